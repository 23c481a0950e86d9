/** What a cell of a comparison holds. */
import type { DeckExcerpt, DeckValue } from '../pack/deck';

/** What some sources of a voice give: our words, their excerpts, or both. */
export interface CellPart {
  sources: string[];
  /** In our words; null where the excerpts speak for themselves. */
  say: string | null;
  /** What of `say` is the pack's text; null where it is the interface's. */
  ofPack?: string | null;
  excerpts: DeckExcerpt[];
  /** The value in our words, where its excerpts hold none of them and no note tells more. */
  gloss: string | null;
  note: string | null;
}

/** What the page in front of the reader says; `unclear`: it touches on it, and it cannot be told what it says. */
export type PageCell = CellPart[] | 'unclear' | 'nothing';

/** Letters by which a word is taken for another form of the same ("invasion", "invaded"). */
const STEM = 4;
/** Shorter words decide nothing. */
const WORD_MIN = 3;

/** Our words for a value, unless its excerpts share a word with them: a paraphrase beside a plain quotation is noise. */
export function glossOf({ text, excerpts }: Pick<DeckValue, 'text' | 'excerpts'>): string | null {
  const said = wordsIn(excerpts.map((excerpt) => excerpt.text).join(' '));
  const isHeld = (word: string) => said.some((other) => other.startsWith(word.slice(0, STEM)));
  return wordsIn(text)
    .filter((word) => word.length >= WORD_MIN)
    .some(isHeld)
    ? null
    : text;
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
