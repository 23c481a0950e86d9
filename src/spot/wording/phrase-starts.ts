/** With what phrases begin: most words of a sentence begin none, and are to cost next to nothing. */

/** A word, or a beginning of words. */
export interface StartWord {
  text: string;
  prefix: boolean;
}

export interface Starts {
  /** By a word's first letter the second letters, a bit each, that a phrase's first word may have. */
  letters: Int32Array;
  words: Map<string, number[]>;
  /** By their first letters. */
  beginnings: Map<string, { text: string; indices: number[] }[]>;
}

/** Beginnings are looked up by so many letters; no author's beginning is shorter. */
const KEY_LETTERS = 2;
/** Letters are told apart as far as their last five bits go, which is all of the alphabet. */
const LETTER_BITS = 31;

/** The starts of phrases, given by the words that each may begin with. */
export function loadStarts(phrases: readonly (readonly StartWord[])[]): Starts {
  const starts: Starts = { letters: new Int32Array(LETTER_BITS + 1), words: new Map(), beginnings: new Map() };
  for (const [index, words] of phrases.entries()) for (const word of words) put(starts, word, index);
  return starts;
}

function put({ letters, words, beginnings }: Starts, { text, prefix }: StartWord, index: number): void {
  const first = text.charCodeAt(0) & LETTER_BITS;
  letters[first] = (letters[first] ?? 0) | (1 << (text.charCodeAt(1) & LETTER_BITS));
  if (!prefix) {
    words.set(text, [...(words.get(text) ?? []), index]);
    return;
  }
  const key = text.slice(0, KEY_LETTERS);
  const near = beginnings.get(key) ?? [];
  beginnings.set(key, near);
  const known = near.find((one) => one.text === text);
  if (known) known.indices.push(index);
  else near.push({ text, indices: [index] });
}

/** The indices of the phrases that may begin with a word, in the phrases' order. */
export function startingWith({ letters, words, beginnings }: Starts, word: string): readonly number[] {
  const seconds = letters[word.charCodeAt(0) & LETTER_BITS] ?? 0;
  if (((seconds >>> (word.charCodeAt(1) & LETTER_BITS)) & 1) === 0) return NONE;
  let found = words.get(word) ?? NONE;
  for (const { text, indices } of beginnings.get(word.slice(0, KEY_LETTERS)) ?? NO_BEGINNINGS) {
    if (word.startsWith(text)) found = found.length === 0 ? indices : merged(found, indices);
  }
  return found;
}

const merged = (some: readonly number[], others: readonly number[]): number[] =>
  [...new Set([...some, ...others])].sort((a, b) => a - b);

const NO_BEGINNINGS: readonly { text: string; indices: number[] }[] = [];
const NONE: readonly number[] = [];
