/**
 * The second step of the claim model: weighs a sentence's score with the neighbours' scores and with the page's probability
 * of being about the event.
 */
import { logistic } from './logistic';

/** Words up to which a sentence may be a comment on the one before it. */
export const SHORT_WORDS = 8;
/** Scores beyond this say no more. */
const SCORE_MAX = 8;
/** So does the page's. */
const GATE_MAX = 4;

/** A sentence's scores by claim, and the probability that each stands for by itself. */
export interface Scored {
  scores: readonly number[];
  chances: readonly number[];
}

/** What of a sentence the second step weighs for each claim alike. */
export interface Setting {
  gate: Gate;
  /** Whether the sentence names the event's place. */
  names: boolean;
  /** Whether it has so few words that it may comment on the one before it. */
  short: boolean;
  /** Whether it opens its block. */
  opens: boolean;
}

/** The page's probability of being about the event, as a score within bounds and as what that stands for. */
export interface Gate {
  score: number;
  chance: number;
}

const clamp = (x: number, most: number): number => Math.max(-most, Math.min(most, x));

export const scoredOf = (scores: readonly number[]): Scored => ({ scores, chances: scores.map(logistic) });

export function gateOf(about: number): Gate {
  const score = clamp(Math.log(Math.max(1e-6, about) / Math.max(1e-6, 1 - about)), GATE_MAX);
  return { score, chance: logistic(score) };
}

/** How many features the second step has. */
export const SECOND_FEATURES = 13;
/** Of a sentence that is not there: it reports nothing. */
const SILENT = logistic(-SCORE_MAX);

/** Fills `row` with what the second step weighs for sentence `at` and claim `claim`; `scored` are the sentences one by one. */
export function secondFeatures(
  row: Float64Array,
  scored: readonly Scored[],
  at: number,
  claim: number,
  { gate, names, short, opens }: Setting,
): void {
  const { scores, chances } = scored[at] ?? NOT_THERE;
  const own = clamp(scores[claim] ?? -SCORE_MAX, SCORE_MAX);
  const before = (at > 0 ? scored[at - 1]?.chances[claim] : undefined) ?? SILENT;
  const doubt = Math.min(0, gate.score);
  row[0] = own;
  row[1] = gate.score;
  row[2] = doubt;
  row[3] = names ? 1 : 0;
  row[4] = before;
  row[5] = scored[at + 1]?.chances[claim] ?? SILENT;
  row[6] = rivalOf(chances, claim);
  row[7] = short ? before : 0;
  row[8] = short ? 1 : 0;
  row[9] = own * gate.chance;
  row[10] = logistic(own) * doubt;
  row[11] = names ? doubt : 0;
  row[12] = opens ? before : 0;
}

const NOT_THERE: Scored = { scores: [], chances: [] };

/** The chance of the other claim that has the most. */
function rivalOf(chances: readonly number[], claim: number): number {
  let rival = SILENT;
  for (let other = 0; other < chances.length; other++) {
    const chance = chances[other] ?? SILENT;
    if (other !== claim && chance > rival) rival = chance;
  }
  return rival;
}
