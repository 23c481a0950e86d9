/** A small deck about an invented event, with invented excerpts: a bridge that was opened. */
import type { Deck, DeckExcerpt } from '../../src/pack/deck';

/** An excerpt whose decisive words stand between asterisks. */
export function excerpt(marked: string): DeckExcerpt {
  const strong: [number, number][] = [];
  let text = '';
  for (const [i, piece] of marked.split('*').entries()) {
    if (i % 2 === 1) strong.push([text.length, text.length + piece.length]);
    text += piece;
  }
  return { text, strong };
}

const value = (text: string, ...excerpts: string[]) => ({ text, excerpts: excerpts.map(excerpt) });

const lastYear = {
  text: 'last year',
  excerpts: [{ ...excerpt('in the year *befor*'), note: '[sic]' }, excerpt('not "this *side*" of it')],
};

export const fixtureDeck: Deck = {
  id: 'harbour-bridge',
  title: 'The opening of the harbour bridge',
  language: 'en',
  version: '1.0.0',
  asOf: '2025-06-02',
  sources: [
    { id: '10', label: 'A', title: 'A bridge at last', summary: 'Opens with the ribbon.', length: 600, shingles: 93 },
    {
      id: '20',
      label: 'B',
      title: 'The cost of a crossing',
      summary: 'Opens with the bill.',
      length: 600,
      shingles: 93,
    },
    {
      id: '30',
      label: 'C',
      title: 'Rain on the ribbon',
      summary: 'Opens with the weather.',
      length: 600,
      shingles: 93,
    },
  ],
  people: [
    {
      id: 'ada-marsh',
      name: 'Ada Marsh',
      short: 'Marsh',
      role: 'Mayor of the town',
      described: { '10': [excerpt('the *mayor*')], '20': [excerpt('*Mayor* Marsh'), excerpt('the town’s *head*')] },
      spelt: {
        '10': [{ excerpt: excerpt('Mar*sh*'), count: 3 }],
        '20': [
          { excerpt: excerpt('Mar*sh*'), count: 1 },
          { excerpt: excerpt('Mar*sche*'), count: 2 },
        ],
      },
      said: [
        { excerpt: excerpt('It will stand for a hundred years,'), sources: ['10', '30'], note: 'At the ribbon' },
        { excerpt: excerpt('We paid what it was worth,'), sources: ['10'] },
      ],
      claims: ['cost', 'weather'],
    },
    {
      id: 'tom-reed',
      name: 'Tom Reed',
      short: 'Reed',
      role: 'Engineer.',
      described: { '20': [excerpt('its *builder*')] },
      spelt: {},
      said: [],
      claims: ['cost'],
    },
  ],
  claims: [
    {
      id: 'cost',
      title: 'The cost of the bridge',
      people: ['ada-marsh', 'tom-reed'],
      reports: {
        '10': {
          excerpts: [excerpt('the bridge cost *nine* million')],
          by: 'Marsh, at the ribbon',
          who: 'ada-marsh',
          certainty: 'attributed',
        },
        '20': { excerpts: [excerpt('some *eleven* million')], by: null, who: null, certainty: 'stated' },
        '30': {
          excerpts: [excerpt('the bridge cost *nine* million')],
          by: 'Marsh, at the ribbon',
          who: 'ada-marsh',
          certainty: 'attributed',
        },
      },
      voices: [['10', '30'], ['20']],
      differences: [
        {
          aspect: 'How much',
          kind: 'number',
          ranges: { '10': [8.75, 9.25], '20': [10.5, 11.5], '30': [8.75, 9.25] },
          values: {
            '10': value('nine million', '*nine* million'),
            '20': value('eleven million', 'some *eleven* million'),
            '30': value('nine million', '*nine* million'),
          },
        },
        {
          aspect: 'Who paid',
          kind: 'actor',
          values: { '10': value('the town', 'out of the *town’s* purse'), '20': value('nobody yet', 'still *unpaid*') },
        },
        { aspect: 'In which year', missed: 'the year of the bill', values: { '20': lastYear } },
        {
          aspect: 'In what money',
          kind: 'scope',
          values: {
            '10': value('in crowns', 'nine million *crowns*'),
            '20': value('in crowns', 'eleven million *crowns*'),
            '30': value('in crowns', 'nine million *crowns*'),
          },
        },
      ],
    },
    {
      id: 'weather',
      title: 'The weather on the day',
      people: ['ada-marsh'],
      reports: {
        '10': null,
        '20': { excerpts: [excerpt('a *dry* day')], by: null, who: null, certainty: 'stated' },
        '30': { excerpts: [excerpt('it *poured*')], by: null, who: null, certainty: 'stated' },
      },
      voices: [['20'], ['30']],
      differences: [
        { aspect: 'How wet', values: { '20': value('dry', 'a *dry* day'), '30': value('wet', 'it *poured*') } },
      ],
    },
    {
      id: 'crowd',
      title: 'The size of the crowd',
      people: [],
      reports: {
        '10': null,
        '20': null,
        '30': { excerpts: [excerpt('perhaps *forty* people')], by: null, who: null, certainty: 'hedged' },
      },
      voices: [['30']],
      differences: [],
    },
    {
      id: 'umbrellas',
      title: 'Umbrellas over the guests',
      under: 'weather',
      people: [],
      reports: {
        '10': null,
        '20': null,
        '30': { excerpts: [excerpt('under *borrowed* umbrellas')], by: null, who: null, certainty: 'stated' },
      },
      voices: [['30']],
      differences: [],
    },
  ],
  days: [{ name: 'Monday', note: 'the ribbon' }, { name: 'Tuesday' }, { name: 'Wednesday' }],
  events: [
    {
      id: 'ribbon',
      title: 'Marsh cuts the ribbon',
      day: 'Monday',
      place: 'The bridge',
      ahead: false,
      people: ['ada-marsh'],
      claims: ['weather', 'cost'],
      sources: [
        { id: '10', givesDay: true },
        { id: '20', givesDay: false },
        { id: '30', givesDay: true },
      ],
      excerpts: [
        { excerpt: excerpt('cut the ribbon *on Monday*'), sources: ['10', '30'] },
        { excerpt: { ...excerpt('the *scisors* did their work'), note: '[sic]' }, sources: ['20'] },
      ],
      note: 'B has no name for who cut it',
    },
    {
      id: 'speech',
      title: 'Marsh speaks',
      day: 'Monday',
      place: 'The bridge',
      ahead: false,
      people: ['ada-marsh'],
      claims: ['cost'],
      sources: [{ id: '10', givesDay: true }],
      excerpts: [{ excerpt: excerpt('spoke on *Monday*'), sources: ['10'] }],
    },
    {
      id: 'bill',
      title: 'The bill is read out',
      day: 'Wednesday',
      place: null,
      ahead: true,
      people: [],
      claims: ['cost'],
      sources: [{ id: '20', givesDay: true }],
      excerpts: [{ excerpt: excerpt('to be read on *Wednesday*'), sources: ['20'] }],
    },
    {
      id: 'inspection',
      title: 'Reed looks at the piers',
      day: 'Wednesday',
      place: 'The river',
      ahead: true,
      people: ['tom-reed'],
      claims: ['crowd'],
      sources: [{ id: '20', givesDay: true }],
      excerpts: [{ excerpt: excerpt('on *Wednesday*, by boat'), sources: ['20'] }],
    },
    {
      id: 'rain',
      title: 'Rain begins',
      day: null,
      place: 'The harbour',
      ahead: false,
      people: [],
      claims: ['umbrellas', 'weather'],
      sources: [{ id: '30', givesDay: false }],
      excerpts: [{ excerpt: excerpt('the *first* drops'), sources: ['30'] }],
    },
  ],
};
