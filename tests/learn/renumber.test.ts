import { expect, it } from 'vitest';
import { numberAnew } from '../../src/learn/renumber';
import { KIND, type Kind, leftOf } from '../../src/spot/features';
import { createPairs, enterPair, pairAt } from '../../src/spot/pairs';

const features = createPairs(0);
const enter = (kind: Kind, first: number, second = 0): number => enterPair(features, leftOf(kind, first), second);
const stems = ['war', 'gull', 'truc', 'the'];
const kept = [
  enter(KIND.concept, 5),
  enter(KIND.word, 0),
  enter(KIND.pair, 3, 2),
  enter(KIND.word, 1),
  enter(KIND.short, 0),
];
const [concept = 0, war = 0, theTruce = 0, gull = 0, short = 0] = kept;

it('keeps what is kept, with its stems, by kind and parts', () => {
  const anew = numberAnew(features, stems, [concept, war, theTruce, short]);
  expect(anew.stems).toEqual(['the', 'truc', 'war']);
  expect(anew.order).toEqual([war, theTruce, concept, short]);
  expect(pairAt(anew.features, leftOf(KIND.word, 2), 0)).toBe(0);
  expect(pairAt(anew.features, leftOf(KIND.pair, 0), 1)).toBe(1);
  expect(pairAt(anew.features, leftOf(KIND.concept, 5), 0)).toBe(2);
  expect(pairAt(anew.features, leftOf(KIND.short, 0), 0)).toBe(3);
});

it('is the same whatever the order in which it met them', () => {
  const one = numberAnew(features, stems, kept);
  const other = numberAnew(features, stems, [...kept].reverse());
  expect(other).toEqual(one);
  expect(one.order).toContain(gull);
});
