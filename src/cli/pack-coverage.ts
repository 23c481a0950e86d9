/** What of a pack draws on each sentence of its articles, and which sentences nothing draws on. */
import type { Problem } from '../pack/problem';
import type { Excerpt, Pack, Undrawn } from '../pack/schema';
import { type ArticleSentence, articleSentences, tellSentence } from './article-sentences';

/** Enough of a sentence to find it by. */
export const BEGINNING_WORDS = 6;

/** A claim whose report, or whose difference's values, draw on a sentence. */
export interface DrawingClaim {
  id: string;
  title: string;
  report: boolean;
  aspects: string[];
}

export interface CoveredSentence extends ArticleSentence {
  claims: DrawingClaim[];
  /** Ids of the people whom it describes, of those whom it quotes, and of the events that it tells of. */
  described: string[];
  said: string[];
  events: string[];
  /** How many of its words stand in an excerpt. */
  shown: number;
  /** Runs of words that stand in none. */
  hidden: string[];
  /** The entries that leave it out on purpose. */
  leftOut: Undrawn[];
}

export interface CoveredSource {
  id: string;
  label: string;
  title: string;
  sentences: CoveredSentence[];
}

interface Drawing {
  excerpt: Excerpt;
  addTo(sentence: CoveredSentence): void;
}

/** A description alone shows whom a sentence names, not what it says. */
export const isDrawn = ({ claims, said, events }: CoveredSentence): boolean =>
  claims.length + said.length + events.length > 0;

/**
 * The coverage of a pack that is proven against `texts` (by source id). Spellings of a name do not count, nor do
 * excerpts of what is left out.
 */
export function coverPack(pack: Pack, texts: Readonly<Record<string, string>>): CoveredSource[] {
  return pack.sources.map(({ id, label, title }) => {
    const drawings = drawingsOf(pack, id);
    const undrawn = (pack.undrawn ?? []).filter(({ source }) => source === id);
    const sentences = articleSentences(label, texts[id] ?? '').map((sentence) => {
      const covered: CoveredSentence = {
        ...sentence,
        claims: [],
        described: [],
        said: [],
        events: [],
        ...shownOf(sentence, drawings),
        leftOut: undrawn.filter((entry) => liesIn(entry, sentence)),
      };
      for (const { excerpt, addTo } of drawings) if (overlaps(excerpt, sentence)) addTo(covered);
      return covered;
    });
    return { id, label, title, sentences };
  });
}

/** Sentences that nothing draws on and nobody left out; entries that leave out what is drawn on, or no sentence. */
export function coverageProblems(pack: Pack, sources: readonly CoveredSource[]): Problem[] {
  const sentences = sources.flatMap((source) => source.sentences);
  const missed = sentences.filter((sentence) => !isDrawn(sentence) && sentence.leftOut.length === 0);
  return [
    ...missed.map((sentence) => ({
      path: tellSentence(sentence, BEGINNING_WORDS),
      message: sentence.described.length > 0 ? 'only a description draws on it' : 'nothing draws on it',
    })),
    ...(pack.undrawn ?? []).flatMap((entry, i) => {
      const path = `undrawn[${i}]`;
      const sentence = sentences.find(({ leftOut }) => leftOut.includes(entry));
      if (!sentence) return [{ path, message: `lies in no sentence of source "${entry.source}"` }];
      return isDrawn(sentence) ? [{ path, message: `${sentence.name} is drawn on: ${drawersOf(sentence)}` }] : [];
    }),
  ];
}

const drawersOf = ({ claims, said, events }: CoveredSentence): string =>
  [...claims.map(({ id }) => id), ...said, ...events].join(', ');

interface Span {
  start: number;
  end: number;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const liesIn = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function addOnce(list: string[], id: string): void {
  if (!list.includes(id)) list.push(id);
}

function drawingsOf(pack: Pack, source: string): Drawing[] {
  const list: Drawing[] = [];
  const add = (excerpt: Excerpt, addTo: Drawing['addTo']): void => {
    list.push({ excerpt, addTo });
  };
  for (const { id, title, reports, differences } of pack.claims) {
    const claimIn = ({ claims }: CoveredSentence): DrawingClaim => {
      const known = claims.find((claim) => claim.id === id);
      if (known) return known;
      const claim = { id, title, report: false, aspects: [] };
      claims.push(claim);
      return claim;
    };
    for (const excerpt of reports[source]?.excerpts ?? []) {
      add(excerpt, (sentence) => {
        claimIn(sentence).report = true;
      });
    }
    for (const { aspect, values } of differences) {
      const value = values[source];
      for (const excerpt of value ? [value.excerpt, ...(value.also ?? [])] : []) {
        add(excerpt, (sentence) => addOnce(claimIn(sentence).aspects, aspect));
      }
    }
  }
  for (const { id, described, said } of pack.people) {
    for (const one of described) if (one.source === source) add(one, (sentence) => addOnce(sentence.described, id));
    for (const one of said) if (one.source === source) add(one, (sentence) => addOnce(sentence.said, id));
  }
  for (const { id, excerpts } of pack.events ?? []) {
    for (const one of excerpts) if (one.source === source) add(one, (sentence) => addOnce(sentence.events, id));
  }
  return list;
}

function shownOf({ text, start, words }: ArticleSentence, drawings: readonly Drawing[]) {
  const runs: Span[] = [];
  let shown = 0;
  let isRunning = false;
  for (const word of words) {
    const placed = { start: start + word.start, end: start + word.end };
    const isShown = drawings.some(({ excerpt }) => overlaps(excerpt, placed));
    const last = runs.at(-1);
    if (isShown) shown++;
    else if (isRunning && last) last.end = word.end;
    else runs.push({ start: word.start, end: word.end });
    isRunning = !isShown;
  }
  return { shown, hidden: runs.map((run) => text.slice(run.start, run.end)) };
}
