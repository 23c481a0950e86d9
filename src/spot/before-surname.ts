/** What stands before a surname: the person's own given name, a title, or another name that makes it somebody else. */
import { GIVEN_NAMES, HOUSE_OF, NOT_GIVEN, PLACE_PREPOSITIONS, PREFIXES, TITLES, WOMEN_TITLES } from './lists';
import type { Names, Surname } from './names';
import { flagsAt, gapAt, hashAt, joined } from './neighbours';
import { BARE, ROLE } from './reading';
import {
  ALL_CAPS,
  APOSTROPHE,
  CAPITAL,
  COLON,
  DIGITS,
  DOT,
  HYPHEN,
  hashPlain,
  LETTER,
  OTHER,
  SPACE,
  STOP,
  type Words,
} from './text';

const OF = hashPlain('of');
const M = hashPlain('m');

/** Start (word index) of the person's own given name before the surname at `at`, or -1. */
export function ownGiven(words: Words, at: number, surname: Surname): number {
  if (!joined(words, at)) return -1;
  // A middle initial between given name and surname is passed over.
  const ends = [at];
  if ((flagsAt(words, at - 1) & (LETTER | CAPITAL)) === (LETTER | CAPITAL) && joined(words, at - 1)) ends.push(at - 1);
  for (const end of ends) {
    for (const given of surname.given) {
      if (isGivenBefore(words, end, given)) return end - given.length;
    }
  }
  return -1;
}

/** Whether the words right before `end` are this given name. */
function isGivenBefore(words: Words, end: number, given: readonly number[]): boolean {
  const start = end - given.length;
  if (start < 0) return false;
  for (let offset = given.length - 1; offset >= 0; offset--) {
    const at = start + offset;
    if (hashAt(words, at) !== given[offset] || (flagsAt(words, at) & CAPITAL) === 0) return false;
    if (offset > 0 && (gapAt(words, at) & ~(SPACE | DOT | HYPHEN)) !== 0) return false;
  }
  return true;
}

/** No name of anybody. */
export const NOTHING = -1;
/** A bearer with a known given name, and one who only looks like a bearer and takes nothing over. */
export const SOMEBODY_ELSE = -2;
export const PERHAPS_ELSE = -3;

/**
 * What the word before a bare surname makes of it: BARE, ROLE, or somebody else. `isLenient` tells, where it has to be
 * known, whether capitals say nothing (in headlines, in other languages).
 */
export function readBefore(words: Words, at: number, surname: Surname, names: Names, isLenient: () => boolean): number {
  if (at === 0) return BARE;
  const gap = gapAt(words, at);
  const before = hashAt(words, at - 1);
  const flags = flagsAt(words, at - 1);
  if ((gap & HYPHEN) !== 0 && (gap & SPACE) === 0) {
    if (PREFIXES.has(before)) return NOTHING;
    // "Anna Parker-Stubb": a given name before makes it a double name.
    const doubled = (flags & CAPITAL) !== 0 && joined(words, at - 1) && GIVEN_NAMES.has(hashAt(words, at - 2));
    return doubled && !names.surnames.has(before) ? SOMEBODY_ELSE : BARE;
  }
  if (!joined(words, at)) return BARE;
  const roles = names.roles[surname.person];
  if (roles?.includes(before)) return ROLE;
  if (before === OF && HOUSE_OF.has(hashAt(words, at - 2))) return NOTHING;
  if (WOMEN_TITLES.has(before)) return names.women[surname.person] ? BARE : SOMEBODY_ELSE;
  if (TITLES.has(before)) return BARE;
  if ((flags & CAPITAL) === 0 || (flags & DIGITS) !== 0) return BARE;
  // "M. Macron" is how French says Mr.
  if (before === M && isLenient()) return BARE;
  if ((flags & LETTER) !== 0) {
    const possessive = (gapAt(words, at - 1) & APOSTROPHE) !== 0;
    return possessive || (gap & DOT) === 0 ? BARE : SOMEBODY_ELSE;
  }
  if (NOT_GIVEN.has(before) || names.known.has(before) || names.surnames.has(before)) return BARE;
  if (GIVEN_NAMES.has(before)) return SOMEBODY_ELSE;
  if (isLenient()) return BARE;
  const surnameShouts = (flagsAt(words, at) & ALL_CAPS) !== 0;
  if ((flags & ALL_CAPS) !== 0 && !surnameShouts) return BARE;
  const opens = at === 1 || (gapAt(words, at - 1) & (STOP | DOT | COLON | OTHER)) !== 0;
  if (opens) return PERHAPS_ELSE;
  if (PLACE_PREPOSITIONS.has(hashAt(words, at - 2))) return BARE;
  // "On Truth Social Trump": two capitalised words of which neither is a known given name are a thing's name.
  const second = joined(words, at - 1) && (flagsAt(words, at - 2) & CAPITAL) !== 0;
  if (second && !GIVEN_NAMES.has(hashAt(words, at - 2)) && !TITLES.has(hashAt(words, at - 2))) return BARE;
  return PERHAPS_ELSE;
}
