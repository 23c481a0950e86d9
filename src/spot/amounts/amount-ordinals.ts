/** How long something has gone on by the unit that it is in: "in its fourth year", "day 1,271 of the war". */
import { spokenUnit, type Unit } from './amount-units';
import { isJoined, type Piece, pieceAt, wordSet } from './amount-words';
import { readOrdinal } from './fractions';
import { DIGITS } from './numeral-words';
import { readNumber } from './numerals';

/** The unit that something is in: pieces `from` up to `to`; it has gone on for `low` to `high` of `unit`. */
export interface InUnit {
  from: number;
  to: number;
  unit: Unit;
  low: number;
  high: number;
  text: string;
  /** A point in its course ("on the third day of talks"), not how long it has gone on. */
  isPoint: boolean;
}

const OWN = wordSet('its their his her our');
const ENTERING = wordSet('enter enters entering begin begins beginning start starts starting');
const INSIDE = wordSet('in into entered inside within through throughout');
const AT = wordSet('on at by during before after until till since from following');
const STRAIGHT = wordSet('straight consecutive successive full');
const RUNNING = wordSet('running straight');
/** "The second week of August", "the third day of the week" are dates. */
const CALENDAR = wordSet(
  'january february march april may june july august september october november december year month week school season ' +
    'term century jan feb mar apr jun jul aug sep sept oct nov dec date',
);
const UNITS = wordSet('minute hour day week month year decade');
const NUMBERED = wordSet('day week month year');

/** "Well into" a unit and "near the end of" one: past, or in, a quarter of it. */
const QUARTER = 1 / 4;
const LAST_HOUR = 11;

const NAMES = '_ first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

function ordinalText(value: number): string {
  const name = NAMES[value];
  if (name !== undefined) return name;
  const teens = value % 100 > 10 && value % 100 < 14;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',')}${ending}`;
}

/** Whether "of" and something that goes on follow at piece `at`, not a part of the calendar. */
function isOfCourse(pieces: readonly Piece[], at: number): boolean {
  if (pieceAt(pieces, at).word !== 'of' || !isJoined(pieces, at)) return false;
  const { word } = pieceAt(pieces, at + 1);
  const noun = /^(?:the|that|this|a|an|each)$/u.test(word) ? pieceAt(pieces, at + 2).word : word;
  return noun !== '' && !CALENDAR.has(noun) && !DIGITS.test(noun);
}

/** The word at `at`, if nothing but a space parts it from the one behind it. */
const wordBefore = (pieces: readonly Piece[], at: number): string =>
  isJoined(pieces, at + 1) ? pieceAt(pieces, at).word : '';

/** The unit that something is in, told at piece `at`. */
export const readInUnit = (pieces: readonly Piece[], at: number): InUnit | null =>
  readNth(pieces, at) ?? readNumbered(pieces, at);

function readNth(pieces: readonly Piece[], at: number): InUnit | null {
  const ordinal = readOrdinal(pieces, at);
  if (!ordinal || ordinal.value < 1) return null;
  const straight = STRAIGHT.has(pieceAt(pieces, ordinal.to).word);
  const place = straight ? ordinal.to + 1 : ordinal.to;
  const { word } = pieceAt(pieces, place);
  const unit = UNITS.has(word) ? spokenUnit(word) : undefined;
  if (!unit || !isJoined(pieces, place) || (unit.name === 'hour' && ordinal.value === LAST_HOUR)) return null;
  const { value } = ordinal;
  const to = place + 1;
  const base = { to, unit: unit.unit, low: (value - 1) * unit.factor, high: value * unit.factor };
  const name = `its ${ordinalText(value)} ${unit.name}`;
  const article = wordBefore(pieces, at - 1);
  const before = wordBefore(pieces, at - 2);
  // "War enters fourth year", as headlines have it.
  if (value > 1 && (ENTERING.has(article) || article === 'into')) {
    const isEntering = article !== 'into';
    const high = isEntering ? base.low + unit.factor * QUARTER : base.high;
    return { ...base, from: at - 1, high, text: `${isEntering ? 'entering' : 'in'} ${name}`, isPoint: false };
  }
  const own = OWN.has(article);
  const ofCourse = value > 1 && isOfCourse(pieces, to);
  const running = straight || RUNNING.has(pieceAt(pieces, to).word) || pieceAt(pieces, to + 2).word === 'row';
  if (own || ((article === 'a' || article === 'the') && ofCourse)) {
    const end = readEnd(pieces, at - 2);
    if (end >= 0) {
      return {
        ...base,
        from: end,
        low: base.high - unit.factor * QUARTER,
        text: `near the end of ${name}`,
        isPoint: false,
      };
    }
    if (ENTERING.has(before)) {
      const high = base.low + unit.factor * QUARTER;
      return { ...base, from: at - 2, high, text: `entering ${name}`, isPoint: false };
    }
    if (before === 'into' && wordBefore(pieces, at - 3) === 'well') {
      return {
        ...base,
        from: at - 3,
        low: base.low + unit.factor * QUARTER,
        text: `well into ${name}`,
        isPoint: false,
      };
    }
  }
  const text = `in ${name}`;
  if (own && INSIDE.has(before)) return { ...base, from: at - 2, text, isPoint: false };
  if (article === 'a' && /^(?:in|into|for|entered|entering)$/u.test(before)) {
    return { ...base, from: at - 2, text, isPoint: false };
  }
  if (article === 'the' && before === 'for' && running) return { ...base, from: at - 2, text, isPoint: false };
  if (!ofCourse) return straight && value > 1 ? { ...base, from: at, text, isPoint: AT.has(article) } : null;
  const prep = article === 'the' || own ? before : article;
  const inside = article === 'the' && INSIDE.has(before);
  return { ...base, from: inside ? at - 2 : at, text, isPoint: AT.has(prep) };
}

/** Where "near the end of" begins that ends with piece `at`; -1 where it does not stand there. */
function readEnd(pieces: readonly Piece[], at: number): number {
  const words = [2, 1, 0].map((back) => wordBefore(pieces, at - back));
  if (words.join(' ') !== 'the end of') return -1;
  return /^(?:near|nearing|approaching|at|toward|towards)$/u.test(wordBefore(pieces, at - 3)) ? at - 3 : -1;
}

/** "day 1,271 of the war" */
function readNumbered(pieces: readonly Piece[], at: number): InUnit | null {
  const { word } = pieceAt(pieces, at);
  const unit = NUMBERED.has(word) ? spokenUnit(word) : undefined;
  if (!unit || !isJoined(pieces, at + 1)) return null;
  const number = readNumber(pieces, at + 1);
  if (!number || number.value < 2 || !Number.isInteger(number.value) || !isOfCourse(pieces, number.to)) return null;
  const { value, to } = number;
  const isPoint = AT.has(wordBefore(pieces, at - 1));
  const text = `in its ${ordinalText(value)} ${unit.name}`;
  return { from: at, to, unit: unit.unit, low: value - 1, high: value, text, isPoint };
}
