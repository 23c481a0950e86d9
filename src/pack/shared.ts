import type { SharedPassage } from './schema';
import { type Word, wordsOf } from './words';

/** Runs shorter than this are common phrases, not the same text. */
export const SHARED_WORDS_MIN = 8;

/**
 * Passages that two sources carry word for word: for each pair, every run of equal words (capitals and punctuation
 * aside) that is at least `SHARED_WORDS_MIN` long and can be made longer at neither end. In the pairs' order, then by
 * place; spans are UTF-16 code units, from the first word's start to the last word's end.
 */
export function findSharedPassages(texts: Record<string, string>): SharedPassage[] {
  const sources = Object.entries(texts).map(([id, text]) => ({ id, words: wordsOf(text) }));
  return sources.flatMap((a, index) =>
    sources.slice(index + 1).flatMap((b) =>
      equalRuns(a.words, b.words).map(({ first, second, length }) => ({
        words: length,
        spans: { [a.id]: span(a.words, first, length), [b.id]: span(b.words, second, length) },
      })),
    ),
  );
}

interface EqualRun {
  first: number;
  second: number;
  length: number;
}

/** Row by row over all pairs of words, with the length of the run that ends at each pair: time a × b, memory b. */
function equalRuns(a: Word[], b: Word[]): EqualRun[] {
  const runs: EqualRun[] = [];
  let above = new Uint32Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const row = new Uint32Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (a[i]?.folded !== b[j]?.folded) continue;
      const length = (above[j] ?? 0) + 1;
      row[j + 1] = length;
      const goesOn = i + 1 < a.length && j + 1 < b.length && a[i + 1]?.folded === b[j + 1]?.folded;
      if (!goesOn && length >= SHARED_WORDS_MIN) runs.push({ first: i + 1 - length, second: j + 1 - length, length });
    }
    above = row;
  }
  return runs.sort((x, y) => x.first - y.first || x.second - y.second);
}

function span(words: Word[], first: number, length: number): { start: number; end: number } {
  return { start: words[first]?.start ?? 0, end: words[first + length - 1]?.end ?? 0 };
}
