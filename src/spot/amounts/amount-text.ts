/** Amounts put into our own words, in one style: words up to ten, figures beyond. */
import type { SpokenUnit } from './amount-units';

type UnitName = SpokenUnit['name'];

const WORDS = 'no one two three four five six seven eight nine ten'.split(' ');

/** Fractions that have words; any other is written as a decimal number. */
const PARTS: [number, string, string][] = [
  [1 / 2, 'a half', 'half '],
  [1 / 4, 'a quarter', 'a quarter of '],
  [3 / 4, 'three quarter', 'three quarters of '],
  [1 / 3, 'a third', 'a third of '],
  [2 / 3, 'two third', 'two thirds of '],
];
/** Thirds are no exact numbers. */
const SAME = 1e-9;

const partOf = (value: number): [number, string, string] | undefined =>
  PARTS.find(([part]) => Math.abs(part - value) < SAME);

/** A number: "three", "2,000", "two and a half", "12.5". */
function numberText(value: number): string {
  const whole = Math.floor(value + SAME);
  const part = partOf(value - whole);
  if (value - whole < SAME) return WORDS[whole] ?? String(whole).replace(/\B(?=(?:\d{3})+$)/gu, ',');
  if (part && whole > 0 && whole < WORDS.length) return `${WORDS[whole]} and ${part[1]}`;
  return String(Math.round(value * 100) / 100);
}

const plural = (name: UnitName): string => (name === 'century' ? 'centuries' : `${name}s`);

const withArticle = (name: UnitName): string => `${name === 'hour' ? 'an' : 'a'} ${name}`;

/** A number of units: "three hours", "an hour", "half an hour", "two and a half years". */
export function countText(value: number, name: UnitName): string {
  if (value === 1) return withArticle(name);
  const part = value < 1 ? partOf(value) : undefined;
  return part ? part[2] + withArticle(name) : `${numberText(value)} ${plural(name)}`;
}

/** "a couple of hours" */
export const coupleText = (name: UnitName): string => `a couple of ${plural(name)}`;

/** From one number of units to another: "two to three hours", "half an hour to an hour". */
export function rangeText(low: number, high: number, name: UnitName): string {
  if (low < 1) return `${countText(low, name)} to ${countText(high, name)}`;
  return `${numberText(low)} to ${numberText(high)} ${plural(name)}`;
}

/** Units of several sizes: "two hours 45 minutes". */
export const partsText = (parts: readonly [number, UnitName][]): string =>
  parts.map(([value, name]) => `${numberText(value)} ${value === 1 ? name : plural(name)}`).join(' ');
