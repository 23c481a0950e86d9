import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/spot/sentences';
import { readValues } from '../../../src/spot/wording/values';
import { wordSentence } from '../../../src/spot/wording/worded-sentence';
import { readerOf } from '../heard';
import { pages } from '../texts';

const reader = readerOf(
  {
    differences: [
      {
        readings: [
          { text: 'the dockers', cues: ['dockers ~ {agree}', 'union ~ {agree}'] },
          { text: 'the owners', cues: ['owners ~ {agree}', 'novak ~ {agree}'] },
          {
            text: 'both',
            cues: ['both sides ~ {agree}', 'dockers and ~ owners ~ {agree}', 'owners and dockers ~ {agree}'],
          },
        ],
        around: ['{agree}', 'agreement'],
      },
      {
        isNumber: true,
        amount: { unit: 'hour', near: ['talks', 'met|meeting'] },
        around: ['talks ~~ hour*', 'for hours'],
      },
      { isNumber: true, amount: { unit: 'week', near: ['strike', 'stoppage'] }, around: ['strike ~ week*'] },
      { day: { near: ['sail*', 'back at work'] }, around: ['sail*'] },
      {
        readings: [
          { text: 'no rise', cues: ['no ~ rise'] },
          { text: 'a rise', cues: ['pay rise', 'rise in pay'] },
          { text: 'a freeze', cues: ['freeze !'] },
        ],
        around: ['pay'],
      },
    ],
  },
  { agree: ['accept*', 'agree', 'agreed', 'said yes'] },
);
const NAMES = ['who', 'talks', 'strike', 'sail', 'pay'];

const sentenceOf = (text: string) => {
  const [only = { start: 0, end: text.length }] = splitSentences(text);
  return wordSentence(text, only.start, only.end);
};

/** "who: the dockers", "who?" where it is not clear, "if" where it is only possible. */
function read(text: string): string {
  const { values, unclear } = readValues(reader, sentenceOf(text), false);
  return [
    ...values.map(({ difference, text: value, isOpen }) => `${NAMES[difference]}: ${value}${isOpen ? ', if' : ''}`),
    ...unclear.map((difference) => `${NAMES[difference]}?`),
  ].join('; ');
}

const table = (rows: readonly [text: string, wanted: string][]): void => {
  it.each(rows)('%s: %s', (text, wanted) => expect(read(text)).toBe(wanted));
};

describe('a value by cues', () => {
  table([
    ['The dockers accepted the offer.', 'who: the dockers'],
    ['Port owners have agreed.', 'who: the owners'],
    ['In the end both sides agreed.', 'who: both'],
    ['The gulls were loud.', ''],
    ['They said yes.', 'who?'],
    ['An agreement is in sight.', 'who?'],
  ]);

  describe('of readings over the same words is the one that says more', () => {
    table([
      ['The dockers and the port’s owners agreed.', 'who: both'],
      ['The dockers and the owners agreed.', 'who: both'],
      ['Owners and dockers both agreed.', 'who: both'],
      ['The offer brings no pay rise.', 'pay: no rise'],
      ['The offer brings a pay rise.', 'pay: a rise'],
    ]);
  });

  it('is each of several that stand apart, once', () => {
    expect(read('The dockers accepted in the morning and the owners agreed at noon.')).toBe(
      'who: the dockers; who: the owners',
    );
    expect(read('The dockers agreed: the dockers have agreed.')).toBe('who: the dockers');
  });

  describe('is not clear where it is denied or asked for', () => {
    table([
      ['The dockers have not accepted the offer.', 'who?'],
      ['The dockers never accepted.', 'who?'],
      ['Neither the dockers nor the owners agreed.', 'who?'],
      ['The dockers have yet to agree.', 'who?'],
      ['Have the dockers agreed?', 'who?'],
      ['“Have the dockers agreed?”', 'who?'],
      ['Not for the first time, the dockers agreed.', 'who: the dockers'],
      ['The offer is not a freeze.', 'pay: a freeze'],
      ['Their pay was not talked of.', 'pay?'],
    ]);
  });

  describe('is open where it is only possible', () => {
    table([
      ['If the dockers accept the offer, ships will sail.', 'who: the dockers, if; sail?'],
      ['Perhaps the dockers accepted.', 'who: the dockers, if'],
      ['Had the dockers agreed, all would be well.', 'who: the dockers, if'],
      ['The port, had the dockers agreed, would be open.', 'who: the dockers, if'],
      ['The port opened, the dockers had agreed.', 'who: the dockers'],
      ['The dockers accepted the offer, if late.', 'who: the dockers'],
    ]);
  });

  it('of a denied one is none where nothing of the aspect’s own words says that it is touched', () => {
    const silent = readerOf({ differences: [{ readings: [{ text: 'yes', cues: ['dockers agreed'] }] }] });
    expect(readValues(silent, sentenceOf('No dockers agreed.'), false)).toEqual({ values: [], unclear: [] });
  });
});

describe('an amount', () => {
  table([
    ['The talks lasted nine hours.', 'talks: nine hours'],
    ['After nearly nine hours of talks they shook hands.', 'talks: nearly nine hours'],
    ['They met for 540 minutes.', 'talks: 540 minutes'],
    ['Berg and Hale met for about nine hours on Friday.', 'talks: about nine hours'],
    ['The strike had lasted two months.', 'strike: two months'],
    ['The 42-day strike is over.', 'strike: 42 days'],
    ['If the talks last nine hours, nobody will sleep.', 'talks: nine hours, if'],
    ['The talks lasted two hours, not nine hours.', 'talks: two hours'],
    ['The talks did not last nine hours.', 'talks?'],
    ['The talks went on for hours.', 'talks?'],
    ['The ship was nine hours late.', ''],
    ['It took Berg nine hours to get to Varde.', ''],
    ['The talks lasted nine weeks.', ''],
    ['The talks broke up, and the crossing home took nine hours.', 'talks?'],
    ['The talks, nine hours long, are over.', 'talks: nine hours'],
  ]);

  describe('of two in one sentence', () => {
    table([
      ['Nine hours of talks ended a strike of six weeks.', 'talks: nine hours; strike: six weeks'],
      ['The strike lasted six weeks, the talks nine hours.', 'talks: nine hours; strike: six weeks'],
      ['After nine hours of talks the 42-day strike is over.', 'talks: nine hours; strike: 42 days'],
      ['The talks, two hours the first time, lasted nine hours.', 'talks?'],
    ]);
  });

  it('has the range of its words in the difference’s unit', () => {
    const [minutes] = readValues(reader, sentenceOf('They met for 540 minutes.'), false).values;
    expect(minutes?.range?.[0]).toBeCloseTo(537.5 / 60, 1);
    expect(minutes?.range?.[1]).toBeCloseTo(542.5 / 60, 1);
    const [days] = readValues(reader, sentenceOf('The 42-day strike is over.'), false).values;
    expect(days?.range?.[0]).toBeLessThan(6);
    expect(days?.range?.[1]).toBeGreaterThan(6);
  });

  it('that is part of another number’s reading is that one’s', () => {
    const two = readerOf({
      differences: [
        { isNumber: true, amount: { unit: 'hour', near: ['talks'] } },
        { isNumber: true, readings: [{ text: 'a two-hour warning', cues: ['two hour warning'] }] },
      ],
    });
    const { values } = readValues(two, sentenceOf('A two-hour warning strike met the talks.'), false);
    expect(values.map(({ text }) => text)).toEqual(['a two-hour warning']);
  });

  it('gives way to a reading', () => {
    const both = readerOf({
      differences: [
        {
          isNumber: true,
          readings: [{ text: 'all night', cues: ['all night'] }],
          amount: { unit: 'hour', near: ['talks'] },
        },
      ],
    });
    const values = (text: string) => readValues(both, sentenceOf(text), false).values.map((value) => value.text);
    expect(values('The talks went on all night, nine hours.')).toEqual(['all night']);
    expect(values('The talks went on for nine hours.')).toEqual(['nine hours']);
  });
});

describe('a day', () => {
  table([
    ['Ferries sail on Sunday.', 'sail: Sunday'],
    ['The dockers will be back at work on Monday.', 'sail: Monday'],
    ['MONDAY: FERRIES SAIL', 'sail?'],
    ['Berg, who arrived on Friday, said ferries would sail on Sunday.', 'sail: Sunday'],
    ['If all goes well, ferries sail on Sunday.', 'sail: Sunday, if'],
  ]);

  describe('that belongs to something else is none', () => {
    table([
      ['The ballot is on Monday.', ''],
      ['Ferries will sail before Monday.', 'sail?'],
      ['Ferries will sail by Monday.', 'sail?'],
      ['Monday’s ferries sail half empty.', 'sail?'],
      ['Ferries sail after the Monday talks.', 'sail?'],
      ['Ferries sail, said Hale, who spoke on Monday.', 'sail?'],
      ['Ferries sail once the new timetable has been printed on Monday.', 'sail?'],
    ]);
  });

  it('is given in lower case, and shown as it stands', () => {
    const text = 'Ferries sail on Sunday.';
    const [value] = readValues(reader, sentenceOf(text), false).values;
    expect(value?.day).toBe('sunday');
    expect(text.slice(value?.shown.start, value?.shown.end)).toBe('Sunday');
  });
});

describe('values of a sentence beside', () => {
  it('are told as such', () => {
    expect(readValues(reader, sentenceOf('The talks lasted nine hours.'), true).values).toMatchObject([
      { beside: true },
    ]);
    expect(readValues(reader, sentenceOf('The talks lasted nine hours.'), false).values).toMatchObject([
      { beside: false },
    ]);
  });
});

it('cues that are no phrases are refused', () => {
  expect(() => readerOf({ core: ['{nobody} agreed'] })).toThrow('there is no set "nobody"');
  expect(() => readerOf({ differences: [{ around: ['~'] }] })).toThrow('is no phrase');
});

describe('any sentence', () => {
  it('gives values by words of its own', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(pages, (text) => {
        for (const { start, end } of splitSentences(text)) {
          for (const { shown } of readValues(reader, wordSentence(text, start, end), false).values) {
            expect(shown.start).toBeGreaterThanOrEqual(start);
            expect(shown.end).toBeGreaterThan(shown.start);
            expect(shown.end).toBeLessThanOrEqual(end);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
