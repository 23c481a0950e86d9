/** The words of a sentence as the claim model reads them: folded, joined where dots or apostrophes only abbreviate; and stems. */
import { ALL_CAPS, APOSTROPHE, createWords, DOT, foldRange, LETTER, readWords, SPACE } from './text';

export interface Token {
  word: string;
  /** Whether it is an abbreviation with dots, which has no other form and is its own stem. */
  isDotted: boolean;
  start: number;
  end: number;
}

const store = createWords();

/** Tokens of `text`: "U.S." and "US" become "usa", "didn't" becomes "did" and "not", a possessive "s" is left out. */
export const readTokens = (text: string): Token[] => readTokensAt(text, 0, text.length);

/** Tokens of what stands in `text` from `from` to `to`; their offsets are those of `text`. */
export function readTokensAt(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  readWords(text, store, from, to);
  const count = store.count;
  for (let index = 0; index < count; index++) {
    const start = store.start[index] ?? 0;
    const end = store.end[index] ?? 0;
    const flags = store.flags[index] ?? 0;
    const gap = store.gap[index] ?? 0;
    let word = wordOf(text, start, end, store.hash[index] ?? 0);
    const last = tokens.at(-1);
    const tight = last !== undefined && index > 0 && (gap & SPACE) === 0;
    if (tight && (gap & APOSTROPHE) !== 0 && word.length <= 2) {
      if (word === 't' && last.word.endsWith('n')) {
        last.word = last.word === 'can' ? 'can' : last.word === 'won' ? 'will' : last.word.slice(0, -1);
        tokens.push({ word: 'not', isDotted: false, start, end });
      } else last.end = end;
      continue;
    }
    if (tight && gap === DOT && (flags & LETTER) !== 0 && (flags & ALL_CAPS) !== 0 && /^[a-z]{1,3}$/u.test(last.word)) {
      if (((store.flags[index - 1] ?? 0) & LETTER) !== 0) {
        last.word += word;
        if (last.word === 'us') last.word = 'usa';
        last.isDotted = true;
        last.end = end;
        continue;
      }
    }
    if (word === 'us' && (flags & ALL_CAPS) !== 0) word = 'usa';
    tokens.push({ word, isDotted: false, start, end });
  }
  return tokens;
}

/** The words of a piece of an author's phrase, "word" or "word*": nearly all are of plain letters, and there are thousands. */
export const phraseWords = (piece: string): string[] =>
  /^[a-z]+\*?$/u.test(piece)
    ? [piece.endsWith('*') ? piece.slice(0, -1) : piece]
    : readTokens(piece).map(({ word }) => word);

/** Words as they were last read, by the last bits of their hashes: most words come again, and a string that is known costs less to look up. */
const recent: string[] = new Array(4096).fill('');

/** Forgets the words that were read, so that no page's words are kept. */
export const forgetWords = (): void => void recent.fill('');

function wordOf(text: string, start: number, end: number, hash: number): string {
  const place = hash & (recent.length - 1);
  const known = recent[place] ?? '';
  if (known.length === end - start && isFoldedAs(text, start, known)) return known;
  const word = foldWord(text, start, end);
  recent[place] = word;
  return word;
}

/** Whether the plain letters and digits that stand at `start` are those of `word`, which is folded. */
function isFoldedAs(text: string, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const unit = text.charCodeAt(start + at);
    const lower = unit >= UPPER_A && unit <= UPPER_Z ? unit + LOWER_A - UPPER_A : unit;
    if (lower !== word.charCodeAt(at)) return false;
  }
  return true;
}

/** The folded form of a word that stands in `text` from `start` to `end`: nearly all are of plain letters. */
function foldWord(text: string, start: number, end: number): string {
  let isLower = true;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if ((unit >= LOWER_A && unit <= LOWER_Z) || (unit >= ZERO && unit <= NINE)) continue;
    if (unit < UPPER_A || unit > UPPER_Z) return foldRange(text, start, end);
    isLower = false;
  }
  const word = text.slice(start, end);
  return isLower ? word : word.toLowerCase();
}

const [ZERO, NINE, UPPER_A, UPPER_Z, LOWER_A, LOWER_Z] = [0x30, 0x39, 0x41, 0x5a, 0x61, 0x7a] as const;

/** A light English stem: plural, -ed and -ing endings off, doubled consonants single. */
export function stem(word: string): string {
  if (word.length < 4 || !INFLECTED.has(word.charCodeAt(word.length - 1))) return word;
  let root = withoutPlural(word);
  const ending = endingOf(root);
  if (ending !== '' && root.length - ending.length >= 3 && /[aeiouy]/u.test(root.slice(0, -ending.length))) {
    root = root.slice(0, -ending.length) + (ending === 'ied' ? 'y' : '');
    if (/([bdfgmnprt])\1$/u.test(root)) root = root.slice(0, -1);
  }
  while (root.endsWith('e') && root.length > 3) root = root.slice(0, -1);
  return root;
}

/** The last letters of what may have an ending: words with any other are their own stems. */
const INFLECTED = new Set([...'sdge'].map((letter) => letter.charCodeAt(0)));

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith('us') || word.endsWith('is') ? word : word.slice(0, -1);
}

function endingOf(root: string): string {
  if (root.endsWith('ed')) return root.endsWith('ied') ? 'ied' : 'ed';
  return root.endsWith('ing') ? 'ing' : '';
}
