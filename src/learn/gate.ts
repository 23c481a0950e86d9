/** Learns the gate from annotated pages. */
import { addToSums, createSums, type GateData, pageFeatures } from '../spot/gate';
import { loadNames, type NamedPerson } from '../spot/names';
import { readBlock } from '../spot/read-block';
import type { ExamplePage } from './examples';
import { denseRow, learnLogistic } from './logistic';

/** Words that the gate counts, by group, in the order that `spot/gate.ts` expects. */
export interface GateWords {
  places: string[];
  years: number[];
  groups: Record<string, string[]>;
}

const LEARNING = { rounds: 100, rate: 0.1, decay: 0.02 };

/** The first block of a page with this many blocks is learned from as a page of its own: news also comes in briefs. */
const LEAD_OF = 4;

/** The gate without weights. */
function emptyGate(words: GateWords): GateData {
  const groups = [words.places, ...Object.values(words.groups)];
  return {
    terms: groups.flat(),
    groups: groups.flatMap((list, index) => list.map(() => index)),
    size: groups.length,
    places: words.places.length,
    years: words.years,
    weights: [],
  };
}

/** Learns the gate's weights; deterministic. */
export function learnGate(people: NamedPerson[], words: GateWords, pages: ExamplePage[]): GateData {
  const gate = emptyGate(words);
  const names = loadNames({ people, gate });
  const leads = pages
    .filter(({ blocks }) => blocks.length >= LEAD_OF)
    .map((page) => ({ ...page, blocks: page.blocks.slice(0, 1) }));
  const learned = [...pages, ...leads];
  const samples = learned.map((page) => {
    const sums = createSums(gate);
    for (const block of page.blocks) addToSums(sums, gate, readBlock(names, block.text), 1);
    return pageFeatures(sums);
  });
  const { weights, bias } = learnLogistic(
    samples.map(denseRow),
    Uint8Array.from(learned, (page) => (page.about ? 1 : 0)),
    { features: samples[0]?.length ?? 0, labels: 1, ...LEARNING },
  );
  return { ...gate, weights: [bias[0] ?? 0, ...weights].map((weight) => Math.round(weight * 1000) / 1000) };
}
