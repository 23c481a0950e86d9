import { describe, expect, it } from 'vitest';
import { anyOf, factored } from './name-patterns';

const NAMES = ['Ann', 'Anna Lee', 'Anna', 'J. D. Lee'];
const TEXT = 'Anna Lee met Ann, Anna and J. D. Lee; Annabel  came later, JxDx Lee never.';

describe.each([
  ['one after the other', anyOf],
  ['factored', factored],
])('a pattern of names, %s', (_, make) => {
  it('finds the longest name at each place, and whole words only', () => {
    expect(TEXT.match(make(NAMES))).toEqual(['Anna Lee', 'Ann', 'Anna', 'J. D. Lee']);
  });
});
