// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Block } from '../../src/page/block';
import { readBlocks } from '../../src/page/blocks';
import { createPainter, type Painter } from '../../src/page/paint';

/** happy-dom knows no highlights: what is in them, by name. */
let registry: Map<string, Set<StaticRange>>;
let observed: Set<Element>;
let tell: (element: Element, isIntersecting: boolean) => void;
let end: AbortController;
let painter: Painter;

beforeEach(() => {
  registry = new Map();
  observed = new Set();
  vi.stubGlobal('CSS', { highlights: registry });
  vi.stubGlobal(
    'Highlight',
    class extends Set {
      priority = 0;
    },
  );
  vi.stubGlobal(
    'StaticRange',
    class {
      constructor(init: StaticRangeInit) {
        Object.assign(this, init);
      }
    },
  );
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(listen: (entries: unknown[]) => void) {
        tell = (target, isIntersecting) =>
          listen([{ target, isIntersecting, boundingClientRect: { top: 0, width: 10, height: 10 } }]);
      }
      observe = (element: Element) => observed.add(element);
      unobserve = (element: Element) => observed.delete(element);
      disconnect = () => observed.clear();
    },
  );
  end = new AbortController();
  painter = createPainter(end.signal);
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
});

function blocksOf(html: string): Block[] {
  document.body.innerHTML = html;
  return [...readBlocks(document.body)];
}

/** The text that a highlight marks, part by part. */
const marked = (name: string) =>
  Array.from(registry.get(`parallax-${name}`) ?? [], ({ startContainer, startOffset, endOffset }) =>
    (startContainer as Text).data.slice(startOffset, endOffset),
  );

const span = ({ text }: Block, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

/** Marks the first word of each block as a person. */
function paintAll(blocks: readonly Block[]) {
  for (const block of blocks) painter.paint(block, [{ start: 0, end: 4 }], []);
}

describe('a block', () => {
  it('is marked, names cut out of the claims around them', () => {
    const [block] = blocksOf('<p>Then Anna left. It rained.</p>');
    if (!block) throw new Error('no block');
    painter.paint(block, [span(block, 'Anna')], [span(block, 'Then Anna left.')]);
    expect(marked('person')).toEqual(['Anna']);
    expect(marked('claim')).toEqual(['Then ', ' left.']);
  });

  it('is marked anew in the place of what it was marked with', () => {
    const [block] = blocksOf('<p>Anna and Ben</p>');
    if (!block) throw new Error('no block');
    painter.paint(block, [span(block, 'Anna')], []);
    painter.paint(block, [span(block, 'Ben')], [span(block, 'and')]);
    expect(marked('person')).toEqual(['Ben']);
    expect(marked('claim')).toEqual(['and']);
    painter.forget(block);
    expect([...marked('person'), ...marked('claim')]).toEqual([]);
  });

  it('has one active mention at most', () => {
    const [block] = blocksOf('<p>Anna and Ben</p>');
    if (!block) throw new Error('no block');
    painter.activate({ block, ...span(block, 'Anna') });
    painter.activate({ block, ...span(block, 'Ben') });
    expect(marked('active')).toEqual(['Ben']);
    painter.activate(null);
    expect(marked('active')).toEqual([]);
  });

  it('is marked again with the others when the page has emptied the highlights', () => {
    const [a, b, c] = blocksOf('<p>Anna</p><p>Bert</p><p>Carl</p>');
    if (!a || !b || !c) throw new Error('no blocks');
    paintAll([a, b]);
    registry.get('parallax-person')?.clear();
    registry.clear();
    paintAll([c]);
    expect(marked('person').toSorted()).toEqual(['Anna', 'Bert', 'Carl']);
  });
});

describe('on a long page', () => {
  const blocks = () => blocksOf(Array.from({ length: 60 }, (_, n) => `<p>${1000 + n} word</p>`).join(''));

  /** Lets a block come near or leave, with those for which its element is observed. */
  const move = (all: readonly Block[], index: number, isNear: boolean) => {
    const head = all.slice(0, index + 1).findLast(({ element }) => element && observed.has(element));
    if (head?.element) tell(head.element, isNear);
  };

  it('only what is near the window is marked', () => {
    const all = blocks();
    paintAll(all);
    expect(marked('person')).toEqual(all.slice(0, 40).map(({ text }) => text.slice(0, 4)));
    move(all, 50, true);
    expect(marked('person')).toContain('1050');
    expect(marked('person')).not.toContain('1059');
    move(all, 0, false);
    expect(marked('person')).not.toContain('1000');
    expect(marked('person')).toContain('1039');
    move(all, 0, true);
    expect(marked('person')).toContain('1000');
  });

  it('what was told of a block while it was far is marked when it comes near', () => {
    const all = blocks();
    paintAll(all);
    const far = all[55] as Block;
    painter.paint(far, [], [span(far, 'word')]);
    expect(marked('claim')).toEqual([]);
    move(all, 55, true);
    expect(marked('claim')).toEqual(['word']);
    expect(marked('person')).not.toContain('1055');
  });

  it('a block that was forgotten stays unmarked', () => {
    const all = blocks();
    paintAll(all);
    painter.forget(all[55] as Block);
    move(all, 55, true);
    expect(marked('person')).not.toContain('1055');
  });
});

describe('at the end', () => {
  it('all marks go, and none come', () => {
    const [a, b] = blocksOf('<p>Anna</p><p>Bert</p>');
    if (!a || !b) throw new Error('no blocks');
    painter.paint(a, [{ start: 0, end: 4 }], [{ start: 0, end: 4 }]);
    painter.activate({ block: a, start: 0, end: 4 });
    const sets = [...registry.values()];
    end.abort();
    expect(registry.size).toBe(0);
    expect(sets.every((set) => set.size === 0)).toBe(true);
    paintAll([b]);
    painter.activate({ block: b, start: 0, end: 4 });
    expect(registry.size).toBe(0);
  });
});
