import { hashWord } from './text';

/** The hashes of words. */
export const hashed = (words: readonly string[]): Set<number> => new Set(words.map(hashWord));

/** The hashes of words divided by spaces. */
export const listOf = (words: string): ReadonlySet<number> => hashed(words.split(' '));
