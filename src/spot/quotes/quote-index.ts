/** Turns away quotations that cannot repeat any saying, by their rare words, before anything is compared. */
import type { TextSpan } from '../../pack/wording';
import { createWords, foldRange, readWords } from '../text';
import { stem } from '../tokens';
import type { QuoteWord } from './quote-words';

/** A word of sayings. */
interface Entry {
  weight: number;
  /** Indices of the sayings that have it. */
  sayings: Set<number>;
}

export interface QuoteIndex {
  entries: Map<string, Entry>;
  /** What words already met are, by the hash of their folded form; null where no saying has the stem. */
  met: Map<number, Entry | null>;
}

/** In nats. Lighter words ("president", "not") stand in every other quotation of the event. */
const RARE_WEIGHT_MIN = 3;
/**
 * In nats, the rare words that a saying must share with a quotation by their stems. Two thirds of the least that any mention
 * needs (`NAMED_MIN` in `quotations.ts`): the rest may be words with slips, which an index does not find.
 */
const SHARED_MIN = 6;
/** Distinct words that a page of any length has; beyond it memory is worth more than the time of folding a word again. */
const MET_MAX = 20_000;

const store = createWords();

/** The index of the rare words of sayings. */
export function indexSayings(sayings: readonly { words: readonly (QuoteWord & { weight: number })[] }[]): QuoteIndex {
  const entries = new Map<string, Entry>();
  for (const [index, { words }] of sayings.entries()) {
    for (const { stem: root, weight } of words) {
      if (weight < RARE_WEIGHT_MIN) continue;
      const entry = entries.get(root);
      if (entry) entry.sayings.add(index);
      else entries.set(root, { weight, sayings: new Set([index]) });
    }
  }
  return { entries, met: new Map() };
}

/** Indices of the sayings that share enough rare words with these parts of a text. */
export function sayingsSharing(index: QuoteIndex, text: string, pieces: readonly TextSpan[]): number[] {
  const seen = new Set<Entry>();
  for (const { start, end } of pieces) {
    const part = text.slice(start, end);
    readWords(part, store);
    for (let at = 0; at < store.count; at++) {
      const entry = entryOf(index, part, at);
      if (entry) seen.add(entry);
    }
  }
  const shared = new Map<number, number>();
  for (const { weight, sayings } of seen) {
    for (const saying of sayings) shared.set(saying, (shared.get(saying) ?? 0) + weight);
  }
  return [...shared].filter(([, weight]) => weight >= SHARED_MIN).map(([saying]) => saying);
}

function entryOf({ entries, met }: QuoteIndex, part: string, at: number): Entry | null {
  const hash = store.hash[at] ?? 0;
  const known = met.get(hash);
  if (known !== undefined) return known;
  if (met.size >= MET_MAX) met.clear();
  const word = foldRange(part, store.start[at] ?? 0, store.end[at] ?? 0);
  const entry = entries.get(stem(word)) ?? null;
  met.set(hash, entry);
  return entry;
}
