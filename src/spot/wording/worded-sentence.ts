/** A sentence with its words, and what may be asked of any. */
import type { TextSpan } from '../../pack/wording';
import { readTokensAt, type Token } from '../tokens';
import { OPEN } from './speech-words';

/** A sentence of a block with its words; offsets are those of the block's text. */
export interface WordedSentence {
  text: string;
  start: number;
  end: number;
  tokens: Token[];
  /** Indices of the tokens before which punctuation cuts the sentence. */
  cuts: ReadonlySet<number>;
}

/** Punctuation behind which another clause may begin. */
export const CUT = /[,;:—–()]/u;

/** What has more words without a stop is a table or a list; who says what in it cannot be told, and to look costs their square. */
const SENTENCE_WORDS = 300;

/** Whether it is short enough to be understood as one sentence. */
export const isReadable = ({ tokens }: WordedSentence): boolean => tokens.length <= SENTENCE_WORDS;

/** Readies the sentence that stands in `text` from `start` to `end`. */
export function wordSentence(text: string, start: number, end: number): WordedSentence {
  const tokens = readTokensAt(text, start, end);
  const isCut = (at: number) => CUT.test(text.slice(tokens[at - 1]?.end ?? start, tokens[at]?.start));
  return { text, start, end, tokens, cuts: new Set([...tokens.keys()].filter((at) => at > 0 && isCut(at))) };
}

/** Whether it ends with a question mark. */
export const isQuestion = ({ text, start, end }: WordedSentence): boolean =>
  /\?["'”’)\]]*$/u.test(text.slice(start, end));

/** Whether what stands before a token makes it a possibility: "if", "may", "had they agreed". */
export const isOpenAt = ({ tokens, cuts }: WordedSentence, at: number): boolean =>
  tokens.slice(0, at + 1).some(({ word }, index) => (index < at && OPEN.has(word)) || isInverted(tokens, cuts, index));

/** "Had the two agreed, …", "…, had they agreed, …": not "Moscow, he said, had agreed". */
function isInverted(tokens: readonly Token[], cuts: ReadonlySet<number>, at: number): boolean {
  if (tokens[at]?.word !== 'had') return false;
  return at === 0 || (cuts.has(at) && /^(?:the|a|an|he|she|it|they|we|i)$/u.test(tokens[at + 1]?.word ?? ''));
}

/** Where the words of the tokens from `from` up to `to` stand. */
export function spanOf({ from, to }: { from: number; to: number }, { text, tokens }: WordedSentence): TextSpan {
  let start = tokens[from]?.start ?? 0;
  // The "not" of "wasn't" begins inside of a word.
  while (start > 0 && /[\p{L}\p{N}’']/u.test(text.charAt(start - 1)) && /[\p{L}’']/u.test(text.charAt(start))) start--;
  return { start, end: tokens[to - 1]?.end ?? 0 };
}
