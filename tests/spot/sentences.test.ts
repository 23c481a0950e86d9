import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/spot/sentences';

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  const cases: string[][] = [
    ['It rained.', 'Nobody came.'],
    ['The U.S. President and Mr. Merz met on Aug. 15 in the rain.', 'They left.'],
    ['J.D. Vance, Donald J. Trump and V. Putin were named.'],
    ['He lives in the U.S. He likes it there.'].flatMap(() => ['He lives in the U.S.', 'He likes it there.']),
    ['“Was that all?” she asked.', '“It was.”', 'So they went.'],
    ['It took 2.5 hours, i.e. an afternoon.', '09:40 – Then nothing.'],
    ['A headline without a stop'],
    ['RUBIO: We saw movement.', 'Not enough!', 'Perhaps… but who knows?'],
    ['They met at 3 p.m. and parted at 6 p.m. on Friday.'],
  ];
  for (const wanted of cases) it(wanted.join(' '), () => expect(split(wanted.join(' '))).toEqual(wanted));

  it('covers every character but space, in order', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc
            .array(fc.constantFrom('A', 'b', '. ', '? ', '"', ' ', '\n', 'Mr. ', 'U.S.'))
            .map((parts) => parts.join('')),
        ),
        (text) => {
          let last = 0;
          for (const { start, end } of splitSentences(text)) {
            expect(text.slice(last, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(text.slice(last).trim()).toBe('');
        },
      ),
    );
  });
});
