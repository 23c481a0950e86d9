/** What a number of units may go on with: smaller units ("and ten minutes"), or a number up to which it may be. */
import { endingAfter, readCount } from './amount-count';
import type { Kind } from './amount-kinds';
import { countText, rangeText } from './amount-text';
import { DAYS, daysOf, type SpokenUnit, spokenUnit } from './amount-units';
import { isJoined, type Piece, pieceAt } from './amount-words';
import { readFraction } from './fractions';
import { readNumber } from './numerals';

/** A number of smaller units behind others. */
export interface Tail {
  value: number;
  unit: SpokenUnit;
  /** The piece behind its last. */
  to: number;
  kind: Kind | null;
}

const MINUTE = spokenUnit('minute');
/** Whoever leaves the minutes unsaid ("two hours forty") has at least five of them. */
const UNSAID_MIN = 5;
const HOUR_MINUTES = 60;
/** Years may have days beside them, but no hours. */
const RATIO_MAX = 366;

/** The smaller units that follow `head` at piece `at`: "and ten minutes", "45m", ", 20 minutes", "and fifty-odd minutes". */
export function readTail(pieces: readonly Piece[], at: number, head: SpokenUnit): Tail | null {
  const { gap, word } = pieceAt(pieces, at);
  const comma = gap === ', ';
  if (gap !== ' ' && gap !== '-' && !comma && !(gap === '' && head.short)) return null;
  const and = word === 'and';
  const first = and ? at + 1 : at;
  if (and && !isJoined(pieces, first)) return null;
  const number = readNumber(pieces, first, true) ?? readArticle(pieces, first, and && !comma);
  if (!number) return null;
  const ending = endingAfter(pieces, number.to);
  const kind = ending?.kind ?? null;
  const to = ending?.to ?? number.to;
  const { value } = number;
  const next = pieceAt(pieces, to);
  const unit = spokenUnit(next.word);
  if (unit && (isJoined(pieces, to) || (next.gap === '' && number.figures)) && (!unit.short || number.figures)) {
    const ratio = daysOf(head) / daysOf(unit);
    const smaller = ratio > 1 && ratio <= RATIO_MAX && value < ratio;
    // What follows a comma is mostly another matter, but not minutes after hours, nor "two months and six days" after years.
    const listed = (): boolean => pieceAt(pieces, to + 1).word === 'and' && readTail(pieces, to + 1, unit) !== null;
    // "three hours, 20 minutes of it in private"
    if (comma && !and && pieceAt(pieces, to + 1).word === 'of') return null;
    const fits = !comma || and || unit.name === 'minute' || unit.name === 'second' || listed();
    return smaller && fits ? { value, unit, to: to + 1, kind } : null;
  }
  const closed = !isJoined(pieces, to) || kind === 'over';
  const unsaid = head.name === 'hour' && Number.isInteger(value) && value >= UNSAID_MIN && value < HOUR_MINUTES;
  return MINUTE && unsaid && closed && !comma ? { value, unit: MINUTE, to, kind } : null;
}

/** "a year and a month" */
function readArticle(pieces: readonly Piece[], at: number, and: boolean): ReturnType<typeof readNumber> {
  return and && /^an?$/u.test(pieceAt(pieces, at).word) ? { value: 1, to: at + 1, figures: false } : null;
}

/** "or two" is a guess at a number nearby; "three hours or fifty people" is not. */
const GUESS_MAX = 2;

/**
 * The number up to which it may be that follows `low` units at piece `at`: "or two", "to an hour", "and three" after
 * "between". `high` is in `unit.unit`.
 */
export function readUpper(
  pieces: readonly Piece[],
  at: number,
  low: number,
  unit: SpokenUnit,
  between: boolean,
): { high: number; to: number; text: string } | null {
  const { word } = pieceAt(pieces, at);
  const links = word === 'to' || word === 'or' || (word === 'and' && between);
  if (!links || !isJoined(pieces, at) || !isJoined(pieces, at + 1)) return null;
  const count = readCount(pieces, at + 1);
  if (!count || count.low < count.high || count.clock) return null;
  const other = isJoined(pieces, count.to) ? spokenUnit(pieceAt(pieces, count.to).word) : undefined;
  if (!other) {
    const near = (word === 'and' || word === 'or') && !count.article && count.low > low && count.low <= low + GUESS_MAX;
    return near ? { high: count.low * unit.factor, to: count.to, text: rangeText(low, count.low, unit.name) } : null;
  }
  const fraction = count.article ? readFraction(pieces, count.to + 1) : null;
  const value = count.low + (fraction?.value ?? 0);
  const high = (value * daysOf(other)) / DAYS[unit.unit];
  if (high <= low * unit.factor) return null;
  const text =
    other.name === unit.name && low >= 1
      ? rangeText(low, value, unit.name)
      : `${countText(low, unit.name)} to ${countText(value, other.name)}`;
  return { high, to: fraction?.to ?? count.to + 1, text };
}
