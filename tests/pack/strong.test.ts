import { expect, it } from 'vitest';
import { placeStrong } from '../../src/pack/strong';

it('takes the first place as whole words, then any place', () => {
  expect(placeStrong('nothing is not so', ['not']).spans).toEqual([[11, 14]]);
  expect(placeStrong('Zelensky', ['y']).spans).toEqual([[7, 8]]);
});

it('takes a further place for each time a string is given', () => {
  expect(placeStrong('so and so', ['so', 'so'])).toEqual({
    spans: [
      [0, 2],
      [7, 9],
    ],
    missing: [],
  });
  expect(placeStrong('so and so', ['so', 'so', 'so']).missing).toEqual(['so']);
});

it('sorts spans, keeps them apart and names what has no place', () => {
  expect(placeStrong('two more weeks', ['weeks', 'two more', 'more weeks'])).toEqual({
    spans: [
      [0, 8],
      [9, 14],
    ],
    missing: ['more weeks'],
  });
});
