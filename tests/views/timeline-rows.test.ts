import { describe, expect, it } from 'vitest';
import type { Deck, DeckEvent } from '../../src/pack/deck';
import { timelineOf, withoutDay } from '../../src/views/timeline-rows';
import { fixtureDeck } from './fixture-deck';
import { realDeck } from './real-deck';

const event = (id: string, day: string | null, place: string | null): DeckEvent => ({
  id,
  title: id,
  day,
  place,
  ahead: false,
  people: [],
  claims: ['cost'],
  sources: [{ id: '10', givesDay: day !== null }],
  excerpts: [],
});

function laidOut(days: string[], events: DeckEvent[]) {
  const timeline = timelineOf({ ...fixtureDeck, days: days.map((name) => ({ name })), events });
  if (!timeline) throw new Error('no timeline');
  return timeline;
}
const ids = (events: DeckEvent[]) => events.map(({ id }) => id);
const shown = ({ days, undated }: ReturnType<typeof laidOut>) => [
  ...days.flatMap(({ cells }) => cells.flatMap(({ events }) => ids(events))),
  ...ids(undated),
];

describe('the layout of the timeline', () => {
  it('is nothing where the deck has no events', () => {
    expect(timelineOf({ ...fixtureDeck, events: [] })).toBeNull();
  });

  it('has the days of the deck that hold an event, with their notes', () => {
    const timeline = timelineOf(fixtureDeck);
    expect(timeline?.days.map(({ name, note }) => [name, note])).toEqual([
      ['Monday', 'the ribbon'],
      ['Wednesday', undefined],
    ]);
  });

  it('has a lane for each place in the order of days, and last one for events without a place', () => {
    const { lanes, days } = laidOut(
      ['first', 'second'],
      [
        event('a', 'second', 'Quay'),
        event('b', 'first', null),
        event('c', 'first', 'Pier'),
        event('d', 'second', 'Pier'),
      ],
    );
    expect(lanes).toEqual(['Pier', 'Quay', null]);
    expect(days[0]?.cells.map(({ lane, events }) => [lane, ids(events)])).toEqual([
      [0, ['c']],
      [2, ['b']],
    ]);
    expect(days[1]?.cells.map(({ lane, events }) => [lane, ids(events)])).toEqual([
      [0, ['d']],
      [1, ['a']],
    ]);
  });

  it('puts events of one day and one place beside each other, three at most, and widens the day', () => {
    const many = (n: number) => Array.from({ length: n }, (_, i) => event(`e${i}`, 'day', 'Pier'));
    expect([1, 2, 3, 5].map((n) => laidOut(['day'], many(n)).days[0]?.abreast)).toEqual([1, 2, 3, 3]);
    const [one, two, three] = [1, 2, 3].map((n) => laidOut(['day'], many(n)).days[0]?.share ?? 0);
    expect(one).toBe(1);
    expect(two).toBeGreaterThan(1);
    expect(three).toBeGreaterThan(two ?? 0);
  });

  it('leaves events without a day, and those of a day that the deck does not have, to the last row', () => {
    const { undated } = laidOut(
      ['day'],
      [event('a', null, 'Pier'), event('b', 'day', 'Pier'), event('c', 'else', null)],
    );
    expect(ids(undated)).toEqual(['a', 'c']);
  });

  it('keeps days under one another where there are too many to stand beside each other', () => {
    const names = (n: number) => Array.from({ length: n }, (_, i) => `day ${i}`);
    const withDays = (n: number) =>
      laidOut(
        names(n),
        names(n).map((name) => event(name, name, 'Pier')),
      );
    expect(withDays(7).isWide).toBe(true);
    expect(withDays(8).isWide).toBe(false);
  });

  it('says which sources give no day, where another does', () => {
    const [ribbon, speech] = fixtureDeck.events;
    expect(ribbon && withoutDay(ribbon)).toEqual(['20']);
    expect(speech && withoutDay(speech)).toEqual([]);
    expect(withoutDay(event('a', null, null))).toEqual([]);
  });

  it('shows every event of the pack once', () => {
    const deck: Deck = realDeck();
    expect(deck.events.length).toBeGreaterThan(0);
    const timeline = timelineOf(deck);
    expect(timeline && shown(timeline).sort()).toEqual(ids(deck.events).sort());
    expect(timeline?.isWide).toBe(true);
  });
});
