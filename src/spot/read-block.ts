/**
 * Reads one block of text: the names in it, and what it says for or against the page's being about the event. One block
 * alone: what needs the page is decided in `people.ts` and `knowledge.ts`.
 */
import { readEvidence, termAt } from './evidence';
import { isForeignText } from './language';
import { NOT_GIVEN } from './lists';
import { FILTER_MASK, NAME_WORD, type Names } from './names';
import { flagsAt, hashAt, isForm, joined } from './neighbours';
import { FULL, hitOf, NAMESAKE, RELATIVE, type Reading, ROLE } from './reading';
import { hasKinNear, isHeadline, type NameContext, readSurname } from './surname';
import { CAPITAL, createWords, hashWord, readWords, wordsBack, wordsOn } from './text';

const SIR = hashWord('sir');

/** How many words before and behind a name's last word are read: as far as any rule looks, and the words of the name. */
const BEFORE = 8;
const BEHIND = 6;

const store = createWords();
const whole = createWords();

/** Reads one block: its names, and its evidence for the gate unless it is not wanted. Any string will do. */
export function readBlock(names: Names, text: string, wantsEvidence = true): Reading {
  const reading: Reading = {
    hits: [],
    namesEvent: false,
    evidence: wantsEvidence ? readEvidence(names, text) : null,
  };
  const block = blockContext(text);
  if (names.sieve.hasOthers(text)) readNames(names, block, 0, text.length, reading);
  else {
    let from = 0;
    let to = -1;
    for (let end = names.sieve.next(text, 0); end >= 0; end = names.sieve.next(text, end)) {
      const back = wordsBack(text, end, BEFORE);
      if (to >= 0 && back > to) {
        readNames(names, block, from, to, reading);
        to = -1;
      }
      if (to < 0) from = back;
      to = wordsOn(text, end, BEHIND);
    }
    if (to >= 0) readNames(names, block, from, to, reading);
  }
  return reading;
}

interface BlockContext extends NameContext {
  /** Whether the block is in another language: there, names that are other words in English are names. */
  isForeign(): boolean;
}

function blockContext(text: string): BlockContext {
  let foreign: boolean | undefined;
  let lenient: boolean | undefined;
  const isForeign = () => {
    foreign ??= isForeignText(text, whole);
    return foreign;
  };
  return {
    text,
    isForeign,
    isLenient() {
      if (lenient !== undefined) return lenient;
      lenient = isForeign();
      if (lenient) return true;
      // Where most words or all nouns are capitalised, a capital before a surname says nothing.
      readWords(text, whole);
      lenient = isHeadline(whole);
      return lenient;
    },
  };
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
    const namesake = names.namesakes.get(hash)?.find((form) => isForm(words, at, form));
    if (namesake) {
      vetoed = Math.max(vetoed, at + namesake.hashes.length);
      // A firm or a place takes nothing over; a person does who ends with the surname and is no relative.
      const tail = names.surnames.get(namesake.hashes.at(-1) ?? 0);
      const kind = hasKinNear(words, at, block.text) ? RELATIVE : NAMESAKE;
      if (tail) hits.push(hitOf(words, at, at + namesake.hashes.length, namesake.person, kind));
    }
    if (at < vetoed) continue;
    const phrase = at >= taken ? names.phrases.get(hash)?.find((form) => isForm(words, at, form)) : undefined;
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
    const surname = names.surnames.get(hash)?.find((form) => isForm(words, at, form));
    if (!surname || (surname.abroad && !block.isForeign())) continue;
    const found = readSurname(words, at, surname, names, block);
    if (found) hits.push(found);
  }
}
