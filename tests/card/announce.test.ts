import { describe, expect, it } from 'vitest';
import { announcement } from '../../src/card/announce';
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

  it('knows nothing of what the deck does not hold', () => {
    expect(announcement(deck, { subject: { kind: 'claim', id: 'envoy' }, position: null })).toBeNull();
  });
});
