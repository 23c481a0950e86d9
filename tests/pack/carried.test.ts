import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedBy, WHOLE_SHARE } from '../../src/pack/carried';
import type { CopiedRun } from '../../src/pack/wording';
import { findCopied, type Shingles } from '../../src/spot/copied';
import { numbered, shingled } from '../spot/shingled';

/** A run by the words that it is in each source, the last one not included; where it stands on the page is no matter. */
const run = (words: Record<string, [from: number, to: number]>): CopiedRun => ({
  start: 0,
  end: 0,
  words: Math.max(...Object.values(words).map(([from, to]) => to - from)),
  sources: Object.fromEntries(
    Object.entries(words).map(([id, [from, to]]) => [id, [from, to - 7] satisfies [number, number]]),
  ),
});

/** Sources of a hundred words each. */
const COUNTS = { a: 93, b: 93, c: 93 };
const nothing = { sources: {}, whole: [], passages: [] };
const carried = (...copied: CopiedRun[]) => carriedBy(copied, COUNTS);

describe('the share of a source', () => {
  it('is of its words, each counted once however the runs overlap', () => {
    const { sources } = carried(run({ a: [30, 50] }), run({ a: [0, 10] }), run({ a: [35, 45] }), run({ a: [40, 60] }));
    expect(sources).toEqual({ a: { words: 40, share: 0.4 } });
  });

  it('loses nothing at the paragraphs’ ends', () => {
    const paragraphs = Array.from({ length: 10 }, (_, i) => run({ a: [i * 10, i * 10 + 10] }));
    expect(carried(...paragraphs)).toEqual({ sources: { a: { words: 100, share: 1 } }, whole: ['a'], passages: [] });
  });

  it('is what counting the words one by one gives', () => {
    const range = fc
      .tuple(fc.nat(92), fc.integer({ min: 8, max: 30 }))
      .map(([from, length]): [number, number] => [from, Math.min(100, from + length)]);
    const runs = fc.array(range.filter(([from, to]) => to - from >= 8).map((a) => run({ a })));
    fc.assert(
      fc.property(runs, (copied) => {
        const words = new Set(
          copied.flatMap(({ sources }) => {
            const [from, to] = sources.a ?? [0, 0];
            return Array.from({ length: to - from + 7 }, (_, i) => from + i);
          }),
        );
        expect(carried(...copied).sources.a?.words ?? 0).toBe(words.size);
      }),
    );
  });

  it('is none of a source that nobody knows, nor of one too short for a run', () => {
    expect(carriedBy([run({ z: [0, 90] })], COUNTS)).toEqual(nothing);
    expect(carriedBy([run({ z: [0, 90] })], { z: 0, ...JSON.parse('{ "constructor": 93 }') })).toEqual(nothing);
  });
});

describe('a source is carried as a whole', () => {
  it('where so much of it stands on the page', () => {
    expect(carried(run({ a: [0, 100 * WHOLE_SHARE] })).whole).toEqual(['a']);
    expect(carried(run({ a: [0, 100 * WHOLE_SHARE - 1] }))).toEqual({
      sources: { a: { words: 79, share: 0.79 } },
      whole: [],
      passages: [{ sources: ['a'], words: 79 }],
    });
  });

  it('and not because of what it shares with another', () => {
    // C is all that A is but ten words, and more; the page carries C
    const page = carried(run({ a: [0, 90], c: [0, 90] }), run({ c: [90, 100] }));
    expect(page.sources).toMatchObject({ a: { share: 0.9 }, c: { share: 1 } });
    expect(page).toMatchObject({ whole: ['c'], passages: [] });
    // the page carries no more than what both have
    expect(carried(run({ a: [0, 90], c: [0, 90] }))).toMatchObject({
      whole: [],
      passages: [{ sources: ['a', 'c'], words: 90 }],
    });
  });

  it('never where another one is the same text', () => {
    expect(carried(run({ a: [0, 100], c: [0, 100] }))).toMatchObject({
      whole: [],
      passages: [{ sources: ['a', 'c'], words: 100 }],
    });
  });

  it('beside another one', () => {
    const shared = run({ a: [40, 60], c: [0, 20] });
    const page = carried(run({ a: [0, 40] }), shared, run({ a: [60, 100] }), run({ c: [20, 100] }));
    expect(page).toMatchObject({ whole: ['a', 'c'], passages: [] });
  });
});

describe('passages', () => {
  it('tell what A and C share from what A alone has', () => {
    expect(carried(run({ a: [0, 20] }), run({ c: [50, 81], a: [40, 70] }), run({ a: [70, 80], c: [81, 91] }))).toEqual({
      sources: { a: { words: 60, share: 0.6 }, c: { words: 41, share: 0.41 } },
      whole: [],
      passages: [
        { sources: ['a', 'c'], words: 41 },
        { sources: ['a'], words: 20 },
      ],
    });
  });

  it('are named beside a whole source only where it does not have them', () => {
    const page = carried(run({ a: [0, 90] }), run({ a: [90, 100], c: [0, 10] }), run({ b: [0, 12], c: [20, 32] }));
    expect(page).toMatchObject({ whole: ['a'], passages: [{ sources: ['b', 'c'], words: 12 }] });
  });
});

describe('quotations', () => {
  const quoted = [run({ a: [20, 50] }), run({ a: [57, 80] })];

  it('count where the words beside them in the source are copied, a few unknown ones between them', () => {
    const page = carriedBy([run({ a: [0, 20] }), run({ a: [80, 90] })], COUNTS, quoted);
    expect(page).toEqual({ sources: { a: { words: 83, share: 0.83 } }, whole: ['a'], passages: [] });
    expect(carriedBy([run({ a: [80, 90] })], COUNTS, quoted).passages).toEqual([{ sources: ['a'], words: 63 }]);
  });

  it('do not count alone, nor beside what is far from them or another source’s', () => {
    expect(carriedBy([], COUNTS, quoted)).toEqual(nothing);
    const others = [run({ a: [0, 12] }), run({ b: [10, 20] })];
    expect(carriedBy(others, COUNTS, quoted)).toEqual(carriedBy(others, COUNTS));
  });
});

describe('a page that is read', () => {
  const COMMON = `${numbered('common', 30)}.\n“${numbered('quote', 20)},” Olsen said.\n${numbered('end', 12)}.`;
  const TEXTS = {
    a: `${numbered('a', 60)}.\nWhat Olsen said\n${COMMON}\n“${numbered('word', 15)}.”\n${numbered('a', 40, 60)}.`,
    c: `${numbered('c', 50)}.\n${COMMON}\n${numbered('c', 50, 50)}.`,
  };
  const shingles: Shingles = shingled(TEXTS);
  const carriedIn = (blocks: string[]) => {
    const found = blocks.map((text) => findCopied(shingles, text));
    const [copied, quoted] = [found.flatMap((one) => one.copied), found.flatMap((one) => one.quoted)];
    return carriedBy(copied, shingles.counts, quoted);
  };
  const paragraphs = (text: string) => text.split('\n');

  it.each(['a', 'c'] as const)('carries %s as a whole, in one block or by paragraphs, quotations and all', (id) => {
    expect(carriedIn([TEXTS[id]])).toMatchObject({ whole: [id], passages: [] });
    expect(carriedIn(paragraphs(TEXTS[id]))).toMatchObject({ whole: [id], passages: [] });
    expect(carriedIn(['Breaking.', ...paragraphs(TEXTS[id]).reverse()])).toMatchObject({ whole: [id], passages: [] });
  });

  it('carries both', () => {
    expect(carriedIn([...paragraphs(TEXTS.a), ...paragraphs(TEXTS.c)]).whole).toEqual(['a', 'c']);
  });

  it('carries the passage that both share', () => {
    const passages = [{ sources: ['a', 'c'], words: 64 }];
    expect(carriedIn([COMMON])).toMatchObject({ whole: [], passages });
    expect(carriedIn(paragraphs(`Our own words.\n${COMMON}\nAnd ours.`))).toMatchObject({ whole: [], passages });
  });

  it('carries nothing where it only quotes', () => {
    const page = carriedIn([`Olsen: “${numbered('quote', 20)}.”`, `“${numbered('word', 15)}.”`]);
    expect(page).toEqual(nothing);
  });
});
