import { describe, expect, it } from 'vitest';
import { type Contrast, contrastsByClaim, contrastsOf } from '../../src/compare/contrast';
import type { DeckClaim, DeckDifference, DeckReport } from '../../src/pack/deck';
import { differenceKey, type PageSentence, type ReadValue, type Voice } from '../../src/pack/wording';
import { pageClaim, pageFindings, sentence, value, voice, wording, wordOf } from '../views/fixture-page';
import { claimOf, deckOf, difference, report } from './fixture';

/** All three sources in their own voice. */
const PLAIN = [report(), report(), report()];

const compared = (claim: DeckClaim, sentences: PageSentence[], touched: string[] = []): Contrast[] =>
  contrastsOf(deckOf(claim), claim, pageClaim('matter', ...sentences), touched);

/** What is found where the page's one sentence has these values on these differences. */
const onValues = (differences: DeckDifference[], values: ReadValue[], reports: (DeckReport | null)[] = PLAIN) =>
  compared(claimOf(reports, differences), [sentence('', { wording: wording({ values }) })]);

/** What is found where the page's one sentence is spoken so. */
const onVoice = (reports: (DeckReport | null)[], one: Voice, text = '') =>
  compared(claimOf(reports), [sentence(text, { wording: wording({ voice: one }) })]);

describe('a value that no source gives', () => {
  it.each(['number', 'actor', 'scope', 'time'] as const)('is a contrast of its kind: %s', (kind) => {
    const reads = difference(['red', 'blue', 'red'], { kind, aspect: 'What colour' });
    expect(onValues([reads], [value(0, 'green')])).toEqual([
      {
        kind,
        aspect: 'What colour',
        here: 'green',
        sources: [
          { sources: ['a', 'c'], text: 'red' },
          { sources: ['b'], text: 'blue' },
        ],
      },
    ]);
  });

  it('is none where the page goes with one of the sources', () => {
    const reads = difference(['red', 'blue', 'red'], { kind: 'scope' });
    for (const text of ['red', 'blue']) expect(onValues([reads], [value(0, text)])).toEqual([]);
  });

  it('is none where the difference is of no kind that makes one', () => {
    expect(onValues([difference(['red', 'blue', 'red'])], [value(0, 'green')])).toEqual([]);
  });

  it('leaves out sources that are silent on it, and those that do not report the claim', () => {
    const reads = difference(['red', null, 'blue'], { kind: 'scope' });
    expect(onValues([reads], [value(0, 'green')], [report(), report(), null])).toEqual([
      { kind: 'scope', aspect: 'How much', here: 'green', sources: [{ sources: ['a'], text: 'red' }] },
    ]);
  });

  it('is none where no source gives any', () => {
    expect(onValues([difference([null, null, null], { kind: 'scope' })], [value(0, 'green')])).toEqual([]);
    const bs = difference([null, 'red', null], { kind: 'scope' });
    expect(onValues([bs], [value(0, 'green')], [report(), null, report()])).toEqual([]);
  });

  it.each<[string, Partial<ReadValue>]>([
    ['a sentence beside the claim’s own', { beside: true }],
    ['a possibility', { isOpen: true }],
  ])('does not count in %s', (_, more) => {
    const reads = difference(['red', 'blue', 'red'], { kind: 'scope' });
    expect(onValues([reads], [value(0, 'green', more)])).toEqual([]);
    expect(onValues([reads], [value(0, 'green'), value(0, 'yellow', more)])).toHaveLength(1);
  });

  it('is none where the page gives two values of its own, one of a source or not', () => {
    const reads = difference(['red', 'blue', 'red'], { kind: 'scope' });
    expect(onValues([reads], [value(0, 'green'), value(0, 'yellow')])).toEqual([]);
    expect(onValues([reads], [value(0, 'green'), value(0, 'blue')])).toEqual([]);
  });

  it('is none where it is not clear what the page says', () => {
    const reads = difference(['red', 'blue', 'red'], { kind: 'scope' });
    const claim = claimOf(PLAIN, [reads]);
    expect(compared(claim, [sentence('', { wording: wording({ unclear: [0] }) })])).toEqual([]);
    expect(compared(claim, [sentence('', { wording: null })])).toEqual([]);
  });
});

describe('an amount', () => {
  const hours = (ranges: DeckDifference['ranges']) =>
    difference(['nearly three hours', 'three hours', null], { kind: 'number', ranges });
  const lengths = hours({ a: [2.65, 3], b: [2.75, 3.25] });
  const amount = (range: [number, number]) => value(0, 'so many hours', { range });

  it.each<[string, [number, number], boolean]>([
    ['lies apart', [4, 5], true],
    ['touches a source’s from above', [3.25, 4], true],
    ['touches a source’s from below', [2, 2.65], true],
    ['overlaps one', [3.2, 4], false],
    ['overlaps the other', [2, 2.7], false],
    ['lies within one', [2.9, 2.95], false],
    ['holds all', [1, 9], false],
  ])('that %s: %j is a contrast: %s', (_, range, isContrast) => {
    expect(onValues([lengths], [amount(range)])).toHaveLength(isContrast ? 1 : 0);
  });

  it('is told in our words, with the sources’ values', () => {
    expect(onValues([lengths], [amount([4, 5])])).toEqual([
      {
        kind: 'number',
        aspect: 'How much',
        here: 'so many hours',
        sources: [
          { sources: ['a'], text: 'nearly three hours' },
          { sources: ['b'], text: 'three hours' },
        ],
      },
    ]);
  });

  it('is not compared where the amount of a source that gives one cannot be told', () => {
    expect(onValues([hours({ a: [2.65, 3] })], [amount([4, 5])])).toEqual([]);
    expect(onValues([hours(undefined)], [amount([4, 5])])).toEqual([]);
  });

  it('of no range is compared by its words', () => {
    expect(onValues([lengths], [value(0, 'all night')])).toHaveLength(1);
    expect(onValues([lengths], [value(0, 'three hours')])).toEqual([]);
  });
});

describe('a day', () => {
  const when = (days: DeckDifference['days']) =>
    difference(['on Friday', 'Friday or Saturday', 'that week'], { kind: 'time', aspect: 'When', days });
  const days = { a: ['friday'], b: ['friday', 'saturday'], c: [] };
  const on = (day: string) => value(0, day, { day: day.toLowerCase() });

  it('that no source names is a contrast', () => {
    expect(onValues([when(days)], [on('Sunday')])).toMatchObject([{ kind: 'time', here: 'Sunday' }]);
  });

  it.each(['Friday', 'Saturday'])('that a source names among others is none: %s', (day) => {
    expect(onValues([when(days)], [on(day)])).toEqual([]);
  });

  it('is not asked for where no source names one', () => {
    expect(onValues([when({ a: [], b: [], c: [] })], [on('Sunday')])).toEqual([]);
    expect(onValues([when({})], [on('Sunday')])).toEqual([]);
  });

  it('counts alone where days are compared, whatever other words the page has for when', () => {
    expect(onValues([when(days)], [value(0, 'after the fair')])).toEqual([]);
    expect(onValues([when(days)], [value(0, 'after the fair'), on('Sunday')])).toMatchObject([{ here: 'Sunday' }]);
  });
});

describe('the page’s own word', () => {
  const ANNS = [report('ann'), report('ann'), report('bob')];

  it('is a contrast where it is somebody’s in every source', () => {
    expect(onVoice(ANNS, voice(), 'It rained.')).toEqual([
      {
        kind: 'attribution',
        how: 'own',
        sources: [
          { sources: ['a', 'b'], text: 'ann' },
          { sources: ['c'], text: 'bob' },
        ],
      },
    ]);
    expect(onVoice([report('officials'), null, null], voice())).toHaveLength(1);
  });

  it('is none where one source states it too', () => {
    expect(onVoice([report('ann'), report(), report('bob')], voice())).toEqual([]);
  });

  it('is none where a sentence names whom any source names', () => {
    expect(onVoice(ANNS, voice(), 'It rained, so Ann.')).toEqual([]);
    expect(onVoice(ANNS, voice(), 'It rained, and Bob was wet.')).toEqual([]);
    expect(onVoice([report('cy'), null, null], voice(), 'It rained on von Cy.')).toEqual([]);
    const second = [
      sentence('It rained.'),
      sentence('Ann was wet.', { wording: wording({ voice: null, core: false }) }),
    ];
    expect(compared(claimOf(ANNS), second)).toEqual([]);
  });

  it('is none where it is not clear whose word it is', () => {
    const unclear = [sentence('It rained.'), sentence('It did.', { wording: wording({ voice: null }) })];
    expect(compared(claimOf(ANNS), unclear)).toEqual([]);
    expect(compared(claimOf(ANNS), [sentence('It rained.'), sentence('', { wording: null })])).toEqual([]);
  });
});

describe('somebody’s word', () => {
  it('is a contrast where every source states it', () => {
    const sources = [{ sources: ['a', 'b', 'c'], text: '' }];
    expect(onVoice(PLAIN, wordOf(['ann']))).toEqual([
      { kind: 'attribution', how: 'somebodys', people: ['ann'], name: null, sources },
    ]);
    expect(onVoice(PLAIN, wordOf([], 'a clerk'))).toMatchObject([{ how: 'somebodys', people: [], name: 'a clerk' }]);
    expect(onVoice([report(), null, null], wordOf(['ann']))).toHaveLength(1);
  });

  it('is none where a source has somebody’s word too, or doubts', () => {
    expect(onVoice([report(), report('bob'), report()], wordOf(['ann']))).toEqual([]);
    expect(onVoice([report(), report(null, { certainty: 'hedged' }), report()], wordOf(['ann']))).toEqual([]);
  });

  it('is a contrast where every source has it from somebody else', () => {
    expect(onVoice([report('bob'), report('cy'), report('bob')], wordOf(['ann']))).toEqual([
      {
        kind: 'attribution',
        how: 'others',
        people: ['ann'],
        name: null,
        sources: [
          { sources: ['a', 'c'], text: 'bob' },
          { sources: ['b'], text: 'cy' },
        ],
      },
    ]);
    expect(onVoice([report('bob'), null, null], wordOf([], 'a clerk'))).toMatchObject([{ name: 'a clerk' }]);
  });

  it('is none where a source names any of the same people, or its line for readers does', () => {
    expect(onVoice([report('bob'), report('cy'), null], wordOf(['ann', 'bob']))).toEqual([]);
    expect(onVoice([report('bob', { by: 'Bob, told by Ann' }), report('bob'), null], wordOf(['ann']))).toEqual([]);
    expect(onVoice([report('bob', { by: 'Bob, for von Cy' }), null, null], wordOf(['cy']))).toEqual([]);
  });

  it('is none where a source has it from people whom only our words name: they may be the same', () => {
    expect(onVoice([report('European leaders'), null, null], wordOf(['ann']))).toEqual([]);
    expect(onVoice([report('bob'), report('officials'), null], wordOf(['ann']))).toEqual([]);
  });

  it('is none where both the page’s and a source’s are unnamed', () => {
    const officials = { ...wordOf([], 'officials'), unnamed: true };
    const said = report('bob', { by: 'Bob; at first an unnamed official' });
    expect(onVoice([said, null, null], officials)).toEqual([]);
    expect(onVoice([said, null, null], wordOf([], 'a clerk'))).toHaveLength(1);
    expect(onVoice([report('bob'), null, null], officials)).toHaveLength(1);
  });

  it('is a contrast where nobody is named and it is plain that it is somebody’s', () => {
    const reportedly = { ...wordOf([]), unnamed: true };
    expect(onVoice([report('bob'), null, null], reportedly)).toMatchObject([{ how: 'others', people: [], name: null }]);
    expect(onVoice(PLAIN, reportedly)).toMatchObject([{ how: 'somebodys', people: [], name: null }]);
  });

  it('is none where the page leaves open whose', () => {
    expect(onVoice(PLAIN, wordOf([]))).toEqual([]);
    expect(onVoice([report('bob'), null, null], wordOf([]))).toEqual([]);
  });
});

describe('doubt', () => {
  const doubt = voice({ certainty: 'hedged' });

  it('is a contrast where no source doubts', () => {
    expect(onVoice([report(), report('ann'), null], doubt)).toEqual([
      {
        kind: 'firmness',
        sources: [
          { sources: ['a'], text: 'stated' },
          { sources: ['b'], text: 'attributed' },
        ],
      },
    ]);
  });

  it('is none where a source doubts, and the other way round', () => {
    const doubting = report(null, { certainty: 'hedged' });
    expect(onVoice([report(), doubting, report()], doubt)).toEqual([]);
    expect(onVoice([doubting, doubting, doubting], voice())).toEqual([]);
  });
});

describe('what the page leaves out of a claim', () => {
  const told = difference(['within a deal', null, 'within a deal'], {
    missed: 'that it is part of a deal',
    aspect: 'As what',
  });
  const claim = claimOf(PLAIN, [told]);
  const missing = (sentences: PageSentence[], touched?: string[]) => compared(claim, sentences, touched);

  it('is told with the sources that have it', () => {
    expect(missing([sentence('')])).toEqual([
      { kind: 'presence', aspect: 'As what', missed: 'that it is part of a deal', sources: ['a', 'c'] },
    ]);
  });

  it('is not told where anything of it stands on the page, understood or not', () => {
    expect(missing([sentence('')], [differenceKey('matter', 0)])).toEqual([]);
    expect(missing([sentence('')], [differenceKey('matter', 1), differenceKey('other', 0)])).toHaveLength(1);
    expect(missing([sentence('', { wording: wording({ unclear: [0] }) })])).toEqual([]);
    expect(missing([sentence('', { wording: wording({ values: [value(0, 'by itself')] }) })])).toEqual([]);
    expect(
      missing([sentence('', { wording: wording({ values: [value(0, 'within a deal', { beside: true })] }) })]),
    ).toEqual([]);
  });

  it.each<[string, PageSentence]>([
    ['was not read', sentence('', { wording: null })],
    ['neither puts the matter nor has a value', sentence('', { wording: wording({ core: false }) })],
    [
      'only has values of sentences beside it',
      sentence('', { wording: wording({ core: false, values: [value(1, 'x', { beside: true })] }) }),
    ],
  ])('is not told where a sentence %s: it may hold whatever is looked for', (_, one) => {
    expect(missing([sentence(''), one])).toEqual([]);
  });

  it('is told where every sentence puts the matter or has a value of its own', () => {
    const valued = sentence('', { wording: wording({ core: false, values: [value(1, 'x')] }) });
    expect(missing([sentence(''), valued])).toHaveLength(1);
  });

  it('is not told of a difference for which the pack has no words for it', () => {
    expect(compared(claimOf(PLAIN, [difference(['red', null, null])]), [sentence('')])).toEqual([]);
  });

  it('gives way to a value on the same difference', () => {
    const both = difference(['red', 'blue', null], { kind: 'scope', missed: 'the colour' });
    expect(onValues([both], [value(0, 'green')])).toMatchObject([{ kind: 'scope' }]);
  });
});

describe('several contrasts', () => {
  it('stand the sharpest first', () => {
    const differences = [
      difference(['red', null, null], { missed: 'the colour' }),
      difference(['Monday', null, null], { kind: 'time', days: { a: ['monday'] } }),
      difference(['all', null, null], { kind: 'scope' }),
      difference(['the town', null, null], { kind: 'actor' }),
      difference(['nine', null, null], { kind: 'number' }),
    ];
    const values = [value(1, 'Sunday', { day: 'sunday' }), value(2, 'some'), value(3, 'the bank'), value(4, 'ten')];
    const found = (one: Voice, reports: (DeckReport | null)[]) =>
      compared(claimOf(reports, differences), [sentence('', { wording: wording({ values, voice: one }) })]).map(
        ({ kind }) => kind,
      );
    expect(found(voice(), [report('ann'), null, null])).toEqual([
      'number',
      'attribution',
      'actor',
      'scope',
      'time',
      'presence',
    ]);
    expect(found(voice({ certainty: 'hedged' }), [report(), null, null])).toEqual([
      'number',
      'actor',
      'scope',
      'time',
      'firmness',
      'presence',
    ]);
  });

  it('of the same kind stand in the claim’s order', () => {
    const differences = ['Who pays', 'Who builds'].map((aspect) =>
      difference(['x', null, null], { kind: 'actor', aspect }),
    );
    const found = onValues(differences, [value(1, 'z'), value(0, 'y')]);
    expect(found.map((one) => 'aspect' in one && one.aspect)).toEqual(['Who pays', 'Who builds']);
  });
});

describe('contrastsByClaim', () => {
  const claim = claimOf(PLAIN, [difference(['red', 'red', 'red'], { kind: 'scope' })]);
  const deck = deckOf(claim, { ...claim, id: 'other' });
  const coloured = (id: string, text: string) =>
    pageClaim(id, sentence('', { wording: wording({ values: [value(0, text)] }) }));

  it('has an entry for each claim with any, and none for one that the deck does not hold', () => {
    const page = pageFindings({
      claims: [coloured('matter', 'red'), coloured('other', 'green'), coloured('nowhere', 'green')],
    });
    expect([...contrastsByClaim(deck, page)]).toMatchObject([['other', [{ kind: 'scope', here: 'green' }]]]);
  });

  it('asks the page what it touches on', () => {
    const told = deckOf(claimOf(PLAIN, [difference(['red', null, null], { missed: 'the colour' })]));
    const page = pageFindings({ claims: [pageClaim('matter', sentence(''))] });
    expect(contrastsByClaim(told, page).size).toBe(1);
    expect(contrastsByClaim(told, { ...page, touched: [differenceKey('matter', 0)] }).size).toBe(0);
  });
});
