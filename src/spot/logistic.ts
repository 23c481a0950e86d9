/** A linear model: what its weights make of features, and the probability that this stands for. */

/** Logistic function. */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Bias and weights applied to features. */
export function weigh(features: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = weights[0] ?? 0;
  for (let index = 0; index < features.length; index++) sum += (features[index] ?? 0) * (weights[index + 1] ?? 0);
  return sum;
}
