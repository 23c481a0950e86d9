import { hashWord } from './text';

/** The hashes of words. */
export const hashed = (words: readonly string[]): Set<number> => new Set(words.map(hashWord));
