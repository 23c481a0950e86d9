import { expect, it } from 'vitest';
import { heldLine, leaksOf } from '../../../scripts/soak/growth';

const held = { listeners: 200, nodes: 4_000, memory: 10 };

it('a few more are no leak', () => {
  expect(leaksOf(held, { ...held, listeners: 250, nodes: 4_190 })).toEqual([]);
  expect(leaksOf(held, { listeners: 100, nodes: 10, memory: 1_000 })).toEqual([]);
});

it('many more are one', () => {
  expect(leaksOf(held, { ...held, listeners: 261 })).toEqual(['listeners grew from 200 to 261']);
  expect(leaksOf(held, { ...held, nodes: 4_201 })).toEqual(['nodes grew from 4000 to 4201']);
});

it('is told in a line', () =>
  expect(heldLine('loads', held, { listeners: 201, nodes: 4_000, memory: 11.25 })).toBe(
    'loads: listeners 200 → 201, nodes 4000 → 4000, memory 10.0 → 11.3 MB',
  ));
