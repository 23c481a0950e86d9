/** A few words of a page around those that decide, to be shown in quotation marks beside the sources' excerpts. */
import type { PageExcerpt, TextSpan } from '../../pack/wording';
import type { HeardSentence } from './heard-sentence';

/** More words than this in a cell are no longer read at a glance; the decisive ones are kept whatever their number. */
const EXCERPT_WORDS = 12;

/** The words of the sentence around a span: its clause where that is short enough, else as many of it as may be. */
export function excerptOf({ text, tokens, cut }: HeardSentence, span: TextSpan): PageExcerpt {
  let from = tokens.findIndex(({ end }) => end > span.start);
  let to = tokens.findLastIndex(({ start }) => start < span.end) + 1;
  const clause = cut.segments.filter((one) => one.from < to && from < one.to);
  const least = clause[0]?.from ?? from;
  const most = clause.at(-1)?.to ?? to;
  while (to - from < EXCERPT_WORDS && (from > least || to < most)) {
    if (to < most) to++;
    if (to - from < EXCERPT_WORDS && from > least) from--;
  }
  const start = tokens[from]?.start ?? span.start;
  const end = tokens[to - 1]?.end ?? span.end;
  return withoutLoneMarks({
    text: text.slice(start, end).replace(/\s/gu, ' '),
    strong: [[Math.max(0, span.start - start), Math.min(end, span.end) - start]],
  });
}

/** Without quotation marks whose partner was left behind: the excerpt gets marks of its own when it is drawn. */
function withoutLoneMarks({ text, strong }: PageExcerpt): PageExcerpt {
  const lone = new Set<number>();
  const open: number[] = [];
  for (const [at, mark] of text.split('').entries()) {
    const closes = mark === '”' || (mark === '"' && open.length > 0);
    if (closes && open.pop() === undefined) lone.add(at);
    else if (!closes && (mark === '“' || mark === '"')) open.push(at);
  }
  for (const at of open) lone.add(at);
  if (lone.size === 0) return { text, strong };
  const gone = (before: number) => [...lone].filter((at) => at < before).length;
  return {
    text: text
      .split('')
      .filter((_, at) => !lone.has(at))
      .join(''),
    strong: strong.map(([from, to]) => [from - gone(from), to - gone(to)]),
  };
}
