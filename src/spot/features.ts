/** What the claim model weighs of a sentence: words, neighbouring words, concepts and concepts together. */
import type { ConceptHit, Concepts } from './concepts';
import { findConcepts } from './concepts';
import { clearPairs, createPairs, enterPair, type Pairs } from './pairs';
import { type Stems, stemOf } from './stems';
import { readTokensAt, type Token } from './tokens';

/** A sentence read once: tokens with the numbers of their stems, and concepts, for itself and for its neighbours. */
export interface ReadSentence {
  start: number;
  end: number;
  tokens: Token[];
  stems: number[];
  hits: ConceptHit[];
}

/** Kinds of features. The parts of words are stems, of all others concepts; `short` has none. */
export const KIND = { word: 0, pair: 1, concept: 2, together: 3, ordered: 4, short: 5, before: 6, after: 7 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];
/** How many there may be; a power of two. */
const KINDS = 8;

/** The features of one sentence, each once, in flat arrays that are longer than their `count` and used again. */
export interface Features {
  /** Kind with first part (`leftOf`), and second part. A feature's number is its place in the other arrays. */
  pairs: Pairs;
  values: Float64Array;
  /**
   * Four for each: the tokens (index range, end exclusive) that it stands on, none for neighbours, and those of the second
   * of two phrases that speak together.
   */
  spans: Int32Array;
}

/** Values of the kinds of features against each other: a concept says more than a word, a neighbour less. */
const WEIGHTS = { word: 1, pair: 0.7, concept: 1.5, together: 0.5, ordered: 0.5, before: 0.5, after: 0.35 };
/** Two concepts in order count only this close, in words. */
const ORDER_WORDS = 5;
/** That a sentence has no more words is a feature of its own. */
const SHORT_WORDS = 8;

/** A feature's kind and its first part as one number; `kindOf` and `firstOf` take it apart. */
export const leftOf = (kind: Kind, first: number): number => first * KINDS + kind;
export const kindOf = (left: number): Kind => (left % KINDS) as Kind;
export const firstOf = (left: number): number => Math.floor(left / KINDS);

/** Reads the sentence that stands in `text` from `start` to `end`; token offsets are those of `text`. */
export function readSentence(concepts: Concepts, stems: Stems, text: string, start: number, end: number): ReadSentence {
  const tokens = readTokensAt(text, start, end);
  return {
    start,
    end,
    tokens,
    stems: tokens.map((token) => stemOf(stems, token)),
    hits: findConcepts(concepts, tokens),
  };
}

/** Arrays for the features of one sentence. */
export function createFeatures(): Features {
  const size = 256;
  return {
    pairs: createPairs(size),
    values: new Float64Array(size),
    spans: new Int32Array(4 * size),
  };
}

/** Empties them for another sentence. */
export const clearFeatures = ({ pairs }: Features): void => clearPairs(pairs);

/** Fills `found` with a sentence's own features. */
export function readOwn(found: Features, { stems, hits }: ReadSentence): void {
  clearFeatures(found);
  addWords(found, stems);
  addConcepts(found, hits);
  if (stems.length <= SHORT_WORDS) add(found, KIND.short, 0, 0, 1, NOWHERE);
}

/** Adds what stands in the sentences beside it: none of these features is one of its own. */
export function addNeighbours(
  found: Features,
  before: ReadSentence | undefined,
  after: ReadSentence | undefined,
): void {
  if (before) for (const { concept } of before.hits) add(found, KIND.before, concept, 0, WEIGHTS.before, NOWHERE);
  if (after) for (const { concept } of after.hits) add(found, KIND.after, concept, 0, WEIGHTS.after, NOWHERE);
}

/** The sum of the values' squares, added to that of other features. */
export function squares({ pairs: { count }, values }: Features, others = 0): number {
  let sum = others;
  for (let number = 0; number < count; number++) sum += (values[number] ?? 0) * (values[number] ?? 0);
  return sum;
}

/** What values are multiplied by, so that long sentences weigh what short ones do. */
export const scaleOf = (square: number): number => 1 / Math.sqrt(square || 1);

function addWords(found: Features, stems: readonly number[]): void {
  const count = stems.length;
  for (let at = 0; at < count; at++) {
    const stem = stems[at] ?? 0;
    place.from = at;
    place.to = at + 1;
    add(found, KIND.word, stem, 0, WEIGHTS.word, place);
    if (at + 1 === count) break;
    place.to = at + 2;
    add(found, KIND.pair, stem, stems[at + 1] ?? 0, WEIGHTS.pair, place);
  }
}

function addConcepts(found: Features, hits: readonly ConceptHit[]): void {
  for (let index = 0; index < hits.length; index++) {
    const hit = hits[index];
    if (!hit) continue;
    const own = hit.concept;
    add(found, KIND.concept, own, 0, WEIGHTS.concept, hit);
    for (let next = index + 1; next < hits.length; next++) {
      const other = hits[next];
      if (!other || other.concept === own) continue;
      const second = other.concept;
      add(found, KIND.together, Math.min(own, second), Math.max(own, second), WEIGHTS.together, hit, other);
      if (other.from >= hit.to && other.from - hit.to < ORDER_WORDS)
        add(found, KIND.ordered, own, second, WEIGHTS.ordered, hit, other);
    }
  }
}

interface Place {
  from: number;
  to: number;
}

const NOWHERE: Place = { from: 0, to: 0 };
/** Of the word or the pair of words that is being added: one object for all of them. */
const place: Place = { from: 0, to: 0 };

/** The first of two that are the same counts. */
function add(
  found: Features,
  kind: Kind,
  first: number,
  second: number,
  value: number,
  on: Place,
  on2: Place = NOWHERE,
): void {
  const known = found.pairs.count;
  const number = enterPair(found.pairs, leftOf(kind, first), second);
  if (number < known) return;
  if (number >= found.values.length) grow(found);
  found.values[number] = value;
  found.spans[4 * number] = on.from;
  found.spans[4 * number + 1] = on.to;
  found.spans[4 * number + 2] = on2.from;
  found.spans[4 * number + 3] = on2.to;
}

function grow(found: Features): void {
  const { values, spans } = found;
  found.values = new Float64Array(2 * values.length);
  found.values.set(values);
  found.spans = new Int32Array(2 * spans.length);
  found.spans.set(spans);
}
