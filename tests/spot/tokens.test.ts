import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgetWords, phraseWords, readTokens, readTokensAt, stem } from '../../src/spot/tokens';
import { pages } from './texts';

const words = (text: string): string[] => readTokens(text).map(({ word }) => word);

describe('tokens', () => {
  it('tells the country from the pronoun', () =>
    expect(words('The U.S. told us, and US aides agreed.')).toEqual([
      'the',
      'usa',
      'told',
      'us',
      'and',
      'usa',
      'aides',
      'agreed',
    ]));
  it('opens negations', () =>
    expect(words("They didn't and can’t.")).toEqual(['they', 'did', 'not', 'and', 'can', 'not']));
  it('leaves the possessive out', () => expect(words('Kyiv’s army')).toEqual(['kyiv', 'army']));
  it('sees through soft hyphens', () => expect(words('cease\u00adfire')).toEqual(['ceasefire']));
  it('gives one stem to the forms of a word', () => {
    expect(new Set(['guarantee', 'guarantees', 'guaranteed', 'guaranteeing'].map(stem)).size).toBe(1);
    expect(new Set(['drop', 'drops', 'dropped', 'dropping'].map(stem)).size).toBe(1);
  });
  it('leaves short words, and endings that are none, as they are', () =>
    expect(['bus', 'glass', 'bring', 'need', 'this', 'ties', 'studies', 'boxes', 'planned', 'freed'].map(stem)).toEqual(
      ['bus', 'glass', 'bring', 'need', 'this', 'tie', 'study', 'box', 'plan', 'fre'],
    ));
  it('are the same whatever was read before', () => {
    fc.assert(
      fc.property(fc.oneof(pages, fc.string({ unit: 'grapheme' })), (text) => {
        const after = readTokens(text);
        forgetWords();
        expect(readTokens(text)).toEqual(after);
      }),
    );
  });
  it('of a part have the text’s offsets', () => {
    const text = 'Rain. They didn’t go. Sun.';
    expect(readTokensAt(text, 6, 21).map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([
      ['they', 'They'],
      ['did', 'didn'],
      ['not', 't'],
      ['go', 'go'],
    ]);
  });
  it('of a phrase are those of a text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z’'.-]{1,9}\*?$/u), (piece) => {
        expect(phraseWords(piece)).toEqual(readTokens(piece).map(({ word }) => word));
      }),
    );
  });
  it('keeps the text’s own offsets', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { start, end, word } of readTokens(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(word.length).toBeGreaterThan(0);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
