import type { Block } from './blocks';
import { rangesOf } from './map';
import { type Span, without } from './spans';

/** The highlights by name, lowest first: where they overlap, the later is painted over the earlier. */
const NAMES = ['parallax-claim', 'parallax-person', 'parallax-active'] as const;

export interface Painter {
  /** Marks a block's people and claims, instead of what it was marked with before. */
  paint(block: Block, people: readonly Span[], claims: readonly Span[]): void;
  /** Takes a block's marks away. */
  forget(block: Block): void;
  /** Marks one mention as the active one, or none. */
  activate(mention: { block: Block; start: number; end: number } | null): void;
  /** Takes all marks away. */
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
    remove(): void {
      ranges.clear();
      highlight.clear();
      CSS.highlights.delete(name);
    },
  };
}

/**
 * Marks mentions with CSS highlights, which leave the document as it is. All ranges are static, so that they cost the
 * page's own edits nothing; they are renewed when their block changes. When `signal` aborts, all marks go.
 */
export function createPainter(signal: AbortSignal): Painter {
  const [claimLayer, personLayer, activeLayer] = NAMES.map(createLayer);
  if (!claimLayer || !personLayer || !activeLayer) throw new Error('unreachable');
  const painted = new Map<Block, { people: StaticRange[]; claims: StaticRange[] }>();
  let active: StaticRange[] = [];

  const place = (block: Block, spans: readonly Span[]) =>
    spans.flatMap(({ start, end }) => rangesOf(block, start, end));

  const painter: Painter = {
    paint(block, people, claims) {
      if (signal.aborted) return;
      const before = painted.get(block);
      // A name inside a claim is cut out of it: two lines under the same word collide.
      const now = { people: place(block, people), claims: place(block, without(claims, people)) };
      personLayer.change(before?.people ?? [], now.people);
      claimLayer.change(before?.claims ?? [], now.claims);
      if (now.people.length + now.claims.length > 0) painted.set(block, now);
      else painted.delete(block);
    },
    forget(block) {
      if (painted.has(block)) painter.paint(block, [], []);
    },
    activate(mention) {
      if (signal.aborted) return;
      const now = mention ? rangesOf(mention.block, mention.start, mention.end) : [];
      activeLayer.change(active, now);
      active = now;
    },
    clear() {
      painted.clear();
      active = [];
      for (const layer of [claimLayer, personLayer, activeLayer]) layer.remove();
    },
  };
  signal.addEventListener('abort', painter.clear, { once: true });
  return painter;
}
