/** The words of a sentence by their places, which may be asked for beyond its ends. */
import type { TextSpan } from '../../pack/wording';
import type { Token } from '../tokens';

/** The word at a place; empty where there is none. */
export const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

/** Where the tokens from `from` up to `to` stand in the text. */
export const spanAt = (tokens: readonly Token[], from: number, to: number): TextSpan => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

/** Whether the word that begins at `start` has a capital: it may stand behind a mark. */
export const isCapital = (text: string, start: number): boolean => /^\p{Lu}/u.test(text.slice(start, start + 2));
