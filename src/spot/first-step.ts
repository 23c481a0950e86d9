/** The first step of the claim model: a linear model that weighs each sentence's features, and the words that spoke. */
import { type Features, type ReadSentence, scaleOf, squares } from './features';
import { type Pairs, pairAt } from './pairs';

export interface FirstStep {
  /** How many claims there are. */
  claims: number;
  /** The known features, numbered as the weights are. */
  features: Pairs;
  /** One for each feature and claim. */
  weights: Int8Array;
  /** What one step of a weight weighs, by claim. */
  steps: readonly number[];
  bias: readonly number[];
}

/** How many of the words that spoke for a claim are told. */
const MATCHED_MAX = 4;
/** Words that tell a reader nothing, though the model may weigh them. */
const UNTELLING = new Set(
  'a an the and or but of to in on at by for from with as is are was were be been being has have had he she it they his her its their that this which who what will would'.split(
    ' ',
  ),
);

/** What features make together of each claim, before they are scaled, and the sum of their values' squares. */
export interface Weighed {
  sums: readonly number[];
  square: number;
}

/** By claim what the sums have come to: a small array of its own for each sentence would cost more than to fill it. */
let running = new Float64Array(0);

/** Weighs features; `others` are features of the same sentence, weighed already. */
export function weighFeatures({ claims, features, weights }: FirstStep, found: Features, others?: Weighed): Weighed {
  const { pairs, values } = found;
  if (running.length !== claims) running = new Float64Array(claims);
  if (others) running.set(others.sums);
  else running.fill(0);
  for (let number = 0; number < pairs.count; number++) {
    const known = pairAt(features, pairs.lefts[number] ?? 0, pairs.rights[number] ?? 0);
    if (known < 0) continue;
    const value = values[number] ?? 0;
    for (let claim = 0, at = known * claims; claim < claims; claim++, at++)
      running[claim] = (running[claim] ?? 0) + value * (weights[at] ?? 0);
  }
  const sums: number[] = [];
  for (let claim = 0; claim < claims; claim++) sums.push(running[claim] ?? 0);
  return { sums, square: squares(found, others?.square) };
}

/** The scores of all claims for a sentence all of whose features were weighed. */
export function scoresOf({ steps, bias }: FirstStep, { sums, square }: Weighed): number[] {
  const scale = scaleOf(square);
  const scores: number[] = [];
  for (let claim = 0; claim < sums.length; claim++)
    scores.push((sums[claim] ?? 0) * scale * (steps[claim] ?? 0) + (bias[claim] ?? 0));
  return scores;
}

/** The words of a sentence with these features that spoke most strongly for the claim, each as it stands in `text`, strongest first. */
export function wordsFor(
  { claims, features, weights }: FirstStep,
  { pairs, values, spans }: Features,
  scale: number,
  claim: number,
  { tokens }: ReadSentence,
  text: string,
): string[] {
  const spoke = new Array<number>(tokens.length).fill(0);
  for (let number = 0; number < pairs.count; number++) {
    const from = spans[4 * number] ?? 0;
    const to = spans[4 * number + 1] ?? 0;
    const from2 = spans[4 * number + 2] ?? 0;
    const to2 = spans[4 * number + 3] ?? 0;
    if (to === from) continue;
    const known = pairAt(features, pairs.lefts[number] ?? 0, pairs.rights[number] ?? 0);
    if (known < 0) continue;
    const share = ((values[number] ?? 0) * scale * (weights[known * claims + claim] ?? 0)) / (to - from + to2 - from2);
    for (let at = from; at < to; at++) spoke[at] = (spoke[at] ?? 0) + share;
    for (let at = from2; at < to2; at++) spoke[at] = (spoke[at] ?? 0) + share;
  }
  const order: number[] = [];
  for (let at = 0; at < spoke.length; at++) if ((spoke[at] ?? 0) > 0) order.push(at);
  order.sort((a, b) => (spoke[b] ?? 0) - (spoke[a] ?? 0) || a - b);
  const words: string[] = [];
  for (const at of order) {
    const token = tokens[at];
    if (words.length === MATCHED_MAX || !token) break;
    if (UNTELLING.has(token.word)) continue;
    const word = text.slice(token.start, token.end);
    if (!words.includes(word)) words.push(word);
  }
  return words;
}
