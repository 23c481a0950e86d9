// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Block } from '../../src/page/block';
import { readBlocks } from '../../src/page/blocks';
import { bringIntoView, liftAbove } from '../../src/page/scroll';

afterEach(() => vi.restoreAllMocks());

/** A box of 100 pixels around far more text; the words stand `at` pixels below the window's top until it is scrolled. */
function scene(at: number): { block: Block; box: HTMLElement } {
  document.body.innerHTML = '<div><p>Some words</p></div>';
  const box = document.querySelector('div') as HTMLElement;
  Object.defineProperties(box, { scrollHeight: { value: 1000 }, clientHeight: { value: 100 } });
  vi.spyOn(box, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 200, 300, 100));
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(
    () => [new DOMRect(0, at - box.scrollTop, 80, 20)] as unknown as DOMRectList,
  );
  const [block] = readBlocks(document.body);
  if (!block) throw new Error('no block');
  return { block, box };
}

it('scrolls the box around the words until they stand in its middle', () => {
  const { block, box } = scene(900);
  bringIntoView(block, 0, 4);
  expect(900 - box.scrollTop + 10).toBe(250);
});

it('leaves a box alone in which the words can be seen', () => {
  const { block, box } = scene(230);
  bringIntoView(block, 0, 4);
  expect(box.scrollTop).toBe(0);
});

describe('room for a sheet', () => {
  it('lifts the words above it, and no further', () => {
    const { block, box } = scene(280);
    liftAbove(block, 0, 4, 260);
    expect(280 + 20 - box.scrollTop).toBe(252);
  });

  it('leaves words alone that end above it', () => {
    const { block, box } = scene(230);
    liftAbove(block, 0, 4, 260);
    expect(box.scrollTop).toBe(0);
  });

  it('keeps their first line in the box', () => {
    const { block, box } = scene(280);
    liftAbove(block, 0, 4, 40);
    expect(280 - box.scrollTop).toBe(208);
  });
});
