/** Pieces of quotation that may be one: a saying is often parted by its reporter ("…," he said, "…"). */
import type { TextSpan } from '../../pack/wording';
import { quotedPieces } from './quote-spans';
import { endsSentence, type QuoteWord, readQuoteWords } from './quote-words';

/** Who says it, with his office and where he said it, takes no more characters between two pieces. */
const REPORTING_MAX = 160;
/** Comparing costs the product of both lengths; what is longer is no quotation, or one of which a part is compared. */
const CHAIN_MAX = 4000;

/** The quoted pieces of a block, in order, those together that one sentence joins. */
export function quoteChains(text: string): TextSpan[][] {
  const chains: TextSpan[][] = [];
  let last: TextSpan | undefined;
  for (const piece of quotedPieces(text).flatMap(inParts)) {
    const chain = chains.at(-1);
    const first = chain?.[0];
    const near =
      first && last && piece.end - first.start <= CHAIN_MAX && joins(text.slice(last.end + 1, piece.start - 1));
    if (near) chain.push(piece);
    else chains.push([piece]);
    last = piece;
  }
  return chains;
}

function inParts({ start, end }: TextSpan): TextSpan[] {
  const parts: TextSpan[] = [];
  for (let from = start; from < end; from += CHAIN_MAX)
    parts.push({ start: from, end: Math.min(end, from + CHAIN_MAX) });
  return parts;
}

/** Whether what stands between two pieces is at most one sentence: another one may give the next piece to somebody else. */
function joins(between: string): boolean {
  if (between.length > REPORTING_MAX) return false;
  const words = between.trim().split(/\s+/u);
  return !words.slice(0, -1).some(endsSentence);
}

/** The words of a chain's pieces. */
export const chainWords = (text: string, chain: readonly TextSpan[]): QuoteWord[] =>
  chain.flatMap(({ start, end }, piece) => readQuoteWords(text, start, end, piece));
