/** The names of a pack's people, as they are compiled and as they are looked up. */
import type { GateData } from './gate';
import { type HashTable, hashed, hashTable } from './hashed';
import { inflect, isLatin } from './inflect';
import type { NamesData } from './names-data';
import { createSieve, type Sieve, sievePatterns } from './sieve';
import { CAPITAL, createWords, HYPHEN, hashWord, readWords } from './text';

/** A run of words to find: their hashes, which of them must be capitalised, what may stand before each. */
export interface Form {
  hashes: number[];
  capital: boolean[];
  hyphen: boolean[];
  person: number;
}

export interface Surname extends Form {
  /** Given names of the person before this surname, each as hashes, longest first. */
  given: number[][];
  /** Hashes of the first letters of those given names. */
  initials: Set<number>;
  /** A name in blocks of another language only: in English it may be another word. */
  abroad?: boolean;
}

/** The names, readied by `loadNames` for `readBlock`; words stand as hashes. */
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
  /** The learned words; their place in it is their index. */
  told: HashTable;
  /** By the low bits of a word's hash: what of the above the word can be (NAME_WORD and so on). Most can be nothing. */
  mayMatter: Uint8Array;
  sieve: Sieve;
  gate: GateData;
}

function formOf(alias: string, person: number): Form {
  const words = createWords();
  readWords(alias, words);
  return {
    hashes: [...words.hash.subarray(0, words.count)],
    capital: Array.from(words.flags.subarray(0, words.count), (flags) => (flags & CAPITAL) !== 0),
    hyphen: Array.from(words.gap.subarray(0, words.count), (gap) => (gap & HYPHEN) !== 0),
    person,
  };
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

/** In `Names.mayMatter`: a word of a name, or of a place of the event; of a term that the gate counts; a learned one. */
export const NAME_WORD = 1;
export const TERM_WORD = 2;
export const TOLD_WORD = 4;

/** As many bits as keep the filter in the processor's cache and pass one unknown word in a hundred. */
export const FILTER_MASK = 0xffff;

/** Readies the compiled names for reading blocks; takes less than a millisecond for a dozen people. The sieve may be at hand. */
export function loadNames(data: NamesData, sieve = createSieve(sievePatterns([data]))): Names {
  const names: Names = {
    ids: data.people.map((person) => person.id),
    women: data.people.map((person) => person.woman === true),
    roles: data.people.map((person) => hashed(person.roles ?? [])),
    surnames: new Map(),
    phrases: new Map(),
    namesakes: new Map(),
    given: new Map(),
    terms: new Map(),
    known: new Set(),
    told: hashTable(data.gate.words.split(' ').map(hashWord)),
    mayMatter: new Uint8Array(FILTER_MASK + 1),
    sieve,
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
      put(names.surnames, { ...surname, given, initials: new Set<number>() });
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
    for (const form of inflect(person.abroad?.surnames ?? '')) {
      put(names.surnames, { ...formOf(form, index), given: [], initials: new Set<number>(), abroad: isLatin(form) });
    }
    // Every spelling of the surname takes every given name: "Wolodymyr Zelensky" is nobody else.
    const mine = [...names.surnames.values()].flat().filter((surname) => surname.person === index);
    const abroad = inflect(person.abroad?.given ?? '').map((given) => [hashWord(given)]);
    const all = new Map(
      [...mine.flatMap((surname) => surname.given), ...abroad].map((given) => [given.join(' '), given]),
    );
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
  const note = (hashes: Iterable<number>, bit: number): void => {
    for (const hash of hashes) names.mayMatter[hash & FILTER_MASK] = (names.mayMatter[hash & FILTER_MASK] ?? 0) | bit;
  };
  for (const map of [names.surnames, names.phrases, names.namesakes, names.given]) note(map.keys(), NAME_WORD);
  for (const [hash, forms] of names.terms)
    if (forms.some(({ term }) => term < data.gate.places)) note([hash], NAME_WORD);
  note(names.terms.keys(), TERM_WORD);
  note(data.gate.words.split(' ').map(hashWord), TOLD_WORD);
  return names;
}
