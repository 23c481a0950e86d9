/**
 * The sieve: one native pattern that tells where a text may name a pack's people or places. It lets too much through
 * ("Trumpet") and is there for what it holds back: a browser looks through text with it many times faster than any loop
 * over characters can. What it lets through is read word by word.
 */
import { isLatin } from './inflect';
import type { NamesData } from './names-data';
import { foldRange } from './text';

/** Shorter words are found in too many others. */
const ANCHOR_MIN = 3;

/** "Sir Keir": the one address that goes with a given name alone. */
const ADDRESS = 'Sir';

/** What may stand inside of a word without being seen, or changes the letter before it. */
const UNSEEN = '\\u00AD\\u0300-\\u036F\\u180E\\u200B-\\u200D\\u2060\\uFEFF';

/** Stands for UNSEEN in the patterns until they are readied: they would be three times as long. */
const UNSEEN_MARK = '~';

/** The letters with accents (of Latin-1 and Latin Extended-A) that are folded to a letter. */
function accentedAs(letter: string): string {
  let letters = '';
  for (let unit = 0xc0; unit <= 0x17f; unit++) {
    const char = String.fromCharCode(unit);
    if (
      foldRange(char, 0, 1) === letter.toLowerCase() &&
      (char === char.toLowerCase()) === (letter === letter.toLowerCase())
    )
      letters += char;
  }
  return letters;
}

/** The last word of a form, which every spelling of the name ends with; or its longest, where that is a mere letter. */
function anchorOf(form: string): string {
  const words = form.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  return last.length >= ANCHOR_MIN ? last : words.reduce((a, b) => (b.length > a.length ? b : a), '');
}

/** One word of each form of a pack's names and places. */
function wordsOf({ people, gate }: NamesData): string[] {
  const forms = people.flatMap(({ aliases, abroad }) => [
    ...aliases,
    ...(abroad?.surnames ?? '').split(' ').map((stem) => stem.replace(/\/.*/u, '')),
  ]);
  const places = gate.terms.slice(0, gate.places).map((term) => term.charAt(0).toUpperCase() + term.slice(1));
  return [ADDRESS, ...[...forms, ...places].map(anchorOf)].filter((word) => word !== '');
}

/** What holds another word is found with that one. */
function shortest(words: Iterable<string>): string[] {
  const all = [...new Set(words)];
  return all.filter((one) => !all.some((other) => other !== one && one.includes(other))).sort();
}

/** Words of which each text with something for `readBlock` holds at least one, apart from accents. */
export const anchorsOf = (data: NamesData): string[] => shortest(wordsOf(data).flatMap(spellings));

/** Anchors that may be written with accents or with something unseen in them: in capitals only those that have accents. */
function foldableOf(data: NamesData): string[] {
  return wordsOf(data)
    .filter(isLatin)
    .flatMap((word) => {
      const bare = withoutAccents(word);
      return bare === word ? [bare] : [bare, bare.toUpperCase()];
    });
}

/** An anchor as it is written: without its accents and in capitals; with them where it begins with one. */
function spellings(anchor: string): string[] {
  const bare = withoutAccents(anchor);
  const begun = bare.charAt(0) === anchor.charAt(0) ? [bare] : [bare, anchor];
  return begun.flatMap((spelling) => [spelling, spelling.toUpperCase()]);
}

/** A word in Latin letters as it would be in ASCII; others as they are. */
function withoutAccents(word: string): string {
  if (!isLatin(word)) return word;
  return Array.from(word, (char) => {
    const folded = foldRange(char, 0, 1);
    return char === char.toLowerCase() ? folded : folded.toUpperCase();
  }).join('');
}

/**
 * The patterns of the packs' anchors, as they go into the extension. Browsers look fast for words that begin with one of a
 * few capitals, and slowly where other scripts are looked for with them: hence two.
 */
export interface SievePatterns {
  /** Anchors in ASCII. */
  plain: string;
  /** Beginnings of these up to the first letter that is written otherwise than it is folded ("Pú", "Tr" and a soft hyphen). */
  folded: string;
  /** Anchors in other letters. */
  other: string;
}

/** Something that no text matches. */
const NEVER = '(?!)';

export function sievePatterns(packs: readonly NamesData[]): SievePatterns {
  const anchors = [...new Set(packs.flatMap(anchorsOf))];
  const isPlain = (anchor: string) => isLatin(anchor);
  const plain = anchors.filter(isPlain);
  return {
    plain: plain.join('|') || NEVER,
    folded: foldedPattern(shortest(packs.flatMap(foldableOf))) || NEVER,
    other: anchors.filter((anchor) => !isPlain(anchor)).join('|') || NEVER,
  };
}

/** For words that share their first letter: that letter, and then an accented second one, an unseen one, or so on. */
function foldedPattern(words: readonly string[]): string {
  const byFirst = new Map<string, string[]>();
  for (const word of words) {
    const first = word.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), word.slice(1)]);
  }
  return Array.from(byFirst, ([first, rests]) => {
    const goingOn = rests.filter((rest) => rest !== '');
    if (goingOn.length === 0) return '';
    const seconds = [...new Set(goingOn.map((rest) => rest.charAt(0)))];
    const otherwise = `[${UNSEEN_MARK}${seconds.map(accentedAs).join('')}]`;
    const further = foldedPattern(goingOn);
    return `${first}${further ? `(?:${otherwise}|${further})` : otherwise}`;
  })
    .filter((pattern) => pattern !== '')
    .join('|');
}

export interface Sieve {
  /** Whether a text may hold a name or a place. */
  test(text: string): boolean;
  /** Where the first that it may hold ends; 0 where it may hold some that `next` does not find, -1 where none. */
  first(text: string): number;
  /** Whether it may hold some that `next` does not find. */
  hasOthers(text: string): boolean;
  /** Where the next anchor in ASCII, or what looks like one with an accent, ends behind `from`; -1 where there is none. */
  next(text: string, from: number): number;
}

/** The last letter that Latin script has. */
const LATIN_MAX = 0x24f;
/** Where typographic marks begin, which stand in any script's text. */
const MARKS_MIN = 0x2000;

/** Whether a text is in another script than Latin, as far as three of its characters tell. */
function isOtherScript(text: string): boolean {
  const { length } = text;
  const isOther = (at: number) => {
    const unit = text.charCodeAt(at);
    return unit > LATIN_MAX && unit < MARKS_MIN;
  };
  return isOther(length >> 2) || isOther(length >> 1) || isOther(length - (length >> 2));
}

/** Readies the patterns; all that they are made of is letters and digits. */
export function createSieve({ plain, folded, other }: SievePatterns): Sieve {
  const latin = new RegExp(`${plain}|${folded.replaceAll(UNSEEN_MARK, UNSEEN)}`, 'g');
  const others = new RegExp(other);
  const hasOthers = (text: string) => isOtherScript(text) && others.test(text);
  const next = (text: string, from: number) => {
    latin.lastIndex = from;
    return latin.test(text) ? latin.lastIndex : -1;
  };
  const first = (text: string) => {
    const end = next(text, 0);
    return end < 0 && hasOthers(text) ? 0 : end;
  };
  return { test: (text) => first(text) >= 0, first, hasOthers, next };
}
