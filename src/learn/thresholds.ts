/** What was said of something, and whether it was right. */
export interface Told {
  probability: number;
  right: boolean;
}

/**
 * The least probability from which on a share of `precision` is right, rounded to hundredths upwards; the highest one told
 * where no probability is good enough, 1 where nothing was told.
 */
export function thresholdFor(told: readonly Told[], precision: number): number {
  const sorted = [...told].sort((a, b) => b.probability - a.probability);
  let right = 0;
  let best = sorted[0]?.probability ?? 1;
  for (const [index, one] of sorted.entries()) {
    if (one.right) right++;
    if (right / (index + 1) >= precision) best = one.probability;
  }
  return Math.min(1, Math.ceil(best * 100) / 100);
}
