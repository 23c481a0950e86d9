import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../src/pack/base64';
import { PackError } from '../../src/pack/problem';
import { decodeShingles, encodeShingles, SHINGLE_WORDS, shingleAt, shinglesOf } from '../../src/pack/shingles';

const hashed = (...hashes: number[]) => ({ count: hashes.length, hash: Int32Array.from(hashes) });
const anyHash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const anyRun = fc.array(anyHash, { minLength: SHINGLE_WORDS, maxLength: SHINGLE_WORDS });

describe('shinglesOf', () => {
  it('gives one for each run of eight words, in the text’s order', () => {
    const words = hashed(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    expect([...shinglesOf(words)]).toEqual([0, 1, 2].map((first) => shingleAt(words.hash, first)));
    expect([...shinglesOf(hashed(2, 3, 4, 5, 6, 7, 8, 9))]).toEqual([shingleAt(words.hash, 1)]);
  });

  it('gives none for fewer words, whatever is left in the array behind them', () => {
    expect(shinglesOf({ count: 7, hash: new Int32Array(64) })).toHaveLength(0);
    expect(shinglesOf(hashed())).toHaveLength(0);
  });

  it('always tells runs apart that differ in one word', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(SHINGLE_WORDS - 1), anyHash, (run, place, other) => {
        fc.pre(run[place] !== other);
        expect(shinglesOf(hashed(...run.with(place, other)))).not.toEqual(shinglesOf(hashed(...run)));
      }),
    );
  });

  it('keeps its values, by which packs were written', () => {
    expect([...shinglesOf(hashed(1, 2, 3, 4, 5, 6, 7, 8, -9))]).toEqual([4131072080, 3887840550]);
  });
});

describe('the file’s form', () => {
  it('holds numbers of 32 bits, the least byte first', () => {
    const data = encodeShingles({ a: Uint32Array.of(1, 0xfffffffe), b: new Uint32Array() });
    expect(data).toEqual({ words: 8, sources: { a: toBase64(Uint8Array.of(1, 0, 0, 0, 0xfe, 255, 255, 255)), b: '' } });
  });

  it('is read as it was written', () => {
    const shingles = fc.uint32Array({ maxLength: 50 });
    const sources = fc.dictionary(fc.constantFrom('000', '002', 'a', 'constructor', '__proto__'), shingles);
    fc.assert(
      fc.property(sources, (written) => {
        const read = decodeShingles(JSON.parse(JSON.stringify(encodeShingles(written))));
        expect(Object.entries(read)).toEqual(Object.entries(written));
      }),
    );
  });

  it.each([
    [null, 'the shingles are no object'],
    [[], 'the shingles are no object'],
    [{ words: 8 }, 'sources: is no object'],
    [{ words: 8, sources: [] }, 'sources: is no object'],
    [{ sources: {} }, 'words: runs of 8 words are read, found nothing'],
    [{ words: 7, sources: {} }, 'words: runs of 8 words are read, found 7'],
    [{ words: 8, sources: { a: 1 } }, 'sources.a: is no base64 of whole numbers of 32 bits'],
    [
      { words: 8, sources: { a: 'AAAAAA==', b: '!', c: 'AAA=' } },
      /sources\.b: is no base64.*\nsources\.c: is no base64/u,
    ],
  ])('is refused where it is none: %j', (data, message) => {
    expect(() => decodeShingles(data)).toThrow(PackError);
    expect(() => decodeShingles(data)).toThrow(message);
  });
});
