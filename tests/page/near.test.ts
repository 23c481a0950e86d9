// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Block } from '../../src/page/block';
import { createNear, type Near } from '../../src/page/near';

/** What is observed, by all observers together. */
let observed: Set<Element>;
/** Tells of an element as the browser does. */
let tell: (element: Element, isIntersecting: boolean, height?: number) => void;
let tellAll: (elements: Element[]) => void;
/** What the observers were asked to observe, in order. */
let asked: Element[];
let near: Near;
let changes: [text: string, isNear: boolean][];

beforeEach(() => {
  observed = new Set();
  asked = [];
  changes = [];
  tell = () => {
    throw new Error('nobody listens');
  };
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(listen: (entries: unknown[]) => void) {
        tell = (target, isIntersecting, height = 20) => {
          if (!observed.has(target)) throw new Error('not observed');
          listen([{ target, isIntersecting, boundingClientRect: { top: 0, width: height, height } }]);
        };
        tellAll = (targets) => {
          const box = { top: 0, width: 20, height: 20 };
          listen(targets.map((target) => ({ target, isIntersecting: true, boundingClientRect: box })));
        };
      }
      observe = (element: Element) => {
        observed.add(element);
        asked.push(element);
      };
      unobserve = (element: Element) => observed.delete(element);
      disconnect = () => observed.clear();
    },
  );
  near = createNear(({ text }, isNear) => changes.push([text, isNear]));
});
afterEach(() => void vi.unstubAllGlobals());

function blockOf(text: string, element: Element = document.createElement('p')): Block {
  const node = document.createTextNode(text);
  return { element, text, length: text.length, node, data: text, more: [], hitEnd: 0, after: undefined, entry: null };
}

/** Adds so many blocks, each in an element of its own. */
function add(count: number): Block[] {
  const blocks = Array.from({ length: count }, (_, index) => blockOf(`${index}`));
  for (const block of blocks) near.add(block);
  return blocks;
}

const elementOf = (block: Block | undefined): Element => {
  if (!block?.element) throw new Error('no element');
  return block.element;
};

/** Gives blocks boxes of their own, so far (px) from the window's top. */
function place(blocks: readonly (Block | undefined)[], top: number): void {
  const box = { top, bottom: top + 20, width: 20, height: 20 } as DOMRect;
  for (const block of blocks) elementOf(block).getBoundingClientRect = () => box;
}

/** The blocks that share the last observed element. */
function lastGroup(blocks: readonly Block[]): Block[] {
  const head = blocks.findLastIndex((block) => observed.has(elementOf(block)));
  return blocks.slice(head);
}

describe('a few blocks', () => {
  it('are all near, and none is observed', () => {
    const blocks = add(39);
    expect(near.add(blockOf('last'))).toBe(true);
    expect(blocks.every((block) => near.add(block))).toBe(true);
    expect(observed.size).toBe(0);
  });
});

describe('many blocks', () => {
  it('are observed together, and a newcomer is not near until it is told', () => {
    const blocks = add(48);
    expect(observed.size).toBe(6);
    const newcomer = blockOf('newcomer');
    expect(near.add(newcomer)).toBe(false);
    tell(elementOf(newcomer), true);
    expect(changes).toEqual([['newcomer', true]]);
    expect(near.add(newcomer)).toBe(true);
    tell(elementOf(blocks[0]), false);
    tell(elementOf(blocks[8]), true);
    expect(changes.slice(1)).toEqual(blocks.slice(0, 8).map(({ text }) => [text, false]));
  });

  it('are near where they have no box of their own', () => {
    const all = add(41);
    const last = all.at(-1);
    tell(elementOf(last), false, 0);
    tell(elementOf(last), false);
    tell(elementOf(last), false, 0);
    expect(changes).toEqual([
      ['40', true],
      ['40', false],
      ['40', true],
    ]);
  });

  it('in one element come near together, and it is observed as long as one of them stands', () => {
    add(40);
    const element = document.createElement('div');
    const [a, b] = [blockOf('a', element), blockOf('b', element)];
    near.add(a);
    near.add(b);
    tell(element, true);
    expect(changes).toEqual([
      ['a', true],
      ['b', true],
    ]);
    near.remove(a);
    expect(observed).toContain(element);
    near.remove(b);
    expect(observed).not.toContain(element);
  });

  it('leave nothing observed when all are removed, in whatever order', () => {
    const blocks = add(1_000);
    for (const block of blocks.toSorted((a, b) => ((Number(a.text) * 7) % 11) - ((Number(b.text) * 7) % 11)))
      near.remove(block);
    expect(observed.size).toBe(0);
  });

  it('are forgotten at once', () => {
    const [first] = add(1_000);
    near.clear();
    expect(observed.size).toBe(0);
    near.remove(first as Block);
    expect(add(40).every((block) => near.add(block))).toBe(true);
    expect(observed.size).toBe(0);
  });
});

describe('very many blocks', () => {
  it('are told of in portions: what is left is asked for again', () => {
    add(2_000);
    const all = [...observed];
    asked = [];
    tellAll(all);
    expect(asked).toEqual(all.slice(100));
    expect(observed.size).toBe(all.length);
    const left = asked;
    asked = [];
    const before = changes.length;
    tellAll(left);
    expect(changes.length).toBeGreaterThan(before);
  });

  it('share what is observed', () => {
    const blocks = add(1_000);
    expect(observed.size).toBeLessThan(800);
    const group = lastGroup(blocks);
    expect(group.length).toBeGreaterThan(1);
    tell(elementOf(group[0]), true);
    expect(changes).toEqual(group.map(({ text }) => [text, true]));
  });

  it('share it with the more the more they are', () => {
    add(8_000);
    expect(observed.size).toBeLessThan(2_000);
  });

  it('are observed one by one where the observed one has no box, and each is where its own is', () => {
    const group = lastGroup(add(1_000));
    const [head, next, ...others] = group;
    expect(others.length).toBeGreaterThan(0);
    place([next], 100);
    place(others, 90_000);
    tell(elementOf(head), false, 0);
    expect(changes).toEqual([head, next].map((block) => [block?.text, true]));
    for (const { element } of group) expect(observed).toContain(element);
    tell(elementOf(others[0]), true);
    expect(changes.at(-1)).toEqual([others[0]?.text, true]);
  });

  it('are observed one by one where they stand far from each other, and each is where its own box is', () => {
    const group = lastGroup(add(1_000));
    const [head, ...others] = group;
    place([head], 0);
    place(others, 90_000);
    tell(elementOf(head), true);
    expect(changes).toEqual([[head?.text, true]]);
    for (const { element } of group) expect(observed).toContain(element);
    tell(elementOf(head), false);
    expect(changes.at(-1)).toEqual([head?.text, false]);
  });

  it('are painted where they come after a group that has just been parted, as near as its last', () => {
    const group = lastGroup(add(1_000));
    // Far from the head, and near the window for all that.
    place(group, 5_500);
    tell(elementOf(group[0]), true);
    const before = changes.length;
    const newcomer = blockOf('newcomer');
    const isNear = near.add(newcomer);
    tell(elementOf(group.at(-1)), true);
    expect(isNear || changes.slice(before).some(([text, is]) => text === 'newcomer' && is)).toBe(true);
    expect(near.add(newcomer)).toBe(true);
  });

  it('are told of in portions also where groups are parted', () => {
    const blocks = add(20_000);
    const all = [...observed];
    let looks = 0;
    for (const block of blocks) {
      elementOf(block).getBoundingClientRect = () => {
        looks++;
        return { top: 90_000, bottom: 90_020, width: 20, height: 20 } as DOMRect;
      };
    }
    asked = [];
    tellAll(all);
    expect(asked.length).toBeGreaterThan(all.length / 2);
    expect(looks).toBeLessThan(400);
  });

  it('may have gone with another before they are removed', () => {
    const group = lastGroup(add(1_000));
    const [head, gone, ...others] = group;
    if (!head || !gone) throw new Error('no group');
    Object.assign(gone, { element: null });
    near.remove(head);
    near.remove(gone);
    tell(elementOf(others[0]), true);
    expect(changes).toEqual(others.map(({ text }) => [text, true]));
    for (const block of others) near.remove(block);
    Object.assign(head, { element: null });
    expect(near.add(head)).toBe(false);
    near.remove(head);
  });

  it('go on together when the observed one is removed', () => {
    const [head, ...others] = lastGroup(add(1_000));
    near.remove(head as Block);
    expect(observed).not.toContain(elementOf(head));
    tell(elementOf(others[0]), true);
    expect(changes).toEqual(others.map(({ text }) => [text, true]));
  });

  it('join no group that the browser has told of: it might stand far from them', () => {
    const blocks = add(1_000);
    const group = lastGroup(blocks);
    tell(elementOf(group[0]), false);
    const newcomer = blockOf('newcomer');
    near.add(newcomer);
    expect(observed).toContain(newcomer.element);
    tell(elementOf(newcomer), true);
    expect(changes).toEqual([['newcomer', true]]);
  });

  it('join no group that stands elsewhere than where they are', () => {
    const blocks = add(1_000);
    const [head] = lastGroup(blocks);
    tell(elementOf(head), true);
    const newcomer = blockOf('newcomer');
    expect(near.add(newcomer)).toBe(false);
    expect(observed).toContain(newcomer.element);
  });
});
