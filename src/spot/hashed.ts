import { hashPlain, hashWord } from './text';

/** A list of words, asked by their hashes. */
export interface WordList {
  has(hash: number): boolean;
}

const IS_PLAIN = /^[a-z0-9 ]*$/;

/** Words in lower case, divided by spaces; their hashes are made when first asked, which most pages never do. */
export function listOf(words: string): WordList {
  let hashes: Set<number> | undefined;
  return {
    has(hash) {
      hashes ??= new Set(words.split(' ').map(IS_PLAIN.test(words) ? hashPlain : hashWord));
      return hashes.has(hash);
    },
  };
}

/** Hashes with their indices, in half-empty arrays: asked for every other word of a text, for which a map is too slow. */
export interface HashTable {
  hashes: Int32Array;
  /** Index and one; 0 where nothing is. */
  indices: Int16Array;
  mask: number;
}

export function hashTable(hashes: readonly number[]): HashTable {
  const size = 2 ** Math.ceil(Math.log2(2 * hashes.length + 2));
  const table: HashTable = { hashes: new Int32Array(size), indices: new Int16Array(size), mask: size - 1 };
  for (const [index, hash] of hashes.entries()) {
    let slot = hash & table.mask;
    while (table.indices[slot]) slot = (slot + 1) & table.mask;
    table.hashes[slot] = hash;
    table.indices[slot] = index + 1;
  }
  return table;
}

/** The index of a hash; -1 where it is not in the table. */
export function indexIn({ hashes, indices, mask }: HashTable, hash: number): number {
  let slot = hash & mask;
  while (indices[slot]) {
    if (hashes[slot] === hash) return (indices[slot] ?? 0) - 1;
    slot = (slot + 1) & mask;
  }
  return -1;
}
