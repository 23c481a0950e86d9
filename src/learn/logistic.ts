/**
 * Logistic regression, many labels at once over the same sparse rows: AdaGrad (Duchi, Hazan and Singer 2011) with L2.
 * The order of the rows is a fixed pseudo-random one, so that the same rows give the same weights.
 */
import { logistic } from '../spot/logistic';

export interface Row {
  features: Int32Array;
  values: Float64Array;
}

export interface LearnOptions {
  features: number;
  labels: number;
  rounds: number;
  /** Length of the first steps. */
  rate: number;
  /** Strength of L2 on weights, relative to one row. */
  decay: number;
  /** How much more a row that bears the label counts. */
  positive?: number;
  /** Features whose weights are kept from falling below zero. */
  floored?: ReadonlySet<number>;
}

export interface Learned {
  /** By feature, then label. */
  weights: Float64Array;
  bias: Float64Array;
}

/** A label's error on a row below which nothing is learned from it. */
const SETTLED = 0.01;

/** Numbers in [0, 1) from a fixed seed (mulberry32, public domain, by Tommy Ettinger). */
function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Learns one weight vector for each label; `labels[row * options.labels + label]` is 1 where the row bears the label. */
export function learnLogistic(rows: Row[], labels: Uint8Array, options: LearnOptions): Learned {
  const { labels: count, rate, decay, positive = 1 } = options;
  const weights = new Float64Array(options.features * count);
  const squares = new Float64Array(options.features * count).fill(1e-6);
  const bias = new Float64Array(count);
  const biasSquares = new Float64Array(count).fill(1e-6);
  const slopes = new Float64Array(count);
  const open = new Int32Array(count);
  const random = createRandom(1);
  const order = rows.map((_, index) => index);
  for (let round = 0; round < options.rounds; round++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1));
      const kept = order[index] as number;
      order[index] = order[other] as number;
      order[other] = kept;
    }
    for (const at of order) {
      const row = rows[at] as Row;
      const size = row.features.length;
      slopes.set(bias);
      for (let position = 0; position < size; position++) {
        const base = (row.features[position] as number) * count;
        const value = row.values[position] as number;
        for (let label = 0; label < count; label++)
          slopes[label] = (slopes[label] as number) + value * (weights[base + label] as number);
      }
      let opened = 0;
      for (let label = 0; label < count; label++) {
        const truth = labels[at * count + label] as number;
        const slope = (logistic(slopes[label] as number) - truth) * (truth ? positive : 1);
        slopes[label] = slope;
        // Labels that are as good as settled for this row are left alone: most are, and it is most of the time.
        if (Math.abs(slope) >= SETTLED) open[opened++] = label;
        biasSquares[label] = (biasSquares[label] as number) + slope * slope;
        bias[label] = (bias[label] as number) - (rate * slope) / Math.sqrt(biasSquares[label] as number);
      }
      for (let position = 0; position < size; position++) {
        const feature = row.features[position] as number;
        const base = feature * count;
        const value = row.values[position] as number;
        const least = options.floored?.has(feature) ? 0 : Number.NEGATIVE_INFINITY;
        for (let at = 0; at < opened; at++) {
          const label = open[at] as number;
          const index = base + label;
          const weight = weights[index] as number;
          const gradient = (slopes[label] as number) * value + decay * weight;
          squares[index] = (squares[index] as number) + gradient * gradient;
          weights[index] = Math.max(least, weight - (rate * gradient) / Math.sqrt(squares[index] as number));
        }
      }
    }
  }
  return { weights, bias };
}

/** Turns dense rows into sparse ones. */
export function denseRow(values: ArrayLike<number>): Row {
  const row = Float64Array.from(values);
  return { features: Int32Array.from(row.keys()), values: row };
}
