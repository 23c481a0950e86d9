/**
 * Sentences of one block of English text. Ours rather than `Intl.Segmenter`, which breaks after "U.S.", "Mr." and initials
 * and differs between browsers.
 */

export interface Sentence {
  start: number;
  end: number;
}

/** Words after which a full stop does not end a sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof gen col lt sgt capt rev hon sen rep gov pres st jr sr vs etc no jan feb mar apr jun jul aug sep ' +
    'sept oct nov dec mon tue wed thu fri sat sun inc ltd co corp approx ca cf e.g i.e a.m p.m'
  ).split(' '),
);

/** Of those, the ones that may also end a sentence: they do when a capitalised word follows. */
const MAY_END = new Set(['etc', 'inc', 'ltd', 'co', 'corp', 'jr', 'sr', 'a.m', 'p.m']);

const CLOSERS = /["'”’»)\]]/u;
const OPENERS = /["'“‘«([—–-]/u;
const SPACE = /\s/u;
const NEW_SENTENCE = /^["'“‘«([—–\s-]*[\p{Lu}\p{N}]/u;
const INITIALS = /^(?:\p{L}\.)*\p{L}$/u;

/** The word that ends at `end`, dots inside included ("U.S", "Mr"). */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && /[\p{L}\p{N}.]/u.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}

function stopEnds(text: string, at: number, next: number): boolean {
  const rest = text.slice(next, next + 12);
  if (!NEW_SENTENCE.test(rest)) return false;
  const word = wordBefore(text, at);
  if (word === '') return true;
  const lower = word.toLowerCase();
  if (ABBREVIATIONS.has(lower)) return MAY_END.has(lower);
  if (INITIALS.test(word)) {
    // One letter is an initial before a name ("J. Trump"); "U.S. President" goes on, "in the U.S. They" does not.
    if (word.length === 1) return word === 'I' || !/\p{Lu}/u.test(word);
    return /^["'“‘\s]*(?:The|He|She|It|They|We|But|And|In|On|That|This|His|Her|A|An|There|What|If|For|Its|Their|You|I)\b/u.test(
      rest,
    );
  }
  return true;
}

/** Splits a block's text into sentences, in order, without the space between them. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const push = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && SPACE.test(text.charAt(from))) from++;
    while (to > from && SPACE.test(text.charAt(to - 1))) to--;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\n') {
      // One line's end is a space in running text; an empty line never stands inside a sentence.
      if (/\n\s*\n/u.test(text.slice(at, at + 3))) push(at);
      continue;
    }
    if (char !== '.' && char !== '!' && char !== '?' && char !== '…') continue;
    let next = at + 1;
    while (next < text.length && /[.!?…]/u.test(text.charAt(next))) next++;
    while (next < text.length && CLOSERS.test(text.charAt(next))) next++;
    if (next >= text.length) break;
    const spaced = SPACE.test(text.charAt(next));
    if (!spaced && !OPENERS.test(text.charAt(next))) {
      at = next - 1;
      continue;
    }
    if (spaced) {
      let after = next;
      while (after < text.length && SPACE.test(text.charAt(after))) after++;
      const ends =
        char === '.' && next === at + 1 ? stopEnds(text, at, after) : NEW_SENTENCE.test(text.slice(after, after + 12));
      if (ends) push(next);
    }
    at = next - 1;
  }
  push(text.length);
  return sentences;
}
