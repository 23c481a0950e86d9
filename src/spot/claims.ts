/**
 * Which claims the sentences of a page report. Two steps: a linear model weighs each sentence alone with its neighbours'
 * concepts; a second, small one weighs that together with the neighbours' verdicts and the page's probability of being
 * about the event, and gives the calibrated probability.
 */

import { fromBase64 } from '../pack/base64';
import type { Sureness } from '../pack/sureness';
import { type Concepts, forgetMet, loadConcepts } from './concepts';
import { decodeFeatures, type FeaturesData } from './feature-file';
import {
  addNeighbours,
  clearFeatures,
  createFeatures,
  type ReadSentence,
  readOwn,
  readSentence,
  scaleOf,
} from './features';
import { type FirstStep, scoresOf, type Weighed, weighFeatures, wordsFor } from './first-step';
import { isForeignText } from './language';
import { logistic, weigh } from './logistic';
import { gateOf, SECOND_FEATURES, SHORT_WORDS, scoredOf, secondFeatures } from './second-step';
import { splitSentences } from './sentences';
import { createStems, forgetStems, type Stems } from './stems';
import { createWords } from './text';
import { forgetWords } from './tokens';
import type { ClaimBlock, ClaimMention } from './types';

/** The compiled claim model; plain JSON. */
export interface ClaimModelData {
  claims: string[];
  /** Concept → phrases, as `loadConcepts` reads them. */
  lexicon: Record<string, string>;
  /** Concepts that name the event's place. */
  place: string;
  /** The stems that features are made of, by number, divided by spaces. */
  stems: string;
  /** In the order of the weights. */
  features: FeaturesData;
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
  stems: Stems;
  place: number;
  first: FirstStep;
  second: number[];
  thresholds: Thresholds;
}

export function loadClaimModel(data: ClaimModelData): ClaimModel {
  const concepts = loadConcepts(data.lexicon);
  return {
    claims: data.claims,
    concepts,
    stems: createStems(data.stems.split(' ')),
    place: concepts.names.indexOf(data.place),
    first: {
      claims: data.claims.length,
      features: decodeFeatures(data.features),
      weights: new Int8Array(fromBase64(data.weights).buffer),
      steps: data.steps,
      bias: data.bias,
    },
    second: data.second,
    thresholds: data.thresholds,
  };
}

/** The words of one text, and the features of one sentence, used again by the next. */
const store = createWords();
const features = createFeatures();
const row = new Float64Array(SECOND_FEATURES);

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
  let known: { text: string; sentences: WeighedSentence[] } = { text: '', sentences: [] };
  const found = blocks.map(({ text, before }) => {
    if (isForeignText(text, store)) return [];
    // Mostly the block before is the one that was just read.
    const last = known.text === before ? known.sentences.at(-1) : weighSentences(model, before, LAST)[0];
    known = { text, sentences: weighSentences(model, text) };
    return spotIn(model, text, last, known.sentences, about, threshold);
  });
  forgetMet(model.concepts);
  forgetStems(model.stems);
  forgetWords();
  return found;
}

/** A sentence with what its own features say: it is asked for once more by the block behind it. */
interface WeighedSentence extends ReadSentence {
  own: Weighed;
}

/** From the last sentence of a text on. */
const LAST = -1;

function weighSentences({ concepts, stems, first }: ClaimModel, text: string, from = 0): WeighedSentence[] {
  const spans = splitSentences(text).slice(from);
  return spans.map(({ start, end }) => {
    const sentence = readSentence(concepts, stems, text, start, end);
    readOwn(features, sentence);
    return Object.assign(sentence, { own: weighFeatures(first, features) });
  });
}

/** The mentions in a block's own sentences; `last` is the block before's last sentence. */
function spotIn(
  model: ClaimModel,
  text: string,
  last: WeighedSentence | undefined,
  own: readonly WeighedSentence[],
  about: number,
  threshold: number,
): ClaimMention[] {
  const sentences = last ? [last, ...own] : own;
  const lead = sentences.length - own.length;
  const weighed = sentences.map((sentence, at) => {
    clearFeatures(features);
    addNeighbours(features, sentences[at - 1], sentences[at + 1]);
    return weighFeatures(model.first, features, sentence.own);
  });
  const scored = weighed.map((one) => scoredOf(scoresOf(model.first, one)));
  const gate = gateOf(about);
  return own.flatMap((sentence, index) => {
    const at = lead + index;
    const setting = {
      gate,
      names: sentence.hits.some((hit) => hit.concept === model.place),
      short: sentence.tokens.length <= SHORT_WORDS,
      opens: index === 0,
    };
    const mentions: ClaimMention[] = [];
    for (let claim = 0; claim < model.claims.length; claim++) {
      secondFeatures(row, scored, at, claim, setting);
      const probability = logistic(weigh(row, model.second));
      if (probability < threshold) continue;
      if (mentions.length === 0) readOwn(features, sentence);
      const matched = wordsFor(model.first, features, scaleOf(weighed[at]?.square ?? 0), claim, sentence, text);
      mentions.push({ id: model.claims[claim] ?? '', start: sentence.start, end: sentence.end, probability, matched });
    }
    return mentions;
  });
}
