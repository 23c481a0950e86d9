import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createWords,
  foldedAt,
  foldRange,
  goesOnWith,
  hashWord,
  readWords,
  wordsBack,
  wordsOn,
} from '../../src/spot/text';

interface Word {
  start: number;
  end: number;
  hash: number;
  flags: number;
  gap: number;
}

function wordsIn(text: string, from?: number, to?: number): Word[] {
  const words = createWords();
  readWords(text, words, from, to);
  return Array.from({ length: words.count }, (_, at) => ({
    start: words.start[at] ?? 0,
    end: words.end[at] ?? 0,
    hash: words.hash[at] ?? 0,
    flags: words.flags[at] ?? 0,
    gap: words.gap[at] ?? 0,
  }));
}

const word = fc.constantFrom(
  'a',
  'Trump',
  'été',
  'É',
  'e\u0301te\u0301',
  'Pu\u00adtin',
  'x\u200by',
  'Путин',
  '2025',
  'J',
);
const gap = fc.constantFrom(' ', '. ', ', ', '-', '’', '\n', ' \u00a0 ', '…', ': “', '\ud800', '😀');
/** Words with what may stand between them. */
const texts = fc.array(fc.tuple(word, gap), { maxLength: 40 }).map((pairs) => pairs.flat().join(''));
const ends = fc.record({ text: texts, place: fc.nat(), count: fc.nat(10) });

describe('readWords', () => {
  it('reads the same words in a part as in the whole', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, first, last) => {
        const all = wordsIn(text);
        const from = all[first % Math.max(1, all.length)];
        const to = all[last % Math.max(1, all.length)];
        if (!from || !to || from.start > to.start) return;
        const part = wordsIn(text, from.start, to.end);
        // What stands before the first is not part of it.
        const wanted = all.slice(all.indexOf(from), all.indexOf(to) + 1);
        expect(part).toEqual(wanted.map((one, index) => (index === 0 ? { ...one, gap: 0 } : one)));
      }),
    );
  });

  it('reads a word as far as it goes where it is cut', () => {
    expect(wordsIn('the Putin era', 5, 8)).toMatchObject([{ start: 5, end: 8, hash: hashWord('uti') }]);
  });
});

describe('wordsBack', () => {
  it('is where to read from to have so many words before a place, with what stands before them', () => {
    fc.assert(
      fc.property(ends, ({ text, place, count }) => {
        const all = wordsIn(text);
        const at = all[place % Math.max(1, all.length)]?.end ?? 0;
        const from = wordsBack(text, at, count);
        const read = wordsIn(text, from);
        const index = all.findIndex(({ end }) => end === at);
        expect(read).toEqual(all.slice(Math.max(0, index - count)));
      }),
    );
  });

  it('goes back from within a word to its beginning', () => {
    const text = 'one two three four';
    expect(text.slice(wordsBack(text, text.indexOf('ree'), 1))).toBe(' two three four');
  });

  it('looks no further than some hundred characters, with or without spaces', () => {
    for (const text of ['漢'.repeat(100_000), ' '.repeat(100_000), `${'x'.repeat(400)} `.repeat(200)]) {
      const from = wordsBack(text, 50_000, 8);
      expect(from).toBeLessThanOrEqual(50_000);
      expect(from).toBeGreaterThan(49_000);
    }
  });
});

describe('wordsOn', () => {
  it('is where to read up to to have so many words behind a place', () => {
    fc.assert(
      fc.property(ends, ({ text, place, count }) => {
        const all = wordsIn(text);
        const at = all[place % Math.max(1, all.length)]?.start ?? 0;
        const index = all.findIndex(({ start }) => start === at);
        expect(wordsIn(text, 0, wordsOn(text, at, count))).toEqual(all.slice(0, index < 0 ? 0 : index + count + 1));
      }),
    );
  });

  it('goes on from within a word to its end', () => {
    const text = 'one two three four';
    expect(text.slice(0, wordsOn(text, text.indexOf('wo'), 1))).toBe('one two three');
  });

  it('looks no further than some hundred characters', () => {
    for (const text of ['漢'.repeat(100_000), ' '.repeat(100_000)]) {
      expect(wordsOn(text, 50_000, 8)).toBeLessThan(51_000);
    }
  });
});

describe('foldRange', () => {
  it('is the text as it is hashed', () => {
    expect(foldRange('Der ZEŁE\u00adNSKI!', 4, 14)).toBe('zelenski');
    expect(foldRange('Pu\u0301tin', 0, 6)).toBe('putin');
  });
});

describe('a character', () => {
  it('is folded by itself; what is not seen is none, and where a word ends is told', () => {
    const text = 'É\u0301\u00ad漢 x';
    const folded = Array.from({ length: text.length + 1 }, (_, at) => foldedAt(text, at));
    expect(folded).toEqual([0x65, 0, 0, 0x6f22, -1, 0x78, -1]);
  });

  it('is the same each time that it is asked for, in any script', () => {
    for (const char of ['Ж', '漢', 'Ａ', '한']) expect(foldedAt(char, 0)).toBe(foldedAt(char, 0));
  });
});

describe('a text', () => {
  it.each([
    ['TRUMP', 5],
    ['tru\u00admp!', 6],
    ['Trúmps', 5],
    ['tru mp', -1],
    ['trum', -1],
    ['trunk', -1],
  ])('goes on with letters: %j', (text, end) => {
    expect(goesOnWith(text, 2, 'ump')).toBe(end);
  });
});
