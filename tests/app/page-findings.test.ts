import { describe, expect, it } from 'vitest';
import { createLedger, type Found } from '../../src/app/ledger';
import { copiedSources, pageFindings } from '../../src/app/page-findings';
import { copied, quotation, voice, wording } from '../views/fixture-page';

const FACTS = { address: 'https://news.example/', title: 'News', published: null, about: true, done: true };
const NOTHING = { quotes: [], copied: [], quoted: [], touched: [] };
const mention = (id: string, start: number, end: number) => ({
  id,
  start,
  end,
  probability: 0.9,
  matched: [],
  wording: null,
});

interface At {
  text: string;
  length: number;
  at: number;
  after?: At;
}

/** Blocks of these texts with what was found in each. */
function blocks(...of: [text: string, found?: Found][]) {
  const ledger = createLedger<At, null>((a, b) => a.at > b.at);
  for (const [at, [text, found]] of of.entries())
    ledger.found(ledger.add({ text, length: text.length, at }, null), found ?? {});
  return ledger.entries();
}
const findingsOf = (...of: Parameters<typeof blocks>) => {
  const all = blocks(...of);
  return pageFindings(all, all, FACTS);
};

describe('pageFindings', () => {
  it('of a page on which nothing was found is empty, with what is known of the page itself', () => {
    expect(findingsOf(['A word.'])).toEqual({
      ...FACTS,
      length: 0,
      people: [],
      claims: [],
      ...NOTHING,
    });
  });

  it('counts people in the order of their first mention', () => {
    const anna = { id: 'anna', start: 0, end: 4 };
    const ben = { id: 'ben', start: 5, end: 8 };
    expect(findingsOf(['Anna Ben', { people: [ben, anna] }], ['Anna', { people: [anna] }]).people).toEqual([
      { id: 'anna', count: 2 },
      { id: 'ben', count: 1 },
    ]);
  });

  it('gathers a claim’s sentences in page order, each with its own words and wording', () => {
    const said = wording({ voice: voice({ certainty: 'hedged' }) });
    const { claims } = findingsOf(
      ['It rained. It cost nine.', { claims: [{ ...mention('cost', 11, 24), wording: said }, mention('rain', 0, 10)] }],
      ['Nothing.'],
      ['It cost ten.', { claims: [mention('cost', 0, 12)] }],
    );
    expect(claims.map(({ id, sentences }) => [id, sentences.map(({ text }) => text)])).toEqual([
      ['cost', ['It cost nine.', 'It cost ten.']],
      ['rain', ['It rained.']],
    ]);
    expect(claims[0]?.sentences.map((one) => one.wording)).toEqual([said, null]);
  });

  it('gives to each sentence the quotations and the sources’ words that reach into it', () => {
    const text = 'One two three. Four five six.';
    const first = quotation({ start: 4, end: 13 });
    const both = quotation({ start: 8, end: 19 });
    const runs = [
      { ...copied({ a: [0, 1] }), start: 0, end: 14 },
      { ...copied({ b: [0, 1], c: [2, 3] }), start: 10, end: 20 },
    ];
    const {
      claims,
      quotes,
      copied: all,
    } = findingsOf([
      text,
      {
        claims: [mention('one', 0, 14), mention('two', 15, 29)],
        beside: { ...NOTHING, quotes: [first, both], copied: runs },
      },
    ]);
    expect(claims.map(({ sentences: [one] }) => [one?.quotes, one?.copiedFrom])).toEqual([
      [
        [first, both],
        ['a', 'b', 'c'],
      ],
      [[both], ['b', 'c']],
    ]);
    expect(quotes).toEqual([first, both]);
    expect(all).toEqual(runs);
  });

  it('counts the characters of running text, and of no label or heading', () => {
    expect(findingsOf(['a'.repeat(79)], ['b'.repeat(80)], ['c'.repeat(200)]).length).toBe(280);
  });

  it('tells of what readers do not see only what it touches on, and counts its text', () => {
    const hidden = blocks([
      'x'.repeat(100),
      {
        people: [{ id: 'anna', start: 0, end: 4 }],
        claims: [mention('cost', 0, 9)],
        beside: {
          quotes: [quotation()],
          copied: [copied({ a: [0, 1] })],
          quoted: [copied({ b: [0, 1] })],
          touched: ['cost 1'],
        },
      },
    ]);
    expect(pageFindings(hidden, [], FACTS)).toEqual({
      ...FACTS,
      length: 100,
      people: [],
      claims: [],
      ...NOTHING,
      touched: ['cost 1'],
    });
  });

  it('lists what all blocks touch on, each once, and what of them is quoted', () => {
    const beside = (touched: string[]) => ({ ...NOTHING, quoted: [copied({ a: [0, 1] })], touched });
    const found = findingsOf(
      ['One.', { beside: beside(['a 0', 'a 1']) }],
      ['Two.', { beside: beside(['a 1', 'b 0']) }],
    );
    expect(found.touched).toEqual(['a 0', 'a 1', 'b 0']);
    expect(found.quoted).toHaveLength(2);
  });
});

describe('copiedSources', () => {
  const run = { ...copied({ a: [0, 1], b: [5, 6] }), start: 10, end: 20 };

  it.each([
    ['before', 0, 10, []],
    ['reaching in', 0, 11, ['a', 'b']],
    ['within', 12, 13, ['a', 'b']],
    ['reaching out', 19, 30, ['a', 'b']],
    ['behind', 20, 30, []],
  ])('names the sources of the runs that a stretch reaches into: %s', (_, start, end, ids) => {
    expect(copiedSources([run], start, end)).toEqual(ids);
  });

  it('names each source once', () => {
    expect(copiedSources([run, { ...run, sources: { b: [9, 10], c: [0, 1] } }], 0, 30)).toEqual(['a', 'b', 'c']);
  });
});
