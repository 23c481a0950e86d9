/** The names of a pack's people, as they are looked up. */
import type { GateData } from './gate';
import { type HashTable, hashTable } from './hashed';
import { compileNames, type FormRow, hashesOf, type NamesTable } from './name-table';
import type { NamesData } from './names-data';
import { createSieve, type Sieve, sieveData } from './sieve';
import { hashPlain } from './text';

/** A run of words to find: their hashes; as bits, the first word lowest, which must be capitalised and which join by a hyphen. */
export interface Form {
  hashes: number[];
  capital: number;
  hyphen: number;
  person: number;
}

export interface Surname extends Form {
  /** Given names of the person before this surname, each as hashes, longest first. */
  given: number[][];
  /** Hashes of the first letters of those given names. */
  initials: number[];
  /** A name in blocks of another language only: in English it may be another word. */
  abroad: boolean;
}

/** The names, readied for `readBlock`; words stand as hashes. */
export interface Names {
  ids: string[];
  women: boolean[];
  roles: number[][];
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

function put<T extends { hashes: number[] }>(map: Map<number, T[]>, form: T): void {
  const first = form.hashes[0];
  if (first === undefined) return;
  const list = map.get(first);
  if (list) list.push(form);
  else map.set(first, [form]);
}

/** In `Names.mayMatter`: a word of a name, or of a place of the event; of a term that the gate counts; a learned one. */
export const NAME_WORD = 1;
export const TERM_WORD = 2;
export const TOLD_WORD = 4;

/** As many bits as keep the filter in the processor's cache and pass one unknown word in a hundred. */
export const FILTER_MASK = 0xffff;

const formsIn = (rows: readonly FormRow[]): Form[] =>
  rows.flatMap(([person, all, capital = 1, hyphen = 0]) =>
    namesIn(all).map((words) => ({ hashes: hashesOf(words), capital, hyphen, person })),
  );

/** Readies a table; the first page that names somebody waits for it, so nothing is worked out here that could be before. */
export function readyNames(table: NamesTable, sieve: Sieve): Names {
  const { gate } = table;
  const learned = gate.words.split(' ').map(hashPlain);
  const names: Names = {
    ids: table.ids,
    women: table.women,
    roles: table.roles.map(hashesOf),
    surnames: new Map(),
    phrases: new Map(),
    namesakes: new Map(),
    given: new Map(),
    terms: new Map(),
    known: new Set(),
    told: hashTable(learned),
    mayMatter: new Uint8Array(FILTER_MASK + 1),
    sieve,
    gate,
  };
  const givens = table.given.map((all) => namesIn(all).map(hashesOf));
  const initials = table.initials.map(hashesOf);
  for (const [person, all] of givens.entries()) {
    for (const [first = 0, ...others] of all) {
      if (others.length === 0 && !initials[person]?.includes(first)) names.given.set(first, person);
    }
  }
  for (const [abroad, rows] of [table.surnames, table.abroad].entries()) {
    for (const form of formsIn(rows)) {
      const given = givens[form.person] ?? [];
      put(names.surnames, { ...form, given, initials: initials[form.person] ?? [], abroad: abroad === 1 });
    }
  }
  for (const form of formsIn(table.phrases)) put(names.phrases, form);
  for (const form of formsIn(table.namesakes)) put(names.namesakes, form);
  for (const [term, words] of gate.terms.entries()) {
    const hashes = words.split(/[ -]/).map(hashPlain);
    put(names.terms, { hashes, term });
    for (const hash of hashes) names.known.add(hash);
  }
  const note = (hashes: Iterable<number>, bit: number): void => {
    for (const hash of hashes) names.mayMatter[hash & FILTER_MASK] = (names.mayMatter[hash & FILTER_MASK] ?? 0) | bit;
  };
  for (const map of [names.surnames, names.phrases, names.namesakes, names.given]) note(map.keys(), NAME_WORD);
  for (const [hash, forms] of names.terms) {
    forms.sort(byLength);
    if (forms.some(({ term }) => term < gate.places)) note([hash], NAME_WORD);
  }
  note(names.terms.keys(), TERM_WORD);
  note(learned, TOLD_WORD);
  return names;
}

const namesIn = (list: string): string[] => (list === '' ? [] : list.split(','));

/** Longest first. */
const byLength = (a: { hashes: number[] }, b: { hashes: number[] }): number => b.hashes.length - a.hashes.length;

/** Compiles and readies names in one. */
export const loadNames = (data: NamesData): Names => readyNames(compileNames(data), createSieve(sieveData([data])));
