/** Which words of a block are quoted. */

import type { Words } from '../text';
import { quotedPieces } from './quote-spans';

/** A quotation that is longer than this is a passage that was taken over, whatever marks stand around it. */
const QUOTATION_WORDS_MAX = 40;

/** For each word of `text`, 1 where it stands inside of a quotation of `QUOTATION_WORDS_MAX` words at most, else 0. */
export function wordsInQuotations(text: string, words: Words): Uint8Array {
  const quoted = new Uint8Array(words.count);
  for (const piece of quotedPieces(text)) {
    const first = wordFrom(piece.start, words);
    let end = first;
    while (end < words.count && (words.end[end] ?? 0) <= piece.end && end - first <= QUOTATION_WORDS_MAX) end++;
    if (end - first <= QUOTATION_WORDS_MAX) quoted.fill(1, first, end);
  }
  return quoted;
}

/** Index of the first word that starts at `offset` or behind it. */
function wordFrom(offset: number, { count, start }: Words): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((start[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
