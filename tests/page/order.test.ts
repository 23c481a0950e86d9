// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/page/block';
import { readBlocks } from '../../src/page/blocks';
import { blockBefore, follows } from '../../src/page/order';
import { build, tree } from './dom';

it('orders blocks as they stand on the page, those in shadow roots with their hosts', () => {
  document.body.innerHTML = '<p>a</p><x-a><p>c</p></x-a><p>e</p>';
  const host = document.querySelector('x-a');
  const root = host?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('no root');
  root.innerHTML = '<p>b1</p><x-b></x-b><p>b3</p>';
  const inner = root.querySelector('x-b')?.attachShadow({ mode: 'open' });
  if (inner) inner.innerHTML = '<p>b2</p>';
  const blocks = [...readBlocks(document.body)];
  const sorted = blocks.toSorted((a: Block, b: Block) => (follows(a, b) ? 1 : follows(b, a) ? -1 : 0));
  expect(sorted.map(({ text }) => text)).toEqual(['a', 'b1', 'b2', 'b3', 'c', 'e']);
  expect(blocks.some((block) => follows(block, block))).toBe(false);
});

describe('blockBefore', () => {
  /** The text of the block before the last one of the page. */
  function beforeLast(html: string): string | undefined {
    document.body.innerHTML = html;
    const last = [...readBlocks(document.body)].at(-1);
    return last && blockBefore(last)?.text;
  }

  it.each([
    ['a paragraph', '<p>a <b>b</b></p>\n<p>c</p>', 'a b'],
    ['text in the same element', '<div>a<p>b</p>c</div>', 'b'],
    ['text around it', '<div>a<p>b</p></div>', 'a'],
    ['text before two line breaks', '<p>a<br><br>b <i>c</i></p>', 'a'],
    ['text somewhere else', '<ul><li>a</li></ul><section><div><p>b</p></div></section>', 'a'],
    ['what is read, past what is not', '<p>a</p><script>x</script><p hidden>x</p><button>x</button><p>b</p>', 'a'],
    ['the last of several', '<p>a<br><br>b</p><hr><p>c</p>', 'b'],
  ])('is %s', (_, html, text) => expect(beforeLast(html)).toBe(text));

  it('is none before the first', () => expect(beforeLast('\n<script>x</script><p>a</p>')).toBeUndefined());

  it('is none where there is nothing but blank text for long', () => {
    expect(beforeLast(`<p>a</p>${'<i> </i>'.repeat(150)}<p>b</p>`)).toBe('a');
    expect(beforeLast(`<p>a</p>${'<i> </i>'.repeat(250)}<p>b</p>`)).toBeUndefined();
  });

  it('is looked for in the same tree alone', () => {
    document.body.innerHTML = '<p>a</p><x-a></x-a>';
    const root = document.querySelector('x-a')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>b</p><p>c</p>';
    const before = Array.from(readBlocks(document.body), (block) => blockBefore(block)?.text);
    expect(before).toEqual([undefined, undefined, 'b']);
  });

  it('is the one that is read before it, in any tree', () => {
    fc.assert(
      fc.property(tree, (shape) => {
        document.body.replaceChildren(build(shape));
        // happy-dom finds no way back past an empty element in another.
        for (const element of document.querySelectorAll(':empty')) element.append('');
        const blocks = [...readBlocks(document.body)];
        expect(blocks.map((block) => blockBefore(block)?.text)).toEqual(
          [undefined, ...blocks.map(({ text }) => text)].slice(0, blocks.length),
        );
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
