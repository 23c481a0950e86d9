/** What stands after a surname. */
import { COMMON_AFTER, DERIVED, FAMILY, FIRMS, HOUSES, JUNIOR, NO_POSSESSION } from './lists';
import type { Names } from './names';
import { flagsAt, gapAt, hashAt } from './neighbours';
import { AMPERSAND, APOSTROPHE, CAPITAL, HYPHEN, hashPlain, OTHER, SPACE, type Words } from './text';

const AT = hashPlain('at');
const POSSESSIVE_S = hashPlain('s');

/** Whether what follows the surname (its last word at `last`) makes it a firm, a family or a derived word. */
export function spoiltAfter(words: Words, first: number, last: number, names: Names): boolean {
  let next = last + 1;
  let gap = gapAt(words, next);
  const capital = (index: number): boolean => (flagsAt(words, index) & CAPITAL) !== 0;
  if ((gap & APOSTROPHE) !== 0 && (gap & SPACE) === 0 && hashAt(words, next) === POSSESSIVE_S) {
    // "at Stubb's in Austin", "lunch at Rubio's.": nothing is possessed, so it is the house itself.
    const after = gapAt(words, next + 1);
    const alone =
      next + 1 >= words.count || (after & ~(SPACE | APOSTROPHE)) !== 0 || NO_POSSESSION.has(hashAt(words, next + 1));
    if (alone && hashAt(words, first - 1) === AT) return true;
    for (let ahead = 1; ahead <= 3; ahead++) {
      const index = next + ahead;
      if ((gapAt(words, index) & ~(SPACE | HYPHEN)) !== 0 || !capital(index)) return false;
      if (HOUSES.has(hashAt(words, index))) return true;
    }
    return false;
  }
  if ((gap & HYPHEN) !== 0 && (gap & SPACE) === 0) return DERIVED.has(hashAt(words, next));
  if ((gap & AMPERSAND) !== 0) return capital(next) && !names.surnames.has(hashAt(words, next));
  if ((gap & ~(SPACE | OTHER)) === 0 && JUNIOR.has(hashAt(words, next))) return true;
  for (let ahead = 0; ahead < 2; ahead++, next++) {
    gap = gapAt(words, next);
    if (next >= words.count || (gap & ~SPACE) !== 0) return false;
    const hash = hashAt(words, next);
    if (ahead === 0 && (FAMILY.has(hash) || COMMON_AFTER.has(hash))) return true;
    if (!capital(next)) return false;
    if (FIRMS.has(hash) || HOUSES.has(hash)) return true;
  }
  return false;
}
