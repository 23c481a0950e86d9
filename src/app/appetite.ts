/** How much of a page is read: nothing but names, until there are some; then evidence; and all where it is about the event. */
import type { Appetite } from '../page/tracker';
import { EVIDENCE_WORDS } from '../spot/evidence';
import type { Reading } from '../spot/reading';
import type { Sieve } from '../spot/sieve';

export type Depth = 'names' | 'evidence' | 'everything';

const DEPTHS: readonly Depth[] = ['names', 'evidence', 'everything'];

/** Code units to a word, on the average of news in English. */
const WORD_UNITS = 6;
const EVIDENCE_UNITS = EVIDENCE_WORDS * WORD_UNITS;

/** A block beyond this, in code units, is data rather than prose, and would be more than one task's work. */
const BLOCK_MAX = 500_000;

export interface PageAppetite extends Appetite {
  /** Reads more from now on; false where it is read so far already. */
  grow(to: Depth): boolean;
  /** Whether all text that there was has been read though less was wanted: the page is short. */
  hasAll(): boolean;
  /** Whether a block is to be evidence; asked once for each. */
  wantsEvidence(text: string): boolean;
  /** A block has left the page. */
  release(text: string, reading: Reading): void;
}

export function createAppetite(sieve: Sieve): PageAppetite {
  let depth: Depth = 'names';
  /** What was taken as evidence, in code units: of blocks that may name somebody, and of others. */
  const taken = { named: 0, plain: 0 };
  let hasLeft = false;
  const kind = (text: string) => (sieve.test(text) ? 'named' : 'plain');

  return {
    test: sieve.first,
    isPicky: () => depth === 'names' || (depth === 'evidence' && taken.plain >= EVIDENCE_UNITS),
    wants(text, passed) {
      if (text.length > BLOCK_MAX) return false;
      if (depth === 'everything' || passed || sieve.test(text)) return true;
      const isWanted = depth === 'evidence' && taken.plain < EVIDENCE_UNITS;
      if (depth === 'evidence' && !isWanted) hasLeft = true;
      return isWanted;
    },
    grow(to) {
      if (DEPTHS.indexOf(to) <= DEPTHS.indexOf(depth)) return false;
      depth = to;
      return true;
    },
    hasAll: () => !hasLeft && taken.plain < EVIDENCE_UNITS,
    wantsEvidence(text) {
      if (taken.named >= EVIDENCE_UNITS && taken.plain >= EVIDENCE_UNITS) return false;
      const of = kind(text);
      if (taken[of] >= EVIDENCE_UNITS) return false;
      taken[of] += text.length;
      return true;
    },
    release(text, { evidence }) {
      if (evidence) taken[kind(text)] -= text.length;
    },
  };
}
