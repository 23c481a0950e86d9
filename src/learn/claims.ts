/** Learns the claim model from annotated pages: the first step on all sentences, the second on what the first says of unseen authors. */
import type { ClaimModelData, Thresholds } from '../spot/claims';
import { type Concepts, loadConcepts } from '../spot/concepts';
import {
  addNeighbours,
  createFeatures,
  type ReadSentence,
  readOwn,
  readSentence,
  scaleOf,
  squares,
} from '../spot/features';
import { logistic, weigh } from '../spot/logistic';
import { createPairs, enterPair, type Pairs } from '../spot/pairs';
import { gateOf, SECOND_FEATURES, SHORT_WORDS, scoredOf, secondFeatures } from '../spot/second-step';
import { createStems, type Stems } from '../spot/stems';
import type { ExamplePage } from './examples';
import { denseRow, learnLogistic, type Row } from './logistic';
import { type ClaimSettings, type FirstStep, packClaims } from './pack-claims';
import { thresholdFor } from './thresholds';

/** A page ready to learn from: each sentence's features, and the labels. */
interface PreparedPage {
  page: ExamplePage;
  author: number;
  sentences: { read: ReadSentence; features: Row; claims: string[]; opens: boolean }[];
}

/** What sentences are read with; stems and features are numbered as they are met. */
interface Numbering {
  concepts: Concepts;
  stems: Stems;
  features: Pairs;
}

/** A feature met in fewer sentences is left out. */
const FEATURE_MIN = 2;
const FIRST = { rounds: 25, rate: 0.5, decay: 0.003, positive: 1.5 };
const SECOND = { rounds: 30, rate: 0.1, decay: 0.0001 };
/** The share of mentions that is to be right, for each wish: a little more than is promised, since an unseen author costs some. */
const PRECISION: Thresholds = { fewer: 0.955, usual: 0.91, more: 0.815 };

function prepare(numbering: Numbering, page: ExamplePage, author: number): PreparedPage {
  const { concepts, stems } = numbering;
  const sentences = page.blocks.flatMap((block) =>
    block.sentences.map((one) => ({
      read: readSentence(concepts, stems, block.text, one.start, one.end),
      claims: one.claims,
      block,
    })),
  );
  return {
    page,
    author,
    sentences: sentences.map((one, at) => ({
      read: one.read,
      claims: one.claims,
      opens: sentences[at - 1]?.block !== one.block,
      features: readFeatures(
        numbering,
        one.read,
        sentences[at - 1]?.read,
        sentences[at + 1]?.block === one.block ? sentences[at + 1]?.read : undefined,
      ),
    })),
  };
}

const found = createFeatures();

function readFeatures(
  { features }: Numbering,
  sentence: ReadSentence,
  before: ReadSentence | undefined,
  after: ReadSentence | undefined,
): Row {
  readOwn(found, sentence);
  addNeighbours(found, before, after);
  const { pairs, values } = found;
  const scale = scaleOf(squares(found));
  return {
    features: Int32Array.from({ length: pairs.count }, (_, number) =>
      enterPair(features, pairs.lefts[number] ?? 0, pairs.rights[number] ?? 0),
    ),
    values: values.slice(0, pairs.count).map((value) => value * scale),
  };
}

function rowOf(places: Int32Array, { features, values }: Row): Row {
  const known = features.map((feature) => places[feature] ?? -1);
  return {
    features: known.filter((place) => place >= 0),
    values: values.filter((_, at) => (known[at] ?? -1) >= 0),
  };
}

function learnFirst(pages: PreparedPage[], claims: string[], { features: { count } }: Numbering): FirstStep {
  const counts = new Uint32Array(count);
  const sentences = pages.flatMap((page) => page.sentences);
  for (const { features } of sentences)
    for (const feature of features.features) counts[feature] = (counts[feature] ?? 0) + 1;
  let used = 0;
  const places = Int32Array.from(counts, (met) => (met >= FEATURE_MIN ? used++ : -1));
  const rows = sentences.map(({ features }) => rowOf(places, features));
  const labels = new Uint8Array(rows.length * claims.length);
  for (const [at, sentence] of sentences.entries()) {
    for (const id of sentence.claims) {
      const label = claims.indexOf(id);
      if (label >= 0) labels[at * claims.length + label] = 1;
    }
  }
  return { places, ...learnLogistic(rows, labels, { features: used, labels: claims.length, ...FIRST }) };
}

function scoresOf(first: FirstStep, page: PreparedPage, count: number): number[][] {
  return page.sentences.map(({ features }) => {
    const row = rowOf(first.places, features);
    const scores = Array.from(first.bias);
    for (const [position, feature] of row.features.entries()) {
      const value = row.values[position] ?? 0;
      for (let label = 0; label < count; label++)
        scores[label] = (scores[label] ?? 0) + value * (first.weights[feature * count + label] ?? 0);
    }
    return scores;
  });
}

/**
 * Learns the whole model. `authors` are the pages of each author; `aboutOf(page, author)` is the gate's probability for a
 * page by a gate that did not learn from that author.
 */
export function learnClaims(
  settings: ClaimSettings,
  authors: ExamplePage[][],
  aboutOf: (page: ExamplePage, author: number) => number,
): ClaimModelData {
  const { claims } = settings;
  const concepts = loadConcepts(settings.lexicon);
  const place = concepts.names.indexOf(settings.place);
  const numbering = { concepts, stems: createStems([]), features: createPairs(0) };
  const pages = authors.flatMap((list, author) => list.map((page) => prepare(numbering, page, author)));
  const rows: Row[] = [];
  const labels: number[] = [];
  const hasWhole = pages.some(({ page }) => !page.drill);
  for (const author of authors.keys()) {
    if (hasWhole && !pages.some(({ page, author: own }) => own === author && !page.drill)) continue;
    const first = learnFirst(
      pages.filter((page) => page.author !== author),
      claims,
      numbering,
    );
    for (const page of pages.filter((one) => one.author === author)) {
      // Drills are thick with claims: what they would teach of how often one is right does not hold for whole pages.
      if (page.page.drill && hasWhole) continue;
      const scored = scoresOf(first, page, claims.length).map(scoredOf);
      const gate = gateOf(aboutOf(page.page, author));
      for (const [at, sentence] of page.sentences.entries()) {
        const setting = {
          gate,
          names: sentence.read.hits.some((hit) => hit.concept === place),
          short: sentence.read.tokens.length <= SHORT_WORDS,
          opens: sentence.opens,
        };
        for (const [claim, id] of claims.entries()) {
          const row = new Float64Array(SECOND_FEATURES);
          secondFeatures(row, scored, at, claim, setting);
          rows.push(denseRow(row));
          labels.push(sentence.claims.includes(id) ? 1 : 0);
        }
      }
    }
  }
  const size = rows[0]?.features.length ?? 0;
  const second = learnLogistic(rows, Uint8Array.from(labels), { features: size, labels: 1, ...SECOND });
  const weights = [second.bias[0] ?? 0, ...second.weights];
  const told = rows.map((row, at) => ({
    probability: logistic(weigh(row.values, weights)),
    right: labels[at] === 1,
  }));
  const thresholds = {
    fewer: thresholdFor(told, PRECISION.fewer),
    usual: thresholdFor(told, PRECISION.usual),
    more: thresholdFor(told, PRECISION.more),
  };
  return packClaims(settings, numbering, learnFirst(pages, claims, numbering), weights, thresholds);
}
