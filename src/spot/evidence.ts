/** What the words of one block say for or against the page's being about the event, names apart. */
import { indexIn } from './hashed';
import { FILTER_MASK, type Names, TERM_WORD, TOLD_WORD } from './names';
import { hashAt } from './neighbours';
import type { Evidence } from './reading';
import { createWords, DIGITS, readWords, type Words } from './text';

/**
 * How many words of a page's blocks with names, and of its other blocks, are evidence: beyond an article further
 * words turn no verdict, and a long page need not be read word by word.
 */
export const EVIDENCE_WORDS = 500;

const store = createWords();

/** Reads every word of a block. Any string will do. */
export function readEvidence(names: Names, text: string): Evidence {
  const words = store;
  readWords(text, words);
  const evidence: Evidence = { words: words.count, terms: [], told: [], otherYears: 0, eventYears: 0 };
  const counts = new Map<number, number>();
  for (let at = 0; at < words.count; at++) {
    const hash = words.hash[at] ?? 0;
    if (((words.flags[at] ?? 0) & DIGITS) !== 0) countYear(text, words, at, names, evidence);
    const may = names.mayMatter[hash & FILTER_MASK] ?? 0;
    if ((may & TOLD_WORD) !== 0) {
      const told = indexIn(names.told, hash);
      if (told >= 0) evidence.told.push(told);
    }
    if ((may & TERM_WORD) === 0) continue;
    const known = termAt(names, words, at);
    if (known !== undefined) counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  for (const [term, count] of counts) evidence.terms.push(term, count);
  return evidence;
}

/** The gate's term whose words begin at `at`. */
export function termAt(names: Names, words: Words, at: number): number | undefined {
  const terms = names.terms.get(hashAt(words, at));
  if (terms) for (const { hashes, term } of terms) if (isAt(hashes, words, at)) return term;
  return undefined;
}

function isAt(hashes: readonly number[], words: Words, at: number): boolean {
  for (let offset = 1; offset < hashes.length; offset++)
    if (hashAt(words, at + offset) !== hashes[offset]) return false;
  return true;
}

function countYear(text: string, words: Words, at: number, names: Names, evidence: Evidence): void {
  const start = words.start[at] ?? 0;
  const end = words.end[at] ?? 0;
  if (end - start !== 4) return;
  const year = Number(text.slice(start, end));
  if (!(year >= 1900 && year < 2100)) return;
  if (names.gate.years.includes(year)) evidence.eventYears++;
  else evidence.otherYears++;
}
