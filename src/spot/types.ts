/**
 * What the spotter takes and gives. Offsets are UTF-16 code units into the text of one block, [start, end).
 * A block is a run of text that a reader sees as one (a paragraph, a heading, a list item).
 */

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

/** One block as the claim spotter wants it: its text, and the text of the block before (for follow-up sentences). */
export interface ClaimBlock {
  text: string;
  before: string;
}
