/** The words of a sentence as the claim model reads them: folded, joined where dots or apostrophes only abbreviate, with stems. */
import { ALL_CAPS, APOSTROPHE, createWords, DOT, foldRange, LETTER, readWords, SPACE } from './text';

export interface Token {
  word: string;
  stem: string;
  start: number;
  end: number;
}

const store = createWords();

/** Tokens of `text`: "U.S." and "US" become "usa", "didn't" becomes "did" and "not", a possessive "s" is left out. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  readWords(text, store);
  const count = store.count;
  for (let index = 0; index < count; index++) {
    const start = store.start[index] ?? 0;
    const end = store.end[index] ?? 0;
    const flags = store.flags[index] ?? 0;
    const gap = store.gap[index] ?? 0;
    let word = foldRange(text, start, end);
    const last = tokens.at(-1);
    const tight = last !== undefined && index > 0 && (gap & SPACE) === 0;
    if (tight && (gap & APOSTROPHE) !== 0 && word.length <= 2) {
      if (word === 't' && last.word.endsWith('n')) {
        last.word = last.word === 'can' ? 'can' : last.word === 'won' ? 'will' : last.word.slice(0, -1);
        last.stem = stem(last.word);
        tokens.push({ word: 'not', stem: 'not', start, end });
      } else last.end = end;
      continue;
    }
    if (tight && gap === DOT && (flags & LETTER) !== 0 && (flags & ALL_CAPS) !== 0 && /^[a-z]{1,3}$/u.test(last.word)) {
      if (((store.flags[index - 1] ?? 0) & LETTER) !== 0) {
        last.word += word;
        if (last.word === 'us') last.word = 'usa';
        last.stem = last.word;
        last.end = end;
        continue;
      }
    }
    if (word === 'us' && (flags & ALL_CAPS) !== 0) word = 'usa';
    tokens.push({ word, stem: stem(word), start, end });
  }
  return tokens;
}

/** Tokens of what stands in `text` from `start` to `end`; their offsets are those of `text`. */
export function readTokensAt(text: string, start: number, end: number): Token[] {
  const tokens = readTokens(text.slice(start, end));
  for (const token of tokens) {
    token.start += start;
    token.end += start;
  }
  return tokens;
}

/** A light English stem: plural, -ed and -ing endings off, doubled consonants single. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  let root = word;
  if (root.endsWith('ies') && root.length > 4) root = `${root.slice(0, -3)}y`;
  else if (/(?:ss|x|ch|sh)es$/u.test(root)) root = root.slice(0, -2);
  else if (root.endsWith('s') && !/(?:ss|us|is)$/u.test(root)) root = root.slice(0, -1);
  const ending = /(?:ied|ed|ing)$/u.exec(root)?.[0];
  if (ending && root.length - ending.length >= 3 && /[aeiouy]/u.test(root.slice(0, -ending.length))) {
    root = root.slice(0, -ending.length) + (ending === 'ied' ? 'y' : '');
    if (/([bdfgmnprt])\1$/u.test(root)) root = root.slice(0, -1);
  }
  while (root.endsWith('e') && root.length > 3) root = root.slice(0, -1);
  return root;
}
