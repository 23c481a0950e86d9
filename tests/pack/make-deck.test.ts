import { expect, it } from 'vitest';
import { makeDeck } from '../../src/pack/make-deck';
import { excerpt, fullPack, smallPack } from './fixture';

it('shows a pack without offsets, cues, aliases and fingerprints', () => {
  const json = JSON.stringify(makeDeck(smallPack()));
  for (const key of ['start', 'end', 'cues', 'aliases', 'namesakes', 'sha256', 'file'])
    expect(json).not.toContain(`"${key}"`);
});

it('sorts a person’s descriptions and spellings by source, and lists the claims', () => {
  const [person] = makeDeck(smallPack()).people;
  expect(person?.described).toEqual({ a: [{ text: 'The mayor', strong: [] }], b: [{ text: 'Mayor', strong: [] }] });
  expect(Object.keys(person?.described ?? {})).toEqual(['a', 'b']);
  expect(person?.spelt.a?.map(({ count }) => count)).toEqual([2, 1]);
  expect(person?.claims).toEqual(['closure']);
});

it('makes one saying of the same words in two sources, in the sources’ order', () => {
  const pack = smallPack();
  pack.people[0]?.said.unshift({ source: 'c', ...excerpt('a', 'We are sorry,') });
  expect(makeDeck(pack).people[0]?.said).toEqual([
    { excerpt: { text: 'We are sorry,', strong: [] }, sources: ['a', 'c'], note: 'In a letter.' },
    { excerpt: { text: 'be patient', strong: [] }, sources: ['b'] },
  ]);
});

it('says by whose word in readers’ words', () => {
  const [closure, apology] = makeDeck(smallPack()).claims;
  expect(closure?.reports.a?.by).toBe('Olsen');
  expect(closure?.reports.b?.by).toBe('Olsen, Tuesday');
  expect(closure?.reports.c?.by).toBe('the council');
  expect(apology?.reports.a?.by).toBeNull();
  expect(apology?.reports.b).toBeNull();
});

it('gives each value its excerpts with the places of the decisive words, and no entry to a silent source', () => {
  const [closure] = makeDeck(smallPack()).claims;
  expect(closure?.voices).toEqual([['a', 'b'], ['c']]);
  expect(closure?.differences[0]?.values.c).toEqual({
    text: 'less than a fortnight',
    excerpts: [{ text: 'in ten days', strong: [[3, 6]] }],
    note: 'A hope',
  });
  expect(closure?.differences[1]?.values).toEqual({
    b: {
      text: 'shops',
      excerpts: [
        { text: 'told shops', strong: [] },
        { text: 'for now', strong: [] },
      ],
    },
  });
});

it('keeps the note of an excerpt with it', () => {
  const pack = smallPack();
  const value = pack.claims[0]?.differences[1]?.values.b;
  if (value) value.excerpt.note = '[sic]';
  expect(makeDeck(pack).claims[0]?.differences[1]?.values.b?.excerpts).toEqual([
    { text: 'told shops', strong: [], note: '[sic]' },
    { text: 'for now', strong: [] },
  ]);
});

it('gives the same deck for the same pack', () => {
  expect(JSON.stringify(makeDeck(smallPack()))).toBe(JSON.stringify(makeDeck(smallPack())));
});

it('shows the days as they are, and no days and events where the pack has none', () => {
  expect(makeDeck(fullPack()).days).toEqual([{ name: 'Tuesday', note: 'The closing' }, { name: 'Wednesday' }]);
  expect(makeDeck(smallPack())).toMatchObject({ days: [], events: [] });
});

it('tells of an event who gives its day, and puts the same words in two sources together', () => {
  const [announcement, opening] = makeDeck(fullPack()).events;
  expect(announcement).toEqual({
    id: 'announcement',
    title: 'The mayor speaks',
    day: 'Tuesday',
    place: 'council',
    ahead: false,
    people: ['mayor'],
    claims: ['closure', 'hope'],
    sources: [
      { id: 'a', givesDay: true },
      { id: 'b', givesDay: true },
      { id: 'c', givesDay: false },
    ],
    excerpts: [
      { excerpt: { text: 'Olsen is silent', strong: [] }, sources: ['c'] },
      { excerpt: { text: 'said on Tuesday', strong: [] }, sources: ['a', 'b'] },
    ],
    note: 'To whom, nobody says.',
  });
  expect(opening).toMatchObject({ day: null, place: null, ahead: true, sources: [{ id: 'c', givesDay: false }] });
  expect(opening).not.toHaveProperty('note');
});

it('says which wider claim leads to a claim, and nothing of why sources are silent or left out', () => {
  const deck = makeDeck(fullPack());
  expect(deck.claims.map(({ under }) => under)).toEqual([undefined, undefined, 'closure']);
  expect(deck.claims[0]).not.toHaveProperty('under');
  const json = JSON.stringify(deck);
  for (const left of ['is not said to hope', 'Repairs drag on', 'No other article']) expect(json).not.toContain(left);
});
