/** What a page as a whole carries of the sources word for word: a source, a part of it, or what several sources share. */
import { SHINGLE_WORDS } from './shingles';
import type { CopiedRun } from './wording';

/**
 * The share of a source's own words that makes a page carry it as a whole. A fifth is left for what cannot be known, or is
 * changed by whoever takes an article over: headings of fewer than eight words, a sentence left out, a corrected word with
 * the short ends beside it. A page that leaves out more has made its own choice of the article.
 */
export const WHOLE_SHARE = 0.8;

/** Words between two runs that are too few to be known themselves, like a heading's or the speaker's behind a quotation. */
const GAP_WORDS_MAX = SHINGLE_WORDS - 1;

export interface CarriedSource {
  /** How many of its words stand on the page, each counted once. */
  words: number;
  /** The same as a share of all its words, 0 to 1. */
  share: number;
}

export interface CarriedPassage {
  /** Ids of the sources that have it, in the order of `counts`: one, or those that share it. */
  sources: string[];
  words: number;
}

/** What a page carries: "carries A" is told by `whole`, "carries the passage that A and C share" by `passages`. */
export interface Carried {
  /** By source id; a source of which nothing stands on the page has no entry. */
  sources: Record<string, CarriedSource>;
  /** Ids of the sources that it carries as a whole. */
  whole: string[];
  /** What it carries beyond these, one entry for each set of sources, the longest first. */
  passages: CarriedPassage[];
}

/**
 * What a page carries, from the `copied` and `quoted` runs of all its blocks, and the number of each source's shingles by
 * source id; a source without a number is passed over. A quotation counts where the source's words before or behind it
 * are copied as well: there it is part of what was taken over, and an article that is mostly quotations is still known.
 *
 * Shares are of words, not of shingles: a page is read by paragraphs, and no shingle reaches from one into the next, so that
 * even a complete article would lack seven at each paragraph's end.
 *
 * A source is carried as a whole when `WHOLE_SHARE` of its own words stand on the page. The words on the page that another
 * source has as well are nobody's own: they speak for neither.
 */
export function carriedBy(
  copied: readonly CopiedRun[],
  counts: Readonly<Record<string, number>>,
  quoted: readonly CopiedRun[] = [],
): Carried {
  const ids = Object.keys(counts).filter((id) => (counts[id] ?? 0) > 0);
  const runs = [...copied, ...besideCopied(copied, quoted, ids)];
  const shared = runs.filter((run) => ids.filter((id) => wordsOf(run, id)).length > 1);
  const sources: Record<string, CarriedSource> = {};
  const whole: string[] = [];
  for (const id of ids) {
    const words = covered(runs, id);
    if (words === 0) continue;
    const total = (counts[id] ?? 0) + SHINGLE_WORDS - 1;
    sources[id] = { words, share: words / total };
    const common = covered(shared, id);
    const own = total - common;
    if (own > 0 && words - common >= WHOLE_SHARE * own) whole.push(id);
  }
  return { sources, whole, passages: passagesOf(runs, ids, whole) };
}

interface WordRange {
  from: number;
  to: number;
}

/** Which of a source's words a run is, `to` not included: the last shingle has seven words behind its first. */
function wordsOf({ sources }: CopiedRun, id: string): WordRange | undefined {
  const range = Object.hasOwn(sources, id) ? sources[id] : undefined;
  return range && { from: range[0], to: range[1] + SHINGLE_WORDS - 1 };
}

/** Each run that is the source's, in the source's order. */
function placed(runs: readonly CopiedRun[], id: string): (WordRange & { run: CopiedRun })[] {
  return runs
    .flatMap((run) => {
      const range = wordsOf(run, id);
      return range ? [{ run, ...range }] : [];
    })
    .sort((a, b) => a.from - b.from);
}

/** How many of a source's words the runs are, each word counted once. */
function covered(runs: readonly CopiedRun[], id: string): number {
  let words = 0;
  let reached = 0;
  for (const { from, to } of placed(runs, id)) {
    words += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return words;
}

/** The quotations that stand in some source beside copied words, or beside a quotation that does. */
function besideCopied(copied: readonly CopiedRun[], quoted: readonly CopiedRun[], ids: readonly string[]): CopiedRun[] {
  const quotations = new Set(quoted);
  const beside = new Set<CopiedRun>();
  for (const id of ids) {
    let chain: CopiedRun[] = [];
    let reached = 0;
    const close = (): void => {
      if (chain.some((run) => !quotations.has(run))) for (const run of chain) beside.add(run);
      chain = [];
    };
    for (const { run, from, to } of placed([...copied, ...quoted], id)) {
      if (from - reached > GAP_WORDS_MAX) close();
      chain.push(run);
      reached = Math.max(reached, to);
    }
    close();
  }
  return quoted.filter((run) => beside.has(run));
}

function passagesOf(runs: readonly CopiedRun[], ids: readonly string[], whole: readonly string[]): CarriedPassage[] {
  const bySources = new Map<string, { sources: string[]; runs: CopiedRun[] }>();
  for (const run of runs) {
    const sources = ids.filter((id) => wordsOf(run, id));
    if (sources.length === 0 || sources.some((id) => whole.includes(id))) continue;
    const key = sources.join(' ');
    const group = bySources.get(key) ?? { sources, runs: [] };
    group.runs.push(run);
    bySources.set(key, group);
  }
  return [...bySources.values()]
    .map((group) => ({
      sources: group.sources,
      words: Math.max(...group.sources.map((id) => covered(group.runs, id))),
    }))
    .sort((a, b) => b.words - a.words);
}
