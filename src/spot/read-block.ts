/**
 * Reads one block of text: the names in it, and what it says for or against the page's being about the event. One block
 * alone: what needs the page is decided in `people.ts` and `knowledge.ts`.
 */
import { isForeign } from './language';
import { NOT_GIVEN } from './lists';
import { FILTER_MASK, type Names } from './names';
import { flagsAt, hashAt, isForm, joined } from './neighbours';
import { FULL, hitOf, NAMESAKE, RELATIVE, type Reading, ROLE } from './reading';
import { hasKinNear, isHeadline, readSurname } from './surname';
import { CAPITAL, createWords, DIGITS, hashWord, readWords, type Words } from './text';

const SIR = hashWord('sir');

const store = createWords();

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
    foreign: false,
  };
  let lenient: boolean | undefined;
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
    const known = names.terms
      .get(hash)
      ?.find(({ hashes }) => hashes.every((one, offset) => hashAt(words, at + offset) === one));
    if (known) counts.set(known.term, (counts.get(known.term) ?? 0) + 1);
    if ((flags & CAPITAL) === 0 && !names.surnames.has(hash)) continue;
    const namesake = names.namesakes.get(hash)?.find((form) => isForm(words, at, form));
    if (namesake) {
      vetoed = Math.max(vetoed, at + namesake.hashes.length);
      // A firm or a place takes nothing over; a person does who ends with the surname and is no relative.
      const tail = names.surnames.get(namesake.hashes.at(-1) ?? 0);
      const kind = hasKinNear(words, at) ? RELATIVE : NAMESAKE;
      if (tail) reading.hits.push(hitOf(words, at, at + namesake.hashes.length, namesake.person, kind));
    }
    if (at < vetoed) continue;
    const phrase = at >= taken ? names.phrases.get(hash)?.find((form) => isForm(words, at, form)) : undefined;
    if (phrase) {
      taken = at + phrase.hashes.length;
      reading.hits.push(hitOf(words, at, taken, phrase.person, FULL));
      continue;
    }
    const given = names.given.get(hash);
    if (given !== undefined && hashAt(words, at - 1) === SIR && joined(words, at)) {
      const next = at + 1;
      const goesOn = joined(words, next) && (flagsAt(words, next) & CAPITAL) !== 0;
      if (!goesOn || NOT_GIVEN.has(hashAt(words, next))) reading.hits.push(hitOf(words, at, next, given, ROLE));
    }
    const surname = names.surnames.get(hash)?.find((form) => isForm(words, at, form));
    if (!surname) continue;
    if (lenient === undefined) {
      reading.foreign = isForeign(text, words);
      // Where most words or all nouns are capitalised, a capital before a surname says nothing.
      lenient = reading.foreign || isHeadline(words);
    }
    if (surname.abroad && !reading.foreign) continue;
    const found = readSurname(words, at, surname, names, lenient);
    if (found) reading.hits.push(found);
  }
  for (const [term, count] of counts) {
    reading.terms.push(term, count);
    if (term < names.gate.places) reading.namesEvent = true;
  }
  return reading;
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
