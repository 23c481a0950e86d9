/** How the compare page groups and counts the claims of a deck; `compare.tsx` only draws it. */

import { reportingIds } from '../compare/reporting';
import type { Deck, DeckClaim, DeckExcerpt, DeckPerson } from '../pack/deck';
import { claimOf } from './read-deck';

export interface ClaimGroup {
  /** How many sources report each claim of the group. */
  sources: number;
  claims: DeckClaim[];
}

/** Claims by the number of sources that report them, most first; pack order inside a group. Empty groups are left out. */
export function groupsOf(deck: Deck, claims: DeckClaim[]): ClaimGroup[] {
  const groups: ClaimGroup[] = [];
  for (let sources = deck.sources.length; sources >= 0; sources--) {
    const of = claims.filter((claim) => reportingIds(deck, claim).length === sources);
    if (of.length > 0) groups.push({ sources, claims: of });
  }
  return groups;
}

/** People with the number of claims that they have a part in, most first; those without any are left out. */
export function peopleByClaims(deck: Deck): { person: DeckPerson; count: number }[] {
  return deck.people
    .map((person) => ({ person, count: claimsWith(deck, person.id).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** Claims that a person has a part in; all for null. */
export function claimsWith(deck: Deck, personId: string | null): DeckClaim[] {
  return personId === null ? deck.claims : deck.claims.filter((claim) => claim.people.includes(personId));
}

/** Of a source: how many claims it reports, and how many of them no other does. */
export function countsOf(deck: Deck, sourceId: string): { reports: number; alone: number } {
  const reported = deck.claims.filter((claim) => claim.reports[sourceId]);
  return { reports: reported.length, alone: reported.filter((claim) => reportingIds(deck, claim).length === 1).length };
}

/** Voices of several sources, with the number of claims on which they are one. */
export function sharedVoices(deck: Deck): { ids: string[]; claims: number }[] {
  const out: { ids: string[]; claims: number }[] = [];
  for (const voice of deck.claims.flatMap((claim) => claim.voices.filter((ids) => ids.length > 1))) {
    const known = out.find(({ ids }) => ids.join() === voice.join());
    if (known) known.claims++;
    else out.push({ ids: voice, claims: 1 });
  }
  return out;
}

export type Wording = { excerpts: DeckExcerpt[] } | { sameAs: string } | null;

/**
 * A source's wording of a claim: its words on the difference that matters most, else those of its report; null where it
 * is silent. A source that shares its text with one before it only points there (by id).
 */
export function wordingOf(deck: Deck, claim: DeckClaim, sourceId: string): Wording {
  const report = claim.reports[sourceId];
  if (!report) return null;
  const voice = claim.voices.find((ids) => ids.includes(sourceId)) ?? [];
  const first = deck.sources.find((source) => voice.includes(source.id));
  if (first && first.id !== sourceId) return { sameAs: first.id };
  const value = claim.differences[0]?.values[sourceId];
  return { excerpts: value?.excerpts ?? report.excerpts.slice(0, 1) };
}

/** Whether the deck holds a claim of this id. */
export function isClaim(deck: Deck, id: string | null): id is string {
  return id !== null && claimOf(deck, id) !== undefined;
}
