import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatPack } from '../../src/cli/pack-json';

it('keeps the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(formatPack(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('is how the shipped pack is written', () => {
  const text = readFileSync('assets/packs/alaska-summit/pack.json', 'utf8');
  expect(formatPack(JSON.parse(text))).toBe(text);
});

it('opens what does not fit on a line', () => {
  const words = Array.from({ length: 20 }, (_, i) => `word ${i}`);
  const text = formatPack({ short: { a: 1, b: ['x'] }, words, none: undefined });
  expect(text).toMatch(/^\{\n {2}"short": \{ "a": 1, "b": \["x"\] \},\n {2}"words": \[\n {4}"word 0", /u);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  expect(text).not.toContain('none');
});
