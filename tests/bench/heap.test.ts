import { expect, it } from 'vitest';
import { objectBytes } from './heap';

it('counts script’s objects, and neither compiled code nor what the browser keeps', () => {
  const meta = {
    node_fields: ['type', 'id', 'self_size'],
    node_types: [['object', 'code', 'native', 'string']] as [string[]],
  };
  const nodes = [0, 1, 100, 1, 2, 1_000, 2, 3, 10_000, 3, 4, 20];
  expect(objectBytes({ snapshot: { meta }, nodes })).toBe(120);
});
