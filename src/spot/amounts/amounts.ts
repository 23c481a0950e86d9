/**
 * Amounts of time in English sentences ("nearly three hours", "into its fourth year"), each as the interval that its
 * words allow, so that what one text says can be compared with what another says.
 */
import { isHeadline, isNoAmount } from './amount-exclusions';
import { interval, KIND_TEXT, type Kind } from './amount-kinds';
import { type InUnit, readInUnit } from './amount-ordinals';
import { type Qualified, qualifierAfter, qualifierBefore } from './amount-qualifiers';
import { isDenied, roleOf } from './amount-role';
import { readSpan, type Span } from './amount-span';
import { DAYS, type Unit } from './amount-units';
import { isJoined, type Piece, pieceAt, readPieces } from './amount-words';

/** An amount of time in a text. */
export interface Amount {
  unit: Unit;
  /** Between these it lies, in `unit`; how far the words reach is told in `amount-kinds.ts`. */
  low: number;
  high: number;
  /** UTF-16 code units of the text, qualifiers included ("nearly three hours"). */
  start: number;
  end: number;
  /** In our words and one style: "nearly three hours", "two hours 45 minutes", "in its 42nd month". */
  text: string;
  /**
   * How long something lasted; or "when" for every other use: a point in time ("three days after"), a distance or
   * difference ("two hours late", "three more years"), a plan ("scheduled for six hours").
   */
  role: 'how-long' | 'when';
  /** The sentence denies it: "not three hours but two". */
  negated: boolean;
}

/**
 * Every amount in `text` from `start` up to `end` (UTF-16 offsets; one sentence, whose words tell an amount's role), in
 * order and without overlaps. Takes any string, in time linear in its length.
 */
export function readAmounts(text: string, start = 0, end = text.length): Amount[] {
  const pieces = readPieces(text, start, end);
  const amounts: Amount[] = [];
  const headline = isHeadline(pieces);
  let last: Read | null = null;
  for (let at = 0; at < pieces.length; ) {
    const read: Read | number = readAt(pieces, at, last, headline);
    if (typeof read === 'number') {
      at = read;
      continue;
    }
    if (read.joins) amounts.pop();
    amounts.push(read.amount);
    last = read;
    at = Math.max(at + 1, read.to);
  }
  return amounts;
}

interface Read {
  amount: Amount;
  /** Pieces that it was read from. */
  from: number;
  to: number;
  kind: Kind;
  /** The amount before is part of it: "ten minutes short of three hours". */
  joins: boolean;
}

/** The amount at piece `at`, or the piece at which to go on. */
function readAt(pieces: readonly Piece[], at: number, last: Read | null, headline: boolean): Read | number {
  const floor = last?.to ?? 0;
  const span = readSpan(pieces, at);
  if (!span) {
    const inUnit = readInUnit(pieces, at);
    return inUnit && inUnit.from >= floor ? ofUnit(pieces, inUnit) : at + 1;
  }
  const before = qualifierBefore(pieces, span, floor);
  const after = qualifierAfter(pieces, span.to);
  const to = after?.to ?? span.to;
  if (isNoAmount(pieces, span, before.from, to, headline)) return span.to;
  return joined(pieces, span, before, last) ?? qualified(pieces, span, before, after);
}

function qualified(
  pieces: readonly Piece[],
  span: Span,
  before: Qualified,
  after: { to: number; kind: Kind } | null,
): Read {
  const own = before.kind === 'exact' ? null : before.kind;
  const kind = own ?? after?.kind ?? span.kind ?? 'exact';
  const to = after?.to ?? span.to;
  const [low, high] = interval(kind, span.low, span.high, span.spread, span.reach);
  const role = roleOf(pieces, span, before.from, to, kind);
  const amount: Amount = {
    unit: span.unit,
    low: Math.max(0, low),
    high,
    start: before.start,
    end: pieceAt(pieces, to - 1).end,
    text: textOf(kind, span.text),
    role,
    negated: isDenied(pieces, before.from),
  };
  return { amount, from: before.from, to, kind, joins: false };
}

function textOf(kind: Kind, text: string): string {
  const said = kind === 'good' ? text.replace(/^an? /u, '') : text;
  return kind === 'exact' ? said : `${KIND_TEXT[kind]} ${said}`;
}

/** "ten minutes short of three hours": one amount, as exact as the smaller is. */
function joined(pieces: readonly Piece[], span: Span, before: Qualified, last: Read | null): Read | null {
  const isBy = before.kind === 'under' || before.kind === 'just-under' || before.kind === 'over';
  if (!last || !isBy || before.base !== last.to || last.kind !== 'exact' || !isJoined(pieces, last.to)) return null;
  const scale = DAYS[last.amount.unit] / DAYS[span.unit];
  if (scale >= 1 || last.amount.high * scale > span.low || span.low < span.high) return null;
  const sign = before.kind === 'over' ? 1 : -1;
  const ends = [span.low + sign * last.amount.low * scale, span.low + sign * last.amount.high * scale];
  const side = sign > 0 ? 'over' : 'under';
  const amount: Amount = {
    ...last.amount,
    unit: span.unit,
    low: Math.min(...ends),
    high: Math.max(...ends),
    end: pieceAt(pieces, span.to - 1).end,
    text: `${last.amount.text} ${side} ${span.text}`,
    role: roleOf(pieces, span, last.from, span.to, 'exact'),
  };
  return { amount, from: last.from, to: span.to, kind: before.kind ?? 'exact', joins: true };
}

function ofUnit(pieces: readonly Piece[], { from, to, unit, low, high, text, isPoint }: InUnit): Read {
  const start = pieceAt(pieces, from).start;
  const end = pieceAt(pieces, to - 1).end;
  const role = isPoint ? 'when' : 'how-long';
  const amount: Amount = { unit, low, high, start, end, text, role, negated: isDenied(pieces, from) };
  return { amount, from, to, kind: 'exact', joins: false };
}

/** A day of talks is not 24 hours of them: what clocks count and what calendars count are not compared. */
const isClocked = (unit: Unit): boolean => unit === 'minute' || unit === 'hour';

/**
 * The amount in another unit: minutes and hours into each other; days, weeks, months and years into each other, months
 * and years as they are on average. Null where that makes no sense; text and place stay as they are.
 */
export function convert(amount: Amount, unit: Unit): Amount | null {
  if (amount.unit === unit) return amount;
  if (isClocked(amount.unit) !== isClocked(unit)) return null;
  const scale = DAYS[amount.unit] / DAYS[unit];
  return { ...amount, unit, low: amount.low * scale, high: amount.high * scale };
}

/** Conversion leaves the last digits of equal numbers unequal. */
const SAME = 1e-12;

/**
 * Whether two amounts may be the same length: their intervals share more than an end ("nearly three hours" and "over three
 * hours" do not). False where their units cannot be converted.
 */
export function overlaps(a: Amount, b: Amount): boolean {
  const other = convert(b, a.unit);
  if (!other) return false;
  const shared = Math.min(a.high, other.high) - Math.max(a.low, other.low);
  return shared > SAME * Math.max(a.high, other.high);
}
