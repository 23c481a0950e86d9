/** Finds the stretch of a page's words that repeats a saying best: local alignment (Smith and Waterman, 1981), in nats. */
import type { QuoteWord } from './quote-words';

export interface SayingWord extends QuoteWord {
  weight: number;
}

/** Indices of a saying's and the page's words that are the same or near each other; both ascend. */
export type Pair = [number, number];

/** A word put in is dearer than one left out: an ellipsis leaves out many at once. Either only steers the alignment. */
const COST_PUT_IN = 1;
const COST_LEFT_OUT = 0.3;
/** Going over to the next piece: as dear as the commonest words are worth, which any piece would have. */
const COST_NEXT_PIECE = 1;
/** What is left of a word's weight in another form of the same stem, or in one slip of the pen. */
const FORM = 0.8;
const SLIP = 0.7;
/** Shorter words turn into other words by one letter ("war", "was"). */
const SLIP_LENGTH_MIN = 5;

/** How a cell of the table was reached. */
const PAIRED = 1;
const LEFT_OUT = 2;
const PUT_IN = 3;
const FIRST_PAIR = 4;

/** Tables of the last alignment, used again by the next: making them anew costs more than filling them. */
let score = new Float64Array(1024);
let step = new Uint8Array(1024);

/** The pairs of the best local alignment, none where no word has a near one. Costs the product of both lengths. */
export function align(saying: readonly SayingWord[], page: readonly QuoteWord[]): Pair[] {
  const width = page.length + 1;
  clearTables((saying.length + 1) * width);
  let best = 0;
  let most = 0;
  for (let said = 0; said < saying.length; said++) {
    const word = saying[said];
    if (!word) continue;
    for (let seen = 0; seen < page.length; seen++) {
      const other = page[seen];
      if (!other) continue;
      const at = (said + 1) * width + seen + 1;
      const over = seen > 0 && other.piece !== page[seen - 1]?.piece ? COST_NEXT_PIECE : 0;
      const without = (score[at - width] ?? 0) - COST_LEFT_OUT;
      const more = (score[at - 1] ?? 0) - COST_PUT_IN - over;
      const alike = likeness(word, other);
      const before = Math.max(0, (score[at - width - 1] ?? 0) - over);
      const paired = alike > 0 ? before + alike * word.weight : 0;
      const reached = Math.max(paired, without, more);
      if (reached <= 0) continue;
      score[at] = reached;
      if (reached !== paired) step[at] = reached === without ? LEFT_OUT : PUT_IN;
      else step[at] = before > 0 ? PAIRED : FIRST_PAIR;
      if (reached > most) {
        most = reached;
        best = at;
      }
    }
  }
  return pairsUpTo(best, width);
}

function clearTables(size: number): void {
  if (score.length < size) {
    score = new Float64Array(size * 2);
    step = new Uint8Array(size * 2);
  } else {
    score.fill(0, 0, size);
    step.fill(0, 0, size);
  }
}

/** The pairs on the way that led to a cell of the table. */
function pairsUpTo(best: number, width: number): Pair[] {
  const pairs: Pair[] = [];
  for (let at = best; step[at]; ) {
    const how = step[at];
    if (how === PAIRED || how === FIRST_PAIR) pairs.push([Math.floor(at / width) - 1, (at % width) - 1]);
    if (how === FIRST_PAIR) break;
    at -= how === PAIRED ? width + 1 : how === LEFT_OUT ? width : 1;
  }
  return pairs.reverse();
}

/** How near one word is to another: 1 the same, 0 another word. */
export function likeness(one: QuoteWord, other: QuoteWord): number {
  if (one.key === other.key) return 1;
  if (one.stem === other.stem) return FORM;
  return isSlip(one.key, other.key) ? SLIP : 0;
}

/** Whether two words differ by one letter too many, missing, wrong or in its neighbour's place. */
function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < SLIP_LENGTH_MIN || long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  if (long.length > short.length) return short.slice(same) === long.slice(same + 1);
  if (short.slice(same + 1) === long.slice(same + 1)) return true;
  const turned = short[same] === long[same + 1] && short[same + 1] === long[same];
  return turned && short.slice(same + 2) === long.slice(same + 2);
}
