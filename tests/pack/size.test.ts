import { expect, it } from 'vitest';
import { tooMuch } from '../../src/pack/size';
import { fullPack } from './fixture';

it('finds no pack too much', () => {
  expect(tooMuch(fullPack())).toBeUndefined();
  for (const value of [null, 1, 'x'.repeat(1e6), undefined, [], {}]) expect(tooMuch(value)).toBeUndefined();
});

it('counts all values, wherever they stand', () => {
  const list = Array.from({ length: 15_000 }, () => 1);
  expect(tooMuch([list, list.slice(2)])).toBeUndefined();
  expect(tooMuch([list, list.slice(1)])).toBe('holds more than 30000 values');
  expect(tooMuch({ a: { b: [list] }, c: Object.fromEntries(list.map((one, i) => [i, one])) })).toMatch(/more than/u);
});

it('measures the depth', () => {
  const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}1${']'.repeat(depth)}`);
  expect(tooMuch(nested(32))).toBeUndefined();
  expect(tooMuch(nested(33))).toBe('is nested deeper than 32 levels');
});
