import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../src/pack/base64';
import { type ClaimModelData, loadClaimModel, spotClaims } from '../../src/spot/claims';

/** "truce" speaks for the one claim; the second step passes the first step's score on and wants an open gate. */
const data: ClaimModelData = {
  claims: ['ceasefire'],
  lexicon: { TRUCE: 'truce, ceasefire*', PLACE: 'alaska' },
  place: 'PLACE',
  features: ['c TRUCE', 'w truc'].join('\n'),
  weights: toBase64(Uint8Array.from([127, 64])),
  steps: [0.05],
  bias: [-2],
  second: [-1, 1, 1, 0, 4],
  thresholds: { fewer: 0.9, usual: 0.5, more: 0.3 },
};
const model = loadClaimModel(data);
const spot = (text: string, about: number, before = '') => spotClaims(model, [{ text, before }], about)[0] ?? [];

describe('claims of a block', () => {
  const text = 'Nobody came. They want a truce. It rained.';
  it('are given by sentence, with the words that spoke for them', () => {
    const [mention, ...others] = spot(text, 0.9);
    expect(others).toEqual([]);
    expect(mention && text.slice(mention.start, mention.end)).toBe('They want a truce.');
    expect(mention?.matched).toEqual(['truce']);
    expect(mention?.probability).toBeGreaterThan(0.5);
  });
  it('are silent where the page is about something else', () => expect(spot(text, 0.001)).toEqual([]));
  it('speak where the sentence names the place', () =>
    expect(spot('A truce was the point of Alaska.', 0.01)).toHaveLength(1));
  it('never come from the block before', () => expect(spot('It rained.', 0.9, 'They want a truce.')).toEqual([]));
  it('follow the threshold that is asked for', () => {
    const [mention] = spot(text, 0.9);
    expect(spotClaims(model, [{ text, before: '' }], 0.9, (mention?.probability ?? 0) + 0.001)[0]).toEqual([]);
  });
});
