import { describe, expect, it } from 'vitest';
import { words } from '../../src/views/words';

describe('words', () => {
  it('join lists', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(words.list)).toEqual(['', 'A', 'A and B', 'A, B and C']);
  });

  it('take the singular for one', () => {
    expect(words.voices(1, 1)).toBe('1 source, 1 voice.');
    expect(words.voices(2, 1)).toBe('2 sources, 1 voice.');
    expect(words.silentOf(['B'])).toBe('B says nothing of it.');
    expect(words.silentOf(['A', 'B'])).toBe('A and B say nothing of it.');
    expect(words.notQuoted(['A'], 'Marsh')).toBe('A quotes no word of Marsh’s.');
  });

  it('say how often', () => {
    expect([0, 1, 2, 3].map(words.namedHere)).toEqual([
      'Not named on this page.',
      'Named once on this page.',
      'Named twice on this page.',
      'Named 3 times on this page.',
    ]);
  });

  it('name groups by how many sources there are', () => {
    expect([3, 2, 1, 0].map((n) => words.group(n, 3))).toEqual([
      'All three sources',
      'Two sources',
      'One source alone',
      'No source',
    ]);
    expect([2, 1].map((n) => words.group(n, 2))).toEqual(['Both sources', 'One source alone']);
    expect(words.group(1, 1)).toBe('The one source');
  });

  it('tell how matters spread over the sources', () => {
    expect(words.spread(5, 3, [])).toBe(' are in all three sources.');
    expect(words.spread(1, 2, [{ sources: 1, matters: 4 }])).toBe(' is in both sources, 4 in one alone.');
    expect(words.spread(1, 12, [{ sources: 11, matters: 2 }])).toBe(' is in all 12 sources, 2 in 11.');
  });

  it('take a title into a sentence', () => {
    expect(words.stand.notAbout('The fair')).toBe('Not about the fair.');
    expect(words.event('The fair')).toBe('fair');
    expect(words.event('Theatre night')).toBe('Theatre night');
  });
});
