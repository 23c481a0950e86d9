/** Which claims a page can report, and which sources report one. */
import type { Deck, DeckClaim } from '../pack/deck';

/** Claims that can be found on a page; the others are met under these. */
export function spottedClaims(deck: Deck): DeckClaim[] {
  return deck.claims.filter((claim) => claim.under === undefined);
}

/** Ids of the sources that report the claim, in the deck's order. */
export function reportingIds(deck: Deck, claim: DeckClaim): string[] {
  return deck.sources.filter((source) => claim.reports[source.id]).map((source) => source.id);
}

/** Ids of those that do not. */
export function silentIds(deck: Deck, claim: DeckClaim): string[] {
  return deck.sources.filter((source) => !claim.reports[source.id]).map((source) => source.id);
}
