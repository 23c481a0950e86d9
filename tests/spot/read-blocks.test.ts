import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeShingles } from '../../src/pack/shingles';
import { loadClaimModel } from '../../src/spot/claims';
import { textShingles } from '../../src/spot/copied';
import { KIND } from '../../src/spot/features';
import { loadReader, type ReaderData, readBlocks } from '../../src/spot/read-blocks';
import type { BlockFindings, WordedBlock } from '../../src/spot/types';
import { namedIn, told } from './heard';
import { featuresData, weightsData } from './model-data';
import { numbered } from './shingled';
import { pages } from './texts';

/** "accepted" speaks for the one claim. */
const model = loadClaimModel({
  claims: ['deal'],
  lexicon: { ACCEPT: 'accept*', PLACE: 'varde' },
  place: 'PLACE',
  stems: '',
  features: featuresData([[KIND.concept, 0]]),
  weights: weightsData([127]),
  steps: [0.08],
  bias: [-2],
  second: [-1, 1, 1, 0, 4],
  thresholds: { fewer: 0.9, usual: 0.5, more: 0.3 },
});

const SOURCE = `${numbered('line', 20)}. Hale accepted the offer at dawn after a night of shouting and tears.`;

const data: ReaderData = {
  wording: {
    sets: {},
    claims: [
      {
        id: 'deal',
        core: ['accept* ~ offer'],
        speech: false,
        differences: [
          {
            isMissed: true,
            isNumber: false,
            readings: [{ text: 'the dockers', cues: ['dockers ~ accept*'] }],
            amount: null,
            day: null,
            around: ['handshake*'],
          },
        ],
      },
    ],
  },
  sayings: {
    sayings: [{ person: 'hale', saying: 0, text: 'We fought like lions and now we sleep' }],
    weights: { levels: ['', '', 'the of to a and that i we is it', '', '', '', '', '', '', ''] },
  },
  shingles: encodeShingles({ a: textShingles(SOURCE) }),
};

/** Through JSON, as it comes to the background. */
const reader = loadReader(JSON.parse(JSON.stringify(data)));

const blocksOf = (...texts: string[]): WordedBlock[] =>
  texts.map((text, index) => {
    const before = texts[index - 1] ?? '';
    return { text, before, people: namedIn(text), peopleBefore: namedIn(before) };
  });

const read = (...texts: string[]): BlockFindings[] => readBlocks(model, reader, blocksOf(...texts), 0.9);

describe('a block of a page about the event', () => {
  it('gives its claims with their wording', () => {
    const [block] = read('It rained. Hale said the dockers had accepted the offer.');
    expect(block?.claims).toMatchObject([{ id: 'deal', start: 11, end: 56 }]);
    expect(told(block?.claims[0]?.wording?.voice ?? null)).toBe('hale');
    expect(block?.claims[0]?.wording?.values.map(({ text }) => text)).toEqual(['the dockers']);
  });

  it('gives quotations of the pack with their speaker', () => {
    const text = '“We fought like lions and now we sleep,” Hale said.';
    const [block] = read(text);
    expect(block?.quotes).toMatchObject([{ person: 'hale', saying: 0, how: 'same', speaker: 'hale' }]);
    const [quote] = block?.quotes ?? [];
    expect(text.slice(quote?.start, quote?.end)).toBe('We fought like lions and now we sleep');
  });

  it('gives a quotation to whom the page gives it, though the pack has it from somebody else', () => {
    expect(read('“We fought like lions and now we sleep,” Berg said.')[0]?.quotes).toMatchObject([
      { person: 'hale', speaker: 'berg' },
    ]);
  });

  it('gives what is copied from a source', () => {
    const [block] = read('Hale accepted the offer at dawn after a night of shouting and tears.');
    expect(block?.copied).toMatchObject([{ words: 13 }]);
    expect(block?.quoted).toEqual([]);
  });

  it('tells what it touches on, each once', () => {
    expect(read('A handshake. Handshakes. More.')[0]?.touched).toEqual(['deal 0']);
    expect(read('The dockers accepted, and the dockers accepted.')[0]?.touched).toEqual(['deal 0']);
    expect(read('Nothing of it.')[0]?.touched).toEqual([]);
  });
});

describe('blocks', () => {
  it('are answered in their order, each for itself', () => {
    const found = read('A handshake.', '', 'The dockers accepted the offer.', 'The gulls were loud.');
    expect(found).toHaveLength(4);
    expect(found.map(({ touched }) => touched.length)).toEqual([1, 0, 1, 0]);
    expect(found.map(({ claims }) => claims.length)).toEqual([0, 0, 1, 0]);
  });

  it('are read on from the one before for who speaks', () => {
    const [, second] = read('Hale left the hall at noon.', 'The dockers had accepted the offer, he said.');
    expect(told(second?.claims[0]?.wording?.voice ?? null)).toBe('hale');
  });

  it('may be none', () => expect(readBlocks(model, reader, [], 0.9)).toEqual([]));

  it('have no claims where the page is about something else', () => {
    const [block] = readBlocks(model, reader, blocksOf('The dockers accepted the offer.'), 0.001);
    expect(block?.claims).toEqual([]);
  });

  it('have only surer claims for a higher threshold', () => {
    const blocks = blocksOf('The dockers accepted the offer.');
    expect(readBlocks(model, reader, blocks, 0.9, 0.9999)[0]?.claims).toEqual([]);
  });
});

describe('a pack without', () => {
  it('shingles finds nothing copied', () => {
    const without = loadReader({ ...data, shingles: null });
    expect(readBlocks(model, without, blocksOf(SOURCE), 0.9)[0]).toMatchObject({ copied: [], quoted: [] });
  });

  it('cues for a claim leaves its wording open', () => {
    const without = loadReader({ ...data, wording: { sets: {}, claims: [] } });
    const [block] = readBlocks(model, without, blocksOf('The dockers accepted the offer.'), 0.9);
    expect(block?.claims).toMatchObject([{ id: 'deal', wording: null }]);
    expect(block?.touched).toEqual([]);
  });
});

it('what another version compiled is refused', () => {
  expect(() => loadReader({ ...data, shingles: { version: -1 } })).toThrow();
  expect(() =>
    loadReader({
      ...data,
      wording: { sets: {}, claims: [{ id: 'deal', core: ['{gone}'], speech: false, differences: [] }] },
    }),
  ).toThrow();
});

it('any blocks are read, everything within them', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(pages, { maxLength: 4 }), (texts) => {
      const found = read(...texts);
      expect(found).toHaveLength(texts.length);
      for (const [index, { claims, quotes, copied, quoted }] of found.entries()) {
        for (const { start, end } of [...claims, ...quotes, ...copied, ...quoted]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(texts[index]?.length ?? 0);
        }
      }
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    }),
    { numRuns: 200 },
  );
});
