import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSharedPassages } from '../../src/pack/shared';
import type { CopiedRun } from '../../src/pack/wording';
import { wordsOf } from '../../src/pack/words';
import { findCopied, type Shingles } from '../../src/spot/copied';
import { numbered, shingled } from './shingled';

/** A source of our own, word by word: each is one word to the reader, and none stands twice. */
const WORDS = (
  'Mayor Olsen Kühn told the harbour café that repairs would drag into October because every rusted bolt below ' +
  'deck needs replacing Nobody doesn t know why 47 engineers signed off on a crossing whose façade crumbled before ' +
  'Zoë Ångström cut its ribbon'
).split(' ');
const SOURCE = WORDS.join(' ');
const shingles = shingled({ a: SOURCE });

const copiedIn = (known: Shingles, text: string): CopiedRun[] => findCopied(known, text).copied;
const allOf = (found: { copied: CopiedRun[]; quoted: CopiedRun[] }): CopiedRun[] => [...found.copied, ...found.quoted];

/** One word as other pages write it. */
const rewritten = (word: string) =>
  fc
    .record({
      form: fc.constantFrom<'NFC' | 'NFD'>('NFC', 'NFD'),
      fold: fc.constantFrom(
        (text: string) => text,
        (text: string) => text.toLowerCase(),
        (text: string) => text.toUpperCase(),
      ),
      unseen: fc.constantFrom('', '', '\u00AD', '\u200B', '\u200D', '\u2060', '\uFEFF'),
    })
    .map(({ form, fold, unseen }) => {
      const text = fold(word.normalize(form));
      return text.slice(0, 1) + (text.length > 1 ? unseen : '') + text.slice(1);
    });

const GAPS = [' ', ', ', '. ', '\n', ' \r\n\t', '\u00A0', ' — ', '-', '/', '…', '’', "'", '\u02BC', ' (', ') ', ' & '];

/** So many of the source's words in a row, with other capitals, accents' forms, punctuation and line breaks. */
const passage = (min: number, max: number) =>
  fc
    .integer({ min, max })
    .chain((length) => fc.record({ length: fc.constant(length), from: fc.nat(WORDS.length - length) }))
    .chain(({ length, from }) =>
      fc.record({
        from: fc.constant(from),
        length: fc.constant(length),
        words: fc.tuple(...WORDS.slice(from, from + length).map(rewritten)),
        gaps: fc.array(fc.constantFrom(...GAPS), { minLength: length, maxLength: length }),
      }),
    )
    .map(({ from, length, words, gaps }) => {
      const text = words.map((word, i) => word + (i + 1 < length ? (gaps[i] ?? ' ') : '')).join('');
      return { from, length, text };
    });

/** Any text that does not happen to go on as the source does; letters beyond the basic plane part words here. */
const elsewhere = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .filter((text) =>
    wordsOf(text.replace(/[\u{10000}-\u{10FFFF}]/gu, ' ')).every(
      ({ folded }) => !SOURCE.toLowerCase().includes(folded),
    ),
  );

describe('a run of eight words or more', () => {
  it('is found in any other text, with its exact bounds and its place in the source', () => {
    fc.assert(
      fc.property(elsewhere, passage(8, WORDS.length), elsewhere, (before, { from, length, text }, after) => {
        const page = `${before} ${text} ${after}`;
        const start = before.length + 1;
        expect(allOf(findCopied(shingles, page))).toEqual([
          { start, end: start + text.length, words: length, sources: { a: [from, from + length - 7] } },
        ]);
      }),
    );
  });

  it('is not one of seven', () => {
    fc.assert(
      fc.property(elsewhere, passage(1, 7), elsewhere, (before, { text }, after) => {
        expect(allOf(findCopied(shingles, `${before} ${text} ${after}`))).toEqual([]);
      }),
    );
  });

  it('is in no other text', () => {
    const others = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 100 }),
      fc.lorem({ maxCount: 20 }),
      fc.uniqueArray(fc.constantFrom(...WORDS)).map((words) => words.sort().join(' ')),
    );
    fc.assert(
      fc.property(others, (text) => {
        expect(allOf(findCopied(shingles, text))).toEqual([]);
      }),
    );
  });

  it('does not end at an apostrophe, whichever it is', () => {
    for (const apostrophe of ["'", '’', '‘', '\u02BC', '\uFF07', '`']) {
      const text = `replacing. Nobody doesn${apostrophe}t know why 47 engineers signed`;
      expect(copiedIn(shingles, text)).toMatchObject([{ start: 0, end: text.length, words: 9 }]);
    }
  });
});

/** Runs that `findSharedPassages` finds between page and source; it compares word by word. */
const sharedSpans = (source: string, page: string): { start: number; end: number }[] =>
  findSharedPassages({ source, page }).flatMap(({ spans }) => spans.page ?? []);

const holds = (outer: { start: number; end: number }, inner: { start: number; end: number }) =>
  outer.start <= inner.start && inner.end <= outer.end;

describe('runs of several sources', () => {
  it('are those that comparing word by word finds and that lie in no longer one', () => {
    // of two words only and mostly one, so that texts share much and repeat themselves
    const word = fc.constantFrom('x', 'x', 'x', 'x', 'y');
    const text = fc.array(word, { maxLength: 40, size: 'max' }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, text, (a, c, page) => {
        const found = copiedIn(shingled({ a, c }), page);
        const spans = { a: sharedSpans(a, page), c: sharedSpans(c, page) };
        const all = [...spans.a, ...spans.c];
        const longest = all.filter((span) => !all.some((other) => holds(other, span) && !holds(span, other)));
        const key = ({ start, end }: { start: number; end: number }) => `${start}–${end}`;
        expect(found.map(key).sort()).toEqual([...new Set(longest.map(key))].sort());
        for (const run of found) {
          const written = page.slice(run.start, run.end).split(' ');
          expect(written).toHaveLength(run.words);
          for (const [id, whole] of [
            ['a', a],
            ['c', c],
          ] as const) {
            if (spans[id].some((span) => key(span) === key(run))) expect(run.sources).toHaveProperty(id);
            const [from, to] = run.sources[id] ?? [0, 0];
            if (to === 0) continue;
            expect(written.length - (to - from + 7)).toBeLessThanOrEqual(2);
            expect(` ${written.join(' ')} `).toContain(
              ` ${whole
                .split(' ')
                .slice(from, to + 7)
                .join(' ')} `,
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  const common = numbered('common', 20);
  const both = shingled({
    a: `${numbered('a', 10)} ${common} ${numbered('a', 10, 10)}`,
    c: `${common} ${numbered('c', 10)}`,
  });

  it('name all that carry them', () => {
    expect(copiedIn(both, common)).toMatchObject([{ words: 20, sources: { a: [10, 23], c: [0, 13] } }]);
  });

  it('name a source that lacks a word or two, as these may be chance', () => {
    expect(copiedIn(both, `a9 ${common} a10`)).toMatchObject([{ words: 22, sources: { a: [9, 24], c: [0, 13] } }]);
    const [run, ...others] = copiedIn(both, `a9 ${common} a10 a11`);
    expect(others).toEqual([]);
    expect(run?.sources).toEqual({ a: [9, 25] });
  });

  it('overlap where the page goes on from one source to the other', () => {
    expect(copiedIn(both, `${numbered('a', 10)} ${common} ${numbered('c', 10)}`)).toMatchObject([
      { words: 30, sources: { a: [0, 23] } },
      { words: 30, sources: { c: [0, 23] } },
    ]);
  });

  it('do not go on where the source does not', () => {
    const one = shingled({ a: `${numbered('n', 8)} x ${numbered('n', 8, 1)}` });
    expect(copiedIn(one, numbered('n', 9))).toMatchObject([
      { words: 8, sources: { a: [0, 1] } },
      { words: 8, sources: { a: [9, 10] } },
    ]);
  });

  it('do not go on over words that the source does not have', () => {
    const one = shingled({ a: numbered('n', 10) });
    expect(copiedIn(one, `${numbered('n', 9)} and ${numbered('n', 8, 2)}`)).toMatchObject([
      { words: 9, sources: { a: [0, 2] } },
      { words: 8, sources: { a: [2, 3] } },
    ]);
  });

  it('do not go on from one source into the next', () => {
    const two = shingled({ a: numbered('n', 8), c: numbered('n', 8, 1) });
    expect(copiedIn(two, numbered('n', 9)).map(({ sources }) => sources)).toEqual([{ a: [0, 1] }, { c: [0, 1] }]);
  });

  it('give the first place of what a source says twice', () => {
    const one = shingled({ a: `${common} x ${common}` });
    expect(copiedIn(one, common).map(({ sources }) => sources)).toEqual([{ a: [0, 13] }]);
  });

  it('are none without a source, or with one that is too short', () => {
    expect(copiedIn(shingled({}), common)).toEqual([]);
    const short = shingled({ a: 'one two three', c: '' });
    expect(short.counts).toEqual({ a: 0, c: 0 });
    expect(copiedIn(short, 'one two three')).toEqual([]);
  });
});
