import { describe, expect, it } from 'vitest';
import { type ClaimModelData, loadClaimModel, spotClaims } from '../../src/spot/claims';
import { KIND } from '../../src/spot/features';
import { featuresData, weightsData } from './model-data';

/** "truce" speaks for the one claim; the second step passes the first step's score on and wants an open gate. */
const data: ClaimModelData = {
  claims: ['ceasefire'],
  lexicon: { TRUCE: 'truce, ceasefire*', PLACE: 'alaska' },
  place: 'PLACE',
  stems: 'truc',
  features: featuresData([
    [KIND.word, 0],
    [KIND.concept, 0],
  ]),
  weights: weightsData([64, 127]),
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
  it('are the same whether the block before was read just before or not', () => {
    const blocks = [
      { text: 'They want a truce. It rained.', before: '' },
      { text: 'A truce!', before: 'They want a truce. It rained.' },
      { text: 'Und das ist nicht für die, die nach dem Frieden fragen.', before: 'A truce!' },
      { text: 'So be it.', before: 'They all want the truce.' },
    ];
    const alone = blocks.map((block) => spotClaims(model, [block], 0.9, 0.01)[0]);
    expect(spotClaims(model, blocks, 0.9, 0.01)).toEqual(alone);
  });
  it('leave no word of the page in the model', () => {
    const fresh = loadClaimModel(data);
    spotClaims(fresh, [{ text, before: 'Gulls cried.' }], 0.9);
    expect(fresh).toEqual(loadClaimModel(data));
  });
});
