/** Small questions to a deck that several views ask. */
import { pageVoice } from '../compare/page-voice';
import type { Deck, DeckClaim, DeckPerson, DeckReport, DeckSource } from '../pack/deck';
import type { PageClaim } from '../pack/wording';

/**
 * `full`: it is reported in its own voice; `part`: as somebody's word or hedged; `some`: on a page, and it is not clear by
 * whose word; `none`: it is not reported.
 */
export type MarkKind = 'full' | 'part' | 'some' | 'none';

export function markOf(report: DeckReport | null | undefined): MarkKind {
  if (!report) return 'none';
  return report.certainty === 'stated' ? 'full' : 'part';
}

/** The same for the page. */
export function pageMark(page: PageClaim | null | undefined): MarkKind {
  if (!page) return 'none';
  const voice = pageVoice(page);
  if (!voice) return 'some';
  return voice.certainty === 'stated' ? 'full' : 'part';
}

/** Sources of these ids, in the deck's order. */
export function sourcesOf(deck: Deck, ids: readonly string[]): DeckSource[] {
  return deck.sources.filter((source) => ids.includes(source.id));
}

export function labelsOf(deck: Deck, ids: readonly string[]): string[] {
  return sourcesOf(deck, ids).map((source) => source.label);
}

export function claimOf(deck: Deck, id: string): DeckClaim | undefined {
  return deck.claims.find((claim) => claim.id === id);
}

export function personOf(deck: Deck, id: string): DeckPerson | undefined {
  return deck.people.find((person) => person.id === id);
}

/** Claims that are met under this one. */
export function narrowerClaims(deck: Deck, claim: DeckClaim): DeckClaim[] {
  return deck.claims.filter(({ under }) => under === claim.id);
}

/** Whether a source names the person: it spells or quotes them, or one of its excerpts holds the name. */
export function isNamedIn(deck: Deck, person: DeckPerson, sourceId: string): boolean {
  if (person.spelt[sourceId] || person.said.some((saying) => saying.sources.includes(sourceId))) return true;
  return claimsOf(deck, person.claims).some(({ reports, differences }) => {
    const given = [reports[sourceId], ...differences.map(({ values }) => values[sourceId])];
    return given.some((part) => part?.excerpts.some(({ text }) => text.includes(person.short)));
  });
}

/** Claims of these ids, in the given order; ids that the deck does not hold are left out. */
export function claimsOf(deck: Deck, ids: readonly string[]): DeckClaim[] {
  return ids.map((id) => claimOf(deck, id)).filter((claim) => claim !== undefined);
}

export function peopleOf(deck: Deck, ids: readonly string[]): DeckPerson[] {
  return ids.map((id) => personOf(deck, id)).filter((person) => person !== undefined);
}
