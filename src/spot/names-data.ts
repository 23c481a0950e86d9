/** The names of a pack's people, as they are compiled from it. */
import type { GateData } from './gate';

/** A person as the content script carries them. */
export interface NamedPerson {
  id: string;
  /** The pack's surface forms. */
  aliases: string[];
  /** Surface forms that are somebody or something else. */
  namesakes?: string[];
  /** Titles that, directly before the surname, are enough to know the person. */
  roles?: string[];
  /** Whether "Mrs" before the surname may mean the person. */
  woman?: boolean;
  /** Surnames and given names in other languages, as `inflect` reads them. */
  abroad?: { surnames: string; given: string };
}

/** Everything that finding names and judging a page needs; plain JSON, compiled from the pack. */
export interface NamesData {
  people: NamedPerson[];
  gate: GateData;
}
