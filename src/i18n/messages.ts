/** The interface's words, from the catalogue of the reader's language (`locales/`), which the browser keeps. */
import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '#i18n';
import { pluralForm } from './plural-form';

export type MessageKey = keyof GeneratedI18nStructure & string;
/** Messages with a form for each kind of number. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Of}.other` ? Of : never) : never;

/** What stands for the placeholders of a message. */
export type Named = Record<string, string | number>;

const { t: message } = createI18n();

/** The message, with `named` in place of "{name}". */
export function t(key: MessageKey, named?: Named): string {
  return named ? message(key, named) : message(key);
}

/** The catalogue's language, for `lang`; not always the browser's, which may have none of ours. */
export const language = t('language');

/** By which dates, numbers, lists and plurals are made. */
const locale = t('locale');

/** The form that the language has for `count`, which also stands for "{n}" unless `named` gives it in words. */
export function plural(key: PluralKey, count: number, named?: Named): string {
  // Other languages have forms that English has not.
  return t(`${key}.${pluralForm(locale, count)}` as MessageKey, { n: number(count), ...named });
}

/** Below this, all our languages write a number as its digits alone. */
const PLAIN_BELOW = 1_000;

/** The first number that a browser formats takes it longer than a whole card does, so small counts go without. */
export function number(n: number): string {
  return Number.isInteger(n) && n >= 0 && n < PLAIN_BELOW ? String(n) : n.toLocaleString(locale);
}

/** Before such a sound, Spanish has another word for "and". */
const SOUNDS_I = /^(?:i|hi(?![ae]))/iu;

/** "A", "A and C", "A, B and C". Out of the catalogue: to make its first list takes a browser longer than a whole card, too. */
export function list(items: string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return t(SOUNDS_I.test(last) ? 'andBeforeI' : 'and', { first: items.slice(0, -1).join(', '), last });
}

/** "12 May 2026"; a day that is in no calendar stays as it is. */
export function readableDay(day: string): string {
  const date = new Date(day);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** With a capital at the beginning, as sentences and headings have it. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
