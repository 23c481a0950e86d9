/** Words of a block and how they stand beside each other; the words may be asked for beyond the block's ends. */
import type { Form } from './names';
import { CAPITAL, DOT, HYPHEN, LETTER, SPACE, STOP, type Words } from './text';

/** What stands before a word; behind the last one a sentence ends. */
export const gapAt = (words: Words, index: number): number => (index < words.count ? (words.gap[index] ?? 0) : STOP);
/** How a word is written. */
export const flagsAt = (words: Words, index: number): number =>
  index >= 0 && index < words.count ? (words.flags[index] ?? 0) : 0;
/** Hash of a word; 0 where there is none. */
export const hashAt = (words: Words, index: number): number =>
  index >= 0 && index < words.count ? (words.hash[index] ?? 0) : 0;

/** Whether the words from `at` on are this form, joined as a name's words are. */
function isForm(words: Words, at: number, form: Form): boolean {
  for (let offset = 0; offset < form.hashes.length; offset++) {
    const index = at + offset;
    if (index >= words.count || words.hash[index] !== form.hashes[offset]) return false;
    const flags = flagsAt(words, index);
    if (((form.capital >> offset) & 1) !== 0 && (flags & CAPITAL) === 0) return false;
    if (offset === 0) continue;
    const gap = gapAt(words, index);
    const afterLetter = (flagsAt(words, index - 1) & LETTER) !== 0;
    const allowed = (((form.hyphen >> offset) & 1) !== 0 ? HYPHEN : 0) | SPACE | (afterLetter ? DOT : 0);
    if ((gap & ~allowed) !== 0) return false;
  }
  return true;
}

/** The first of some forms that the words from `at` on are. A plain loop: this is asked of every other word near a name. */
export function formAt<F extends Form>(forms: readonly F[] | undefined, words: Words, at: number): F | undefined {
  if (forms) for (const form of forms) if (isForm(words, at, form)) return form;
  return undefined;
}

/** Whether `index` joins the word before it as one name's words are joined. */
export function joined(words: Words, index: number): boolean {
  const gap = gapAt(words, index);
  const afterLetter = (flagsAt(words, index - 1) & LETTER) !== 0;
  return index > 0 && gap !== 0 && (gap & ~(SPACE | (afterLetter ? DOT : 0))) === 0;
}
