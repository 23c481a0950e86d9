/** Learns the gate from annotated pages. */
import { addToSums, createSums, type GateData, pageFeatures } from '../spot/gate';
import { loadNames, type NamedPerson, readBlock } from '../spot/names';
import type { ExamplePage } from './examples';
import { denseRow, learnLogistic } from './logistic';

/** Words that the gate counts, by group, in the order that `spot/gate.ts` expects. */
export interface GateWords {
  places: string[];
  years: number[];
  groups: Record<string, string[]>;
}

const ROUNDS = 300;
const RATE = 0.3;
const DECAY = 0.02;

/** The gate without weights. */
export function emptyGate(words: GateWords): GateData {
  const groups = [words.places, ...Object.values(words.groups)];
  const terms = groups.flat();
  return {
    terms,
    groups: groups.flatMap((list, index) => list.map(() => index)),
    size: groups.length,
    places: words.places.length,
    years: words.years,
    weights: [],
  };
}

/** Features of one page, as the content script would see it. */
function featuresOf(names: ReturnType<typeof loadNames>, page: ExamplePage): number[] {
  const sums = createSums(names.gate.size);
  for (const block of page.blocks) addToSums(sums, names.gate, readBlock(names, block.text), 1);
  return pageFeatures(sums);
}

/** Learns the gate's weights; deterministic. */
export function learnGate(people: NamedPerson[], words: GateWords, pages: ExamplePage[]): GateData {
  const gate = emptyGate(words);
  const names = loadNames({ people, gate });
  // Part of a page is a page too: blocks are read as they come, and short pages are common.
  const samples = pages.flatMap((page) => {
    const half = { ...page, blocks: page.blocks.slice(0, Math.ceil(page.blocks.length / 2)) };
    return page.blocks.length > 2 ? [page, half] : [page];
  });
  const rows = samples.map((page) => denseRow(featuresOf(names, page)));
  const labels = Uint8Array.from(samples, (page) => (page.about ? 1 : 0));
  const features = rows[0]?.features.length ?? 0;
  const { weights, bias } = learnLogistic(rows, labels, {
    features,
    labels: 1,
    rounds: ROUNDS,
    rate: RATE,
    decay: DECAY,
  });
  return { ...gate, weights: [bias[0] ?? 0, ...weights].map((weight) => Math.round(weight * 1000) / 1000) };
}
