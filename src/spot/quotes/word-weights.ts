/** How much a word tells: little where every sentence has it, much where few have. */

/** Plain data, learned from sentences: the common stems. */
export interface WordWeights {
  /** Stems divided by spaces; those of the n-th entry weigh n steps, any other stem as many steps as there are entries. */
  levels: string[];
}

/** Half a nat: finer steps do not change which quotations are found. */
export const WEIGHT_STEP = 0.5;

/** The weight of a stem, in nats: minus the logarithm of the share of sentences that have it. */
export type WeightOf = (stem: string) => number;

/** Readies weights. */
export function loadWordWeights({ levels }: WordWeights): WeightOf {
  const weights = new Map<string, number>();
  for (const [level, stems] of levels.entries()) {
    for (const stem of stems.split(' ')) weights.set(stem, level * WEIGHT_STEP);
  }
  const rest = levels.length * WEIGHT_STEP;
  return (stem) => weights.get(stem) ?? rest;
}
