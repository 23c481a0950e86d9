import { describe, expect, it } from 'vitest';
import { announcement } from '../../src/card/announce';
import { realDeck } from '../views/real-deck';
import { deck } from './deck';

describe('announcement', () => {
  it('says who a person is, and which mention this is', () => {
    const text = announcement(deck, { subject: { kind: 'person', id: 'envoy' }, position: { index: 1, total: 3 } });
    expect(text).toMatch(/^The Envoy, envoy to the talks\. Mention 2 of 3 on this page\./);
  });

  it('says how many sources report a claim', () => {
    const text = announcement(deck, { subject: { kind: 'claim', id: 'terms' }, position: null });
    expect(text).toMatch(/^Claim: The terms\. Reported by 2 of 3 sources\. Enter/);
  });

  it('ends every sentence of the real pack once', () => {
    const real = realDeck();
    const subjects = [
      ...real.people.map(({ id }) => ({ kind: 'person' as const, id })),
      ...real.claims.map(({ id }) => ({ kind: 'claim' as const, id })),
    ];
    for (const subject of subjects) {
      const text = announcement(real, { subject, position: { index: 0, total: 2 } });
      expect(text).toMatch(/[.!?] Mention 1 of 2 on this page\. Enter/);
      expect(text).not.toMatch(/[.!?]{2}/);
    }
  });

  it('knows nothing of what the deck does not hold', () => {
    expect(announcement(deck, { subject: { kind: 'claim', id: 'envoy' }, position: null })).toBeNull();
  });
});
