/**
 * What the spotter takes and gives. Offsets are UTF-16 code units into the text of one block, [start, end).
 * A block is a run of text that a reader sees as one (a paragraph, a heading, a list item).
 */
import type { CopiedRun, QuoteMention, SentenceWording } from '../pack/wording';

export interface PersonMention {
  id: string;
  start: number;
  end: number;
}

export interface ClaimMention {
  id: string;
  /** The sentence that reports the claim. */
  start: number;
  end: number;
  /** Calibrated, 0 to 1. */
  probability: number;
  /** The words that spoke most strongly for it, as on the page. */
  matched: string[];
}

/** A claim's mention with what its sentence says of the claim. */
export interface WordedMention extends ClaimMention {
  wording: SentenceWording | null;
}

/** What is read in one block whose claims are known. */
export interface BlockReading {
  /** What the sentence of each of its claims says of it, in the order of the claims; null where nothing is read of a claim. */
  wordings: (SentenceWording | null)[];
  quotes: QuoteMention[];
  /** Runs of a source's words: outside of quotations and in them. */
  copied: CopiedRun[];
  quoted: CopiedRun[];
  /** Differences (`differenceKey`) that the block touches on, of those that a page may be told to leave out. */
  touched: string[];
}

/** All that is found in one block. */
export interface BlockFindings extends Omit<BlockReading, 'wordings'> {
  claims: WordedMention[];
}

/** One block as the claim spotter wants it: its text, and the text of the block before (for follow-up sentences). */
export interface ClaimBlock {
  text: string;
  before: string;
}

/** One block as the reader of its wording wants it: with the people that are named in it and before. */
export interface WordedBlock extends ClaimBlock {
  people: PersonMention[];
  peopleBefore: PersonMention[];
}

/** A block whose claims are known, to be read for how they are worded. */
export interface ReportingBlock extends WordedBlock {
  claims: Pick<ClaimMention, 'id' | 'start'>[];
}
