/** Puts what was learned of claims into the form of the claim model's file. */
import { toBase64 } from '../pack/base64';
import type { ClaimModelData, Thresholds } from '../spot/claims';
import { encodeFeatures } from '../spot/feature-file';
import type { Pairs } from '../spot/pairs';
import type { Stems } from '../spot/stems';
import { numberAnew } from './renumber';

export interface ClaimSettings {
  claims: string[];
  lexicon: Record<string, string>;
  place: string;
}

/** The first step as it is learned. */
export interface FirstStep {
  /** By a feature's number its place in the weights; -1 for one that was met too seldom. */
  places: Int32Array;
  weights: Float64Array;
  bias: Float64Array;
}

/** One signed byte for each weight; features whose weights all vanish are left out. */
export function packClaims(
  settings: ClaimSettings,
  { stems, features }: { stems: Stems; features: Pairs },
  first: FirstStep,
  second: number[],
  thresholds: Thresholds,
): ClaimModelData {
  const count = settings.claims.length;
  const steps = settings.claims.map((_, label) => {
    let most = 0;
    for (let at = label; at < first.weights.length; at += count)
      most = Math.max(most, Math.abs(first.weights[at] ?? 0));
    return Math.fround(most / 127) || 1;
  });
  const rows = new Map<number, number[]>();
  for (const [feature, place] of first.places.entries()) {
    if (place < 0) continue;
    const row = steps.map((step, label) => Math.round((first.weights[place * count + label] ?? 0) / step));
    if (row.some((weight) => weight !== 0)) rows.set(feature, row);
  }
  const anew = numberAnew(features, [...stems.numbers.keys()], [...rows.keys()]);
  const bytes = anew.order.flatMap((feature) =>
    (rows.get(feature) ?? []).map((weight) => Math.max(-127, Math.min(127, weight))),
  );
  const short = (value: number): number => Math.round(value * 1e5) / 1e5;
  return {
    claims: settings.claims,
    lexicon: settings.lexicon,
    place: settings.place,
    stems: anew.stems.join(' '),
    features: encodeFeatures(anew.features),
    weights: toBase64(Uint8Array.from(bytes, (byte) => byte & 255)),
    steps,
    bias: [...first.bias].map(short),
    second: second.map(short),
    thresholds,
  };
}
