import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearPairs, createPairs, enterPair, pairAt } from '../../src/spot/pairs';

const parts = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 0x7fffffff }));
const lists = fc.array(fc.tuple(parts, parts), { maxLength: 300 });

describe('pairs', () => {
  it('are numbered as they come, each once, and known by their numbers', () => {
    const pairs = createPairs(0);
    fc.assert(
      fc.property(lists, lists, (entered, others) => {
        clearPairs(pairs);
        const numbers = new Map<string, number>();
        for (const [left, right] of entered) {
          const key = `${left} ${right}`;
          const number = numbers.get(key) ?? numbers.size;
          numbers.set(key, number);
          expect(enterPair(pairs, left, right)).toBe(number);
          expect([pairs.lefts[number], pairs.rights[number]]).toEqual([left, right]);
        }
        expect(pairs.count).toBe(numbers.size);
        for (const [left, right] of [...entered, ...others])
          expect(pairAt(pairs, left, right)).toBe(numbers.get(`${left} ${right}`) ?? -1);
      }),
      { numRuns: 200 },
    );
  });

  it('grow beyond the room that was asked for, and are told apart whatever their hash', () => {
    const pairs = createPairs(4);
    for (let left = 0; left < 300; left++) for (let right = 0; right < 300; right++) enterPair(pairs, left, right);
    expect(pairs.count).toBe(90_000);
    expect(pairAt(pairs, 7, 9)).toBe(7 * 300 + 9);
    expect(pairAt(pairs, 9, 300)).toBe(-1);
  });

  it('give back the room of one long text when they are emptied', () => {
    const pairs = createPairs(0);
    for (let left = 0; left < 100_000; left++) enterPair(pairs, left, 0);
    clearPairs(pairs);
    expect(pairs.slots.length).toBeLessThan(10_000);
    expect(pairAt(pairs, 1, 0)).toBe(-1);
  });
});
