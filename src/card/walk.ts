/** The walk through the page's mentions while no card stands at one. */
import { neighbour } from './order';
import type { CardOptions, MentionRef } from './types';
import { inWindow, windowSize } from './window';

/**
 * The next (+1) or previous (-1) mention: from the last that was walked to (its key) while it can still be seen, else from
 * where the reader is; wraps round. Null when there is none.
 */
export function walkOn(
  options: Pick<CardOptions, 'mentions' | 'rectsOf'>,
  lastWalked: string | null,
  delta: 1 | -1,
): MentionRef | null {
  const all = options.mentions();
  const last = all.find((ref) => ref.key === lastWalked);
  if (last && inWindow(options.rectsOf(last)).length > 0) return neighbour(all, last.key, delta, null);
  // The first mention that is not above the window, or the last that is not below it.
  const { height } = windowSize();
  const here = (ref: MentionRef) =>
    (options.rectsOf(ref) ?? []).some((box) => (delta > 0 ? box.bottom > 0 : box.top < height));
  return (delta > 0 ? all.find(here) : all.findLast(here)) ?? neighbour(all, null, delta, null);
}
