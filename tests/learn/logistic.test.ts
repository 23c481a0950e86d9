import { describe, expect, it } from 'vitest';
import { denseRow, learnLogistic } from '../../src/learn/logistic';

const rows = [
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
].map(denseRow);
const options = { features: 2, labels: 1, rounds: 200, rate: 0.3, decay: 0.0001 };

describe('logistic regression', () => {
  it('finds the feature that decides', () => {
    const { weights, bias } = learnLogistic(rows, Uint8Array.from([1, 1, 0, 0]), options);
    expect(weights[0]).toBeGreaterThan(2);
    expect(Math.abs(weights[1] ?? 9)).toBeLessThan(1);
    expect(bias[0]).toBeLessThan(0);
  });
  it('keeps floored weights from falling below zero', () => {
    const labels = Uint8Array.from([0, 0, 1, 1]);
    expect(learnLogistic(rows, labels, options).weights[0]).toBeLessThan(-2);
    expect(learnLogistic(rows, labels, { ...options, floored: new Set([0]) }).weights[0]).toBe(0);
  });
});
