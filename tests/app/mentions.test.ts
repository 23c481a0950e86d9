import { describe, expect, it } from 'vitest';
import { alsoHere, countSubjects, mentionAt, mentionsIn } from '../../src/app/mentions';

const claim = (id: string, start: number, end: number, probability = 0.9) => ({
  id,
  start,
  end,
  probability,
  matched: [id],
});

// "Anna said it. Then Anna left." with two claims in the first sentence and none in the second.
const mentions = mentionsIn(
  3,
  [
    { id: 'anna', start: 0, end: 4 },
    { id: 'anna', start: 19, end: 23 },
  ],
  [claim('unsure', 0, 13, 0.6), claim('sure', 0, 13, 0.95)],
);

describe('mentionsIn', () => {
  it('orders by place: a sentence before the names in it, the surest claim first', () => {
    expect(mentions.map(({ kind, id, start }) => [kind, id, start])).toEqual([
      ['claim', 'sure', 0],
      ['claim', 'unsure', 0],
      ['person', 'anna', 0],
      ['person', 'anna', 19],
    ]);
  });

  it('gives each mention a key of its own', () => {
    expect(new Set(mentions.map(({ key }) => key)).size).toBe(mentions.length);
    const elsewhere = mentionsIn(4, [{ id: 'anna', start: 0, end: 4 }], []);
    expect(mentions.map(({ key }) => key)).not.toContain(elsewhere[0]?.key);
  });
});

describe('mentionAt', () => {
  it.each([
    [0, 'anna'],
    [3, 'anna'],
    [4, 'sure'],
    [12, 'sure'],
    [13, undefined],
    [19, 'anna'],
    [23, undefined],
  ])('offset %i: %s', (offset, id) => {
    expect(mentionAt(mentions, offset)?.id).toBe(id);
  });
});

describe('alsoHere', () => {
  it('names the claims of the sentence around a name, and none where the sentence has none', () => {
    const [sure, , first, second] = mentions;
    expect(first && alsoHere(mentions, first)).toEqual(['sure', 'unsure']);
    expect(second && alsoHere(mentions, second)).toEqual([]);
    expect(sure && alsoHere(mentions, sure)).toEqual(['unsure']);
  });
});

describe('countSubjects', () => {
  it('counts in the order of first mention', () => {
    expect(countSubjects(mentions, 'person')).toEqual([{ id: 'anna', count: 2 }]);
    expect(countSubjects(mentions, 'claim')).toEqual([
      { id: 'sure', count: 1 },
      { id: 'unsure', count: 1 },
    ]);
  });
});
