import { describe, expect, it } from 'vitest';
import { isForeignText } from '../../src/spot/language';
import { createWords } from '../../src/spot/text';

const isForeign = (text: string) => isForeignText(text, createWords());

describe('the language of a block', () => {
  it.each(['für', 'été', 'się', 'że', 'został', 'й', 'после', 'UND'])(
    'is told by a little word of another one, with its accents: %s',
    (word) => expect(isForeign(`Merz ${word} Macron`)).toBe(true),
  );

  it('is English where as many words are English, or none tells', () => {
    expect(isForeign('the und')).toBe(false);
    expect(isForeign('Merz, Macron')).toBe(false);
  });

  it('is told by letters of another script', () => expect(isForeign('Мерц')).toBe(true));
});
