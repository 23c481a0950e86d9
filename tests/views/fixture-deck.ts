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
  sources: [
    { id: '10', label: 'A', title: 'A bridge at last', summary: 'Opens with the ribbon.' },
    { id: '20', label: 'B', title: 'The cost of a crossing', summary: 'Opens with the bill.' },
    { id: '30', label: 'C', title: 'Rain on the ribbon', summary: 'Opens with the weather.' },
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
          certainty: 'attributed',
        },
        '20': { excerpts: [excerpt('some *eleven* million')], by: null, certainty: 'stated' },
        '30': {
          excerpts: [excerpt('the bridge cost *nine* million')],
          by: 'Marsh, at the ribbon',
          certainty: 'attributed',
        },
      },
      voices: [['10', '30'], ['20']],
      differences: [
        {
          aspect: 'How much',
          values: {
            '10': value('nine million', '*nine* million'),
            '20': value('eleven million', 'some *eleven* million'),
            '30': value('nine million', '*nine* million'),
          },
        },
        {
          aspect: 'Who paid',
          values: { '10': value('the town', 'out of the *town’s* purse'), '20': value('nobody yet', 'still *unpaid*') },
        },
        { aspect: 'In which year', values: { '20': lastYear } },
        {
          aspect: 'In what money',
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
        '20': { excerpts: [excerpt('a *dry* day')], by: null, certainty: 'stated' },
        '30': { excerpts: [excerpt('it *poured*')], by: null, certainty: 'stated' },
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
        '30': { excerpts: [excerpt('perhaps *forty* people')], by: null, certainty: 'hedged' },
      },
      voices: [['30']],
      differences: [],
    },
  ],
  days: [],
  events: [],
};
