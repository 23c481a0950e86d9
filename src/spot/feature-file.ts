/** Features as the claim model's file keeps them: numbers in place of strings, so that they are ready as soon as they are read. */
import { fromBase64, toBase64 } from '../pack/base64';
import { firstOf, type Kind, kindOf, leftOf } from './features';
import { createPairs, enterPair, type Pairs } from './pairs';

/** Features in the order of their weights, those of one kind together. */
export interface FeaturesData {
  /** How many there are of each kind. */
  counts: number[];
  /** Base64 of both parts of each, as little-endian numbers of 16 bits. */
  parts: string;
}

const PART_BYTES = 2;
const FEATURE_BYTES = 2 * PART_BYTES;
const PARTS_MAX = 0x10000;

/** The file's form. Throws where kinds are mixed, a feature comes twice or a part is too large: its weights would be another's. */
export function encodeFeatures({ count, lefts, rights }: Pick<Pairs, 'count' | 'lefts' | 'rights'>): FeaturesData {
  const counts: number[] = [];
  const bytes = new Uint8Array(count * FEATURE_BYTES);
  const seen = createPairs(count);
  for (let number = 0; number < count; number++) {
    const left = lefts[number] ?? 0;
    const kind = kindOf(left);
    const parts = [firstOf(left), rights[number] ?? 0];
    if (kind < counts.length - 1)
      throw new Error('features of one kind must stand together, in the order of the kinds');
    if (parts.some((part) => part < 0 || part >= PARTS_MAX))
      throw new Error(`no more than ${PARTS_MAX} stems or concepts`);
    if (enterPair(seen, left, parts[1] ?? 0) < number) throw new Error(`feature ${number} is there twice`);
    while (counts.length <= kind) counts.push(0);
    counts[kind] = (counts[kind] ?? 0) + 1;
    for (const [index, part] of parts.entries()) {
      const at = number * FEATURE_BYTES + index * PART_BYTES;
      bytes[at] = part & 0xff;
      bytes[at + 1] = part >>> 8;
    }
  }
  return { counts, parts: toBase64(bytes) };
}

/** The features of a file, numbered in their order. */
export function decodeFeatures({ counts, parts }: FeaturesData): Pairs {
  const bytes = fromBase64(parts);
  const features = createPairs(bytes.length / FEATURE_BYTES);
  const partAt = (at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  let at = 0;
  for (const [kind, count] of counts.entries()) {
    for (const end = at + count * FEATURE_BYTES; at < end; at += FEATURE_BYTES)
      enterPair(features, leftOf(kind as Kind, partAt(at)), partAt(at + PART_BYTES));
  }
  return features;
}
