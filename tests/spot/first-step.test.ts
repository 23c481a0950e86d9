import { describe, expect, it } from 'vitest';
import { loadConcepts } from '../../src/spot/concepts';
import { decodeFeatures } from '../../src/spot/feature-file';
import { createFeatures, KIND, readOwn, readSentence } from '../../src/spot/features';
import { scoresOf, weighFeatures, wordsFor } from '../../src/spot/first-step';
import { createStems } from '../../src/spot/stems';
import { featuresData } from './model-data';

const stems = createStems(['truc', 'the', 'war']);
const concepts = loadConcepts({ TRUCE: 'truce' });
/** Two claims: "truce" speaks for the first, "the" and "war" for the second. */
const step = {
  claims: 2,
  features: decodeFeatures(
    featuresData([
      [KIND.word, 0],
      [KIND.word, 1],
      [KIND.word, 2],
      [KIND.concept, 0],
    ]),
  ),
  weights: Int8Array.of(10, -4, 0, 50, 0, 20, 20, 0),
  steps: [0.1, 1],
  bias: [-1, 2],
};
const found = createFeatures();
const text = 'The truce, the War';
const sentence = readSentence(concepts, stems, text, 0, text.length);

describe('the first step', () => {
  it('weighs each known feature once, scaled by all of them', () => {
    readOwn(found, sentence);
    const weighed = weighFeatures(step, found);
    // three words, three pairs, one concept, and that it is short
    expect(weighed.square).toBeCloseTo(3 + 3 * 0.49 + 2.25 + 1, 9);
    expect([...weighed.sums]).toEqual([10 + 1.5 * 20, -4 + 50 + 20]);
    const scale = 1 / Math.sqrt(weighed.square);
    expect(scoresOf(step, weighed)[0]).toBeCloseTo(40 * scale * 0.1 - 1, 9);
    expect(scoresOf(step, weighed)[1]).toBeCloseTo(66 * scale + 2, 9);
  });
  it('goes on from what was weighed before, and leaves that as it was', () => {
    readOwn(found, sentence);
    const own = weighFeatures(step, found);
    const both = weighFeatures(step, found, own);
    expect([...both.sums]).toEqual([80, 132]);
    expect(both.square).toBeCloseTo(2 * own.square, 9);
    expect([...own.sums]).toEqual([40, 66]);
  });
  it('tells the words that spoke, without those that tell nothing', () => {
    readOwn(found, sentence);
    expect(wordsFor(step, found, 1, 0, sentence, text)).toEqual(['truce']);
    expect(wordsFor(step, found, 1, 1, sentence, text)).toEqual(['War']);
  });
});
