/** Learns the claim model from annotated pages: the first step on all sentences, the second on what the first says of unseen authors. */
import { toBase64 } from '../pack/base64';
import { type ClaimModelData, SHORT_WORDS, secondFeatures, type Thresholds } from '../spot/claims';
import { type Concepts, loadConcepts } from '../spot/concepts';
import { type Feature, type ReadSentence, readSentence, sentenceFeatures } from '../spot/features';
import { logistic, weigh } from '../spot/logistic';
import type { ExamplePage } from './examples';
import { denseRow, learnLogistic, type Row } from './logistic';
import { thresholdFor } from './thresholds';

/** A page ready to learn from: each sentence's features, and the labels. */
interface PreparedPage {
  page: ExamplePage;
  author: number;
  sentences: { read: ReadSentence; features: Feature[]; claims: string[]; opens: boolean }[];
}

export interface ClaimSettings {
  claims: string[];
  lexicon: Record<string, string>;
  place: string;
}

/** A feature met in fewer sentences is left out. */
const FEATURE_MIN = 2;
const FIRST = { rounds: 25, rate: 0.5, decay: 0.003, positive: 1.5 };
const SECOND = { rounds: 30, rate: 0.1, decay: 0.0001 };
/** The share of mentions that is to be right, for each wish: a little more than is promised, since an unseen author costs some. */
const PRECISION: Thresholds = { fewer: 0.955, usual: 0.91, more: 0.815 };

function prepare(concepts: Concepts, page: ExamplePage, author: number): PreparedPage {
  const sentences = page.blocks.flatMap((block) =>
    block.sentences.map((one) => ({
      read: readSentence(concepts, block.text, one.start, one.end),
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
      features: sentenceFeatures(
        concepts,
        one.read,
        sentences[at - 1]?.read,
        sentences[at + 1]?.block === one.block ? sentences[at + 1]?.read : undefined,
      ),
    })),
  };
}

interface FirstStep {
  index: Map<string, number>;
  weights: Float64Array;
  bias: Float64Array;
}

function rowOf(index: Map<string, number>, features: Feature[]): Row {
  const known: number[] = [];
  const values: number[] = [];
  for (const { key, value } of features) {
    const at = index.get(key);
    if (at === undefined) continue;
    known.push(at);
    values.push(value);
  }
  return { features: Int32Array.from(known), values: Float64Array.from(values) };
}

function learnFirst(pages: PreparedPage[], claims: string[]): FirstStep {
  const counts = new Map<string, number>();
  const sentences = pages.flatMap((page) => page.sentences);
  for (const { features } of sentences) for (const { key } of features) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts.keys()].filter((key) => (counts.get(key) ?? 0) >= FEATURE_MIN).sort();
  const index = new Map(keys.map((key, at) => [key, at]));
  const rows = sentences.map(({ features }) => rowOf(index, features));
  const labels = new Uint8Array(rows.length * claims.length);
  for (const [at, sentence] of sentences.entries()) {
    for (const id of sentence.claims) {
      const label = claims.indexOf(id);
      if (label >= 0) labels[at * claims.length + label] = 1;
    }
  }
  return { index, ...learnLogistic(rows, labels, { features: keys.length, labels: claims.length, ...FIRST }) };
}

function scoresOf(first: FirstStep, page: PreparedPage, count: number): number[][] {
  return page.sentences.map(({ features }) => {
    const row = rowOf(first.index, features);
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
  const pages = authors.flatMap((list, author) => list.map((page) => prepare(concepts, page, author)));
  const rows: Row[] = [];
  const labels: number[] = [];
  const hasWhole = pages.some(({ page }) => !page.drill);
  for (const author of authors.keys()) {
    if (hasWhole && !pages.some(({ page, author: own }) => own === author && !page.drill)) continue;
    const first = learnFirst(
      pages.filter((page) => page.author !== author),
      claims,
    );
    for (const page of pages.filter((one) => one.author === author)) {
      // Drills are thick with claims: what they would teach of how often one is right does not hold for whole pages.
      if (page.page.drill && hasWhole) continue;
      const scores = scoresOf(first, page, claims.length);
      const about = aboutOf(page.page, author);
      for (const [at, sentence] of page.sentences.entries()) {
        const names = sentence.read.hits.some((hit) => hit.concept === place);
        const short = sentence.read.tokens.length <= SHORT_WORDS;
        for (const [claim, id] of claims.entries()) {
          rows.push(denseRow(secondFeatures(scores, at, claim, about, names, short, sentence.opens)));
          labels.push(sentence.claims.includes(id) ? 1 : 0);
        }
      }
    }
  }
  const size = rows[0]?.features.length ?? 0;
  const second = learnLogistic(rows, Uint8Array.from(labels), { features: size, labels: 1, ...SECOND });
  const weights = [second.bias[0] ?? 0, ...second.weights];
  const told = rows.map((row, at) => ({
    probability: logistic(weigh([...row.values], weights)),
    right: labels[at] === 1,
  }));
  const thresholds = {
    fewer: thresholdFor(told, PRECISION.fewer),
    usual: thresholdFor(told, PRECISION.usual),
    more: thresholdFor(told, PRECISION.more),
  };
  return pack(settings, learnFirst(pages, claims), weights, thresholds);
}

/** One signed byte for each weight; features whose weights all vanish are left out. */
function pack(settings: ClaimSettings, first: FirstStep, second: number[], thresholds: Thresholds): ClaimModelData {
  const count = settings.claims.length;
  const steps = settings.claims.map((_, label) => {
    let most = 0;
    for (let at = label; at < first.weights.length; at += count)
      most = Math.max(most, Math.abs(first.weights[at] ?? 0));
    return Math.fround(most / 127) || 1;
  });
  const keys: string[] = [];
  const bytes: number[] = [];
  for (const [key, index] of first.index) {
    const row = steps.map((step, label) => Math.round((first.weights[index * count + label] ?? 0) / step));
    if (row.every((weight) => weight === 0)) continue;
    keys.push(key);
    bytes.push(...row.map((weight) => Math.max(-127, Math.min(127, weight))));
  }
  const short = (value: number): number => Math.round(value * 1e5) / 1e5;
  return {
    claims: settings.claims,
    lexicon: settings.lexicon,
    place: settings.place,
    features: keys.join('\n'),
    weights: toBase64(Uint8Array.from(bytes, (byte) => byte & 255)),
    steps,
    bias: [...first.bias].map(short),
    second: second.map(short),
    thresholds,
  };
}
