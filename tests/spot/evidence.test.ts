import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvidence, termAt } from '../../src/spot/evidence';
import { loadNames } from '../../src/spot/names';
import { createWords, readWords } from '../../src/spot/text';
import { data } from './fixture';

const names = loadNames({ ...data, gate: { ...data.gate, words: 'delegation runway ete', wordWeights: [1, 2, 3] } });

/** Terms and how often each stands in the text. */
function termsIn(text: string): Record<string, number> {
  const { terms } = readEvidence(names, text);
  return Object.fromEntries(
    Array.from({ length: terms.length / 2 }, (_, at) => [data.gate.terms[terms[2 * at] ?? -1], terms[2 * at + 1] ?? 0]),
  );
}

const wordsOf = (text: string) => {
  const words = createWords();
  readWords(text, words);
  return words;
};

describe('the evidence of a block', () => {
  it('is how often each of the gate’s terms stands there, however it is written', () => {
    expect(termsIn('Alaska, ALASKA and Ala\u00adska; the white house and the White  House.')).toEqual({
      alaska: 3,
      'white house': 2,
    });
  });

  it('counts a term of several words only where all of them stand in a row', () => {
    expect(termsIn('A white wall, a house, and a White')).toEqual({});
  });

  it('takes no word for a term of which it is a part, or that is a part of it', () => {
    expect(termsIn('Alaskans saw summits.')).toEqual({});
  });

  it('lists the learned words, each as often as it stands there', () => {
    expect(readEvidence(names, 'The delegation crossed the runway; another delegation, l’Été.').told).toEqual([
      0, 1, 0, 2,
    ]);
  });

  it('counts the event’s own years and others', () => {
    expect(
      readEvidence(names, 'In 2025, not in 1999 or 2024; 1899, 2100, 20255, 202 and x2025 are no years.'),
    ).toMatchObject({ eventYears: 1, otherYears: 2 });
  });

  it('counts every word of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(readEvidence(names, text).words).toBe(wordsOf(text).count);
      }),
    );
  });
});

describe('termAt', () => {
  it('is the term that begins there', () => {
    const words = wordsOf('the White House of Alaska');
    expect(Array.from({ length: 5 }, (_, at) => termAt(names, words, at))).toEqual([
      undefined,
      data.gate.terms.indexOf('white house'),
      undefined,
      undefined,
      0,
    ]);
  });
});
