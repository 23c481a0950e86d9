import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeWordStarts, wordsOf } from '../../src/pack/words';

describe('wordsOf', () => {
  it('folds capitals and drops punctuation', () => {
    expect(wordsOf('“Ähm, NO-one’s 3rd”').map((word) => word.folded)).toEqual(['ähm', 'no', 'one', 's', '3rd']);
  });

  it('gives each word its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { folded, start, end } of wordsOf(text)) expect(text.slice(start, end).toLowerCase()).toBe(folded);
      }),
    );
  });
});

describe('wholeWordStarts', () => {
  it('takes a possessive, not a longer name', () => {
    expect(wholeWordStarts('Olsen’s son Olsens met X-Olsen, preOlsen', 'Olsen')).toEqual([0, 25]);
  });
});
