// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { type Block, readBlocks } from '../../src/page/blocks';
import { follows } from '../../src/page/order';

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
