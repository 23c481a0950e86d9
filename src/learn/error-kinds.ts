/** What went wrong with a claim, by kind, so that errors can be counted and the method mended where they are. */

/** A sentence that was judged wrongly for one claim. */
export interface Misjudged {
  /** The page's probability of being about the event, and whether it is. */
  pageAbout: number;
  isAbout: boolean;
  /** Words of the sentence. */
  words: number;
  /** What the model said of the claim, and from where on it is given. */
  probability: number;
  threshold: number;
  /** Other claims that were given to this sentence without being there. */
  givenWrongly: boolean;
  /** Whether the sentence reports other claims, and whether a neighbour reports this one. */
  reportsOthers: boolean;
  besideIt: boolean;
}

/** Sentences of at most so many words are comments rather than reports. */
const COMMENT_WORDS = 8;

/** Why a claim that is there was not found. */
export function missedKind(one: Misjudged): string {
  if (one.pageAbout < 0.5) return 'missed: the page is not taken for one about the event';
  if (one.probability >= one.threshold / 2) return 'missed: nearly found';
  if (one.givenWrongly) return 'missed: another claim is found in its place';
  if (one.words <= COMMENT_WORDS) return 'missed: a comment of a few words';
  return 'missed: put in words that no example comes near';
}

/** Why a claim that is not there was found. */
export function falseKind(one: Misjudged): string {
  if (!one.isAbout) return 'false: on a page about something else';
  if (one.besideIt) return 'false: beside a sentence that reports it';
  if (one.reportsOthers) return 'false: in a sentence that reports another claim';
  return 'false: in a sentence that reports no claim';
}
