// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/page/block';
import { readBlocks, readFrom } from '../../src/page/blocks';
import { build, isWhole, textsOf, tree } from './dom';

const read = (root: Node) => [...readBlocks(root)];

describe('readBlocks', () => {
  it('joins text across inline elements, links, comments and wbr', () => {
    expect(textsOf('<p>Vla<b>di</b><!-- x -->mir <a href="#">Pu<wbr>tin</a>.</p>')).toEqual(['Vladimir Putin.']);
  });

  it('never joins blocks', () => {
    expect(textsOf('<div>a<p>b</p>c<ul><li>d<li>e</ul><h2>f</h2></div>g')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(textsOf('<dl><dt>a<dd>b</dl><figure><img alt="x"><figcaption>c</figcaption></figure>')).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(textsOf('<details open><summary>a</summary>b</details>')).toEqual(['a', 'b']);
    expect(textsOf('a<hr>b')).toEqual(['a', 'b']);
  });

  it('reads every cell of a table by itself', () => {
    document.body.innerHTML = '<table><caption>a</caption><tbody><tr><th>b</th><td>c</td></tr></tbody></table>';
    expect(read(document.body).map((block) => block.element?.localName)).toEqual(['caption', 'th', 'td']);
  });

  it('parts text at an empty block and at a block inside an inline element', () => {
    expect(textsOf('a<div></div>b')).toEqual(['a', 'b']);
    expect(textsOf('<a href="#">a<div>b</div></a>c')).toEqual(['a', 'b', 'c']);
  });

  it('takes one br as a line, two as the end of the block', () => {
    expect(textsOf('<p><br>a<br>b <br> <br> c<br><br><br>d</p>')).toEqual(['a\nb \n ', ' c', 'd']);
  });

  it('gives no blank blocks', () => {
    expect(textsOf(' <p> \n </p><p>\u00a0</p> <ul> <li> <b> </b></li></ul>')).toEqual([]);
  });

  it('skips what is not prose, and goes on behind it', () => {
    expect(
      textsOf('<p>a<script>x</script><style>x</style><code>x</code><button>x</button><svg><text>x</text></svg>b</p>'),
    ).toEqual(['ab']);
    expect(textsOf('<p>a<select><option>x</select>b<textarea>x</textarea><video>x</video>c</p>')).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(textsOf('<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>')).toEqual(['漢']);
    expect(textsOf('<pre>a\nb</pre>')).toEqual(['a\nb']);
    expect(textsOf('<parallax-card>x</parallax-card>')).toEqual([]);
  });

  it('skips editable and hidden text', () => {
    expect(textsOf('<div contenteditable>x</div><div contenteditable="TRUE">x</div>')).toEqual([]);
    expect(textsOf('<p contenteditable="false">a</p>')).toEqual(['a']);
    expect(textsOf('<p>a<span hidden>x</span>b</p><p hidden="until-found">x</p>')).toEqual(['ab']);
    expect(textsOf('<dialog>x</dialog><dialog open>a</dialog>')).toEqual(['a']);
    expect(textsOf('a<div contenteditable>x</div>b')).toEqual(['a', 'b']);
  });

  it('takes custom elements as blocks, but for those inside elements of running text', () => {
    expect(textsOf('<x-par>a</x-par><x-par>b</x-par>')).toEqual(['a', 'b']);
    expect(textsOf('<p><x-link>a</x-link><x-link>b</x-link></p>')).toEqual(['ab']);
    expect(textsOf('<p>met <b><x-link>a</x-link></b>.</p>')).toEqual(['met a.']);
  });

  it('reads open shadow roots as blocks of their own, slotted text in its place, no closed roots', () => {
    document.body.innerHTML = '<p>a<x-host>b</x-host>c</p><x-shut></x-shut>';
    const root = document.querySelector('x-host')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no root');
    root.innerHTML = 'e<p>d<slot>x</slot></p>';
    const shut = document.querySelector('x-shut')?.attachShadow({ mode: 'closed' });
    if (shut) shut.innerHTML = '<p>x</p>';
    const slot = root.querySelector('slot');
    if (slot) slot.assignedNodes = () => [...(root.host.childNodes as unknown as Iterable<Node>)];
    const blocks = read(document.body);
    expect(blocks.map((block) => block.text)).toEqual(['abc', 'e', 'd']);
    expect(blocks.map((block) => block.element?.localName)).toEqual(['p', 'x-host', 'p']);
  });

  it('names the block-level element that holds the text', () => {
    document.body.innerHTML = '<article>a<p><b><i>b</i></b></p><span>c</span></article>';
    expect(read(document.body).map((block) => block.element?.localName)).toEqual(['article', 'p', 'article']);
    expect(read(document).map((block) => block.element?.localName)).toEqual(['article', 'p', 'article']);
  });

  it('reads only what is inside the given root', () => {
    document.body.innerHTML = '<p>a<b>b</b>c</p><p>d</p>';
    const b = document.querySelector('b');
    if (!b) throw new Error('no b');
    expect(read(b).map((block) => [block.text, block.element?.localName])).toEqual([['b', 'p']]);
  });
});

describe('readFrom', () => {
  it('goes beyond the last node up to the end of its block, and no further', () => {
    document.body.innerHTML = '<div>a<b>b</b>c<p>d</p>e</div>';
    const b = document.querySelector('b');
    if (!b) throw new Error('no b');
    expect([...readFrom(b, b, true, {})].map((block) => block?.text)).toEqual(['bc']);
  });

  it('hands control back on pages of empty elements', () => {
    document.body.innerHTML = '<i></i>'.repeat(2500);
    expect([...readFrom(document.body, document.body, false, {})]).toEqual([null, null]);
  });
});

describe('any tree', () => {
  it('is read whole: every piece in its place, every text node at most once, no readable text left out', () => {
    fc.assert(
      fc.property(tree, (shape) => {
        document.body.replaceChildren(build(shape));
        const blocks = read(document.body);
        expect(blocks.every(isWhole)).toBe(true);
        expect(blocks.every(({ text, length }) => text.length === length)).toBe(true);
        const nodes = blocks.flatMap((block) => piecesOf(block).map((piece) => piece.node));
        expect(new Set(nodes).size).toBe(nodes.length);
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const wanted: Node[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node.parentElement?.closest('script, button, video')) continue;
          if (/\S/.test(node.textContent ?? '')) wanted.push(node);
        }
        expect(nodes.filter((node) => /\S/.test(node.data))).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('is read the same from any of its blocks as from the top', () => {
    fc.assert(
      fc.property(tree, (shape) => {
        document.body.replaceChildren(build(shape));
        for (const block of read(document.body)) {
          const again = readFrom(block.node, block.node, true, {}).next().value;
          expect(again).toEqual(block);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
