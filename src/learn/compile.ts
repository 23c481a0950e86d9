/** Compiles what the spotter needs from a pack's folder: the names with the gate, and the claim model. Pure and deterministic. */
import type { Pack } from '../pack/schema';
import type { ClaimModelData } from '../spot/claims';
import { createKnowledge } from '../spot/knowledge';
import { loadNames, type Names } from '../spot/names';
import type { NamedPerson, NamesData } from '../spot/names-data';
import { readBlock } from '../spot/read-block';
import { learnClaims } from './claims';
import { type ExamplePage, parseExamples } from './examples';
import { type GateWords, learnGate, wordsOf } from './gate';

/** `spotting.json`: what the spotter needs beside the pack. */
export interface Spotting {
  people: Record<
    string,
    {
      roles?: string[];
      also?: string[];
      woman?: boolean;
      aliases?: string[];
      namesakes?: string[];
      /** Names in other languages: stems with the letter of their pattern (`spot/inflect.ts`), divided by spaces. */
      abroad?: { surnames: string; given: string };
    }
  >;
  event: { places: string[]; years: number[] };
  gate: Record<string, string[]>;
  /** Concept → phrases joined by commas; "word*" is a beginning, "~" stands for up to three words. */
  concepts: Record<string, string>;
}

export interface CompiledSpotting {
  names: NamesData;
  claims: ClaimModelData;
}

/** The parts of a pack that spotting is compiled from. */
export type PackNames = Pick<Pack, 'people'> & { claims: Pick<Pack['claims'][number], 'id' | 'under' | 'cues'>[] };

/** Claims that sentences are found for: a claim under another is met on that one's card. */
const spottedClaims = (pack: PackNames): PackNames['claims'] => pack.claims.filter(({ under }) => under === undefined);

const PLACE = 'EVENT-PLACE';

function namedPeople(pack: PackNames, spotting: Spotting): NamedPerson[] {
  return pack.people.map((person) => {
    const more = spotting.people[person.id] ?? {};
    const aliases = fewestAliases([...new Set([person.name, ...person.aliases, ...(more.aliases ?? [])])]);
    const named: NamedPerson = { id: person.id, aliases };
    const namesakes = [...(person.namesakes ?? []), ...(more.namesakes ?? [])];
    if (namesakes.length > 0) named.namesakes = namesakes;
    if (more.roles) named.roles = more.roles;
    if (more.woman) named.woman = true;
    if (more.abroad) named.abroad = more.abroad;
    return named;
  });
}

/**
 * Surnames, and each given name once: `loadNames` joins every given name to every spelling of the surname, so that
 * "Wolodymyr Zelensky" need not be carried beside "Wolodymyr Selenskyj" and "Volodymyr Zelensky".
 */
function fewestAliases(aliases: string[]): string[] {
  const surnames = aliases.filter((alias) => !/\s/u.test(alias) || /^\p{Ll}/u.test(alias));
  const seen = new Set<string>();
  return aliases.filter((alias) => {
    const surname = surnames.filter((one) => alias.endsWith(` ${one}`)).sort((a, b) => b.length - a.length)[0];
    if (surname === undefined) return true;
    const given = alias.slice(0, -surname.length - 1);
    if (seen.has(given)) return false;
    seen.add(given);
    return true;
  });
}

/** The lexicon with a concept for each person, one for any of them, and one for the event's place. */
function fullLexicon(people: NamedPerson[], spotting: Spotting): Record<string, string> {
  const lexicon: Record<string, string> = { ...spotting.concepts, [PLACE]: spotting.event.places.join(', ') };
  const everybody: string[] = [];
  for (const person of people) {
    const words = [...person.aliases, ...(spotting.people[person.id]?.also ?? [])].map((alias) =>
      alias.replace(/,/gu, ' ').toLowerCase(),
    );
    lexicon[person.id] = words.join(', ');
    everybody.push(...words);
  }
  lexicon.ANYBODY = everybody.join(', ');
  return lexicon;
}

/** Words of the event: its people's names, its claims' cues, its places. */
function ownWords(pack: PackNames, spotting: Spotting): Set<string> {
  const names = pack.people.flatMap((person) => [person.name, ...person.aliases]);
  return wordsOf([...names, ...spottedClaims(pack).flatMap((claim) => claim.cues), ...spotting.event.places]);
}

/** Authors' pages, in the order of the files' names. */
function authorsOf(examples: Record<string, string>): ExamplePage[][] {
  return Object.keys(examples)
    .sort()
    .map((name) => parseExamples(examples[name] ?? ''));
}

/**
 * Compiles names, gate and claim model. `examples` are the texts of the pack's annotated pages, one author each.
 * The same input gives the same bytes; takes a few seconds.
 */
export function compileSpotting(
  pack: PackNames,
  spotting: Spotting,
  examples: Record<string, string>,
): CompiledSpotting {
  const people = namedPeople(pack, spotting);
  const words: GateWords = { ...spotting.event, groups: spotting.gate, own: ownWords(pack, spotting) };
  const authors = authorsOf(examples);
  const gates = new Map<number, Names>();
  /** The names with a gate that has not seen the author; learned when first asked for, since drills never ask. */
  const gateWithout = (author: number): Names => {
    const known = gates.get(author);
    if (known) return known;
    const others = authors.filter((_, other) => other !== author || authors.length === 1).flat();
    const names = loadNames({ people, gate: learnGate(people, words, others) });
    gates.set(author, names);
    return names;
  };
  const aboutOf = (page: ExamplePage, author: number): number => {
    const names = gateWithout(author);
    const knowledge = createKnowledge(names);
    for (const block of page.blocks) knowledge.add(readBlock(names, block.text));
    return knowledge.about();
  };
  const claims = learnClaims(
    { claims: spottedClaims(pack).map((claim) => claim.id), lexicon: fullLexicon(people, spotting), place: PLACE },
    authors,
    aboutOf,
  );
  return { names: { people, gate: learnGate(people, words, authors.flat()) }, claims };
}
