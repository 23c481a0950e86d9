import type { Deck } from '../../src/pack/deck';

/** A deck of one person and one claim, in words of our own. */
export const deck: Deck = {
  id: 'trial',
  title: 'A trial',
  language: 'en',
  version: '1.0.0',
  sources: ['A', 'B', 'C'].map((label) => ({
    id: label.toLowerCase(),
    label,
    title: `Title ${label}`,
    summary: '',
    length: 600,
  })),
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
        a: { excerpts: [], by: null, who: null, certainty: 'stated' },
        b: null,
        c: { excerpts: [], by: null, who: null, certainty: 'hedged' },
      },
      voices: [['a'], ['b'], ['c']],
      differences: [],
    },
  ],
  days: [],
  events: [],
};
