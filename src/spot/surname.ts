/** What a surname in a block may be: the rules before and after it, put together. */
import { spoiltAfter } from './after-surname';
import { NOTHING, ownGiven, PERHAPS_ELSE, readBefore, SOMEBODY_ELSE } from './before-surname';
import { KIN } from './lists';
import type { Names, Surname } from './names';
import { flagsAt, gapAt, hashAt, joined } from './neighbours';
import { BARE, FULL, hitOf, NAMESAKE, type NameHit, RELATIVE, ROLE } from './reading';
import { CAPITAL, createWords, DOT, LETTER, readWords, type Words, wordsBack, wordsOn } from './text';

/** How many words around another bearer of a surname may make them a relative. */
const KIN_WINDOW = 12;

/** What may have to be known of a block to tell what a name in it is; found out when first asked. */
export interface NameContext {
  text: string;
  /** Whether capitals say nothing in this block. */
  isLenient(): boolean;
}

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

const around = createWords();

/** Whether a word for a relative stands near the word at `at`. Few names ask, so that these words are read for them alone. */
export function hasKinNear(words: Words, at: number, text: string): boolean {
  const start = words.start[at] ?? 0;
  readWords(text, around, wordsBack(text, start, KIN_WINDOW), wordsOn(text, start, KIN_WINDOW - 1));
  for (let index = 0; index < around.count; index++) if (KIN.has(hashAt(around, index))) return true;
  return false;
}

/** What the surname at `at` may be; nothing where it is a firm's, a family's or part of another word. */
export function readSurname(
  words: Words,
  at: number,
  surname: Surname,
  names: Names,
  { text, isLenient }: NameContext,
): NameHit | undefined {
  const to = at + surname.hashes.length;
  if (spoiltAfter(words, at, to - 1, names)) return undefined;
  const own = ownGiven(words, at, surname);
  if (own >= 0) {
    // "Mary Donald Trump" would be somebody else; a title or any word that opens a name is not.
    const before = readBefore(words, own, surname, names, () => true);
    return before === NOTHING ? undefined : hitOf(words, own, to, surname.person, FULL);
  }
  const initial =
    (flagsAt(words, at - 1) & (LETTER | CAPITAL)) === (LETTER | CAPITAL) && (gapAt(words, at) & DOT) !== 0;
  if (initial && joined(words, at)) {
    let first = at - 1;
    while ((flagsAt(words, first - 1) & (LETTER | CAPITAL)) === (LETTER | CAPITAL) && (gapAt(words, first) & DOT) !== 0)
      first--;
    if (surname.initials.includes(hashAt(words, first))) return hitOf(words, first, to, surname.person, BARE);
  }
  const before = readBefore(words, at, surname, names, isLenient);
  if (before === NOTHING) return undefined;
  let kind: NameHit['kind'] = before === ROLE ? ROLE : BARE;
  if (before === PERHAPS_ELSE) kind = RELATIVE;
  else if (before === SOMEBODY_ELSE) kind = hasKinNear(words, at, text) ? RELATIVE : NAMESAKE;
  return hitOf(words, at, to, surname.person, kind);
}
