/**
 * Compiles a pack's names into a table of folded words, so that a page need not fold them before it can be read: of words in
 * ASCII that takes no more than to hash them, and of others the hash is in the table.
 */
import type { GateData } from './gate';
import { inflect, isLatin } from './inflect';
import type { NamesData } from './names-data';
import { CAPITAL, createWords, foldRange, HYPHEN, hashPlain, readWords } from './text';

/**
 * Person, the words, and as bits which of them are capitalised (if left out, the first) and which join the one before by a hyphen. In
 * the table forms of one person that are otherwise the same are one row, divided by commas.
 */
export type FormRow = [person: number, words: FoldedWords, capital?: number, hyphen?: number];

/** Folded words divided by spaces: in ASCII as they are, others as "~" and their hash to the base of 36. */
export type FoldedWords = string;

/** The hashes of folded words. */
export const hashesOf = (words: FoldedWords): number[] =>
  words === ''
    ? []
    : words.split(' ').map((word) => (word.charAt(0) === '~' ? Number.parseInt(word.slice(1), 36) : hashPlain(word)));

/** Plain JSON; rows that begin with the same word stand with the longest first. */
export interface NamesTable {
  ids: string[];
  women: boolean[];
  /** By person: titles that, before the surname, are enough. */
  roles: FoldedWords[];
  surnames: FormRow[];
  /** Surnames in Latin letters as other languages inflect them: names only in text of other languages. */
  abroad: FormRow[];
  phrases: FormRow[];
  namesakes: FormRow[];
  /** By person: given names before the surname, longest first and divided by commas; and their first letters. */
  given: string[];
  initials: FoldedWords[];
  gate: GateData;
}

const store = createWords();

function fold(text: string): string[] {
  readWords(text, store);
  return Array.from({ length: store.count }, (_, at) => {
    const word = foldRange(text, store.start[at] ?? 0, store.end[at] ?? 0);
    return /^[a-z0-9]+$/.test(word) ? word : `~${(store.hash[at] ?? 0).toString(36)}`;
  });
}

function rowOf(alias: string, person: number): FormRow {
  const words = fold(alias).join(' ');
  let capital = 0;
  let hyphen = 0;
  for (let at = 0; at < store.count; at++) {
    if (((store.flags[at] ?? 0) & CAPITAL) !== 0) capital |= 1 << at;
    if (((store.gap[at] ?? 0) & HYPHEN) !== 0) hyphen |= 1 << at;
  }
  if (hyphen !== 0) return [person, words, capital, hyphen];
  return capital === 1 ? [person, words] : [person, words, capital];
}

const lengthOf = (words: FoldedWords): number => words.split(' ').length;

/** The longest first, and what follows each other with the same person and spelling in one row. */
function packed(rows: FormRow[]): FormRow[] {
  const made: FormRow[] = [];
  for (const row of rows.sort(([, a], [, b]) => lengthOf(b) - lengthOf(a))) {
    const last = made.at(-1);
    if (last && last[0] === row[0] && last[2] === row[2] && last[3] === row[3]) last[1] += `,${row[1]}`;
    else made.push([...row]);
  }
  return made;
}

const isOne = ([, words]: FormRow): boolean => !words.includes(' ');

/** Compiles names. Throws where a stem of another language has an unknown pattern. */
export function compileNames({ people, gate }: NamesData): NamesTable {
  const table: NamesTable = {
    ids: people.map(({ id }) => id),
    women: people.map(({ woman }) => woman === true),
    roles: people.map(({ roles }) => (roles ?? []).flatMap(fold).join(' ')),
    surnames: [],
    abroad: [],
    phrases: [],
    namesakes: [],
    given: [],
    initials: [],
    gate,
  };
  for (const [person, { aliases, namesakes, abroad }] of people.entries()) {
    const rows = aliases.map((alias) => rowOf(alias, person)).filter(([, words]) => words !== '');
    // One word is a surname, and so is a form that begins with a particle ("von der Leyen").
    const isGiven = ([, word]: FormRow): boolean => rows.some(([, other]) => other.startsWith(`${word} `));
    const isSurname = (row: FormRow): boolean => (isOne(row) ? !isGiven(row) : ((row[2] ?? 1) & 1) === 0);
    const surnames = rows.filter(isSurname);
    table.surnames.push(...surnames);
    const given: FoldedWords[] = [];
    for (const row of rows) {
      const [, words] = row;
      if (isSurname(row) || isOne(row)) continue;
      const tails = surnames.filter(([, tail]) => words.endsWith(` ${tail}`));
      if (tails.length === 0) table.phrases.push(row);
      for (const [, tail] of tails) given.push(words.slice(0, -tail.length - 1));
    }
    for (const form of inflect(abroad?.surnames ?? '')) {
      (isLatin(form) ? table.abroad : table.surnames).push(rowOf(form, person));
    }
    // Every spelling of the surname takes every given name: "Wolodymyr Zelensky" is nobody else.
    given.push(...inflect(abroad?.given ?? '').map((name) => fold(name).join(' ')));
    table.given.push([...new Set(given)].sort((a, b) => lengthOf(b) - lengthOf(a)).join());
    const initials = aliases.filter((alias) => /\s/u.test(alias)).flatMap((alias) => fold(alias.charAt(0)));
    table.initials.push([...new Set(initials)].join(' '));
    table.namesakes.push(...(namesakes ?? []).map((namesake) => rowOf(namesake, person)));
  }
  for (const kind of ['surnames', 'abroad', 'phrases', 'namesakes'] as const) table[kind] = packed(table[kind]);
  return table;
}
