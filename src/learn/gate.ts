/** Learns the gate from annotated pages. */
import { addToSums, createSums, type GateData, pageFeatures, wordFeature } from '../spot/gate';
import { loadNames, type Names } from '../spot/names';
import type { NamedPerson } from '../spot/names-data';
import { readBlock } from '../spot/read-block';
import { createWords, DIGITS, foldRange, LETTER, readWords } from '../spot/text';
import type { ExamplePage } from './examples';
import { learnLogistic, type Row } from './logistic';

/** Words that the gate counts, by group, in the order that `spot/gate.ts` expects. */
export interface GateWords {
  places: string[];
  years: number[];
  groups: Record<string, string[]>;
  /** Words of the event itself, folded: their presence never speaks against it. */
  own: ReadonlySet<string>;
}

const LEARNING = { rounds: 100, rate: 0.1, decay: 0.01 };
/** A word is learned from when it stands on at least this share of the pages: rarer ones tell one author's pages, and weigh. */
const WORD_PAGES_SHARE = 0.06;
/** The first block of a page with this many blocks is learned from as a page of its own: news also comes in briefs. */
const LEAD_OF = 4;
/** Words that weigh less than this, in tenths, are left out. */
const WEIGHT_MIN = 1;

/** The gate without weights. */
function emptyGate(words: GateWords, learned: string[]): GateData {
  const groups = [words.places, ...Object.values(words.groups)];
  return {
    terms: groups.flat(),
    groups: groups.flatMap((list, index) => list.map(() => index)),
    size: groups.length,
    places: words.places.length,
    years: words.years,
    weights: [],
    words: learned.join(' '),
    wordWeights: learned.map(() => 0),
  };
}

const store = createWords();

/** The different words of a page, folded. */
export function wordsOf(texts: string[]): Set<string> {
  const words = new Set<string>();
  for (const text of texts) {
    readWords(text, store);
    for (let index = 0; index < store.count; index++) {
      if (((store.flags[index] ?? 0) & (DIGITS | LETTER)) === 0) {
        words.add(foldRange(text, store.start[index] ?? 0, store.end[index] ?? 0));
      }
    }
  }
  return words;
}

function learnableWords(pages: ExamplePage[]): string[] {
  const pagesWith = new Map<string, number>();
  for (const page of pages) {
    for (const word of wordsOf(page.blocks.map((block) => block.text)))
      pagesWith.set(word, (pagesWith.get(word) ?? 0) + 1);
  }
  const least = pages.length * WORD_PAGES_SHARE;
  return [...pagesWith.keys()].filter((word) => (pagesWith.get(word) ?? 0) >= least).sort();
}

function rowOf(names: Names, page: ExamplePage): { dense: number[]; row: Row } {
  const sums = createSums(names.gate);
  for (const block of page.blocks) addToSums(sums, names.gate, readBlock(names, block.text), 1);
  const dense = pageFeatures(sums);
  const features = [...dense.keys()];
  const values = [...dense];
  for (const [word, count] of sums.told.entries()) {
    if (count === 0) continue;
    features.push(dense.length + word);
    values.push(wordFeature(count, sums.words));
  }
  return { dense, row: { features: Int32Array.from(features), values: Float64Array.from(values) } };
}

/** Learns the gate's weights; deterministic. */
export function learnGate(people: NamedPerson[], words: GateWords, pages: ExamplePage[]): GateData {
  const learned = learnableWords(pages);
  const gate = emptyGate(words, learned);
  const names = loadNames({ people, gate });
  const leads = pages
    .filter(({ blocks }) => blocks.length >= LEAD_OF)
    .map((page) => ({ ...page, blocks: page.blocks.slice(0, 1) }));
  const seen = [...pages, ...leads];
  const samples = seen.map((page) => rowOf(names, page));
  const size = samples[0]?.dense.length ?? 0;
  const labels = Uint8Array.from(seen, (page) => (page.about ? 1 : 0));
  const floored = new Set(
    [...learned.keys()].filter((word) => words.own.has(learned[word] ?? '')).map((word) => size + word),
  );
  const { weights, bias } = learnLogistic(
    samples.map(({ row }) => row),
    labels,
    { features: size + learned.length, labels: 1, floored, ...LEARNING },
  );
  const kept = [...learned.keys()].filter((word) => Math.abs(weights[size + word] ?? 0) * 10 >= WEIGHT_MIN);
  return {
    ...gate,
    weights: [bias[0] ?? 0, ...weights.slice(0, size)].map((weight) => Math.round(weight * 1000) / 1000),
    words: kept.map((word) => learned[word]).join(' '),
    wordWeights: kept.map((word) => Math.round((weights[size + word] ?? 0) * 10)),
  };
}
