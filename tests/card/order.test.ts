import { describe, expect, it } from 'vitest';
import { mentionsOf, neighbour } from '../../src/card/order';
import type { MentionRef } from '../../src/card/types';

const page: MentionRef[] = [
  { key: '0', kind: 'person', id: 'x' },
  { key: '1', kind: 'claim', id: 'x' },
  { key: '2', kind: 'person', id: 'y' },
  { key: '3', kind: 'person', id: 'x' },
];
const person = { kind: 'person', id: 'x' } as const;

describe('order', () => {
  it('finds the mentions of a subject, not of its namesake of another kind', () => {
    expect(mentionsOf(page, person).map((ref) => ref.key)).toEqual(['0', '3']);
  });

  it.each([
    ['next of all', '0', 1, null, '1'],
    ['previous of all', '1', -1, null, '0'],
    ['round the end', '3', 1, null, '0'],
    ['round the start', '0', -1, null, '3'],
    ['next of the subject', '0', 1, person, '3'],
    ['next of the subject from another', '1', 1, person, '3'],
    ['previous of the subject from another', '1', -1, person, '0'],
    ['itself when it is the only one', '2', 1, { kind: 'person', id: 'y' }, '2'],
    ['the first from nowhere', null, 1, null, '0'],
    ['the last from nowhere', 'gone', -1, null, '3'],
  ] as const)('%s', (_, from, delta, subject, expected) => {
    expect(neighbour(page, from, delta, subject)?.key).toBe(expected);
  });

  it('finds nothing where there is nothing', () => {
    expect(neighbour([], null, 1, null)).toBeNull();
    expect(neighbour(page, '0', 1, { kind: 'claim', id: 'none' })).toBeNull();
  });
});
