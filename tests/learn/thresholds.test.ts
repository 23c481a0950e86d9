import { describe, expect, it } from 'vitest';
import { thresholdFor } from '../../src/learn/thresholds';

const told = [
  { probability: 0.2, right: false },
  { probability: 0.9, right: true },
  { probability: 0.801, right: true },
  { probability: 0.6, right: false },
  { probability: 0.5, right: true },
];

describe('the threshold for a wanted precision', () => {
  it('is the least probability from which on enough is right, a hundredth upwards', () => {
    expect(thresholdFor(told, 1)).toBe(0.81);
    expect(thresholdFor(told, 0.75)).toBe(0.5);
    expect(thresholdFor(told, 0.6)).toBe(0.2);
  });

  it('is the highest probability where none is good enough, and 1 where nothing was told', () => {
    expect(thresholdFor([{ probability: 0.7, right: false }], 0.9)).toBe(0.7);
    expect(thresholdFor([], 0.9)).toBe(1);
  });
});
