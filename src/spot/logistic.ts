/** A linear model: what its weights make of features, and the probability that this stands for. */

/** Logistic function. */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Bias and weights applied to features. */
export function weigh(features: number[], weights: number[]): number {
  return features.reduce((sum, value, index) => sum + value * (weights[index + 1] ?? 0), weights[0] ?? 0);
}
