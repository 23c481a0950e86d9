/**
 * The sieve: tells where a text may name a pack's people or places. It lets too much through ("Trumpet") and is there for
 * what it holds back. A native pattern finds the capitals that a name may begin with, and a table says whether the letters
 * behind one are those of a name: that takes as long for a hundred packs as for one. What passes is read word by word.
 */
import { isLatin } from './inflect';
import type { NamesData } from './names-data';
import { foldedAt, foldRange, goesOnWith } from './text';

/** Shorter words are found in too many others. */
const ANCHOR_MIN = 3;

/** "Sir Keir": the one address that goes with a given name alone. */
const ADDRESS = 'Sir';

/** The last word of a form, which every spelling of the name ends with; or its longest, where that is a mere letter. */
function anchorOf(form: string): string {
  const words = form.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  return last.length >= ANCHOR_MIN ? last : words.reduce((a, b) => (b.length > a.length ? b : a), '');
}

const capitalised = (term: string): string => term.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

/** One word of each form of a pack's names and places: what the text has at least one of that has something for `readBlock`. */
function anchorsOf({ people, gate }: NamesData): string[] {
  const forms = people.flatMap(({ aliases, abroad }) => [
    ...aliases,
    ...(abroad?.surnames ?? '').split(' ').map((stem) => stem.replace(/\/.*/u, '')),
  ]);
  const places = gate.terms.slice(0, gate.places).map(capitalised);
  return [ADDRESS, ...[...forms, ...places].map(anchorOf)].filter((word) => word !== '');
}

/** What begins like another word is found with that one. */
function shortest(words: Iterable<string>): string[] {
  const all = [...new Set(words)].sort();
  const kept: string[] = [];
  for (const word of all) if (kept.length === 0 || !word.startsWith(kept.at(-1) ?? '')) kept.push(word);
  return kept;
}

/** What the packs' names are found by, as it goes into the extension. */
export interface SieveData {
  /** Anchors in Latin letters, folded, divided by spaces. */
  latin: string;
  /** The capitals that they begin with, with and without accents, each with the folded letters behind it; divided by spaces. */
  initials: string;
  /** A pattern of those in other letters, as names are written; they are looked for in capitals, too. */
  other: string;
}

/** Something that no text matches. */
const NEVER = '(?!)';

const fold = (word: string): string => foldRange(word, 0, word.length);

export function sieveData(packs: readonly NamesData[]): SieveData {
  const anchors = [...new Set(packs.flatMap(anchorsOf))];
  const latin = anchors.filter(isLatin);
  const folded = shortest(latin.map(fold));
  const seconds = new Map<string, Set<string>>();
  for (const word of [...latin, ...folded]) {
    const initial = word.charAt(0).toUpperCase();
    const known = seconds.get(initial) ?? new Set();
    seconds.set(initial, known.add(fold(word).charAt(1)));
  }
  const others = anchors.filter((anchor) => !isLatin(anchor));
  return {
    latin: folded.join(' '),
    initials: Array.from(seconds, ([initial, letters]) => initial + [...letters].sort().join(''))
      .sort()
      .join(' '),
    other: shortest(others).join('|') || NEVER,
  };
}

export interface Sieve {
  /** Whether a text may hold a name or a place. */
  test(text: string): boolean;
  /** Where the first that it may hold ends; 0 where it may hold some that `next` does not find, -1 where none. */
  first(text: string): number;
  /** Whether it may hold some that `next` does not find. */
  hasOthers(text: string): boolean;
  /** Where the next anchor in Latin letters ends behind `from`; -1 where there is none. */
  next(text: string, from: number): number;
}

/** The last letter that Latin script has. */
const LATIN_MAX = 0x24f;
/** Where typographic marks begin, which stand in any script's text. */
const MARKS_MIN = 0x2000;

const isOtherAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit > LATIN_MAX && unit < MARKS_MIN;
};

/** Whether a text is in another script than Latin, as far as three of its characters tell. */
function isOtherScript(text: string): boolean {
  const { length } = text;
  return isOtherAt(text, length >> 2) || isOtherAt(text, length >> 1) || isOtherAt(text, length - (length >> 2));
}

/** What may stand inside of a name beside plain letters and digits: letters with accents, accents of their own, and what is not seen. */
const ACCENTED = '\\u00AD\\u00C0-\\u024F\\u0300-\\u036F\\u180E\\u1E00-\\u1EFF\\u200B-\\u200D\\u2060\\uFEFF';

/** The first letters of an anchor, so many or as many as the shortest has, are told by one number with five bits to each. */
const KEY_LETTERS = 3;
const KEY_BITS = 5;
const KEY_MASK = (1 << KEY_BITS) - 1;

function keyOf(word: string, letters: number): number {
  let key = 0;
  for (let at = 0; at < letters; at++) key = (key << KEY_BITS) | (word.charCodeAt(at) & KEY_MASK);
  return key;
}

/** A pattern of `letters` code units that an anchor may begin with: a capital, one of the letters behind it, and any other. */
function startsOf(initials: readonly string[], letters: number): string {
  if (letters < 2) return `[${initials.map((initial) => initial.charAt(0)).join('')}]`;
  const two = initials.map((initial) => {
    const seconds = initial.slice(1);
    return `${initial.charAt(0)}[${seconds}${seconds.toUpperCase()}${ACCENTED}]`;
  });
  return `(?:${two.join('|')})[0-9A-Za-z${ACCENTED}]{${letters - 2}}`;
}

/** Readies the packs' anchors; all that they are made of is letters and digits. */
export function createSieve({ latin, initials, other }: SieveData): Sieve {
  const words = latin === '' ? [] : latin.split(' ');
  const keyLetters = Math.min(KEY_LETTERS, ...words.map(({ length }) => length));
  const starts = new RegExp(initials === '' ? NEVER : startsOf(initials.split(' '), keyLetters), 'g');
  const others = new RegExp(`${other}|${other.toUpperCase()}`);
  /** By the key of its first letters: what the anchor goes on with. */
  const anchors = new Map<number, string[]>();
  for (const word of words) {
    const key = keyOf(word, keyLetters);
    const rest = word.slice(keyLetters);
    const known = anchors.get(key);
    if (known) known.push(rest);
    else anchors.set(key, [rest]);
  }

  /** Where the anchor ends that begins at `at` of the text; -1 where none does. */
  const anchorAt = (text: string, at: number): number => {
    let key = 0;
    let end = at;
    for (let letters = 0; letters < keyLetters; end++) {
      const unit = foldedAt(text, end);
      if (unit < 0) return -1;
      if (unit === 0) continue;
      key = (key << KEY_BITS) | (unit & KEY_MASK);
      letters++;
    }
    const rests = anchors.get(key);
    if (!rests) return -1;
    for (const rest of rests) {
      const last = goesOnWith(text, end, rest);
      if (last >= 0) return last;
    }
    return -1;
  };

  const next = (text: string, from: number): number => {
    starts.lastIndex = from;
    while (starts.test(text)) {
      const end = anchorAt(text, starts.lastIndex - keyLetters);
      if (end >= 0) return end;
    }
    return -1;
  };
  const hasOthers = (text: string) => isOtherScript(text) && others.test(text);
  const first = (text: string) => {
    const end = next(text, 0);
    return end < 0 && hasOthers(text) ? 0 : end;
  };
  return { test: (text) => first(text) >= 0, first, hasOthers, next };
}
