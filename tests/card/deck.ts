import type { Deck } from '../../src/pack/deck';

/** A deck of one person and one claim, in words of our own. */
export const deck: Deck = {
  id: 'trial',
  title: 'A trial',
  language: 'en',
  sources: ['A', 'B', 'C'].map((label) => ({ id: label.toLowerCase(), label, title: `Title ${label}`, summary: '' })),
  people: [
    {
      id: 'envoy',
      name: 'The Envoy',
      short: 'Envoy',
      role: 'envoy to the talks',
      described: {},
      spelt: {},
      said: [],
      claims: ['terms'],
    },
  ],
  claims: [
    {
      id: 'terms',
      title: 'The terms',
      people: ['envoy'],
      reports: {
        a: { excerpts: [], by: null, certainty: 'stated' },
        b: null,
        c: { excerpts: [], by: null, certainty: 'hedged' },
      },
      voices: [['a'], ['b'], ['c']],
      differences: [],
    },
  ],
  days: [],
  events: [],
};
