/** Stems as numbers: first those that the claim model knows, then those that are met on the way. */
import { stem, type Token } from './tokens';

export interface Stems {
  numbers: Map<string, number>;
  /** How many are known for good. */
  known: number;
  /** Of words that were met, the numbers of their stems. */
  met: Map<string, number>;
}

/** Numbers stems in their order, from 0 on. */
export const createStems = (known: readonly string[]): Stems => ({
  numbers: new Map(known.map((stem, number) => [stem, number])),
  known: known.length,
  met: new Map(),
});

/** The number of a word's stem; one that was never met is given the next. */
export function stemOf({ numbers, met }: Stems, { word, isDotted }: Token): number {
  if (isDotted) return enter(numbers, word);
  const known = met.get(word);
  if (known !== undefined) return known;
  const number = enter(numbers, stem(word));
  met.set(word, number);
  return number;
}

function enter(numbers: Map<string, number>, stem: string): number {
  const known = numbers.get(stem);
  if (known !== undefined) return known;
  numbers.set(stem, numbers.size);
  return numbers.size - 1;
}

/** Forgets what was met on the way, so that no page's words are kept. */
export function forgetStems({ numbers, known, met }: Stems): void {
  met.clear();
  for (const [stem, number] of numbers) if (number >= known) numbers.delete(stem);
}
