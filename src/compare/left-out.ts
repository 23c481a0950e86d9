/** What sources report and a page does not mention, and whether it would be fair to ask the page for it. */
import type { Deck, DeckClaim } from '../pack/deck';
import type { PageFindings } from '../pack/wording';
import { reportingIds, spottedClaims } from './reporting';

/** A page with less than this share of the shortest source's text cannot be asked for all that three articles hold. */
const SHORT_SHARE = 0.5;

export interface LeftOut {
  /** The most widely reported first; in the pack's order among equals. */
  claims: DeckClaim[];
  /** Why it would be unfair to ask for them; null where it is not. */
  unfair: 'older' | 'short' | null;
}

/** Null for a page that is not about the event, or has not been read to its end: nothing can be said to be missing there. */
export function leftOut(deck: Deck, page: PageFindings): LeftOut | null {
  if (!page.about || !page.done) return null;
  const here = new Set(page.claims.map(({ id }) => id));
  const claims = spottedClaims(deck)
    .filter(({ id }) => !here.has(id))
    .sort((a, b) => reportingIds(deck, b).length - reportingIds(deck, a).length);
  return { claims, unfair: unfairness(deck, page) };
}

function unfairness({ asOf, sources }: Deck, { published, length }: PageFindings): LeftOut['unfair'] {
  // Days in the form of ISO 8601 stand in the order of their letters.
  if (asOf !== undefined && published !== null && published < asOf) return 'older';
  const shortest = Math.min(...sources.map((source) => source.length));
  return length < shortest * SHORT_SHARE ? 'short' : null;
}
