import type { Block } from './block';
import { rangesOf } from './map';
import { createNear } from './near';
import { type Span, without } from './spans';

/** The highlights by name, lowest first: where they overlap, the later is painted over the earlier. */
const NAMES = ['parallax-claim', 'parallax-person', 'parallax-active'] as const;

const NO_RANGES: readonly StaticRange[] = [];

export interface Painter {
  /** Marks a block's people and claims, instead of what it was marked with before. */
  paint(block: Block, people: readonly Span[], claims: readonly Span[]): void;
  /** Takes a block's marks away. */
  forget(block: Block): void;
  /** Marks one mention as the active one, or none. */
  activate(mention: { block: Block; start: number; end: number } | null): void;
  /** Takes all marks away, those of an earlier life of the extension, too. */
  clear(): void;
}

/**
 * A highlight with a memory of its own. A page shares the registry and may clear it, and a content script in Firefox
 * cannot iterate a highlight nor chain its methods, so what should be in it is kept here.
 */
function createLayer(name: string, priority: number) {
  const highlight = new Highlight();
  highlight.priority = priority;
  const ranges = new Set<StaticRange>();
  return {
    change(gone: readonly StaticRange[], fresh: readonly StaticRange[]): void {
      if (gone.length + fresh.length === 0) return;
      for (const range of gone) {
        ranges.delete(range);
        highlight.delete(range);
      }
      // Emptied by the page: fill it again.
      if (highlight.size !== ranges.size) for (const range of ranges) highlight.add(range);
      for (const range of fresh) {
        ranges.add(range);
        highlight.add(range);
      }
      if (ranges.size > 0 && CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    },
    /** With `others`, of whatever registered it: the registry outlives a content script. */
    remove(others: boolean): void {
      ranges.clear();
      highlight.clear();
      if (others || CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    },
  };
}

/** What a block is marked with, and where, while it is near the window. */
interface Marks {
  people: readonly Span[];
  claims: readonly Span[];
  ranges: { people: StaticRange[]; claims: StaticRange[] } | null;
}

/**
 * Marks mentions with CSS highlights, which leave the document as it is. All ranges are static, so that they cost the
 * page's own edits nothing; they are renewed when their block changes, and set only near the window, since a browser goes
 * through all of them at every change of the page. When `signal` aborts, all marks go.
 */
export function createPainter(signal: AbortSignal): Painter {
  const [claimLayer, personLayer, activeLayer] = NAMES.map(createLayer);
  if (!claimLayer || !personLayer || !activeLayer) throw new Error('unreachable');
  const marked = new Map<Block, Marks>();
  let active: StaticRange[] = [];

  const place = (block: Block, spans: readonly Span[]) =>
    spans.flatMap(({ start, end }) => rangesOf(block, start, end));

  /** Sets the ranges of a block's marks in the place of those that were set; none where `isNear` is false. */
  const set = (block: Block, before: Marks['ranges'], marks: Marks, isNear: boolean) => {
    // A name inside a claim is cut out of it: two lines under the same word collide.
    const { people, claims } = marks;
    marks.ranges = isNear ? { people: place(block, people), claims: place(block, without(claims, people)) } : null;
    personLayer.change(before?.people ?? NO_RANGES, marks.ranges?.people ?? NO_RANGES);
    claimLayer.change(before?.claims ?? NO_RANGES, marks.ranges?.claims ?? NO_RANGES);
  };

  const near = createNear((block, isNear) => {
    const marks = marked.get(block);
    if (marks) set(block, marks.ranges, marks, isNear);
  });

  const remove = (others: boolean) => {
    near.clear();
    marked.clear();
    active = [];
    for (const layer of [claimLayer, personLayer, activeLayer]) layer.remove(others);
  };

  const painter: Painter = {
    paint(block, people, claims) {
      if (signal.aborted) return;
      const before = marked.get(block)?.ranges ?? null;
      const marks: Marks = { people, claims, ranges: null };
      if (people.length + claims.length > 0) {
        marked.set(block, marks);
        set(block, before, marks, near.add(block));
      } else if (marked.delete(block)) {
        near.remove(block);
        set(block, before, marks, false);
      }
    },
    forget: (block) => painter.paint(block, [], []),
    activate(mention) {
      if (signal.aborted) return;
      const now = mention ? rangesOf(mention.block, mention.start, mention.end) : [];
      activeLayer.change(active, now);
      active = now;
    },
    clear: () => remove(true),
  };
  // By then, the marks may be those of a later one.
  signal.addEventListener('abort', () => remove(false), { once: true });
  return painter;
}
