import { describe, expect, it } from 'vitest';
import { reportingIds, silentIds, spottedClaims } from '../../src/compare/reporting';
import { realDeck } from '../views/real-deck';

const deck = realDeck();

describe('which sources report a claim', () => {
  it.each(deck.claims.map((claim) => [claim.id, claim] as const))(
    '%s: each either reports it or is silent',
    (_, claim) => {
      const reporting = reportingIds(deck, claim);
      expect(reporting).toEqual(deck.sources.map(({ id }) => id).filter((id) => claim.reports[id]));
      expect([...reporting, ...silentIds(deck, claim)].sort()).toEqual(deck.sources.map(({ id }) => id).sort());
    },
  );
});

describe('spottedClaims', () => {
  it('leaves out what is met under another claim', () => {
    const spotted = spottedClaims(deck);
    expect(spotted.length).toBeGreaterThan(0);
    expect(spotted.length).toBeLessThan(deck.claims.length);
    expect(spotted.filter(({ under }) => under !== undefined)).toEqual([]);
  });
});
