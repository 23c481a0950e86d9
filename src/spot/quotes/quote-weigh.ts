/** Weighs what speaks for and against a page's words being a saying's, and where on the page the saying begins and ends. */
import { likeness, type Pair, type SayingWord } from './quote-align';
import { endsSentence, type QuoteWord } from './quote-words';
import type { WeightOf } from './word-weights';

export interface Weighed {
  /** The page's words that stand for the saying's, with what was put in between. */
  words: QuoteWord[];
  /** Weight of the words that are the same or near, in nats. */
  alike: number;
  /** Weight of the words put in, of those that they replace, and of ends at which the page's sentence goes on its own way. */
  different: number;
}

/**
 * In nats, about one word that tells: words that begin or end within a sentence of the page are rather a phrase that it
 * shares with the saying. It counts twice where the saying goes on there too, and otherwise.
 */
const OPEN_END = 6;
/** So many more words than the saying lacks at an end may stand in their place; more are a sentence of its own. */
const WORDIER = 2;

/** Weighs an alignment's pairs, of which there is at least one. */
export function weigh(
  saying: readonly SayingWord[],
  page: readonly QuoteWord[],
  pairs: readonly Pair[],
  weightOf: WeightOf,
): Weighed {
  const [firstSaid, firstSeen] = pairs[0] ?? [0, 0];
  const [lastSaid, lastSeen] = pairs.at(-1) ?? [0, 0];
  const head = endOf(firstSaid, wordsBefore(page, firstSeen));
  const tail = endOf(saying.length - 1 - lastSaid, wordsAfter(page, lastSeen));
  const from = firstSeen - head.replaced;
  const to = lastSeen + 1 + tail.replaced;
  const paired = new Set(pairs.map(([, seen]) => page[seen]?.piece));
  /** A piece between two others that shares no word is a title that the reporter quotes, or another's word. */
  const isInside = ({ piece }: QuoteWord): boolean => paired.has(piece);
  let alike = 0;
  for (const [said, seen] of pairs) {
    const [one, other] = [saying[said], page[seen]];
    if (one && other) alike += one.weight * likeness(one, other);
  }
  let different = (head.open + tail.open) * OPEN_END;
  let [said, seen] = [-1, from - 1];
  for (const [nextSaid, nextSeen] of [...pairs, [saying.length, to] as const]) {
    const putIn = page.slice(seen + 1, nextSeen).filter(isInside);
    const added = sum(putIn.map(({ stem }) => weightOf(stem)));
    const missing = sum(saying.slice(said + 1, nextSaid).map(({ weight }) => weight));
    // Words replace no more than they weigh: the rest is left out, which is no difference.
    different += added + Math.min(missing, added);
    [said, seen] = [nextSaid, nextSeen];
  }
  return { words: page.slice(from, to).filter(isInside), alike, different };
}

/** At one end of the match, by how many words saying and page go on. */
function endOf(lacking: number, goingOn: number): { replaced: number; open: number } {
  if (goingOn === 0) return { replaced: 0, open: 0 };
  if (lacking === 0) return { replaced: 0, open: 1 };
  return goingOn <= lacking + WORDIER ? { replaced: goingOn, open: 0 } : { replaced: 0, open: 2 };
}

/** Words of the same piece and sentence before the word at `at`. */
function wordsBefore(page: readonly QuoteWord[], at: number): number {
  let first = at;
  while (isJoined(page[first - 1], page[first])) first--;
  return at - first;
}

function wordsAfter(page: readonly QuoteWord[], at: number): number {
  let last = at;
  while (isJoined(page[last], page[last + 1])) last++;
  return last - at;
}

const isJoined = (one: QuoteWord | undefined, next: QuoteWord | undefined): boolean =>
  one !== undefined && next !== undefined && one.piece === next.piece && !endsSentence(one.shown);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
