import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileNames } from '../../src/spot/name-table';
import { loadNames, readyNames } from '../../src/spot/names';
import { readBlock } from '../../src/spot/read-block';
import { BARE, FULL, NAMESAKE, RELATIVE, ROLE } from '../../src/spot/reading';
import type { Sieve } from '../../src/spot/sieve';
import { CONTEXT, data } from './fixture';

const names = loadNames(data);
const kinds = (text: string): number[] => readBlock(names, text).hits.map((hit) => hit.kind);

describe('one block alone', () => {
  it('tells full names, titles and surnames apart', () =>
    expect(kinds('Donald Trump met President Putin; Merz did not.')).toEqual([FULL, ROLE, BARE]));
  it('counts terms, years and the event’s place', () => {
    const reading = readBlock(names, 'The White House spoke of Anchorage in 2025 and of Helsinki in 2018 and 2019.');
    expect(reading).toMatchObject({ evidence: { eventYears: 1, otherYears: 2 }, namesEvent: true });
    const terms = reading.evidence?.terms ?? [];
    expect(
      new Map([
        [1, 1],
        [6, 1],
        [8, 1],
      ]),
    ).toEqual(new Map(Array.from({ length: terms.length / 2 }, (_, at) => [terms[2 * at], terms[2 * at + 1]])));
  });
  it('knows a block that names the place', () => {
    expect(readBlock(names, 'Back in Alaska it rained.').namesEvent).toBe(true);
    expect(readBlock(names, 'Back in Kansas it rained.').namesEvent).toBe(false);
  });
});

/** A sieve that lets everything through, so that every word is read. */
const open: Sieve = { test: () => true, first: () => 0, hasOthers: () => true, next: () => -1 };
const everyWord = readyNames(compileNames(data), open);
const FILLER = 'nothing else was said of it by any of those who were there on that day. ';

describe('a name in a long block', () => {
  const hitsIn = (text: string) =>
    readBlock(names, text).hits.map(({ start, end, kind }) => [text.slice(start, end), kind]);

  it.each([
    ['President Putin and his aides', [['Putin', ROLE]]],
    ['his wife, Melania Trump, came', [['Trump', RELATIVE]]],
    ['the actor Christopher Meloni came', [['Meloni', NAMESAKE]]],
    [
      'Vladimir Putin, Donald J. Trump',
      [
        ['Vladimir Putin', FULL],
        ['Donald J. Trump', FULL],
      ],
    ],
    ['then Sir Keir left', [['Keir', ROLE]]],
    ['a talk with Ursula von der Leyen', [['Ursula von der Leyen', FULL]]],
    ['a night in Trump Taj Mahal', []],
    ['a Pro-Putin rally', []],
  ])('is what it is in a short one: %s', (text, wanted) => {
    const sentence = `${FILLER}Then there was ${text}. `;
    const alone = hitsIn(sentence);
    expect(hitsIn(FILLER.repeat(30) + sentence + FILLER.repeat(30))).toEqual(alone);
    expect(alone.filter(([, kind]) => kind !== NAMESAKE || wanted.length > 0)).toEqual(wanted);
  });

  it('is found where several stand far from each other', () => {
    const text = `Trump left. ${FILLER.repeat(20)}Putin came. ${FILLER.repeat(20)}Merz and Stubb stayed.`;
    expect(hitsIn(text).map(([words]) => words)).toEqual(['Trump', 'Putin', 'Merz', 'Stubb']);
  });

  it('is found in text without any space', () => {
    expect(hitsIn(`${'漢'.repeat(5_000)},Putin,${'漢'.repeat(5_000)}`)).toEqual([['Putin', BARE]]);
  });

  const word = fc.constantFrom(
    ...(
      'Donald Trump Vladimir Putin von der Leyen Ursula Sir Keir Starmer J. D. Vance Christopher Meloni Taj Mahal Merz ' +
      'President president Mr Mrs wife brother Melania Hunter the of and at house family Jr film Alaska White House said went ' +
      'On Monday Truth Social Inc & “ ” 2025 Zełenski PUTIN TRUMP Pu\u00adtin'
    ).split(' '),
  );
  const gap = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '-', '’s ', '\n', '.', ' \u00a0');
  const text = fc.array(fc.tuple(word, gap), { maxLength: 60 }).map((pairs) => pairs.flat().join(''));

  it('is read the same as if every word of the block was', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (parts) => {
        const block = parts.join(FILLER);
        expect(readBlock(names, block)).toEqual(readBlock(everyWord, block));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is read the same between other sentences, moved', () => {
    // Long enough that what stands around it makes no headline of it.
    const [lead, tail] = [FILLER.repeat(4), `. ${FILLER}`];
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (middle, times) => {
        const short = `${lead}${middle}${tail}`;
        const filler = FILLER.repeat(times);
        const moved = readBlock(names, short).hits.map((hit) => ({
          ...hit,
          start: hit.start + filler.length,
          end: hit.end + filler.length,
        }));
        expect(readBlock(names, filler + short + filler).hits).toEqual(moved);
      }),
      { numRuns: 500 },
    );
  });
});

describe('evidence', () => {
  it('is read only where it is wanted, and changes no name', () => {
    expect(readBlock(names, CONTEXT, false)).toEqual({ ...readBlock(names, CONTEXT), evidence: null });
  });
});
