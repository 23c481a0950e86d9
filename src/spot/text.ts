/**
 * The words of a text, read in one pass without changing it: each word is a range of the text's own characters, a hash of
 * its folded form, and how it was written. Soft hyphens and zero-width characters inside a word are not seen; letters
 * are folded to lower case without accents; an apostrophe ends a word like any other separator.
 */

/** How a word is written. */
export const CAPITAL = 1;
export const ALL_CAPS = 2;
export const DIGITS = 4;
export const LETTER = 8;

/** What stands between a word and the word before it. */
export const SPACE = 1;
export const DOT = 2;
export const HYPHEN = 4;
export const APOSTROPHE = 8;
/** An end of a sentence: ".", "!", "?", "…" or a line's end. */
export const STOP = 16;
export const OTHER = 32;
export const COLON = 64;
export const AMPERSAND = 128;

const SEPARATOR = 1;
const WORD = 2;
const SKIPPED = 3;
const MARK = 4;

/** Up to here are the letters of alphabets, and the marks of print: what news is written in, but for some scripts of Asia. */
const UNITS = 0x2100;

/**
 * What is known of each UTF-16 code unit, found when first met (0: not yet): its class in the lowest bits, whether it is a
 * capital or a digit, and above FOLD_SHIFT its folded form. One table, since each look-up costs.
 */
const units = new Int32Array(UNITS);
const otherUnits = new Map<number, number>();
const CLASS = 7;
const UPPER = 8;
const DIGIT = 16;
const FOLD_SHIFT = 8;

/** Letters that no decomposition folds (Unicode gives them none). */
const UNFOLDED: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 's', æ: 'a', œ: 'o' };

const SKIP = /[\u00AD\u200B-\u200D\u2060\uFEFF\u180E]/u;
const WORDS = /[\p{L}\p{N}]/u;
const MARKS = /\p{M}/u;

function classify(unit: number): number {
  const known = unit < 0x80 ? classifyPlain(unit) : unit >= 0x2010 && unit < 0x2060 ? SEPARATOR : classifyOther(unit);
  if (unit < UNITS) units[unit] = known;
  else otherUnits.set(unit, known);
  return known;
}

/** ASCII, without any of the browser's tables: these take a while to be readied, and most pages need little else. */
function classifyPlain(unit: number): number {
  const lower = unit | 0x20;
  if (lower >= 0x61 && lower <= 0x7a) return WORD | (unit === lower ? 0 : UPPER) | (lower << FOLD_SHIFT);
  return unit >= 0x30 && unit <= 0x39 ? WORD | DIGIT | (unit << FOLD_SHIFT) : SEPARATOR;
}

function classifyOther(unit: number): number {
  const char = String.fromCharCode(unit);
  const kind = SKIP.test(char) ? SKIPPED : WORDS.test(char) ? WORD : MARKS.test(char) ? MARK : SEPARATOR;
  if (kind !== WORD) return kind;
  const lower = char.toLowerCase();
  const bare = lower.normalize('NFD').replace(/\p{M}/gu, '');
  const folded = UNFOLDED[bare] ?? bare;
  return WORD | (lower === char ? 0 : UPPER) | ((folded || lower).charCodeAt(0) << FOLD_SHIFT);
}

const unitAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit < UNITS ? units[unit] || classify(unit) : (otherUnits.get(unit) ?? classify(unit));
};

function gapOf(unit: number): number {
  switch (unit) {
    case 0x20:
    case 0x09:
    case 0xa0:
    case 0x202f:
    case 0x2009:
    case 0x0d:
      return SPACE;
    case 0x0a:
      return SPACE;
    case 0x2e:
      return DOT;
    case 0x21:
    case 0x3f:
    case 0x2026:
      return STOP;
    case 0x2d:
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return HYPHEN;
    case 0x27:
    case 0x2019:
    case 0x2018:
    case 0x02bc:
    case 0xff07:
    case 0x60:
    case 0xb4:
      return APOSTROPHE;
    case 0x3a:
      return COLON;
    case 0x26:
      return AMPERSAND;
    default:
      return unit > 0x2000 && unit <= 0x200a ? SPACE : OTHER;
  }
}

/** First hash and prime of FNV-1a, 32 bits (Fowler, Noll, Vo). */
const FNV_START = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
/** So many bits of a hash are kept as engines hold in a number without making an object of it. */
const HASH_MASK = 0x3fffffff;

/** Hash of a word's folded form, as `readWords` gives it. */
export function hashWord(word: string): number {
  const words = createWords();
  readWords(word, words);
  return words.hash[0] ?? 0;
}

/** The same for a word in lower case and ASCII, without the tables that any other word needs. */
export function hashPlain(word: string): number {
  let hash = FNV_START;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return hash & HASH_MASK;
}

/** The words of one text; arrays are reused between texts and are longer than `count`. */
export interface Words {
  count: number;
  start: Int32Array;
  end: Int32Array;
  hash: Int32Array;
  flags: Uint8Array;
  /** What stands before the word; for the first word of a text what stands before it there. */
  gap: Uint8Array;
}

/** Room for the words of nearly every paragraph: a store that grows costs a first look at a page more than its words do. */
const ROOM = 256;

/** An empty store of words for `readWords`. */
export function createWords(): Words {
  return {
    count: 0,
    start: new Int32Array(ROOM),
    end: new Int32Array(ROOM),
    hash: new Int32Array(ROOM),
    flags: new Uint8Array(ROOM),
    gap: new Uint8Array(ROOM),
  };
}

function grow(words: Words): void {
  const size = words.start.length * 2;
  const wider = <T extends Int32Array | Uint8Array>(old: T, next: T): T => {
    next.set(old);
    return next;
  };
  words.start = wider(words.start, new Int32Array(size));
  words.end = wider(words.end, new Int32Array(size));
  words.hash = wider(words.hash, new Int32Array(size));
  words.flags = wider(words.flags, new Uint8Array(size));
  words.gap = wider(words.gap, new Uint8Array(size));
}

/**
 * Reads the words of `text` from `from` up to `to` into `words`; offsets are those of `text`. Any string will do, also one
 * with unpaired surrogates. A word that is cut by `from` or `to` is read as far as it goes.
 */
export function readWords(text: string, words: Words, from = 0, to = text.length): void {
  let count = 0;
  let gap = 0;
  let at = from;
  const length = to;
  while (at < length) {
    const known = unitAt(text, at);
    if ((known & CLASS) !== WORD) {
      if ((known & CLASS) === SEPARATOR) gap |= gapOf(text.charCodeAt(at));
      at++;
      continue;
    }
    if (count === words.start.length) grow(words);
    const start = at;
    let end = at;
    let hash = FNV_START;
    let letters = 0;
    let upper = 0;
    let digits = 0;
    for (; at < length; at++) {
      const next = unitAt(text, at);
      const kind = next & CLASS;
      if (kind === WORD) {
        end = at + 1;
        letters++;
        if ((next & UPPER) !== 0) upper++;
        if ((next & DIGIT) !== 0) digits++;
        hash = Math.imul(hash ^ (next >> FOLD_SHIFT), FNV_PRIME);
      } else if (kind === SEPARATOR) break;
      else if (kind === MARK) end = at + 1;
    }
    words.start[count] = start;
    words.end[count] = end;
    words.hash[count] = hash & HASH_MASK;
    words.gap[count] = gap;
    words.flags[count] =
      ((known & UPPER) !== 0 ? CAPITAL : 0) |
      (upper === letters ? ALL_CAPS : 0) |
      (digits === letters ? DIGITS : 0) |
      (letters === 1 ? LETTER : 0);
    gap = 0;
    count++;
  }
  words.count = count;
}

const isSeparator = (text: string, at: number): boolean => (unitAt(text, at) & CLASS) === SEPARATOR;

/** No further than this is looked for words around a place, in code units: a text may have no spaces at all. */
const AROUND_MAX = 500;

/** Where to read from so that the word at `at` and `count` whole words before it are read, with what stands before them. */
export function wordsBack(text: string, at: number, count: number): number {
  const least = Math.max(0, at - AROUND_MAX);
  let from = at;
  for (let left = count; from > least; left--) {
    while (from > least && !isSeparator(text, from - 1)) from--;
    while (from > least && isSeparator(text, from - 1)) from--;
    if (left === 0) break;
  }
  return from;
}

/** Where to read up to so that the word at `at` and `count` whole words behind it are read. */
export function wordsOn(text: string, at: number, count: number): number {
  const most = Math.min(text.length, at + AROUND_MAX);
  let to = at;
  for (let left = count; to < most; left--) {
    while (to < most && !isSeparator(text, to)) to++;
    if (left === 0) break;
    while (to < most && isSeparator(text, to)) to++;
  }
  return to;
}

/** The folded form of a character, as a code unit; 0 where it is not seen, -1 where no word goes on there, as at the text's end. */
export function foldedAt(text: string, at: number): number {
  if (at >= text.length) return -1;
  const known = unitAt(text, at);
  const kind = known & CLASS;
  return kind === WORD ? known >> FOLD_SHIFT : kind === SEPARATOR ? -1 : 0;
}

/** Where the folded letters `rest` end that stand in the text from `at` on; -1 where others do. */
export function goesOnWith(text: string, at: number, rest: string): number {
  let end = at;
  for (let letter = 0; letter < rest.length; end++) {
    const unit = foldedAt(text, end);
    if (unit === 0) continue;
    if (unit !== rest.charCodeAt(letter)) return -1;
    letter++;
  }
  return end;
}

/** The folded form of a range of the text, as it is hashed: lower case, no accents, nothing invisible. */
export function foldRange(text: string, start: number, end: number): string {
  let folded = '';
  for (let at = start; at < end; at++) {
    const known = unitAt(text, at);
    if ((known & CLASS) === WORD) folded += String.fromCharCode(known >> FOLD_SHIFT);
  }
  return folded;
}
