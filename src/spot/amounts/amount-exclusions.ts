/** What looks like an amount of time and is none: ages, rates, clock times, names. */
import type { Span } from './amount-span';
import { spokenUnit } from './amount-units';
import { follows, isJoined, type Piece, pieceAt, wordSet } from './amount-words';
import { DIGITS, isNumberWord } from './numeral-words';

const AGES = wordSet('old olds aged yo young');
/** What goes on: its age is how long it has lasted. */
const COURSES = wordSet(
  'war conflict invasion fighting occupation siege crisis dispute ceasefire truce talks feud blockade embargo standoff ' +
    'stalemate strike protest protests uprising insurgency rebellion campaign offensive alliance treaty',
);
/** Between such a thing and its age. */
const IS_NOW = wordSet('is was are were be been now already by then just only barely still');
const AGE_LINKS = 3;
const AGO = wordSet('ago later earlier after before');
const EACH = wordSet('a an per each every');
const OFTEN = wordSet('daily weekly nightly monthly annually yearly');
const CLOCK = wordSet('past to after before');
const NEWS = wordSet('news clock rolling newspaper supermarket');
const WARS = wordSet('war wars battle offensive siege revolt');
/** Four figures up to this are a clock time as soldiers give it ("1500 hours"), three after "at". */
const MIDNIGHT = 2400;
/** "60 Minutes" is seen on television. */
const PROGRAMME = 60;

/** Before "a day": something lasts that long. */
const BEFORE_ONE = wordSet(
  'for in within after last lasts lasted lasting take takes took taken taking spend spends spent spending needs need needed ' +
    'than by least most before until',
);
/** Before "an hour" too, but not before "a day" ("the end of a day"). */
const BEFORE_HOUR = wordSet('of to ran run');
/** What makes a rate of the "an hour" behind it. */
const RATED = wordSet(
  'once twice thrice time times miles mile km kilometres kilometers mph dollars dollar euros euro pounds pence cents cent ' +
    'percent hours hour minutes days day',
);
const OF_ONE = wordSet('minute hour week month year decade century fortnight');

/** Share of capitalised words from which a sentence is a headline, whose capitals mean nothing. */
const HEADLINE = 0.6;
/** Shorter words are often in small letters in headlines. */
const LONG_WORD = 4;

/** Whether a sentence is written as headlines are. */
export function isHeadline(pieces: readonly Piece[]): boolean {
  const words = pieces.filter(({ word }) => word.length >= LONG_WORD && !DIGITS.test(word));
  return words.filter(({ capital }) => capital).length >= HEADLINE * words.length;
}

/** Whether a span with its qualifiers, pieces `from` up to `to`, is no amount; `headline` as `isHeadline` tells. */
export function isNoAmount(pieces: readonly Piece[], span: Span, from: number, to: number, headline: boolean): boolean {
  const before = isJoined(pieces, from) ? pieceAt(pieces, from - 1).word : '';
  const qualified = from < span.from || to > span.to;
  return (
    isAge(pieces, from, to, before) ||
    before === 'every' ||
    before === 'each' ||
    before === 'per' ||
    isRate(pieces, span.to) ||
    (!qualified && isClock(pieces, span, before)) ||
    isName(pieces, span, qualified, headline) ||
    (span.hyphened && isKind(pieces, span)) ||
    (span.single && !qualified && !isOne(pieces, span, before))
  );
}

/** "72 years old", "three-year-old", "aged two years"; not "the war, now more than three years old". */
function isAge(pieces: readonly Piece[], from: number, to: number, before: string): boolean {
  if (before === 'aged' || before === 'age' || follows(pieces, to, ['of', 'age'])) return true;
  if (!isJoined(pieces, to) || !AGES.has(pieceAt(pieces, to).word)) return false;
  if (isJoined(pieces, to + 1) && COURSES.has(pieceAt(pieces, to + 1).word)) return false;
  let back = from - 1;
  while (back >= from - AGE_LINKS && IS_NOW.has(pieceAt(pieces, back).word)) back--;
  return !COURSES.has(pieceAt(pieces, back).word);
}

/** "three hours a day", "24-hour-a-day"; not "three hours a day after the summit" */
function isRate(pieces: readonly Piece[], at: number): boolean {
  if (!isJoined(pieces, at)) return false;
  const { word } = pieceAt(pieces, at);
  if (OFTEN.has(word)) return true;
  const next = pieceAt(pieces, at + 1).word;
  if (!EACH.has(word) || !(spokenUnit(next) || next === 'night' || next === 'shift')) return false;
  return !AGO.has(pieceAt(pieces, at + 2).word);
}

/** "ten minutes past nine", "five minutes to midnight", "at 1500 hours" */
function isClock(pieces: readonly Piece[], { unit, low, from, to }: Span, before: string): boolean {
  if (unit === 'hour') {
    const written = pieceAt(pieces, from).word;
    const shows = DIGITS.test(written) && low <= MIDNIGHT && low % 100 < 60;
    return shows && (written.length === 4 || (written.length === 3 && before === 'at'));
  }
  if (unit !== 'minute' || !isJoined(pieces, to)) return false;
  const { word } = pieceAt(pieces, to);
  const { word: hour } = pieceAt(pieces, to + 1);
  if (!CLOCK.has(word)) return false;
  const named = /^(?:noon|midnight|midday)$/u.test(hour) || (hour === 'the' && pieceAt(pieces, to + 2).word === 'hour');
  return named || DIGITS.test(hour) || isNumberWord(hour);
}

/** "the Six-Day War", "the Hundred Years' War", "60 Minutes" */
function isName(pieces: readonly Piece[], span: Span, qualified: boolean, headline: boolean): boolean {
  const next = pieceAt(pieces, span.to);
  if (WARS.has(next.word) && next.capital && !next.shouted && pieceAt(pieces, span.to - 1).capital) return true;
  if (next.word === 'war' && next.gap === "' " && span.low === 100) return true;
  for (let at = span.from + 1; at < span.to; at++) {
    const { word, capital, shouted } = pieceAt(pieces, at);
    if (!capital || shouted || !spokenUnit(word)) continue;
    if (!headline || (span.low === PROGRAMME && span.unit === 'minute' && !qualified)) return true;
  }
  return false;
}

/** "24-hour news", "a four-day week": what sort of thing it is, not how long it lasted. */
function isKind(pieces: readonly Piece[], { to, low, unit }: Span): boolean {
  if (!isJoined(pieces, to)) return false;
  const { word } = pieceAt(pieces, to);
  if (unit === 'hour' && low === 24 && NEWS.has(word)) return true;
  const week = word === 'working' || word === 'work' ? pieceAt(pieces, to + 1).word : word;
  return week === 'week' && (unit === 'hour' || unit === 'day');
}

/** Whether the words around "a day" make it an amount. */
function isOne(pieces: readonly Piece[], span: Span, before: string): boolean {
  const hours = span.unit === 'hour' || span.unit === 'minute';
  if (BEFORE_ONE.has(before) || (hours && BEFORE_HOUR.has(before))) return true;
  if (RATED.has(before) || DIGITS.test(before) || isNumberWord(before)) return false;
  const next = pieceAt(pieces, span.to);
  if (next.gap === "'" && next.word === 's') return pieceAt(pieces, span.to - 2).word !== 'one';
  if (!isJoined(pieces, span.to)) return false;
  if (next.word === 'of') return OF_ONE.has(pieceAt(pieces, span.to - 1).word);
  return AGO.has(next.word) || next.word === 'into' || next.word === 'apart';
}
