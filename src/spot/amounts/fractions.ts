/** Parts of one, and ordinals, as running English gives them. */
import { isJoined, type Piece, pieceAt } from './amount-words';
import { DIGITS, ORDINALS, PARTS, SIGNS, SMALL, TENS } from './numeral-words';

const ORDINAL = /^(\d{1,4})(?:st|nd|rd|th)$/u;

/** A number that was read: its value and the piece behind its last. */
export interface Numeral {
  value: number;
  to: number;
  /** Written in figures. */
  figures: boolean;
  /** Hours and minutes as a clock shows them ("2:45"); `value` is in hours. */
  clock?: boolean;
}

/** "1/2", at its first figure: only the fractions that people count in; "9/11" and "24/7" are none. */
export function readSlashed(pieces: readonly Piece[], at: number): Numeral | null {
  const [over, under] = [Number(pieceAt(pieces, at).word), Number(pieceAt(pieces, at + 1).word)];
  const fits = over > 0 && over < under && under >= 2 && under <= 4;
  return fits && pieceAt(pieces, at + 2).gap !== '/' ? { value: over / under, to: at + 2, figures: true } : null;
}

/** What may follow a number or its unit: "½", "1/2", "and a half", "and three quarters". */
export function readFraction(pieces: readonly Piece[], at: number): Numeral | null {
  const { word, gap } = pieceAt(pieces, at);
  const sign = SIGNS.get(word);
  if (sign !== undefined && (gap === '' || gap === ' ')) return { value: sign, to: at + 1, figures: true };
  if (gap === ' ' && DIGITS.test(word) && pieceAt(pieces, at + 1).gap === '/') return readSlashed(pieces, at);
  if (word !== 'and' || !isJoined(pieces, at) || !isJoined(pieces, at + 1)) return null;
  return readPart(pieces, at + 1);
}

/** A part of one: "a half", "half", "three quarters", "two thirds". */
export function readPart(pieces: readonly Piece[], at: number): Numeral | null {
  const { word } = pieceAt(pieces, at);
  if (word === 'half') return { value: 1 / 2, to: at + 1, figures: false };
  const times = word === 'a' ? 1 : (SMALL.get(word) ?? 0);
  const part = isJoined(pieces, at + 1) ? PARTS.get(pieceAt(pieces, at + 1).word) : undefined;
  if (part === undefined || times === 0 || times * part >= 1) return null;
  return { value: times * part, to: at + 2, figures: false };
}

/** An ordinal at piece `at`: "fourth", "twenty-first", "42nd", "1,271st". */
export function readOrdinal(pieces: readonly Piece[], at: number): Numeral | null {
  const { word } = pieceAt(pieces, at);
  const figures = ORDINAL.exec(word)?.[1];
  if (figures !== undefined) {
    return pieceAt(pieces, at).gap === ',' ? null : { value: Number(figures), to: at + 1, figures: true };
  }
  const next = pieceAt(pieces, at + 1);
  const thousands = next.gap === ',' && /^\d{1,3}$/u.test(word) ? ORDINAL.exec(next.word)?.[1] : undefined;
  if (thousands?.length === 3) return { value: Number(word + thousands), to: at + 2, figures: true };
  const ten = TENS.get(word);
  if (ten === undefined) {
    const value = ORDINALS.get(word);
    return value === undefined ? null : { value, to: at + 1, figures: false };
  }
  const value = isJoined(pieces, at + 1) ? ORDINALS.get(pieceAt(pieces, at + 1).word) : undefined;
  return value !== undefined && value < 10 ? { value: ten + value, to: at + 2, figures: false } : null;
}
