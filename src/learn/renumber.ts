/** Numbers features and stems as the claim model's file has them: what is kept, and nothing else, in an order that depends on nothing else. */
import { firstOf, KIND, kindOf, leftOf } from '../spot/features';
import { createPairs, enterPair, type Pairs } from '../spot/pairs';

/** The kinds whose parts are stems. */
const OF_STEMS: readonly number[] = [KIND.word, KIND.pair];

export interface Renumbered {
  /** By the alphabet. */
  stems: string[];
  /** By kind, then by their parts. */
  features: Pairs;
  /** The number that each of them had before. */
  order: number[];
}

/** Numbers the `kept` of the features anew; `stems` are all stems by their numbers. */
export function numberAnew({ lefts, rights }: Pairs, stems: readonly string[], kept: readonly number[]): Renumbered {
  const parts = kept.map((number) => {
    const left = lefts[number] ?? 0;
    return { number, kind: kindOf(left), first: firstOf(left), second: rights[number] ?? 0 };
  });
  const used = new Set<string>();
  const stemAt = (number: number): string => stems[number] ?? '';
  for (const { kind, first, second } of parts) {
    if (OF_STEMS.includes(kind)) used.add(stemAt(first));
    if (kind === KIND.pair) used.add(stemAt(second));
  }
  const sorted = [...used].sort();
  const numbers = new Map(sorted.map((stem, number) => [stem, number]));
  const ofStem = (number: number): number => numbers.get(stemAt(number)) ?? 0;
  const ordered = parts
    .map((one) => ({
      ...one,
      first: OF_STEMS.includes(one.kind) ? ofStem(one.first) : one.first,
      second: one.kind === KIND.pair ? ofStem(one.second) : one.second,
    }))
    .sort((a, b) => a.kind - b.kind || a.first - b.first || a.second - b.second);
  const features = createPairs(kept.length);
  for (const { kind, first, second } of ordered) enterPair(features, leftOf(kind, first), second);
  return { stems: sorted, features, order: ordered.map(({ number }) => number) };
}
