import { describe, expect, it } from 'vitest';
import { PACK_DIR, readPackFolder } from '../../build/compiled-pack';
import { compileDeck } from '../../src/learn/deck';
import { makeDeck } from '../../src/pack/make-deck';
import type { Difference, Pack } from '../../src/pack/schema';
import { encodeShingles } from '../../src/pack/shingles';
import { textShingles } from '../../src/spot/copied';
import { smallPack, TEXTS } from '../pack/fixture';

/** The small pack with something said of the difference of how long the bridge is closed. */
function packWith(more: Partial<Difference>): Pack {
  const pack = smallPack();
  const [closure] = pack.claims;
  if (closure) closure.differences = closure.differences.map((one, index) => (index === 0 ? { ...one, ...more } : one));
  return pack;
}

const rangesOf = (pack: Pack) => compileDeck(pack, null).claims[0]?.differences[0]?.ranges;

describe('the ranges of a difference', () => {
  it('are between what each source’s words lie, in the difference’s unit', () => {
    const ranges = rangesOf(packWith({ kind: 'number', amount: { unit: 'day', near: ['closed'] } }));
    expect(Object.keys(ranges ?? {})).toEqual(['a', 'b', 'c']);
    for (const [id, days] of [
      ['a', 14],
      ['b', 14],
      ['c', 10],
    ] as const) {
      const [low = 0, high = 0] = ranges?.[id] ?? [];
      expect(low).toBeLessThanOrEqual(days);
      expect(high).toBeGreaterThanOrEqual(days);
      expect(high - low).toBeLessThan(5);
    }
  });

  it('are none where the difference is no amount', () => {
    expect(rangesOf(smallPack())).toBeUndefined();
    expect(rangesOf(packWith({ kind: 'number' }))).toBeUndefined();
  });

  it('are none of a source whose words cannot be put in the unit', () => {
    expect(rangesOf(packWith({ amount: { unit: 'hour', near: ['closed'] } }))).toEqual({});
  });
});

describe('the sizes of the sources’ shingles', () => {
  it('are those of the file', () => {
    const { a = '', b = '' } = TEXTS;
    const file: unknown = encodeShingles({ a: textShingles(a), b: textShingles(b) });
    const sizes = compileDeck(smallPack(), file).sources.map(({ id, shingles }) => [id, shingles]);
    expect(sizes).toEqual([
      ['a', textShingles(a).length],
      ['b', textShingles(b).length],
      ['c', undefined],
    ]);
  });

  it('are none for a pack without the file', () => {
    expect(compileDeck(smallPack(), null)).toEqual(makeDeck(smallPack()));
  });

  it('cannot be read from anything else', () => expect(() => compileDeck(smallPack(), 'shingles')).toThrow());
});

describe('the deck of the Alaska summit', () => {
  it('has a range for every source’s value of an amount', async () => {
    const { pack, shingles } = await readPackFolder(PACK_DIR);
    const deck = compileDeck(pack, shingles);
    for (const { shingles: size } of deck.sources) expect(size).toBeGreaterThan(0);
    const amounts = deck.claims.flatMap(({ differences }) => differences.filter(({ ranges }) => ranges));
    expect(amounts.length).toBeGreaterThan(0);
    for (const { values, ranges } of amounts) expect(Object.keys(ranges ?? {})).toEqual(Object.keys(values));
  });

  it('is the same for the same pack, and leaves the pack as it was', async () => {
    const { pack, shingles } = await readPackFolder(PACK_DIR);
    const before = JSON.stringify(pack);
    expect(JSON.stringify(compileDeck(pack, shingles))).toBe(JSON.stringify(compileDeck(pack, shingles)));
    expect(JSON.stringify(pack)).toBe(before);
  });
});
