/** Claim models for tests: their features by kind and parts. */
import { toBase64 } from '../../src/pack/base64';
import { encodeFeatures, type FeaturesData } from '../../src/spot/feature-file';
import { type Kind, leftOf } from '../../src/spot/features';
import { createPairs, enterPair } from '../../src/spot/pairs';

export const featuresData = (
  features: readonly (readonly [kind: Kind, first: number, second?: number])[],
): FeaturesData => {
  const pairs = createPairs(0);
  for (const [kind, first, second = 0] of features) enterPair(pairs, leftOf(kind, first), second);
  return encodeFeatures(pairs);
};

/** Weights from -128 to 127, as the model's file has them. */
export const weightsData = (weights: readonly number[]): string =>
  toBase64(Uint8Array.from(weights, (weight) => weight & 255));
