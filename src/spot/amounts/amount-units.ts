/** What time is counted in, and how exact a number of it is meant to be. */
import type { UNITS } from '../../pack/schema';

export type Unit = (typeof UNITS)[number];

/** A unit as it is said: a decade is ten years, a fortnight two weeks. */
export interface SpokenUnit {
  name: 'second' | 'fortnight' | 'decade' | 'century' | Unit;
  unit: Unit;
  /** How many of `unit` it is. */
  factor: number;
  /** "h", "min": a figure may stand right before it. */
  short: boolean;
  plural: boolean;
}

/** Days in one of each; months and years as they are on average in the calendar of 400 years. */
export const DAYS: Readonly<Record<Unit, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 365.2425 / 12,
  year: 365.2425,
};

const SPOKEN: [SpokenUnit['name'], Unit, number, string, string][] = [
  ['second', 'minute', 1 / 60, 'second seconds', 'sec secs s'],
  ['minute', 'minute', 1, 'minute minutes', 'min mins m'],
  ['hour', 'hour', 1, 'hour hours', 'hr hrs h'],
  ['day', 'day', 1, 'day days', ''],
  ['week', 'week', 1, 'week weeks', 'wk wks'],
  ['fortnight', 'week', 2, 'fortnight fortnights', ''],
  ['month', 'month', 1, 'month months', 'mth mths'],
  ['year', 'year', 1, 'year years', 'yr yrs'],
  ['decade', 'year', 10, 'decade decades', ''],
  ['century', 'year', 100, 'century centuries', ''],
];

const UNIT_WORDS: ReadonlyMap<string, SpokenUnit> = new Map(
  SPOKEN.flatMap(([name, unit, factor, long, short]) =>
    `${long} ${short}`
      .trim()
      .split(' ')
      .map((word): [string, SpokenUnit] => [
        word,
        { name, unit, factor, short: short.split(' ').includes(word), plural: word.length > 1 && word.endsWith('s') },
      ]),
  ),
);

/** The unit that a word stands for. */
export const spokenUnit = (word: string): SpokenUnit | undefined => UNIT_WORDS.get(word);

/** Days in one of a spoken unit. */
export const daysOf = ({ unit, factor }: SpokenUnit): number => DAYS[unit] * factor;

/** What people round to. */
const ROUND = [1000, 100, 10, 5];

/**
 * How far apart numbers of this size are when somebody rounds: 1 for "three", 10 for "80", 5 for "165", a half or a
 * quarter for fractions. No step is more than half of the number: "ten" is one of fives, not of tens.
 */
export function stepOf(value: number): number {
  if (!Number.isInteger(value)) return Number.isInteger(value * 2) ? 1 / 2 : 1 / 4;
  return ROUND.find((step) => value % step === 0 && step * 2 <= value) ?? 1;
}

/** A number that is not round tells less of where the next one would be: "over 48 hours" may be 52. */
const NOT_ROUND = 1 / 10;

/** How far it is to the next number that somebody would say instead: 1 for "three", 10 for "80", 5 for "48". */
export function reachOf(value: number): number {
  const step = stepOf(value);
  return step === 1 ? Math.max(step, value * NOT_ROUND) : step;
}

/**
 * How far from the truth a plain number may be, to either side and in its own unit: a quarter of an hour for "three
 * hours", five years for "80 years". A sixteenth of the number, as far as its step allows it: at least a quarter of the
 * step, at most a half; a fraction is as exact as can be.
 */
export function spreadOf(value: number): number {
  const step = stepOf(value);
  if (!Number.isInteger(value)) return step / 4;
  return Math.min(Math.max(value / 16, step / 4), step / 2);
}
