/**
 * Whether a page is about the pack's event: a probability by logistic regression over what the page's blocks say, kept as
 * sums so that a changed block costs only itself.
 */
import { logistic, weigh } from './logistic';
import { BARE, type Evidence, NAMESAKE, RELATIVE, type Reading } from './reading';

/** The learned gate. Terms stand in the order of their groups; the first `places` of them name the event's place. */
export interface GateData {
  terms: string[];
  /** Group of each term, as an index into the features' groups. */
  groups: number[];
  /** How many groups there are. */
  size: number;
  places: number;
  years: number[];
  /** Bias, then one weight for each feature of `pageFeatures`. */
  weights: number[];
  /** Further words that were learned to tell, joined by spaces, and their weights in tenths. */
  words: string;
  wordWeights: number[];
}

/** Below this a page's claims are not asked for, unless a block itself names the event's place. */
export const ABOUT_MIN = 0.15;

/** Groups of terms: the event's places, the war (1), the talks, the governments; what follows speaks against the event. */
const PLACES = 0;
const TALKS = 2;

/** Sums over a page's blocks. */
export interface PageSums {
  words: number;
  blocks: number;
  topical: number;
  otherYears: number;
  eventYears: number;
  groups: number[];
  /** Mentions that are certain, by person. */
  people: Map<number, number>;
  /** Surnames alone, by person, and other bearers of the surname. */
  bare: Map<number, number>;
  namesakes: Map<number, number>;
  /** Of each of the gate's words, how often it stands on the page. */
  told: Float64Array;
}

/** The sums of no block at all. */
export function createSums(gate: GateData): PageSums {
  return {
    words: 0,
    blocks: 0,
    topical: 0,
    otherYears: 0,
    eventYears: 0,
    groups: new Array<number>(gate.size).fill(0),
    people: new Map(),
    bare: new Map(),
    namesakes: new Map(),
    told: new Float64Array(gate.wordWeights.length),
  };
}

/** Adds (`sign` 1) or removes (-1) a block. */
export function addToSums(sums: PageSums, gate: GateData, reading: Reading, sign: 1 | -1): void {
  if (reading.evidence) addEvidence(sums, gate, reading.evidence, sign);
  for (const hit of reading.hits) {
    if (hit.kind === RELATIVE) continue;
    const counts = hit.kind === BARE ? sums.bare : hit.kind === NAMESAKE ? sums.namesakes : sums.people;
    const count = (counts.get(hit.person) ?? 0) + sign;
    if (count > 0) counts.set(hit.person, count);
    else counts.delete(hit.person);
  }
}

function addEvidence(sums: PageSums, gate: GateData, evidence: Evidence, sign: 1 | -1): void {
  sums.words += sign * evidence.words;
  sums.otherYears += sign * evidence.otherYears;
  sums.eventYears += sign * evidence.eventYears;
  if (evidence.words > 0) sums.blocks += sign;
  let topical = false;
  for (let index = 0; index + 1 < evidence.terms.length; index += 2) {
    const group = gate.groups[evidence.terms[index] ?? 0] ?? 0;
    sums.groups[group] = (sums.groups[group] ?? 0) + sign * (evidence.terms[index + 1] ?? 0);
    if (group <= TALKS) topical = true;
  }
  if (topical) sums.topical += sign;
  for (const word of evidence.told) sums.told[word] = (sums.told[word] ?? 0) + sign;
}

/** What the gate weighs of a page, each about 0 to 3. */
export function pageFeatures(sums: PageSums): number[] {
  const per = 100 / Math.max(60, sums.words);
  const features: number[] = [];
  for (const count of sums.groups) features.push(Math.log1p(count), Math.log1p(2 * count * per));
  features.push(
    sums.topical / Math.max(1, sums.blocks),
    Math.log1p(4 * sums.otherYears * per),
    Math.log1p(sums.eventYears),
    Math.log1p(sums.people.size),
    sums.groups[PLACES] ? 1 : 0,
    // Two of the event's people at the event's place: what hardly any other page has.
    sums.groups[PLACES] && new Set([...sums.people.keys(), ...sums.bare.keys()]).size > 1 ? 1 : 0,
  );
  return features;
}

/** A page of this many words is one where a word once is once; shorter than the least it is not weighed up further. */
const USUAL_WORDS = 250;
const LEAST_WORDS = 100;
/** What a word weighs beside the features above. */
const WORD_VALUE = 0.4;

/** What the gate weighs of one word that stands `count` times on a page of `words` words. */
export function wordFeature(count: number, words: number): number {
  return count > 0 ? WORD_VALUE * Math.min(1, Math.log1p((count * USUAL_WORDS) / Math.max(words, LEAST_WORDS))) : 0;
}

/**
 * The page's probability of being about the event, from its sums. A page that names nobody of the event and none of its
 * places, or neither its places nor the war nor talks, is not about it, whatever the weights say: they were learned from
 * pages that all come near it.
 */
export function aboutOf(sums: PageSums, gate: GateData): number {
  if (sums.people.size + sums.bare.size === 0 && !sums.groups[PLACES]) return 0;
  if (!sums.groups.slice(0, TALKS + 1).some((count) => count > 0)) return 0;
  let score = weigh(pageFeatures(sums), gate.weights);
  for (const [word, weight] of gate.wordWeights.entries()) {
    const count = sums.told[word] ?? 0;
    if (count > 0) score += (weight / 10) * wordFeature(count, sums.words);
  }
  return logistic(score);
}
