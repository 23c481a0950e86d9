/** What stands before a unit: a number, two of them, a part of one, an article. */
import type { Kind } from './amount-kinds';
import { follows, isJoined, type Piece, phraseAfter, phraseTable, pieceAt, wordSet } from './amount-words';
import { type Numeral, readPart } from './fractions';
import { DIGITS, isNumberWord, SMALL } from './numeral-words';
import { readNumber } from './numerals';

/** How many units: from `low` to `high`, which are the same but for "two to three"; `to` is the piece behind its last. */
export interface Count {
  low: number;
  high: number;
  to: number;
  figures: boolean;
  /** "seventy-odd", "3+": what the number's own ending makes of it. */
  kind: Kind | null;
  /** "a", "an". */
  article: boolean;
  /** "a couple of". */
  couple: boolean;
  /** "2:45" hours. */
  clock: boolean;
}

/** Endings of a number, before its unit; "three or so hours". */
const ENDINGS = phraseTable<Extract<Kind, 'over' | 'about' | 'up-to'>>(
  {
    over: 'odd|something|plus|and some|some|or more',
    about: 'ish|or so|or thereabouts',
    'up-to': 'or less|or fewer',
  },
  'first',
);
const HEDGES = wordSet('maybe perhaps even possibly');
const OWNERS = wordSet('the its their his her those these our');

const plain = { figures: false, kind: null, article: false, couple: false, clock: false };
const of = (value: number): { low: number; high: number } => ({ low: value, high: value });

/** An ending of the number that ends before piece `at`. */
export function endingAfter(pieces: readonly Piece[], at: number): { to: number; kind: Kind } | null {
  if (pieceAt(pieces, at).gap.startsWith('+')) return { to: at, kind: 'over' };
  return isJoined(pieces, at) ? phraseAfter(pieces, at, ENDINGS) : null;
}

/** How many, at piece `at`; whether a unit follows is not looked at, but for parts of one. */
export function readCount(pieces: readonly Piece[], at: number): Count | null {
  const part = readPartOf(pieces, at);
  if (part) return part;
  const couple = coupleAfter(pieces, at);
  if (couple > 0) return { ...plain, ...of(2), to: couple, couple: true };
  const number = readNumber(pieces, at);
  if (number) return readMany(pieces, at, number);
  const { word } = pieceAt(pieces, at);
  return word === 'a' || word === 'an' ? { ...plain, ...of(1), to: at + 1, article: true } : null;
}

function coupleAfter(pieces: readonly Piece[], at: number): number {
  const first = pieceAt(pieces, at).word === 'a' ? at + 1 : at;
  if (pieceAt(pieces, first).word !== 'couple' || (first > at && !isJoined(pieces, first))) return 0;
  return follows(pieces, first + 1, ['of']) ? first + 2 : first + 1;
}

/** "half an hour", "a half-hour", "three quarters of an hour", "quarter-century"; not "half of the year". */
function readPartOf(pieces: readonly Piece[], at: number): Count | null {
  const { word } = pieceAt(pieces, at);
  if (at > 0 && isJoined(pieces, at) && isNumberWord(pieceAt(pieces, at - 1).word)) return null;
  const quarter = word === 'quarter' ? { value: 1 / 4, to: at + 1 } : null;
  const part = quarter ?? readPart(pieces, at);
  if (!part || !isJoined(pieces, part.to)) return null;
  const third = part.value !== 1 / 2 && part.value % (1 / 4) !== 0;
  let to = part.to;
  const outOf = pieceAt(pieces, to).word === 'of';
  if (outOf) to++;
  const article = /^an?$/u.test(pieceAt(pieces, to).word) && isJoined(pieces, to);
  if (article) to++;
  // Without "of a" a third is an ordinal; "a quarter a year" is a rate, "half of years" no number.
  if (outOf !== article && (outOf || part.value !== 1 / 2)) return null;
  if (third && !article) return null;
  if (pieceAt(pieces, to).word === 'dozen') return null;
  return { ...plain, ...of(part.value), to };
}

function readMany(pieces: readonly Piece[], at: number, first: Numeral): Count | null {
  const { figures, value } = first;
  if (first.clock) return { ...plain, ...of(value), to: first.to, figures, clock: true };
  const second = upperAfter(pieces, at, first.to);
  if (second) {
    // "3-1" is a score, "from five to three hours" no range.
    if (second.value <= value || second.clock) return null;
    return { ...plain, ...readEnding(pieces, second), low: value, high: second.value };
  }
  const whole = wholeAfter(pieces, first);
  return { ...plain, ...readEnding(pieces, { ...first, to: whole }), ...of(value) };
}

function readEnding(pieces: readonly Piece[], { to, figures }: Numeral): Pick<Count, 'to' | 'kind' | 'figures'> {
  const ending = endingAfter(pieces, to);
  return { to: ending?.to ?? to, kind: ending?.kind ?? null, figures };
}

/** The second number of "two to three", "two or maybe three", "2-3", "between two and three". */
function upperAfter(pieces: readonly Piece[], at: number, to: number): Numeral | null {
  const { word, gap } = pieceAt(pieces, to);
  if (gap === '-' && (DIGITS.test(word) || isNumberWord(word))) return readNumber(pieces, to, true);
  if (gap === ', ') return guessAfter(pieces, at, to);
  const between = word === 'and' && at > 0 && pieceAt(pieces, at - 1).word === 'between';
  if (!isJoined(pieces, to) || (word !== 'to' && word !== 'or' && !between)) return null;
  const next = HEDGES.has(pieceAt(pieces, to + 1).word) && word === 'or' ? to + 2 : to + 1;
  return isJoined(pieces, next) ? readNumber(pieces, next, true) : null;
}

/** "three, maybe four", "three, four" */
function guessAfter(pieces: readonly Piece[], at: number, to: number): Numeral | null {
  if (HEDGES.has(pieceAt(pieces, to).word)) return isJoined(pieces, to + 1) ? readNumber(pieces, to + 1, true) : null;
  const [first, second] = [pieceAt(pieces, at).word, pieceAt(pieces, to).word].map((word) => SMALL.get(word));
  const isNext = to === at + 1 && first !== undefined && second === first + 1;
  return isNext ? readNumber(pieces, to, true) : null;
}

/** "less than three of the seven hours": behind the whole that the number is of. */
function wholeAfter(pieces: readonly Piece[], { value, to }: Numeral): number {
  if (value < 2 || !follows(pieces, to, ['of']) || !OWNERS.has(pieceAt(pieces, to + 1).word)) return to;
  return readNumber(pieces, to + 2, true)?.to ?? to;
}
