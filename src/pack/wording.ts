/**
 * The wording: what the page in front of the reader says, sentence by sentence, in the same aspects as the sources'
 * reports; and what on it is a source's own text. Plain JSON that passes between the extension's contexts.
 */
import type { Certainty } from './schema';

/** A stretch of a text: UTF-16 code units, [start, end). */
export interface TextSpan {
  start: number;
  end: number;
}

/** A few words of the page as they stand there; `strong` are the decisive ones as [start, end) in `text`. */
export interface PageExcerpt {
  text: string;
  strong: [number, number][];
}

/** By whose word, and how firmly, a sentence puts a claim. */
export interface Voice {
  certainty: Certainty;
  /** Ids of the pack's people whose word it is; none where it is nobody's, or somebody's whom the pack does not know. */
  people: string[];
  /** Somebody whom the pack does not know, as the page names them ("officials", "the Kremlin"); null where there is none. */
  name: string | null;
  /** Whether it is people whom the page does not name: "officials", or, without any name, "reportedly". */
  unnamed: boolean;
  /** The words that show it. */
  shown: PageExcerpt | null;
}

/** What a sentence says on one difference. */
export interface ReadValue {
  /** Index into the claim's differences. */
  difference: number;
  /** One of the difference's readings, or the amount in our words ("two and a half hours"). */
  text: string;
  /** For amounts: between these, in the difference's unit. */
  range?: [number, number];
  /** For days: the weekday, in lower case. */
  day?: string;
  shown: PageExcerpt;
  /** Whether the sentence puts it as a possibility: "if", "may". */
  isOpen: boolean;
  /** Whether it stands in a sentence beside the one that reports the claim. */
  beside: boolean;
}

/** What one sentence that reports a claim says of it. */
export interface SentenceWording {
  /** Null where it is not clear, or the sentence does not put the matter itself. */
  voice: Voice | null;
  /** Whether the sentence puts the matter itself, as the claim's core phrases tell. */
  core: boolean;
  /** Whether anything in the sentence is said to be somebody's word, or put with doubt. */
  isQualified: boolean;
  values: ReadValue[];
  /** Indices of differences that the sentence touches on without giving a value that is understood. */
  unclear: number[];
}

/** A quotation of the pack that stands on the page, word for word or altered; [start, end) is the page's. */
export interface QuoteMention extends TextSpan {
  person: string;
  /** Index into the person's sayings in the deck. */
  saying: number;
  how: 'same' | 'shortened' | 'changed';
  /** The saying and the page's words, word by word. */
  parts: QuotePart[];
  /** Whom the page gives it to: a person's id; null where that is not clear or somebody whom the pack does not know. */
  speaker: string | null;
}

export interface QuotePart {
  text: string;
  in: 'both' | 'source' | 'page';
}

/** A run of words that stands in sources word for word. */
export interface CopiedRun extends TextSpan {
  words: number;
  /** By source id: from which to which of the source's runs of eight words (indices, end not included). */
  sources: Record<string, [number, number]>;
}

/** A sentence of the page that reports a claim. */
export interface PageSentence {
  text: string;
  wording: SentenceWording | null;
  /** Ids of the sources that carry words of it as they stand. */
  copiedFrom: string[];
  /** Quotations of the pack in it. */
  quotes: QuoteMention[];
}

/** A claim as the page reports it. */
export interface PageClaim {
  id: string;
  /** In page order; each mention of the claim is one. */
  sentences: PageSentence[];
}

/** All that is known of the page in front of the reader. */
export interface PageFindings {
  /** Without what leads to a place in it. */
  address: string;
  title: string;
  /** Day on which it says that it was published ("2025-08-17"); null where it does not say. */
  published: string | null;
  /** Characters of its running text. */
  length: number;
  /** Whether the page is judged to be about the event (claims are looked for only then). */
  about: boolean;
  /** False while the page is still being read. */
  done: boolean;
  /** In the order of first mention. */
  people: { id: string; count: number }[];
  /** In page order. */
  claims: PageClaim[];
  quotes: QuoteMention[];
  /** Runs of a source's words: outside of quotations, and in them. */
  copied: CopiedRun[];
  quoted: CopiedRun[];
  /** Differences (`differenceKey`) on which anything stands on the page, be it in whatever words. */
  touched: string[];
}

/** Names one difference of one claim. */
export const differenceKey = (claim: string, difference: number): string => `${claim} ${difference}`;
