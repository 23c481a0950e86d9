/** How the compare page's timeline is laid out; `timeline.tsx` only draws it. */
import type { Deck, DeckEvent } from '../pack/deck';

/** Events beside each other in one cell; more go below, since a title needs some 130 px. */
const ABREAST_MAX = 3;
/** The share of the width that a second and third event beside another take; a day's margins stand but once. */
const SHARE_MORE = 0.8;
/** Of all days' shares; with more, an event would be too narrow for its words. */
const SHARES_MAX = 7;

export interface TimelineCell {
  /** Index into the lanes. */
  lane: number;
  place: string | null;
  events: DeckEvent[];
}

export interface TimelineDay {
  name: string;
  note?: string;
  /** How many events stand beside each other at most. */
  abreast: number;
  /** Of the width; 1 for a day whose events all stand alone. */
  share: number;
  /** From the first lane to the last; lanes without an event on this day have none. */
  cells: TimelineCell[];
}

export interface Timeline {
  /** From the earliest to the latest; days without an event are left out. */
  days: TimelineDay[];
  /** Places in the order in which events first come to them; null, always last, for events without a place. */
  lanes: (string | null)[];
  undated: DeckEvent[];
  /** Whether the days fit beside each other in a wide window. */
  isWide: boolean;
}

/** Days as columns, places as lanes, and the events that no source gives a day for; null where the deck has no events. */
export function timelineOf(deck: Deck): Timeline | null {
  if (deck.events.length === 0) return null;
  const dated = deck.days
    .map((day) => ({ day, events: deck.events.filter((event) => event.day === day.name) }))
    .filter(({ events }) => events.length > 0);
  const lanes = lanesOf(dated.flatMap(({ events }) => events));
  const days = dated.map(({ day, events }) => {
    const cells = lanes
      .map((place, lane) => ({ lane, place, events: events.filter((event) => event.place === place) }))
      .filter((cell) => cell.events.length > 0);
    const abreast = Math.min(ABREAST_MAX, Math.max(...cells.map((cell) => cell.events.length)));
    return { ...day, abreast, share: 1 + (abreast - 1) * SHARE_MORE, cells };
  });
  const shown = new Set(dated.flatMap(({ events }) => events));
  return {
    days,
    lanes,
    undated: deck.events.filter((event) => !shown.has(event)),
    isWide: days.reduce((sum, { share }) => sum + share, 0) <= SHARES_MAX,
  };
}

function lanesOf(events: DeckEvent[]): (string | null)[] {
  const places = new Set(events.map(({ place }) => place));
  const isNowhere = places.delete(null);
  return isNowhere ? [...places, null] : [...places];
}

/** Ids of the sources that tell of the event and give no day, where another source does; none where no source does. */
export function withoutDay(event: DeckEvent): string[] {
  return event.day === null ? [] : event.sources.filter(({ givesDay }) => !givesDay).map(({ id }) => id);
}
