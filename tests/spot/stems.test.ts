import { expect, it } from 'vitest';
import { createStems, forgetStems, stemOf } from '../../src/spot/stems';
import { readTokens } from '../../src/spot/tokens';

it('are numbered in their order, and those met on the way behind them', () => {
  const stems = createStems(['truc', 'war']);
  const numbers = readTokens('Wars: gulls, truces, a gull, the truce').map((token) => stemOf(stems, token));
  expect(numbers).toEqual([1, 2, 0, 3, 2, 4, 0]);
});

it('are the word itself for an abbreviation with dots', () => {
  const stems = createStems(['osc', 'osce']);
  expect(readTokens('the O.S.C.E. and osce').map((token) => stemOf(stems, token))).toEqual([2, 1, 3, 0]);
});

it('are forgotten with their words if they were only met on the way', () => {
  const stems = createStems(['truc', 'war']);
  for (const token of readTokens('gulls and wars')) stemOf(stems, token);
  forgetStems(stems);
  expect(stems).toEqual(createStems(['truc', 'war']));
});
