import { describe, expect, it } from 'vitest';
import { logistic } from '../../src/spot/logistic';
import { gateOf, SECOND_FEATURES, type Setting, scoredOf, secondFeatures } from '../../src/spot/second-step';

const scored = [
  [1, -3],
  [2, -1, 12],
  [-4, 0],
].map(scoredOf);
const plain: Setting = { gate: gateOf(0.5), names: false, short: false, opens: false };

function rowOf(at: number, claim: number, setting: Partial<Setting> = {}): number[] {
  const row = new Float64Array(SECOND_FEATURES).fill(Number.NaN);
  secondFeatures(row, scored, at, claim, { ...plain, ...setting });
  return [...row];
}

describe('what the second step weighs', () => {
  it('is the own score, the neighbours’ and the strongest rival’s', () =>
    expect(rowOf(1, 0)).toEqual([2, 0, 0, 0, logistic(1), logistic(-4), logistic(12), 0, 0, 1, 0, 0, 0]));
  it('takes the ends of the text for silence', () => {
    expect(rowOf(0, 1)[4]).toBe(logistic(-8));
    expect(rowOf(2, 1)[5]).toBe(logistic(-8));
  });
  it('bounds the own score', () => expect(rowOf(1, 2)[0]).toBe(8));
  it('counts the sentence before for short ones and for those that open a block', () => {
    expect(rowOf(1, 0, { short: true }).slice(7, 9)).toEqual([logistic(1), 1]);
    expect(rowOf(1, 0, { opens: true })[12]).toBe(logistic(1));
  });
  it('doubts where the page is about something else', () => {
    const doubt = Math.log(0.1 / 0.9);
    const row = rowOf(1, 0, { gate: gateOf(0.1), names: true });
    expect(row[2]).toBeCloseTo(doubt, 12);
    expect(row[11]).toBeCloseTo(doubt, 12);
    expect(rowOf(1, 0, { gate: gateOf(0) })[1]).toBe(-4);
  });
});
