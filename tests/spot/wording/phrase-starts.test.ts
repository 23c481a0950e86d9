import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadStarts, startingWith } from '../../../src/spot/wording/phrase-starts';

const starts = loadStarts([
  [{ text: 'pay', prefix: false }],
  [{ text: 'pa', prefix: true }],
  [
    { text: 'agree', prefix: true },
    { text: 'a', prefix: false },
  ],
  [{ text: 'pa', prefix: true }],
  [{ text: 'pay', prefix: false }],
  [{ text: '50', prefix: false }],
]);

it.each([
  ['pay', [0, 1, 3, 4]],
  ['pact', [1, 3]],
  ['agreement', [2]],
  ['a', [2]],
  ['agent', []],
  ['50', [5]],
  ['qay', []],
  ['', []],
])('phrases that begin with %j: %j', (word, indices) => expect(startingWith(starts, word)).toEqual(indices));

it('turns no phrase away', () => {
  const words = fc.string({ unit: fc.constantFrom(...'abAZé9ж'), minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(fc.record({ text: words, prefix: fc.boolean() })), words, (firsts, word) => {
      const meant = firsts.flatMap(({ text, prefix }, at) =>
        (prefix ? word.startsWith(text) : word === text) ? [at] : [],
      );
      expect(startingWith(loadStarts(firsts.map((one) => [one])), word)).toEqual(meant);
    }),
  );
});
