/** What one block of text says by itself: its names, and its evidence for or against the page's being about the event. */
import type { Words } from './text';

/** A full name, and the surname after a title of the person's own. */
export const FULL = 0;
export const ROLE = 1;
/** The surname alone. */
export const BARE = 2;
/** Another bearer of the surname, and one who is a relative or not known to be a bearer. */
export const NAMESAKE = 3;
export const RELATIVE = 4;

/** A name in a block: what it may be, to be decided with the page's knowledge. */
export interface NameHit {
  person: number;
  kind: typeof FULL | typeof ROLE | typeof BARE | typeof NAMESAKE | typeof RELATIVE;
  start: number;
  end: number;
}

/** What one block says, to be added to and removed from the page's knowledge. */
export interface Reading {
  hits: NameHit[];
  /** The block names the event's place. */
  namesEvent: boolean;
  /** What else it says for or against the event; null where that was not read. */
  evidence: Evidence | null;
}

/** What a block's words say for or against the page's being about the event. */
export interface Evidence {
  words: number;
  /** Index of a gate's term and how often it stands here, in pairs. */
  terms: number[];
  /** Indices of the gate's learned words, each as often as it stands here. */
  told: number[];
  /** Years other than the event's own, and the event's own. */
  otherYears: number;
  eventYears: number;
}

/** The hit of the words from `from` up to `to`. */
export function hitOf(words: Words, from: number, to: number, person: number, kind: NameHit['kind']): NameHit {
  return { person, kind, start: words.start[from] ?? 0, end: words.end[to - 1] ?? 0 };
}
