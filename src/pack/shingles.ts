/**
 * Shingles: a hash of every run of eight words of a source, in the text's order. By them a page's passages that stand in a
 * source word for word are known without the source's text (docs/decisions/0009-copied-text-is-known-by-hashes.md).
 * Hashing decides what a kept `shingles.json` holds: after a change here or in how words are folded, write it anew.
 */
import { fromBase64, toBase64 } from './base64';
import { joinPath, PackError, type Problem } from './problem';
import { SHARED_WORDS_MIN } from './shared';

/** How many words a run has: what makes two sources the same text makes a page and a source the same text. */
export const SHINGLE_WORDS = SHARED_WORDS_MIN;

/** The words of a text, each as a hash of its folded form; the array may be longer than `count`. */
export interface HashedWords {
  count: number;
  hash: Int32Array;
}

/** The form of `shingles.json`: by source id, base64 of the shingles as little-endian numbers of 32 bits. */
export interface ShinglesData {
  words: number;
  sources: Record<string, string>;
}

const SHINGLE_BYTES = Uint32Array.BYTES_PER_ELEMENT;

/** 2³² divided by the golden ratio, the next prime (Knuth): it carries a change of one bit far up. */
const SPREAD = 0x9e3779b1;

/**
 * The shingle of the words from `first` on. Each step is a bijection, so that runs that differ in one word's hash never
 * share a shingle; the order counts. Higher bits are the better mixed ones.
 */
export function shingleAt(hashes: Int32Array, first: number): number {
  let hash = 0;
  for (let index = first; index < first + SHINGLE_WORDS; index++) {
    const turned = (hash << 5) | (hash >>> 27);
    hash = Math.imul(turned ^ (hashes[index] ?? 0), SPREAD);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The shingles of a text: the one at index i is of the words i to i + 7. None for a text of fewer words than a run. */
export function shinglesOf({ count, hash }: HashedWords): Uint32Array {
  return Uint32Array.from({ length: Math.max(0, count - SHINGLE_WORDS + 1) }, (_, first) => shingleAt(hash, first));
}

/** The file's form of shingles by source id. */
export function encodeShingles(sources: Readonly<Record<string, Uint32Array>>): ShinglesData {
  const coded = Object.entries(sources).map(([id, shingles]) => [id, toBase64(toBytes(shingles))]);
  return { words: SHINGLE_WORDS, sources: Object.fromEntries(coded) };
}

/** Shingles by source id from what was read of a file; throws `PackError`, which names each place that is wrong. */
export function decodeShingles(data: unknown): Record<string, Uint32Array> {
  if (!isRecord(data)) throw new PackError([{ path: '', message: 'the shingles are no object' }]);
  const problems: Problem[] = [];
  if (data.words !== SHINGLE_WORDS) {
    const found = JSON.stringify(data.words) ?? 'nothing';
    problems.push({ path: 'words', message: `runs of ${SHINGLE_WORDS} words are read, found ${found}` });
  }
  if (!isRecord(data.sources)) problems.push({ path: 'sources', message: 'is no object' });
  const sources = Object.entries(isRecord(data.sources) ? data.sources : {}).map(([id, coded]) => {
    const bytes = typeof coded === 'string' ? bytesOf(coded) : undefined;
    if (!bytes || bytes.length % SHINGLE_BYTES !== 0) {
      problems.push({ path: joinPath('sources', id), message: 'is no base64 of whole numbers of 32 bits' });
    }
    return [id, fromBytes(bytes ?? new Uint8Array())] as const;
  });
  if (problems.length > 0) throw new PackError(problems);
  return Object.fromEntries(sources);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function bytesOf(coded: string): Uint8Array | undefined {
  try {
    return fromBase64(coded);
  } catch {
    return undefined;
  }
}

// byte by byte, since a typed array has the machine's own order
function toBytes(shingles: Uint32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(shingles.length * SHINGLE_BYTES));
  for (const [index, shingle] of shingles.entries()) view.setUint32(index * SHINGLE_BYTES, shingle, true);
  return new Uint8Array(view.buffer);
}

function fromBytes(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = Math.floor(bytes.length / SHINGLE_BYTES);
  return Uint32Array.from({ length: count }, (_, index) => view.getUint32(index * SHINGLE_BYTES, true));
}
