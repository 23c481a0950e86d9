import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/views/pieces';

const marked = (text: string, strong: [number, number][]) =>
  piecesOf({ text, strong }).map(({ text: words, isStrong }) => (isStrong ? `*${words}*` : words));

describe('piecesOf', () => {
  it('tells the decisive words from the others', () => {
    expect(marked('nine million crowns', [[0, 4]])).toEqual(['*nine*', ' million crowns']);
    expect(marked('nine million crowns', [[13, 19]])).toEqual(['nine million ', '*crowns*']);
    expect(marked('nine', [[0, 4]])).toEqual(['*nine*']);
    expect(marked('nine', [])).toEqual(['nine']);
    expect(marked('', [])).toEqual([]);
  });

  it('takes spans in any order, and passes over one that overlaps or is none', () => {
    const spans: [number, number][] = [
      [5, 12],
      [0, 4],
      [3, 8],
      [12, 12],
      [15, 13],
    ];
    expect(marked('nine million crowns', spans)).toEqual(['*nine*', ' ', '*million*', ' crowns']);
  });

  it('loses and adds no character, whatever the spans', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.tuple(fc.nat(20), fc.nat(20))), (text, strong) => {
        expect(
          piecesOf({ text, strong })
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
