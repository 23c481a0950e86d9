/**
 * The names of a pack's people in one block of text, and what the block says for or against the page's being about the
 * event. One block alone: what needs the page is decided in `people.ts` and `gate.ts`.
 */
import type { GateData } from './gate';
import {
  COMMON_AFTER,
  DERIVED,
  FAMILY,
  FIRMS,
  GIVEN_NAMES,
  HOUSE_OF,
  HOUSES,
  KIN,
  NOT_GIVEN,
  PREFIXES,
  TITLES,
  WOMEN_TITLES,
} from './lists';
import {
  ALL_CAPS,
  AMPERSAND,
  APOSTROPHE,
  CAPITAL,
  COLON,
  createWords,
  DIGITS,
  DOT,
  HYPHEN,
  hashWord,
  LETTER,
  OTHER,
  readWords,
  SPACE,
  STOP,
  type Words,
} from './text';

/** A person as the content script carries them. */
export interface NamedPerson {
  id: string;
  /** The pack's surface forms. */
  aliases: string[];
  /** Surface forms that are somebody or something else. */
  namesakes?: string[];
  /** Titles that, directly before the surname, are enough to know the person. */
  roles?: string[];
  /** Whether "Mrs" before the surname may mean the person. */
  woman?: boolean;
}

/** Everything that finding names and judging a page needs; plain JSON, compiled from the pack. */
export interface NamesData {
  people: NamedPerson[];
  gate: GateData;
}

/** A run of words to find: their hashes, which of them must be capitalised, what may stand before each. */
interface Form {
  hashes: number[];
  capital: boolean[];
  hyphen: boolean[];
  person: number;
}

interface Surname extends Form {
  /** Given names of the person before this surname, each as hashes, longest first. */
  given: number[][];
  /** Hashes of the first letters of those given names. */
  initials: Set<number>;
}

export interface Names {
  ids: string[];
  women: boolean[];
  roles: Set<number>[];
  /** By the hash of the form's first word, longest form first. */
  surnames: Map<number, Surname[]>;
  phrases: Map<number, Form[]>;
  namesakes: Map<number, Form[]>;
  /** Given name → person, for "Sir Keir". */
  given: Map<number, number>;
  terms: Map<number, { hashes: number[]; term: number }[]>;
  /** Words that the gate knows: places and offices, no given names. */
  known: Set<number>;
  /** Hash of a learned word → its index. */
  told: Map<number, number>;
  /** By the low bits of a word's hash: whether the word can be any of the above. Most words of a page cannot. */
  mayMatter: Uint8Array;
  gate: GateData;
}

export const FULL = 0;
export const ROLE = 1;
export const BARE = 2;
/** Another bearer of the surname, and one who is a relative or not known to be a bearer. */
export const NAMESAKE = 3;
export const RELATIVE = 4;

/** A name in a block: what it may be, to be decided with the page's knowledge. */
export interface NameHit {
  person: number;
  kind: typeof FULL | typeof ROLE | typeof BARE | typeof NAMESAKE | typeof RELATIVE;
  start: number;
  end: number;
}

/** What one block says, to be added to and removed from the page's knowledge. */
export interface Reading {
  hits: NameHit[];
  words: number;
  /** Index of a gate's term and how often it stands here, in pairs. */
  terms: number[];
  /** Indices of the gate's learned words, each as often as it stands here. */
  told: number[];
  /** Years other than the event's own, and the event's own. */
  otherYears: number;
  eventYears: number;
  /** The block names the event's place. */
  namesEvent: boolean;
}

const set = (list: string): Set<number> => new Set(list.split(' ').map(hashWord));
const LISTS = {
  titles: set(TITLES),
  womenTitles: set(WOMEN_TITLES),
  firms: set(FIRMS),
  houses: set(HOUSES),
  family: set(FAMILY),
  derived: set(DERIVED),
  prefixes: set(PREFIXES),
  commonAfter: set(COMMON_AFTER),
  kin: set(KIN),
  houseOf: set(HOUSE_OF),
  notGiven: set(NOT_GIVEN),
  given: set(GIVEN_NAMES),
};
const POSSESSIVE_S = hashWord('s');
const SIR = hashWord('sir');
const JUNIOR = set('jr jnr junior');
const PLACE_PREPOSITIONS = set('in at');
const AT = hashWord('at');
const OF = hashWord('of');
const PREPOSITIONS = set('in on for and or near after before with');

/** How many words around another bearer of a surname may make them a relative. */
const KIN_WINDOW = 12;

function formOf(alias: string, person: number): Form {
  const words = createWords();
  readWords(alias, words);
  const form: Form = { hashes: [], capital: [], hyphen: [], person };
  for (let index = 0; index < words.count; index++) {
    form.hashes.push(words.hash[index] ?? 0);
    form.capital.push(((words.flags[index] ?? 0) & CAPITAL) !== 0);
    form.hyphen.push(((words.gap[index] ?? 0) & HYPHEN) !== 0);
  }
  return form;
}

function put<T extends { hashes: number[] }>(map: Map<number, T[]>, form: T): void {
  const first = form.hashes[0];
  if (first === undefined) return;
  const list = map.get(first);
  if (list) {
    list.push(form);
    list.sort((a, b) => b.hashes.length - a.hashes.length);
  } else map.set(first, [form]);
}

const endsWith = (all: number[], tail: number[]): boolean =>
  all.length > tail.length && tail.every((hash, index) => all[all.length - tail.length + index] === hash);

/** As many bits as keep the filter in the processor's cache and pass one unknown word in a hundred. */
const FILTER_MASK = 0xffff;

/** Readies the compiled names for reading blocks; takes less than a millisecond for a dozen people. */
export function loadNames(data: NamesData): Names {
  const names: Names = {
    ids: data.people.map((person) => person.id),
    women: data.people.map((person) => person.woman === true),
    roles: data.people.map((person) => new Set((person.roles ?? []).map(hashWord))),
    surnames: new Map(),
    phrases: new Map(),
    namesakes: new Map(),
    given: new Map(),
    terms: new Map(),
    known: new Set(),
    told: new Map(data.gate.words.split(' ').map((word, index) => [hashWord(word), index])),
    mayMatter: new Uint8Array(FILTER_MASK + 1),
    gate: data.gate,
  };
  for (const [index, person] of data.people.entries()) {
    const forms = person.aliases.map((alias) => formOf(alias, index)).filter((form) => form.hashes.length > 0);
    // One word is a surname, and so is a form that begins with a particle ("von der Leyen").
    const isGiven = (form: Form): boolean =>
      forms.some((other) => other.hashes.length > 1 && other.hashes[0] === form.hashes[0]);
    const isSurname = (form: Form): boolean => (form.hashes.length === 1 ? !isGiven(form) : form.capital[0] === false);
    const surnames = forms.filter(isSurname);
    for (const surname of surnames) {
      const given = forms
        .filter((form) => !isSurname(form) && endsWith(form.hashes, surname.hashes))
        .map((form) => form.hashes.slice(0, -surname.hashes.length))
        .sort((a, b) => b.length - a.length);
      put(names.surnames, { ...surname, given, initials: new Set() });
    }
    for (const [position, form] of forms.entries()) {
      if (isSurname(form) || form.hashes.length === 1) continue;
      const tail = surnames.find((surname) => endsWith(form.hashes, surname.hashes));
      const alias = person.aliases[position] ?? '';
      if (!tail) put(names.phrases, form);
      else {
        const first = form.hashes[0];
        if (first !== undefined && /^\p{L}{2,}/u.test(alias)) names.given.set(first, index);
      }
    }
    // Every spelling of the surname takes every given name: "Wolodymyr Zelensky" is nobody else.
    const mine = [...names.surnames.values()].flat().filter((surname) => surname.person === index);
    const all = new Map(mine.flatMap((surname) => surname.given).map((given) => [given.join(' '), given]));
    const initials = new Set(
      person.aliases.filter((alias) => /\s/u.test(alias)).map((alias) => hashWord(alias.charAt(0))),
    );
    for (const surname of mine) {
      surname.given = [...all.values()].sort((a, b) => b.length - a.length);
      surname.initials = initials;
    }
    for (const namesake of person.namesakes ?? []) put(names.namesakes, formOf(namesake, index));
  }
  for (const [term, words] of data.gate.terms.entries()) {
    const form = formOf(words, 0);
    put(names.terms, { hashes: form.hashes, term });
    for (const hash of form.hashes) names.known.add(hash);
  }
  for (const map of [names.surnames, names.phrases, names.namesakes, names.given, names.terms, names.told]) {
    for (const hash of map.keys()) names.mayMatter[hash & FILTER_MASK] = 1;
  }
  return names;
}

const store = createWords();

const gapAt = (words: Words, index: number): number => (index < words.count ? (words.gap[index] ?? 0) : STOP);
const flagsAt = (words: Words, index: number): number =>
  index >= 0 && index < words.count ? (words.flags[index] ?? 0) : 0;
const hashAt = (words: Words, index: number): number =>
  index >= 0 && index < words.count ? (words.hash[index] ?? 0) : 0;

/** Whether the words from `at` on are this form, joined as a name's words are. */
function isForm(words: Words, at: number, form: Form): boolean {
  for (let offset = 0; offset < form.hashes.length; offset++) {
    const index = at + offset;
    if (index >= words.count || words.hash[index] !== form.hashes[offset]) return false;
    const flags = flagsAt(words, index);
    if (form.capital[offset] && (flags & CAPITAL) === 0) return false;
    if (offset === 0) continue;
    const gap = gapAt(words, index);
    const afterLetter = (flagsAt(words, index - 1) & LETTER) !== 0;
    const allowed = (form.hyphen[offset] ? HYPHEN : 0) | SPACE | (afterLetter ? DOT : 0);
    if ((gap & ~allowed) !== 0) return false;
  }
  return true;
}

/** Whether `index` joins the word before it as one name's words are joined. */
function joined(words: Words, index: number): boolean {
  const gap = gapAt(words, index);
  const afterLetter = (flagsAt(words, index - 1) & LETTER) !== 0;
  return index > 0 && gap !== 0 && (gap & ~(SPACE | (afterLetter ? DOT : 0))) === 0;
}

/** Start (word index) of the person's own given name before the surname at `at`, or -1. */
function ownGiven(words: Words, at: number, surname: Surname): number {
  if (!joined(words, at)) return -1;
  // A middle initial between given name and surname is passed over.
  const ends = [at];
  if ((flagsAt(words, at - 1) & (LETTER | CAPITAL)) === (LETTER | CAPITAL) && joined(words, at - 1)) ends.push(at - 1);
  for (const end of ends) {
    for (const given of surname.given) {
      const start = end - given.length;
      if (start < 0) continue;
      let same = true;
      for (let offset = 0; same && offset < given.length; offset++) {
        const index = start + offset;
        same =
          words.hash[index] === given[offset] &&
          (flagsAt(words, index) & CAPITAL) !== 0 &&
          (offset === 0 || (gapAt(words, index) & ~(SPACE | DOT | HYPHEN)) === 0);
      }
      if (same) return start;
    }
  }
  return -1;
}

/** Whether most words of the block are capitalised, as in a headline. */
function isHeadline(words: Words): boolean {
  let capital = 0;
  let long = 0;
  for (let index = 0; index < words.count && index < 40; index++) {
    if ((words.end[index] ?? 0) - (words.start[index] ?? 0) < 4) continue;
    long++;
    if (flagsAt(words, index) & CAPITAL) capital++;
  }
  return long >= 3 && capital / long > 0.7;
}

function hasKinNear(words: Words, at: number): boolean {
  for (let index = Math.max(0, at - KIN_WINDOW); index < Math.min(words.count, at + KIN_WINDOW); index++) {
    if (LISTS.kin.has(hashAt(words, index))) return true;
  }
  return false;
}

const NOTHING = -1;
/** A bearer with a known given name, and one who only looks like a bearer and takes nothing over. */
const SOMEBODY_ELSE = -2;
const PERHAPS_ELSE = -3;

/** What the word before a bare surname makes of it: BARE, ROLE, or somebody else. */
function readBefore(words: Words, at: number, surname: Surname, names: Names, headline: boolean): number {
  if (at === 0) return BARE;
  const gap = gapAt(words, at);
  const before = hashAt(words, at - 1);
  const flags = flagsAt(words, at - 1);
  if ((gap & HYPHEN) !== 0 && (gap & SPACE) === 0) {
    if (LISTS.prefixes.has(before)) return NOTHING;
    // "Anna Parker-Stubb": a given name before makes it a double name.
    const doubled = (flags & CAPITAL) !== 0 && joined(words, at - 1) && LISTS.given.has(hashAt(words, at - 2));
    return doubled && !names.surnames.has(before) ? SOMEBODY_ELSE : BARE;
  }
  if (!joined(words, at)) return BARE;
  const roles = names.roles[surname.person];
  if (roles?.has(before)) return ROLE;
  if (before === OF && LISTS.houseOf.has(hashAt(words, at - 2))) return NOTHING;
  if (LISTS.womenTitles.has(before)) return names.women[surname.person] ? BARE : SOMEBODY_ELSE;
  if (LISTS.titles.has(before)) return BARE;
  if ((flags & CAPITAL) === 0 || (flags & DIGITS) !== 0) return BARE;
  if ((flags & LETTER) !== 0) {
    const possessive = (gapAt(words, at - 1) & APOSTROPHE) !== 0;
    return possessive || (gap & DOT) === 0 ? BARE : SOMEBODY_ELSE;
  }
  if (LISTS.notGiven.has(before) || names.known.has(before) || names.surnames.has(before)) return BARE;
  if (LISTS.given.has(before)) return SOMEBODY_ELSE;
  if (headline) return BARE;
  const surnameShouts = (flagsAt(words, at) & ALL_CAPS) !== 0;
  if ((flags & ALL_CAPS) !== 0 && !surnameShouts) return BARE;
  const opens = at === 1 || (gapAt(words, at - 1) & (STOP | DOT | COLON | OTHER)) !== 0;
  if (opens) return PERHAPS_ELSE;
  if (PLACE_PREPOSITIONS.has(hashAt(words, at - 2))) return BARE;
  // "On Truth Social Trump": two capitalised words of which neither is a known given name are a thing's name.
  const second = joined(words, at - 1) && (flagsAt(words, at - 2) & CAPITAL) !== 0;
  if (second && !LISTS.given.has(hashAt(words, at - 2)) && !LISTS.titles.has(hashAt(words, at - 2))) return BARE;
  return PERHAPS_ELSE;
}

/** Whether what follows the surname (its last word at `last`) makes it a firm, a family or a derived word. */
function spoiltAfter(words: Words, first: number, last: number, names: Names): boolean {
  let next = last + 1;
  let gap = gapAt(words, next);
  const capital = (index: number): boolean => (flagsAt(words, index) & CAPITAL) !== 0;
  if ((gap & APOSTROPHE) !== 0 && (gap & SPACE) === 0 && hashAt(words, next) === POSSESSIVE_S) {
    // "at Stubb's in Austin", "lunch at Rubio's.": nothing is possessed, so it is the house itself.
    const after = gapAt(words, next + 1);
    const alone =
      next + 1 >= words.count || (after & ~(SPACE | APOSTROPHE)) !== 0 || PREPOSITIONS.has(hashAt(words, next + 1));
    if (alone && hashAt(words, first - 1) === AT) return true;
    for (let ahead = 1; ahead <= 3; ahead++) {
      const index = next + ahead;
      if ((gapAt(words, index) & ~(SPACE | HYPHEN)) !== 0 || !capital(index)) return false;
      if (LISTS.houses.has(hashAt(words, index))) return true;
    }
    return false;
  }
  if ((gap & HYPHEN) !== 0 && (gap & SPACE) === 0) return LISTS.derived.has(hashAt(words, next));
  if ((gap & AMPERSAND) !== 0) return capital(next) && !names.surnames.has(hashAt(words, next));
  if ((gap & ~(SPACE | OTHER)) === 0 && JUNIOR.has(hashAt(words, next))) return true;
  for (let ahead = 0; ahead < 2; ahead++, next++) {
    gap = gapAt(words, next);
    if (next >= words.count || (gap & ~SPACE) !== 0) return false;
    const hash = hashAt(words, next);
    if (ahead === 0 && (LISTS.family.has(hash) || LISTS.commonAfter.has(hash))) return true;
    if (!capital(next)) return false;
    if (LISTS.firms.has(hash) || LISTS.houses.has(hash)) return true;
  }
  return false;
}

/** Reads one block: its names, and its evidence for the gate. Any string will do. */
export function readBlock(names: Names, text: string): Reading {
  const words = store;
  readWords(text, words);
  const reading: Reading = {
    hits: [],
    words: words.count,
    terms: [],
    told: [],
    otherYears: 0,
    eventYears: 0,
    namesEvent: false,
  };
  let headline: boolean | undefined;
  let taken = 0;
  let vetoed = 0;
  const counts = new Map<number, number>();
  for (let at = 0; at < words.count; at++) {
    const hash = words.hash[at] ?? 0;
    const flags = words.flags[at] ?? 0;
    if ((flags & DIGITS) !== 0) readYear(text, words, at, names, reading);
    if (names.mayMatter[hash & FILTER_MASK] === 0) continue;
    const told = names.told.get(hash);
    if (told !== undefined) reading.told.push(told);
    const terms = names.terms.get(hash);
    if (terms) {
      for (const { hashes, term } of terms) {
        let same = true;
        for (let offset = 1; same && offset < hashes.length; offset++)
          same = hashAt(words, at + offset) === hashes[offset];
        if (!same) continue;
        counts.set(term, (counts.get(term) ?? 0) + 1);
        break;
      }
    }
    if ((flags & CAPITAL) === 0 && !names.surnames.has(hash)) continue;
    const namesake = names.namesakes.get(hash)?.find((form) => isForm(words, at, form));
    if (namesake) {
      vetoed = Math.max(vetoed, at + namesake.hashes.length);
      // A firm or a place takes nothing over; a person does who ends with the surname and is no relative.
      const tail = names.surnames.get(namesake.hashes.at(-1) ?? 0);
      const kind = hasKinNear(words, at) ? RELATIVE : NAMESAKE;
      if (tail) reading.hits.push(hit(words, at, at + namesake.hashes.length, namesake.person, kind));
    }
    if (at < vetoed) continue;
    const phrase = at >= taken ? names.phrases.get(hash)?.find((form) => isForm(words, at, form)) : undefined;
    if (phrase) {
      taken = at + phrase.hashes.length;
      reading.hits.push(hit(words, at, taken, phrase.person, FULL));
      continue;
    }
    const given = names.given.get(hash);
    if (given !== undefined && hashAt(words, at - 1) === SIR && joined(words, at)) {
      const next = at + 1;
      const goesOn = joined(words, next) && (flagsAt(words, next) & CAPITAL) !== 0;
      if (!goesOn || LISTS.notGiven.has(hashAt(words, next))) reading.hits.push(hit(words, at, next, given, ROLE));
    }
    const surname = names.surnames.get(hash)?.find((form) => isForm(words, at, form));
    if (!surname) continue;
    headline ??= isHeadline(words);
    readSurname(words, at, surname, names, headline, reading);
  }
  for (const [term, count] of counts) {
    reading.terms.push(term, count);
    if (term < names.gate.places) reading.namesEvent = true;
  }
  return reading;
}

function hit(words: Words, from: number, to: number, person: number, kind: NameHit['kind']): NameHit {
  return { person, kind, start: words.start[from] ?? 0, end: words.end[to - 1] ?? 0 };
}

function readSurname(
  words: Words,
  at: number,
  surname: Surname,
  names: Names,
  headline: boolean,
  reading: Reading,
): void {
  const to = at + surname.hashes.length;
  if (spoiltAfter(words, at, to - 1, names)) return;
  const own = ownGiven(words, at, surname);
  if (own >= 0) {
    // "Mary Donald Trump" would be somebody else; a title or any word that opens a name is not.
    const before = readBefore(words, own, surname, names, true);
    if (before !== NOTHING) reading.hits.push(hit(words, own, to, surname.person, FULL));
    return;
  }
  const initial =
    (flagsAt(words, at - 1) & (LETTER | CAPITAL)) === (LETTER | CAPITAL) && (gapAt(words, at) & DOT) !== 0;
  if (initial && joined(words, at)) {
    let first = at - 1;
    while ((flagsAt(words, first - 1) & (LETTER | CAPITAL)) === (LETTER | CAPITAL) && (gapAt(words, first) & DOT) !== 0)
      first--;
    if (surname.initials.has(hashAt(words, first))) {
      reading.hits.push(hit(words, first, to, surname.person, BARE));
      return;
    }
  }
  const kind = readBefore(words, at, surname, names, headline);
  if (kind === NOTHING) return;
  if (kind === SOMEBODY_ELSE || kind === PERHAPS_ELSE) {
    const related = kind === PERHAPS_ELSE || hasKinNear(words, at);
    reading.hits.push(hit(words, at, to, surname.person, related ? RELATIVE : NAMESAKE));
    return;
  }
  reading.hits.push(hit(words, at, to, surname.person, kind === ROLE ? ROLE : BARE));
}

function readYear(text: string, words: Words, at: number, names: Names, reading: Reading): void {
  const start = words.start[at] ?? 0;
  const end = words.end[at] ?? 0;
  if (end - start !== 4) return;
  const year = Number(text.slice(start, end));
  if (!(year >= 1900 && year < 2100)) return;
  if (names.gate.years.includes(year)) reading.eventYears++;
  else reading.otherYears++;
}
