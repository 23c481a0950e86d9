/** What a surname in a block may be: the rules before and after it, put together. */
import { spoiltAfter } from './after-surname';
import { NOTHING, ownGiven, PERHAPS_ELSE, readBefore, SOMEBODY_ELSE } from './before-surname';
import { KIN } from './lists';
import type { Names, Surname } from './names';
import { flagsAt, gapAt, hashAt, joined } from './neighbours';
import { BARE, FULL, hitOf, NAMESAKE, type NameHit, RELATIVE, ROLE } from './reading';
import { CAPITAL, DOT, LETTER, type Words } from './text';

/** How many words around another bearer of a surname may make them a relative. */
const KIN_WINDOW = 12;

/** Whether most words of the block are capitalised, as in a headline. */
export function isHeadline(words: Words): boolean {
  let capital = 0;
  let long = 0;
  for (let index = 0; index < words.count && index < 40; index++) {
    if ((words.end[index] ?? 0) - (words.start[index] ?? 0) < 4) continue;
    long++;
    if (flagsAt(words, index) & CAPITAL) capital++;
  }
  return long >= 3 && capital / long > 0.7;
}

/** Whether a word for a relative stands near the word at `at`. */
export function hasKinNear(words: Words, at: number): boolean {
  for (let index = Math.max(0, at - KIN_WINDOW); index < Math.min(words.count, at + KIN_WINDOW); index++) {
    if (KIN.has(hashAt(words, index))) return true;
  }
  return false;
}

/** What the surname at `at` may be; nothing where it is a firm's, a family's or part of another word. */
export function readSurname(
  words: Words,
  at: number,
  surname: Surname,
  names: Names,
  lenient: boolean,
): NameHit | undefined {
  const to = at + surname.hashes.length;
  if (spoiltAfter(words, at, to - 1, names)) return undefined;
  const own = ownGiven(words, at, surname);
  if (own >= 0) {
    // "Mary Donald Trump" would be somebody else; a title or any word that opens a name is not.
    const before = readBefore(words, own, surname, names, true);
    return before === NOTHING ? undefined : hitOf(words, own, to, surname.person, FULL);
  }
  const initial =
    (flagsAt(words, at - 1) & (LETTER | CAPITAL)) === (LETTER | CAPITAL) && (gapAt(words, at) & DOT) !== 0;
  if (initial && joined(words, at)) {
    let first = at - 1;
    while ((flagsAt(words, first - 1) & (LETTER | CAPITAL)) === (LETTER | CAPITAL) && (gapAt(words, first) & DOT) !== 0)
      first--;
    if (surname.initials.has(hashAt(words, first))) return hitOf(words, first, to, surname.person, BARE);
  }
  const before = readBefore(words, at, surname, names, lenient);
  if (before === NOTHING) return undefined;
  let kind: NameHit['kind'] = before === ROLE ? ROLE : BARE;
  if (before === PERHAPS_ELSE) kind = RELATIVE;
  else if (before === SOMEBODY_ELSE) kind = hasKinNear(words, at) ? RELATIVE : NAMESAKE;
  return hitOf(words, at, to, surname.person, kind);
}
