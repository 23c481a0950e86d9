/**
 * Which claims the sentences of a page report. Two steps: a linear model weighs each sentence alone with its neighbours'
 * concepts; a second, small one weighs that together with the neighbours' verdicts and the page's probability of being
 * about the event, and gives the calibrated probability.
 */

import { fromBase64 } from '../pack/base64';
import type { Sureness } from '../pack/sureness';
import { type Concepts, loadConcepts } from './concepts';
import { type Feature, type ReadSentence, readSentence, sentenceFeatures } from './features';
import { isForeignText } from './language';
import { logistic, weigh } from './logistic';
import { splitSentences } from './sentences';
import { createWords } from './text';
import type { ClaimBlock, ClaimMention } from './types';

/** The compiled claim model; plain JSON. */
export interface ClaimModelData {
  claims: string[];
  /** Concept → phrases, as `loadConcepts` reads them. */
  lexicon: Record<string, string>;
  /** Concepts that name the event's place. */
  place: string;
  /** Features in the order of the weights, joined by line ends. */
  features: string;
  /** Base64 of one signed byte for each feature and claim. */
  weights: string;
  /** What one step of a byte weighs, by claim. */
  steps: number[];
  bias: number[];
  /** Bias and weights of the second step. */
  second: number[];
  thresholds: Thresholds;
}

/** Probability from which on a mention is given. */
export type Thresholds = Record<Sureness, number>;

export interface ClaimModel {
  claims: string[];
  concepts: Concepts;
  place: number;
  index: Map<string, number>;
  weights: Int8Array;
  steps: number[];
  bias: number[];
  second: number[];
  thresholds: Thresholds;
}

/** How many of the words that spoke for a claim are told. */
const MATCHED_MAX = 4;
/** Words that tell a reader nothing, though the model may weigh them. */
const UNTELLING = new Set(
  'a an the and or but of to in on at by for from with as is are was were be been being has have had he she it they his her its their that this which who what will would'.split(
    ' ',
  ),
);
/** Scores beyond this say no more. */
const SCORE_MAX = 8;

export function loadClaimModel(data: ClaimModelData): ClaimModel {
  const concepts = loadConcepts(data.lexicon);
  return {
    claims: data.claims,
    concepts,
    place: concepts.names.indexOf(data.place),
    index: new Map(data.features.split('\n').map((key, index) => [key, index])),
    weights: new Int8Array(fromBase64(data.weights).buffer),
    steps: data.steps,
    bias: data.bias,
    second: data.second,
    thresholds: data.thresholds,
  };
}

const clamp = (x: number, most: number): number => Math.max(-most, Math.min(most, x));

/**
 * What the second step weighs for sentence `at` and claim `claim`: `scores` are the first step's, sentence by sentence;
 * `about` is the page's probability, `names` whether the sentence names the event's place, `opens` whether it opens its block.
 */
export function secondFeatures(
  scores: number[][],
  at: number,
  claim: number,
  about: number,
  names: boolean,
  short: boolean,
  opens: boolean,
): number[] {
  const own = clamp(scores[at]?.[claim] ?? -SCORE_MAX, SCORE_MAX);
  const gate = clamp(Math.log(Math.max(1e-6, about) / Math.max(1e-6, 1 - about)), 4);
  const before = logistic(scores[at - 1]?.[claim] ?? -SCORE_MAX);
  const after = logistic(scores[at + 1]?.[claim] ?? -SCORE_MAX);
  let rival = -SCORE_MAX;
  for (const [other, score] of (scores[at] ?? []).entries()) if (other !== claim) rival = Math.max(rival, score);
  const doubt = Math.min(0, gate);
  return [
    own,
    gate,
    doubt,
    names ? 1 : 0,
    before,
    after,
    logistic(rival),
    short ? before : 0,
    short ? 1 : 0,
    own * logistic(gate),
    logistic(own) * doubt,
    names ? doubt : 0,
    opens ? before : 0,
  ];
}

const store = createWords();

/** Words up to which a sentence may be a comment on the one before it. */
export const SHORT_WORDS = 8;

/**
 * The claims of each block, one list for a block, in the text's order; none in other languages than English. `about` is
 * the page's probability of being about the event; `threshold` the least probability of a mention (the model's usual one if not given).
 */
export function spotClaims(
  model: ClaimModel,
  blocks: readonly ClaimBlock[],
  about: number,
  threshold = model.thresholds.usual,
): ClaimMention[][] {
  return blocks.map((block) => {
    if (isForeignText(block.text, store)) return [];
    const sentences: ReadSentence[] = [];
    const last = splitSentences(block.before).at(-1);
    if (last) sentences.push(readSentence(model.concepts, block.before, last.start, last.end));
    const lead = sentences.length;
    for (const { start, end } of splitSentences(block.text))
      sentences.push(readSentence(model.concepts, block.text, start, end));
    const features = sentences.map((sentence, at) =>
      sentenceFeatures(model.concepts, sentence, sentences[at - 1], sentences[at + 1]),
    );
    const scores = features.map((list) => scoreAll(model, list));
    const mentions: ClaimMention[] = [];
    for (let at = lead; at < sentences.length; at++) {
      const sentence = sentences[at];
      if (!sentence) continue;
      const names = sentence.hits.some((hit) => hit.concept === model.place);
      for (const [claim, id] of model.claims.entries()) {
        const second = secondFeatures(
          scores,
          at,
          claim,
          about,
          names,
          sentence.tokens.length <= SHORT_WORDS,
          at === lead,
        );
        const probability = logistic(weigh(second, model.second));
        if (probability < threshold) continue;
        const matched = matchedWords(model, features[at] ?? [], claim, sentence, block.text);
        mentions.push({ id, start: sentence.start, end: sentence.end, probability, matched });
      }
    }
    return mentions;
  });
}

function scoreAll(model: ClaimModel, features: Feature[]): number[] {
  const count = model.claims.length;
  const scores = new Array<number>(count).fill(0);
  for (const { key, value } of features) {
    const index = model.index.get(key);
    if (index === undefined) continue;
    for (let claim = 0; claim < count; claim++) {
      scores[claim] = (scores[claim] ?? 0) + value * (model.weights[index * count + claim] ?? 0);
    }
  }
  return scores.map((score, claim) => score * (model.steps[claim] ?? 0) + (model.bias[claim] ?? 0));
}

/** The words that spoke most strongly for the claim, each as it stands on the page, strongest first. */
function matchedWords(
  model: ClaimModel,
  features: Feature[],
  claim: number,
  sentence: ReadSentence,
  text: string,
): string[] {
  const count = model.claims.length;
  const spoke = new Array<number>(sentence.tokens.length).fill(0);
  for (const feature of features) {
    const index = model.index.get(feature.key);
    if (index === undefined || feature.to === feature.from) continue;
    const { from, to, from2 = 0, to2 = 0 } = feature;
    const share = (feature.value * (model.weights[index * count + claim] ?? 0)) / (to - from + to2 - from2);
    for (let at = from; at < to; at++) spoke[at] = (spoke[at] ?? 0) + share;
    for (let at = from2; at < to2; at++) spoke[at] = (spoke[at] ?? 0) + share;
  }
  const order = [...spoke.keys()].sort((a, b) => (spoke[b] ?? 0) - (spoke[a] ?? 0) || a - b);
  const words: string[] = [];
  for (const at of order) {
    const token = sentence.tokens[at];
    if (words.length === MATCHED_MAX || !token || (spoke[at] ?? 0) <= 0) break;
    if (UNTELLING.has(token.word)) continue;
    const word = text.slice(token.start, token.end);
    if (!words.includes(word)) words.push(word);
  }
  return words;
}
