/** Which differences a sentence touches on, whatever it reports: a page is not told that it leaves those out. */
import { differenceKey } from '../../pack/wording';
import type { Token } from '../tokens';
import { joinLists, listsIn, type PhraseLists } from './phrases';
import type { ClaimReader } from './values';

/** The cues of the differences that a page may be told to leave out. */
export interface Touches {
  keys: readonly string[];
  /** One for each key. */
  cues: PhraseLists;
}

/** Readies the cues of claims for `touchedBy`. */
export function loadTouches(readers: ReadonlyMap<string, ClaimReader>): Touches {
  const missed = [...readers].flatMap(([id, { differences }]) =>
    differences.flatMap(({ isMissed, readings, around }, index) =>
      isMissed ? [{ key: differenceKey(id, index), phrases: [around, ...readings.map(({ phrases }) => phrases)] }] : [],
    ),
  );
  return { keys: missed.map(({ key }) => key), cues: joinLists(missed.map(({ phrases }) => phrases)) };
}

/** Which of those differences a sentence touches on (`differenceKey`), in the claims' order. */
export function touchedBy({ keys, cues }: Touches, tokens: readonly Token[]): string[] {
  const touched = listsIn(cues, tokens);
  return keys.filter((_, index) => touched.has(index));
}
