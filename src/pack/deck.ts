/**
 * The deck: what card, popup and compare page show of a pack, compiled when the extension is built and loaded when
 * first needed. Plain JSON, without cues, offsets or anything else that only checking and spotting need.
 */
import type { Certainty, Difference } from './schema';

/** A verbatim excerpt; `strong` are its decisive words as [start, end) in `text`, `note` our own word on it. */
export interface DeckExcerpt {
  text: string;
  strong: [number, number][];
  note?: string;
}

export interface DeckSource {
  id: string;
  label: string;
  title: string;
  summary: string;
  /** Of its text, in characters. */
  length: number;
  /** How many runs of eight words it has; none where copied text cannot be recognised. */
  shingles?: number;
}

export interface DeckSaying {
  excerpt: DeckExcerpt;
  /** Sources that carry these very words; more than one where they share the text. */
  sources: string[];
  note?: string;
}

export interface DeckPerson {
  id: string;
  name: string;
  short: string;
  role: string;
  /** By source id; a source without an entry says nothing of the person. */
  described: Record<string, DeckExcerpt[]>;
  spelt: Record<string, { excerpt: DeckExcerpt; count: number }[]>;
  said: DeckSaying[];
  /** Claims that the person has a part in, in the pack's order. */
  claims: string[];
}

export interface DeckReport {
  excerpts: DeckExcerpt[];
  /** For readers: "Witkoff, to CNN, Sunday"; null where nobody is named. */
  by: string | null;
  /** Whose word it is: a person's id, words of ours for anybody else, null where nobody is named. */
  who: string | null;
  certainty: Certainty;
}

export interface DeckValue {
  text: string;
  excerpts: DeckExcerpt[];
  note?: string;
}

export interface DeckDifference {
  aspect: string;
  /** What it is for a page to part from all sources here; none where that is no contrast. */
  kind?: NonNullable<Difference['kind']>;
  /** What a page without it leaves out, in our words; the page is only told so where nothing on it touches on the matter. */
  missed?: string;
  /** Where the aspect is an amount: by source id, between what its words lie. */
  ranges?: Record<string, [number, number]>;
  /** Where the aspect is a day: by source id, the weekdays that it names. */
  days?: Record<string, string[]>;
  /** By source id; no entry where the source does not say. */
  values: Record<string, DeckValue>;
}

export interface DeckClaim {
  id: string;
  title: string;
  people: string[];
  /** The wider claim whose card leads here; such a claim is never found on a page itself. */
  under?: string;
  /** By source id; null where the source is silent. */
  reports: Record<string, DeckReport | null>;
  /** Columns of the comparison, in the sources' order: sources whose text for this claim is the same share one. */
  voices: string[][];
  /** The difference that matters most comes first. */
  differences: DeckDifference[];
}

export interface DeckEvent {
  id: string;
  title: string;
  /** One of the deck's days; null where no source gives one. */
  day: string | null;
  place: string | null;
  ahead: boolean;
  people: string[];
  claims: string[];
  /** Sources that tell of it, in their order, and whether they name the day themselves. */
  sources: { id: string; givesDay: boolean }[];
  /** The same words in several sources stand once. */
  excerpts: { excerpt: DeckExcerpt; sources: string[] }[];
  note?: string;
}

export interface Deck {
  id: string;
  title: string;
  language: string;
  version: string;
  /** The day that the sources write on; a page that is older cannot be asked for what came later. */
  asOf?: string;
  sources: DeckSource[];
  people: DeckPerson[];
  claims: DeckClaim[];
  /** From the earliest to the latest. */
  days: { name: string; note?: string }[];
  events: DeckEvent[];
}
