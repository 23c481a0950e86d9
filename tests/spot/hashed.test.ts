import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashTable, indexIn, listOf } from '../../src/spot/hashed';
import { hashWord } from '../../src/spot/text';

/** Any hashes, many of them alike in the bits that tell their slot. */
const hash = fc.oneof(
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: -8, max: 7 }).map((high) => high << 20),
);

describe('a table of hashes', () => {
  it('answers as a map would', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hash, { maxLength: 200 }), fc.array(hash, { maxLength: 50 }), (hashes, others) => {
        const table = hashTable(hashes);
        const map = new Map(hashes.map((one, index) => [one, index]));
        for (const one of [...hashes, ...others]) expect(indexIn(table, one)).toBe(map.get(one) ?? -1);
      }),
    );
  });

  it('gives the first place of a hash that stands twice', () => {
    const table = hashTable([5, 7, 5]);
    expect([indexIn(table, 5), indexIn(table, 7)]).toEqual([0, 1]);
  });

  it('may be empty', () => expect(indexIn(hashTable([]), 0)).toBe(-1));

  it('holds the thousands of words that a gate may learn', () => {
    const words = Array.from({ length: 5_000 }, (_, index) => hashWord(`word${index}`));
    const table = hashTable(words);
    expect(words.every((one, index) => indexIn(table, one) === index)).toBe(true);
  });
});

describe('a list of words', () => {
  it('knows its words however a text writes them, and no others', () => {
    const list = listOf('und ete');
    expect(['UND', 'Été', 'u\u00adnd'].map((word) => list.has(hashWord(word)))).toEqual([true, true, true]);
    expect(['un', 'undo', ''].map((word) => list.has(hashWord(word)))).toEqual([false, false, false]);
  });
});
