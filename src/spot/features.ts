/** What the claim model weighs of a sentence: words, neighbouring words, concepts and concepts together. */
import type { ConceptHit, Concepts } from './concepts';
import { findConcepts } from './concepts';
import { readTokensAt, type Token } from './tokens';

/** A sentence read once: tokens and concepts, for itself and for its neighbours. */
export interface ReadSentence {
  start: number;
  end: number;
  tokens: Token[];
  hits: ConceptHit[];
}

/** One feature with its value, and the tokens (index range, end exclusive) that it stands on; none for neighbours. */
export interface Feature {
  key: string;
  value: number;
  from: number;
  to: number;
  /** The second of two words or phrases that speak together. */
  from2?: number;
  to2?: number;
}

/** Values of the kinds of features against each other: a concept says more than a word, a neighbour less. */
const WEIGHTS = { word: 1, pair: 0.7, concept: 1.5, together: 0.5, ordered: 0.5, before: 0.5, after: 0.35 };
/** Two concepts in order count only this close, in words. */
const ORDER_WORDS = 5;

/** Reads the sentence that stands in `text` from `start` to `end`; token offsets are those of `text`. */
export function readSentence(concepts: Concepts, text: string, start: number, end: number): ReadSentence {
  const tokens = readTokensAt(text, start, end);
  return { start, end, tokens, hits: findConcepts(concepts, tokens) };
}

/** The sentence's features, scaled so that long sentences weigh what short ones do. */
export function sentenceFeatures(
  concepts: Concepts,
  sentence: ReadSentence,
  before: ReadSentence | undefined,
  after: ReadSentence | undefined,
): Feature[] {
  const found = new Map<string, Feature>();
  const add = (key: string, value: number, from: number, to: number): void => {
    if (!found.has(key)) found.set(key, { key, value, from, to });
  };
  const addBoth = (key: string, value: number, { from, to }: ConceptHit, other: ConceptHit): void => {
    if (!found.has(key)) found.set(key, { key, value, from, to, from2: other.from, to2: other.to });
  };
  const { tokens, hits } = sentence;
  for (const [index, token] of tokens.entries()) {
    add(`w ${token.stem}`, WEIGHTS.word, index, index + 1);
    const next = tokens[index + 1];
    if (next) add(`b ${token.stem} ${next.stem}`, WEIGHTS.pair, index, index + 2);
  }
  const name = (hit: ConceptHit): string => concepts.names[hit.concept] ?? '';
  for (const [index, hit] of hits.entries()) {
    const own = name(hit);
    add(`c ${own}`, WEIGHTS.concept, hit.from, hit.to);
    for (const other of hits.slice(index + 1)) {
      if (other.concept === hit.concept) continue;
      const second = name(other);
      const key = own < second ? `${own}+${second}` : `${second}+${own}`;
      addBoth(`t ${key}`, WEIGHTS.together, hit, other);
      if (other.from >= hit.to && other.from - hit.to < ORDER_WORDS)
        addBoth(`o ${own}>${second}`, WEIGHTS.ordered, hit, other);
    }
  }
  if (tokens.length <= 8) add('short', 1, 0, 0);
  for (const hit of before?.hits ?? []) add(`p ${name(hit)}`, WEIGHTS.before, 0, 0);
  for (const hit of after?.hits ?? []) add(`n ${name(hit)}`, WEIGHTS.after, 0, 0);
  const features = [...found.values()];
  let square = 0;
  for (const feature of features) square += feature.value * feature.value;
  const scale = 1 / Math.sqrt(square || 1);
  for (const feature of features) feature.value *= scale;
  return features;
}
