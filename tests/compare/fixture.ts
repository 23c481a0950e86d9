/** A deck about nothing in particular, of three sources, whose one claim each test makes as it needs it. */
import type { Deck, DeckClaim, DeckDifference, DeckReport } from '../../src/pack/deck';

const person = (id: string, short: string) => ({
  id,
  name: short,
  short,
  role: '',
  described: {},
  spelt: {},
  said: [],
  claims: [],
});

const SOURCES = ['a', 'b', 'c'];

/** As a source reports a claim; by whose word, or in its own voice. */
export const report = (who: string | null = null, more: Partial<DeckReport> = {}): DeckReport => ({
  excerpts: [],
  by: who,
  who,
  certainty: who === null ? 'stated' : 'attributed',
  ...more,
});

/** A difference with these values of A, B and C; null where a source is silent on it. */
export const difference = (
  [a, b, c]: (string | null)[],
  more: Omit<Partial<DeckDifference>, 'values'> = {},
): DeckDifference => ({
  aspect: 'How much',
  values: Object.fromEntries(
    Object.entries({ a, b, c }).flatMap(([id, text]) => (text ? [[id, { text, excerpts: [] }] as const] : [])),
  ),
  ...more,
});

/** A claim as A, B and C report it. */
export const claimOf = (
  [a = null, b = null, c = null]: (DeckReport | null)[],
  differences: DeckDifference[] = [],
): DeckClaim => ({
  id: 'matter',
  title: 'A matter',
  people: [],
  reports: { a, b, c },
  voices: [['a'], ['b'], ['c']],
  differences,
});

export const deckOf = (...claims: DeckClaim[]): Deck => ({
  id: 'trial',
  title: 'A trial',
  language: 'en',
  version: '1.0.0',
  sources: SOURCES.map((id) => ({ id, label: id.toUpperCase(), title: '', summary: '', length: 1000 })),
  people: [person('ann', 'Ann'), person('bob', 'Bob'), person('cy', 'von Cy')],
  claims,
  days: [],
  events: [],
});
