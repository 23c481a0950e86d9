import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSharedPassages, SHARED_WORDS_MIN } from '../../src/pack/shared';
import { wordsOf } from '../../src/pack/words';

const EIGHT = 'one two three four five six seven eight';

describe('findSharedPassages', () => {
  it('finds a run of eight, whatever its capitals and punctuation, and gives its span in both', () => {
    const texts = { a: `Before. ${EIGHT}. After`, b: `“One, two: three FOUR five-six seven eight!” he said` };
    const [passage, ...rest] = findSharedPassages(texts);
    expect(rest).toEqual([]);
    expect(passage?.words).toBe(8);
    const { a, b } = passage?.spans ?? {};
    expect(texts.a.slice(a?.start, a?.end)).toBe(EIGHT);
    expect(texts.b.slice(b?.start, b?.end)).toBe('One, two: three FOUR five-six seven eight');
  });

  it('takes no run of seven', () => {
    expect(findSharedPassages({ a: EIGHT, b: EIGHT.replace('eight', 'nine') })).toEqual([]);
  });

  it('finds each place of a passage that stands twice, and each pair of three sources', () => {
    expect(findSharedPassages({ a: EIGHT, b: `${EIGHT} x ${EIGHT}` })).toHaveLength(2);
    const pairs = findSharedPassages({ a: EIGHT, b: EIGHT, c: EIGHT }).map((passage) =>
      Object.keys(passage.spans).join(),
    );
    expect(pairs).toEqual(['a,b', 'a,c', 'b,c']);
  });

  it('gives runs that are equal, long enough and can be made longer at neither end', () => {
    const text = fc.array(fc.constantFrom('x', 'y'), { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [first, second] = [wordsOf(a), wordsOf(b)];
        const folded = (words: typeof first, start: number, end: number) =>
          words.filter((word) => word.start >= start && word.end <= end).map((word) => word.folded);
        for (const { words, spans } of findSharedPassages({ a, b })) {
          const [inA, inB] = [spans.a ?? { start: 0, end: 0 }, spans.b ?? { start: 0, end: 0 }];
          expect(folded(first, inA.start, inA.end)).toEqual(folded(second, inB.start, inB.end));
          expect(folded(first, inA.start, inA.end)).toHaveLength(words);
          expect(words).toBeGreaterThanOrEqual(SHARED_WORDS_MIN);
          const before = [
            first.findLast((word) => word.end < inA.start),
            second.findLast((word) => word.end < inB.start),
          ];
          const after = [first.find((word) => word.start > inA.end), second.find((word) => word.start > inB.end)];
          for (const [one, other] of [before, after]) {
            expect(one === undefined || other === undefined || one.folded !== other.folded).toBe(true);
          }
        }
      }),
    );
  });
});
