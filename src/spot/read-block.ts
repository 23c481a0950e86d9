/**
 * Reads one block of text: the names in it, and what it says for or against the page's being about the event. One block
 * alone: what needs the page is decided in `people.ts` and `knowledge.ts`.
 */
import { readEvidence, termAt } from './evidence';
import { isForeignText } from './language';
import { NOT_GIVEN } from './lists';
import { FILTER_MASK, NAME_WORD, type Names } from './names';
import { flagsAt, formAt, hashAt, joined } from './neighbours';
import { FULL, hitOf, NAMESAKE, RELATIVE, type Reading, ROLE } from './reading';
import { hasKinNear, isHeadline, type NameContext, readSurname } from './surname';
import { CAPITAL, createWords, hashPlain, readWords, wordsBack, wordsOn } from './text';

const SIR = hashPlain('sir');

/** How many words before and behind a name's last word are read: as far as any rule looks, and the words of the name. */
const BEFORE = 8;
const BEHIND = 6;

const store = createWords();
const whole = createWords();

const NOTHING: Reading = { hits: [], namesEvent: false, evidence: null };

/**
 * Reads one block: its names, and its evidence for the gate unless it is not wanted. Any string will do. `first`: where the
 * first anchor of the sieve ends, where that is known.
 */
export function readBlock(names: Names, text: string, wantsEvidence = true, first = 0): Reading {
  const evidence = wantsEvidence ? readEvidence(names, text) : null;
  const start = first > 0 ? first : names.sieve.first(text);
  // Most blocks of a page that is read in full: one object for all of them.
  if (!evidence && start < 0) return NOTHING;
  const reading: Reading = { hits: [], namesEvent: false, evidence };
  context.begin(text);
  if (names.sieve.hasOthers(text)) readNames(names, context, 0, text.length, reading);
  else {
    let from = 0;
    let to = -1;
    for (let end = start; end >= 0; end = names.sieve.next(text, end)) {
      const back = wordsBack(text, end, BEFORE);
      if (to >= 0 && back > to) {
        readNames(names, context, from, to, reading);
        to = -1;
      }
      if (to < 0) from = back;
      to = wordsOn(text, end, BEHIND);
    }
    if (to >= 0) readNames(names, context, from, to, reading);
  }
  // A list that was made by adding has room for a dozen more.
  reading.hits = reading.hits.slice();
  return reading;
}

/** What names may ask of the block that is read; one for all, since blocks are read one at a time. */
const context = createContext();

interface BlockContext extends NameContext {
  /** Begins with another block. */
  begin(text: string): void;
  /** Whether the block is in another language: there, names that are other words in English are names. */
  isForeign(): boolean;
}

function createContext(): BlockContext {
  let foreign: boolean | undefined;
  let lenient: boolean | undefined;
  const own: BlockContext = {
    text: '',
    begin(text) {
      own.text = text;
      foreign = undefined;
      lenient = undefined;
    },
    isForeign() {
      foreign ??= isForeignText(own.text, whole);
      return foreign;
    },
    isLenient() {
      lenient ??= own.isForeign() || isTitle(own.text);
      return lenient;
    },
  };
  return own;
}

/** Where most words or all nouns are capitalised, a capital before a surname says nothing. */
function isTitle(text: string): boolean {
  readWords(text, whole);
  return isHeadline(whole);
}

/** Reads the names, and the event's places, that stand in a part of a block. */
function readNames(names: Names, block: BlockContext, from: number, to: number, reading: Reading): void {
  const words = store;
  const { hits } = reading;
  readWords(block.text, words, from, to);
  let taken = 0;
  let vetoed = 0;
  for (let at = 0; at < words.count; at++) {
    const hash = words.hash[at] ?? 0;
    if (((names.mayMatter[hash & FILTER_MASK] ?? 0) & NAME_WORD) === 0) continue;
    if (!reading.namesEvent) {
      const term = termAt(names, words, at);
      if (term !== undefined && term < names.gate.places) reading.namesEvent = true;
    }
    if ((flagsAt(words, at) & CAPITAL) === 0 && !names.surnames.has(hash)) continue;
    const namesake = formAt(names.namesakes.get(hash), words, at);
    if (namesake) {
      vetoed = Math.max(vetoed, at + namesake.hashes.length);
      // A firm or a place takes nothing over; a person does who ends with the surname and is no relative.
      const tail = names.surnames.get(namesake.hashes.at(-1) ?? 0);
      const kind = hasKinNear(words, at, block.text) ? RELATIVE : NAMESAKE;
      if (tail) hits.push(hitOf(words, at, at + namesake.hashes.length, namesake.person, kind));
    }
    if (at < vetoed) continue;
    const phrase = at >= taken ? formAt(names.phrases.get(hash), words, at) : undefined;
    if (phrase) {
      taken = at + phrase.hashes.length;
      hits.push(hitOf(words, at, taken, phrase.person, FULL));
      continue;
    }
    const given = names.given.get(hash);
    if (given !== undefined && hashAt(words, at - 1) === SIR && joined(words, at)) {
      const next = at + 1;
      const goesOn = joined(words, next) && (flagsAt(words, next) & CAPITAL) !== 0;
      if (!goesOn || NOT_GIVEN.has(hashAt(words, next))) hits.push(hitOf(words, at, next, given, ROLE));
    }
    const surname = formAt(names.surnames.get(hash), words, at);
    if (!surname || (surname.abroad && !block.isForeign())) continue;
    const found = readSurname(words, at, surname, names, block);
    if (found) hits.push(found);
  }
}
