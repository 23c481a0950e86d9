/** A sentence cut where its punctuation cuts it: what stands between commas, dashes, colons, brackets and quotation marks. */
import type { TextSpan } from '../../pack/wording';
import type { Token } from '../tokens';

export interface Segment {
  /** Token range, end exclusive. */
  from: number;
  to: number;
  /** What stands before it, white space left out: "", ",", "—", "”," … */
  before: string;
}

// Single marks are apostrophes as well: those that quote are known by the quoted spans.
const CUT = /[,;:—–()[\]"“”„«»…]|\s-\s|\.\./u;

/** The segments of a sentence's tokens, in order; every token is in one. `quoted` are the quotations, in order. */
export function segmentsOf(
  text: string,
  start: number,
  tokens: readonly Token[],
  quoted: readonly TextSpan[],
): Segment[] {
  const edges = quoted.flatMap((span) => [span.start, span.end]);
  const segments: Segment[] = [];
  let end = start;
  let edge = 0;
  for (const [index, token] of tokens.entries()) {
    const gap = text.slice(end, token.start);
    const last = segments.at(-1);
    while (edge < edges.length && (edges[edge] ?? 0) < end) edge++;
    const isCut = CUT.test(gap) || (edges[edge] ?? Number.POSITIVE_INFINITY) <= token.start;
    if (!last || isCut) segments.push({ from: index, to: index + 1, before: gap.replace(/\s/gu, '') });
    else last.to = index + 1;
    end = token.end;
  }
  return segments;
}

/** Index of the segment that token `at` is in; -1 where it is in none. */
export const segmentAt = (segments: readonly Segment[], at: number): number =>
  segments.findIndex(({ from, to }) => from <= at && at < to);
