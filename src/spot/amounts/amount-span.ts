/** Numbers of units in a sentence, without what qualifies them: "three hours", "an hour and a half", "2h 45m". */
import { type Count, readCount } from './amount-count';
import { readHead } from './amount-head';
import type { Kind } from './amount-kinds';
import { readTail, readUpper } from './amount-tails';
import { countText, coupleText, partsText, rangeText } from './amount-text';
import { DAYS, daysOf, reachOf, type SpokenUnit, spokenUnit, spreadOf, stepOf, type Unit } from './amount-units';
import { follows, type Piece, pieceAt } from './amount-words';
import { readFraction } from './fractions';

/** A number of units: pieces `from` up to `to`; `low`, `high`, `spread` and `reach` (see `interval`) are in `unit`. */
export interface Span {
  from: number;
  to: number;
  unit: Unit;
  /** The same as `high` but for "two to three hours". */
  low: number;
  high: number;
  spread: number;
  reach: number;
  /** In our words. */
  text: string;
  /** By what stands between number and unit, or glued to either ("seventy-odd years"). */
  kind: Kind | null;
  /** "a day", "one day": an amount only where the words around it make it one. */
  single: boolean;
  /** "three more hours": on top of others. */
  extra: boolean;
  /** The unit follows a hyphen: "a three-hour meeting". */
  hyphened: boolean;
}

/** "A couple" is two, give or take half a one. */
const COUPLE_SPREAD = 0.5;

/** The number of units that begins with piece `at`. */
export function readSpan(pieces: readonly Piece[], at: number): Span | null {
  const count = readCount(pieces, at);
  if (!count) return readUncounted(pieces, at);
  const head = readHead(pieces, count);
  if (!head || (count.clock && head.unit.name !== 'hour')) return null;
  // "a day-trip", "an hour-by-hour account"
  const gapAfter = pieceAt(pieces, head.to).gap;
  if (count.article && gapAfter === '-' && !/^(?:long|and)$/u.test(pieceAt(pieces, head.to).word)) return null;
  const single = !head.whole && !head.good && !head.hyphened && (count.article || isOnce(count, head.unit));
  const span = spanOf(at, head.to, count, head.unit);
  const whole = { ...span, single, extra: head.extra, hyphened: head.hyphened };
  if (head.good) whole.kind = 'good';
  return withLong(pieces, count.clock || span.low < span.high ? whole : withMore(pieces, whole, count, head.unit));
}

/** "One day" and "one minute" are mostly no lengths ("one day they will"). */
const isOnce = ({ low, high, figures }: Count, { name }: SpokenUnit): boolean =>
  low === 1 && high === 1 && !figures && (name === 'day' || name === 'minute');

function spanOf(from: number, to: number, count: Count, unit: SpokenUnit): Span {
  const low = count.low * unit.factor;
  const high = count.high * unit.factor;
  const text = count.couple
    ? coupleText(unit.name)
    : count.clock
      ? clockText(count.low)
      : count.low < count.high
        ? rangeText(count.low, count.high, unit.name)
        : countText(count.low, unit.name);
  // Whoever counts in decades rounds to decades: the next after "a decade" is two.
  const reach = unit.factor > 1 && high >= unit.factor ? Math.max(reachOf(high), unit.factor) : reachOf(high);
  return {
    from,
    to,
    unit: unit.unit,
    low,
    high,
    spread: count.couple ? COUPLE_SPREAD * unit.factor : Math.max(spreadOf(low), spreadOf(high)),
    reach,
    text,
    kind: count.kind,
    single: false,
    extra: false,
    hyphened: false,
  };
}

function clockText(hours: number): string {
  const minutes = Math.round((hours % 1) * 60);
  const whole = Math.floor(hours);
  if (minutes === 0) return countText(whole, 'hour');
  return partsText([
    [whole, 'hour'],
    [minutes, 'minute'],
  ]);
}

/** "three-hour-long", "three hours long" */
function withLong(pieces: readonly Piece[], span: Span): Span {
  return follows(pieces, span.to, ['long']) ? { ...span, to: span.to + 1, single: false } : span;
}

/** A unit without a number that is one of it: "hour-long", "hourlong", "the hour and a half". */
function readUncounted(pieces: readonly Piece[], at: number): Span | null {
  const { word, gap } = pieceAt(pieces, at);
  const glued = word.endsWith('long') ? word.slice(0, -4) : null;
  const unit = spokenUnit(glued ?? word);
  // "multi-hour-long", "man-hours and a half"
  if (!unit || unit.plural || unit.short || unit.name === 'second' || gap === '-') return null;
  const one: Count = {
    low: 1,
    high: 1,
    to: at,
    figures: false,
    kind: null,
    article: false,
    couple: false,
    clock: false,
  };
  const span = spanOf(at, at + 1, one, unit);
  if (glued !== null) return { ...span, hyphened: true };
  const next = pieceAt(pieces, at + 1);
  if (next.word === 'long' && next.gap === '-') return { ...span, to: at + 2, hyphened: true };
  const more = readFraction(pieces, at + 1) ? withMore(pieces, span, one, unit) : span;
  return more.to > span.to ? more : null;
}

/** What a unit may be followed by: a fraction of it, smaller units, or another number up to which it may be. */
function withMore(pieces: readonly Piece[], span: Span, count: Count, unit: SpokenUnit): Span {
  const fraction = readFraction(pieces, span.to);
  if (fraction && fraction.value < 1 && !isOfOther(pieces, fraction.to) && Number.isInteger(count.low)) {
    const value = count.low + fraction.value;
    const whole = spanOf(span.from, fraction.to, { ...count, low: value, high: value }, unit);
    return { ...span, ...whole, single: false, extra: span.extra, hyphened: span.hyphened };
  }
  let longer = span;
  const parts: [number, SpokenUnit['name']][] = [[count.low, unit.name]];
  let last = unit;
  for (let tail = readTail(pieces, longer.to, last); tail; tail = readTail(pieces, longer.to, last)) {
    const scale = daysOf(tail.unit) / DAYS[span.unit];
    const sum = longer.low + tail.value * scale;
    parts.push([tail.value, tail.unit.name]);
    longer = {
      ...longer,
      to: tail.to,
      low: sum,
      high: sum,
      spread: (stepOf(tail.value) / 2) * scale,
      reach: stepOf(tail.value) * scale,
      text: partsText(parts),
      kind: tail.kind ?? longer.kind,
      single: false,
    };
    last = tail.unit;
  }
  if (longer !== span) return longer;
  const upper = readUpper(pieces, span.to, count.low, unit, pieceAt(pieces, span.from - 1).word === 'between');
  if (!upper) return span;
  const { high, to, text } = upper;
  return { ...span, high, to, text, spread: Math.max(span.spread, spreadOf(high)), single: false };
}

/** "two hours and three quarters of the staff" */
const isOfOther = (pieces: readonly Piece[], at: number): boolean =>
  pieceAt(pieces, at).word === 'of' && pieceAt(pieces, at - 1).word !== 'half';
