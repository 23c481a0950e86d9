import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { without } from '../../src/page/spans';

describe('without', () => {
  it('cuts names out of a claim', () => {
    const claim = { start: 10, end: 50 };
    const names = [
      { start: 30, end: 35 },
      { start: 10, end: 15 },
    ];
    expect(without([claim], names)).toEqual([
      { start: 15, end: 30 },
      { start: 35, end: 50 },
    ]);
  });

  it('leaves nothing of a claim that is all name, and all of one that has none', () => {
    expect(without([{ start: 3, end: 8 }], [{ start: 0, end: 9 }])).toEqual([]);
    expect(without([{ start: 3, end: 8 }], [{ start: 8, end: 9 }])).toEqual([{ start: 3, end: 8 }]);
  });

  it('covers exactly what is in a span and in no hole, each place once', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]) => ({ start, end: start + length })),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(spans, spans, (some, holes) => {
        const left = without(some, holes);
        for (let at = 0; at < 45; at++) {
          const covers = ({ start, end }: { start: number; end: number }) => start <= at && at < end;
          expect(left.filter(covers).length).toBe(some.some(covers) && !holes.some(covers) ? 1 : 0);
        }
        expect(left.every(({ start, end }) => start < end)).toBe(true);
      }),
    );
  });
});
