/** What a surname in a block may be: the rules before and after it, put together. */
import { spoiltAfter } from './after-surname';
import { NOTHING, ownGiven, PERHAPS_ELSE, readBefore, SOMEBODY_ELSE } from './before-surname';
import { KIN } from './lists';
import type { Names, Surname } from './names';
import { flagsAt, gapAt, hashAt, joined } from './neighbours';
import { BARE, FULL, hitOf, NAMESAKE, RELATIVE, type Reading, ROLE } from './reading';
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

/** Adds the hit of the surname at `at`, if it is one. */
export function readSurname(
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
    if (before !== NOTHING) reading.hits.push(hitOf(words, own, to, surname.person, FULL));
    return;
  }
  const initial =
    (flagsAt(words, at - 1) & (LETTER | CAPITAL)) === (LETTER | CAPITAL) && (gapAt(words, at) & DOT) !== 0;
  if (initial && joined(words, at)) {
    let first = at - 1;
    while ((flagsAt(words, first - 1) & (LETTER | CAPITAL)) === (LETTER | CAPITAL) && (gapAt(words, first) & DOT) !== 0)
      first--;
    if (surname.initials.has(hashAt(words, first))) {
      reading.hits.push(hitOf(words, first, to, surname.person, BARE));
      return;
    }
  }
  const kind = readBefore(words, at, surname, names, headline);
  if (kind === NOTHING) return;
  if (kind === SOMEBODY_ELSE || kind === PERHAPS_ELSE) {
    const related = kind === PERHAPS_ELSE || hasKinNear(words, at);
    reading.hits.push(hitOf(words, at, to, surname.person, related ? RELATIVE : NAMESAKE));
    return;
  }
  reading.hits.push(hitOf(words, at, to, surname.person, kind === ROLE ? ROLE : BARE));
}
