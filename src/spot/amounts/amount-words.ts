/**
 * The words of a sentence as amounts are read from them: folded, with what stands between them kept, and figures parted
 * from what is glued to them ("2h45m", "2½"). Also the tables of phrases that are looked up on either side of a word.
 */
import { ALL_CAPS, CAPITAL, createWords, foldRange, readWords } from '../text';

/** One word; `start` and `end` are UTF-16 offsets into the whole text, `gap` is what stands before it. */
export interface Piece {
  word: string;
  start: number;
  end: number;
  /** Spaces as one " ", dashes but the long one as "-", nothing invisible; "…" where it is longer than any that joins words. */
  gap: string;
  capital: boolean;
  /** Written in capitals throughout, as in a shouted headline. */
  shouted: boolean;
}

/** Stands for whatever is beyond either end, so that looking around needs no checks. */
const BEYOND: Piece = { word: '', start: 0, end: 0, gap: '…', capital: false, shouted: false };

/** No gap that may join the words of an amount is longer (", give or take" has two characters). */
const GAP_MAX = 8;
/** Glued figures are short ("2hrs45mins"); longer words are never taken apart. */
const GLUED_MAX = 16;

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF\u180E]+/gu;
const DASHES = /[\u2010-\u2013\u2212]/gu;
const CURLED = /[\u2018\u2019\u02BC\uFF07]/gu;
const FIGURES = /\d+|[½⅓⅔¼¾]|[^\d½⅓⅔¼¾]+/gu;

const store = createWords();

/** Pieces of `text` from `start` up to `end` (UTF-16 offsets). */
export function readPieces(text: string, start: number, end: number): Piece[] {
  const part = text.slice(start, end);
  const pieces: Piece[] = [];
  readWords(part, store);
  let last = 0;
  for (let index = 0; index < store.count; index++) {
    const from = store.start[index] ?? 0;
    const to = store.end[index] ?? 0;
    const flags = store.flags[index] ?? 0;
    const piece: Piece = {
      word: foldRange(part, from, to),
      start: start + from,
      end: start + to,
      gap: gapOf(part, last, from),
      capital: (flags & CAPITAL) !== 0,
      shouted: (flags & ALL_CAPS) !== 0 && to - from > 1,
    };
    pieces.push(...unglued(piece));
    last = to;
  }
  return pieces;
}

function gapOf(text: string, from: number, to: number): string {
  if (to - from > GAP_MAX) return '…';
  return text
    .slice(from, to)
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(CURLED, "'")
    .replace(/[\s\u00A0]+/gu, ' ');
}

function unglued(piece: Piece): Piece[] {
  const { word, start, end } = piece;
  const whole = word.length !== end - start || word.length > GLUED_MAX || !/^[\d½⅓⅔¼¾]/u.test(word);
  if (whole || /^(?:\d+(?:st|nd|rd|th)?|[½⅓⅔¼¾])$/u.test(word)) return [piece];
  let at = start;
  return (word.match(FIGURES) ?? []).map((part, index) => {
    const from = at;
    at += part.length;
    return { ...piece, word: part, start: from, end: at, gap: index === 0 ? piece.gap : '' };
  });
}

/** The piece at `at`, or one without a word where there is none. */
export const pieceAt = (pieces: readonly Piece[], at: number): Piece => pieces[at] ?? BEYOND;

/** Whether the piece at `at` goes on from the one before: by a space or a hyphen. */
export function isJoined(pieces: readonly Piece[], at: number): boolean {
  const { gap } = pieceAt(pieces, at);
  return at > 0 && (gap === ' ' || gap === '-');
}

/** Whether the words from `at` on are these, joined to each other and to the word before. */
export const follows = (pieces: readonly Piece[], at: number, words: readonly string[]): boolean =>
  words.every((word, index) => pieceAt(pieces, at + index).word === word && isJoined(pieces, at + index));

interface Entry<Kind> {
  words: string[];
  kind: Kind;
}

/** Phrases and what they mean, by the word at which a search begins. */
export type PhraseTable<Kind> = ReadonlyMap<string, Entry<Kind>[]>;

/** Readies phrases, given as "one|another phrase" by meaning, to be looked up from their `last` or their `first` word. */
export function phraseTable<Kind extends string>(
  phrases: Readonly<Record<Kind, string>>,
  side: 'last' | 'first',
): PhraseTable<Kind> {
  const table = new Map<string, Entry<Kind>[]>();
  for (const kind of Object.keys(phrases) as Kind[]) {
    for (const phrase of phrases[kind].split('|')) {
      const words = phrase.trim().split(' ');
      const key = words.at(side === 'last' ? -1 : 0) ?? '';
      table.set(key, [...(table.get(key) ?? []), { words, kind }]);
    }
  }
  for (const entries of table.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** The longest phrase that ends right before piece `to` and begins at `floor` or later. */
export function phraseBefore<Kind>(
  pieces: readonly Piece[],
  to: number,
  table: PhraseTable<Kind>,
  floor: number,
): { from: number; kind: Kind } | null {
  for (const { words, kind } of table.get(pieceAt(pieces, to - 1).word) ?? []) {
    const from = to - words.length;
    if (from < floor) continue;
    const fits = words.every(
      (word, index) => pieceAt(pieces, from + index).word === word && (index === 0 || isJoined(pieces, from + index)),
    );
    if (fits) return { from, kind };
  }
  return null;
}

/** The longest phrase that begins with piece `from`; how that one is set off from the words before is not looked at. */
export function phraseAfter<Kind>(
  pieces: readonly Piece[],
  from: number,
  table: PhraseTable<Kind>,
): { to: number; kind: Kind } | null {
  for (const { words, kind } of table.get(pieceAt(pieces, from).word) ?? []) {
    const [, ...rest] = words;
    if (follows(pieces, from + 1, rest)) return { to: from + words.length, kind };
  }
  return null;
}

/** A set of the words of a string. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
