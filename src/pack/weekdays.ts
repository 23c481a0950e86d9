/** Days of the week in English text, by which news tells when something was. */

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The weekday that a word in lower case names; undefined for any other word. */
export const weekdayOf = (word: string): string | undefined => WEEKDAYS.find((day) => word === day);

/** The weekdays that a text names, each once. */
export function weekdaysIn(text: string): string[] {
  const lower = text.toLowerCase();
  return WEEKDAYS.filter((day) => new RegExp(`(?<!\\p{L})${day}(?!\\p{L})`, 'u').test(lower));
}
