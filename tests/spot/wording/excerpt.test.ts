import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/spot/wording/excerpt';
import { hear } from '../heard';
import { pages } from '../texts';

/** The excerpt around the words between asterisks, its decisive words between them again. */
function around(marked: string): string {
  const text = marked.replaceAll('*', '');
  const start = marked.indexOf('*');
  const end = marked.lastIndexOf('*') - 1;
  const sentence = hear(text).sentences.find((one) => one.start <= start && end <= one.end);
  if (!sentence) throw new Error('no sentence');
  const { text: shown, strong } = excerptOf(sentence, { start, end });
  return strong.reduceRight(
    (rest, [from, to]) => `${rest.slice(0, from)}*${rest.slice(from, to)}*${rest.slice(to)}`,
    shown,
  );
}

describe('the words around a value', () => {
  const cases: [name: string, marked: string, shown: string][] = [
    ['are the whole sentence where it is short', 'The talks lasted *nine hours*.', 'The talks lasted *nine hours*'],
    [
      'are their clause',
      'Late on Friday, the talks ended *after nine hours*, to cheers.',
      'the talks ended *after nine hours*',
    ],
    [
      'are twelve words at most, from both sides',
      'one two three four five six seven eight nine *ten* eleven twelve thirteen fourteen fifteen sixteen seventeen',
      'five six seven eight nine *ten* eleven twelve thirteen fourteen fifteen sixteen',
    ],
    [
      'are twelve words at a clause’s end, too',
      'one two three four five six seven eight nine ten eleven twelve thirteen *fourteen*, and so on',
      'three four five six seven eight nine ten eleven twelve thirteen *fourteen*',
    ],
    [
      'are all of the decisive ones',
      '*one two three four five six seven eight nine ten eleven twelve thirteen fourteen* fifteen',
      '*one two three four five six seven eight nine ten eleven twelve thirteen fourteen*',
    ],
    ['have no white space but spaces', 'The\ttalks\nlasted *nine hours*.', 'The talks lasted *nine hours*'],
    ['have no quotation mark alone', 'He called “*nine hours* a lot” of time.', '*nine hours* a lot'],
    ['keep a pair of marks', '*The “final” offer* is here.', '*The “final” offer* is here'],
    ['know straight marks', '*The "final" offer* is here.', '*The "final" offer* is here'],
    ['have none that opens behind them', '*The dockers said* “no”.', '*The dockers said*'],
    ['have their place behind letters of two units', '“😀 so *nine hours* went, Hale said.', 'so *nine hours* went'],
    [
      'do not end in a soft hyphen’s half',
      'The talks lasted *nine ho\u00adurs*.',
      'The talks lasted *nine ho\u00adurs*',
    ],
  ];
  it.each(cases)('%s', (_, marked, shown) => {
    expect(around(marked)).toBe(shown);
  });

  it('span the clauses in which the decisive ones stand', () => {
    expect(around('The vote, *says Hale, was* close, he thinks.')).toBe('*says Hale, was* close');
  });
});

describe('any words of any sentence', () => {
  it('have an excerpt that stands in it, with the decisive words in it', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(pages, fc.nat(), fc.nat(20), (page, first, count) => {
        for (const sentence of hear(page).sentences) {
          const { tokens, text, start, end } = sentence;
          const from = tokens[first % Math.max(1, tokens.length)];
          const to = tokens[Math.min(tokens.length - 1, (first % Math.max(1, tokens.length)) + count)];
          if (!from || !to) continue;
          const { text: shown, strong } = excerptOf(sentence, { start: from.start, end: to.end });
          const bare = (words: string) => words.replace(/["“”]/gu, '').replace(/\s/gu, ' ');
          expect(bare(text.slice(start, end))).toContain(bare(shown));
          const [[begin, stop] = [-1, -1]] = strong;
          expect(begin).toBeGreaterThanOrEqual(0);
          expect(stop).toBeLessThanOrEqual(shown.length);
          expect(bare(shown.slice(begin, stop))).toBe(bare(text.slice(from.start, to.end)));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
