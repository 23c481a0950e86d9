/** The word-by-word difference between a saying and what a page makes of it. */
import { diffArrays } from 'diff';
import type { QuoteMention, QuotePart } from '../../pack/wording';
import { type QuoteWord, showWords } from './quote-words';

/**
 * Runs of words that both have (as on the page), that only the saying has (`source`), and that only the page has. Words
 * are the same whatever their capitals and accents; punctuation hangs on the word before it.
 */
export function compareWords(saying: readonly QuoteWord[], page: readonly QuoteWord[]): QuotePart[] {
  const changes = diffArrays([...saying], [...page], { comparator: (one, other) => one.key === other.key });
  return changes.map(({ added, removed, value }) => ({
    text: showWords(value),
    in: added ? 'page' : removed ? 'source' : 'both',
  }));
}

/** What became of the saying's words. */
export function howAltered(parts: readonly QuotePart[]): QuoteMention['how'] {
  if (parts.some((part) => part.in === 'page')) return 'changed';
  return parts.some((part) => part.in === 'source') ? 'shortened' : 'same';
}
