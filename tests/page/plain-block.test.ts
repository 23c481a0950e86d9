// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeAt, piecesOf } from '../../src/page/block';
import { readBlocks } from '../../src/page/blocks';
import { plainBlock, plainBlockIn, soleBlock } from '../../src/page/plain-block';
import { build, tree } from './dom';

describe('a plain block', () => {
  const first = (html: string) => {
    document.body.innerHTML = html;
    const text = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT).nextNode();
    if (!text) throw new Error('no text');
    return text as Text;
  };

  it('is found from any of its texts, however deep', () => {
    const block = plainBlock(first('<p> <a>a <b>b</b></a>c<!-- d --> e\n</p>'));
    expect(block?.text).toBe('a bc e\n');
    expect(block && nodeAt(block, 2).data).toBe('b');
    expect(plainBlock(block?.more.at(-1)?.node as Text)).toEqual(block);
  });

  it.each([
    ['a line break', '<p>a<br>b</p>'],
    ['a block', '<div>a<p>b</p></div>'],
    ['what is passed over', '<p>a<button>b</button></p>'],
    ['what hides', '<p>a<b hidden>b</b></p>'],
    ['a custom element', '<p>a<x-b>b</x-b></p>'],
    ['more than a paragraph has', `<p>${'<b>a</b>'.repeat(100)}</p>`],
  ])('holds nothing else: not %s', (_, html) => {
    expect(plainBlock(first(html))).toBeNull();
  });

  it('is none where a shadow root may stand in its text', () => {
    const text = first('<p>a<span>b</span></p>');
    document.querySelector('span')?.attachShadow({ mode: 'open' });
    expect(plainBlock(text)).toBeNull();
  });

  it('is none without text, or in an element that is none', () => {
    document.body.innerHTML = '<p> </p><p></p><b>b</b>';
    expect([...document.body.children].map(plainBlockIn)).toEqual([null, null, null]);
  });
});

describe('any tree', () => {
  it('has the same blocks by the short ways as by reading, where these know any', () => {
    let known = 0;
    fc.assert(
      fc.property(tree, (shape) => {
        document.body.replaceChildren(build(shape));
        for (const block of readBlocks(document.body)) {
          for (const { node } of piecesOf(block)) {
            for (const short of [plainBlock(node), soleBlock(node)]) {
              if (!short) continue;
              known++;
              expect(short).toEqual(block);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(known).toBeGreaterThan(50);
  }, 60_000);
});
