import type { Deck, DeckClaim, DeckEvent, DeckExcerpt, DeckPerson, DeckReport, DeckSaying, DeckValue } from './deck';
import { givesDay } from './events';
import type { Claim, Event, Excerpt, Pack, Person, Report, Value } from './schema';
import { placeStrong } from './strong';
import { voicesOf } from './voices';
import { weekdaysIn } from './weekdays';

/** What card, popup and compare page show of a valid pack. The same pack always gives the same deck. */
export function makeDeck(pack: Pack): Deck {
  const order = pack.sources.map((source) => source.id);
  return {
    id: pack.id,
    title: pack.title,
    language: pack.language,
    version: pack.version,
    ...optional({ asOf: pack.asOf }),
    sources: pack.sources.map(({ id, label, title, summary, length }) => ({ id, label, title, summary, length })),
    people: pack.people.map((person) => deckPerson(pack, person, order)),
    claims: pack.claims.map((claim) => deckClaim(pack, claim, order)),
    days: (pack.days ?? []).map(({ name, note }) => ({ name, ...optional({ note }) })),
    events: (pack.events ?? []).map((event) => deckEvent(event, order)),
  };
}

function deckPerson(pack: Pack, person: Person, order: string[]): DeckPerson {
  const { id, name, short, role } = person;
  return {
    id,
    name,
    short,
    role,
    described: bySource(order, person.described, deckExcerpt),
    spelt: bySource(order, person.spelt ?? [], (spelt) => ({ excerpt: deckExcerpt(spelt), count: spelt.count })),
    said: sayings(person, order),
    claims: pack.claims.filter((claim) => claim.people.includes(id)).map((claim) => claim.id),
  };
}

function bySource<T extends { source: string }, U>(
  order: string[],
  list: T[],
  make: (item: T) => U,
): Record<string, U[]> {
  const entries = order.map((id) => [id, list.filter((item) => item.source === id).map(make)] as const);
  return Object.fromEntries(entries.filter(([, items]) => items.length > 0));
}

/** Excerpts of the same words put together, with the sources that carry them; decisive words are the first one's. */
function sameWords<T extends Excerpt & { source: string }>(list: readonly T[], order: string[]) {
  return [...new Set(list.map(({ text }) => text))].map((text) => {
    const same = list.filter((item) => item.text === text);
    return {
      same,
      text,
      strong: same[0]?.strong,
      sources: order.filter((id) => same.some((one) => one.source === id)),
    };
  });
}

/** The same words in several sources are one saying; its note is the first one's. */
function sayings(person: Person, order: string[]): DeckSaying[] {
  return sameWords(person.said, order).map(({ same, text, strong, sources }) => ({
    excerpt: placed(text, strong),
    sources,
    ...optional({ note: same.find((said) => said.note !== undefined)?.note }),
  }));
}

function deckEvent(event: Event, order: string[]): DeckEvent {
  const { id, title, day, place, ahead = false, people, claims, excerpts, note } = event;
  const tell = order.filter((source) => excerpts.some((excerpt) => excerpt.source === source));
  return {
    id,
    title,
    day,
    place,
    ahead,
    people,
    claims,
    sources: tell.map((source) => ({ id: source, givesDay: givesDay(event, source) })),
    excerpts: sameWords(excerpts, order).map(({ same, text, strong, sources }) => ({
      excerpt: { ...placed(text, strong), ...optional({ note: same[0]?.note }) },
      sources,
    })),
    ...optional({ note }),
  };
}

function deckClaim(pack: Pack, claim: Claim, order: string[]): DeckClaim {
  return {
    id: claim.id,
    title: claim.title,
    people: claim.people,
    ...optional({ under: claim.under }),
    reports: Object.fromEntries(order.map((id) => [id, deckReport(pack, claim.reports[id] ?? null)])),
    voices: voicesOf(pack, claim),
    differences: claim.differences.map(({ aspect, kind, missed, day, values }) => ({
      aspect,
      ...optional({ kind }),
      ...optional({ missed }),
      ...(day ? { days: daysOf(values) } : {}),
      values: Object.fromEntries(
        order.flatMap((id) => {
          const value = Object.hasOwn(values, id) ? values[id] : null;
          return value ? [[id, deckValue(value)] as const] : [];
        }),
      ),
    })),
  };
}

/** By source, the weekdays that its value and its excerpts name. */
function daysOf(values: Record<string, Value | null>): Record<string, string[]> {
  const entries = Object.entries(values).flatMap(([id, value]): [string, string[]][] =>
    value
      ? [[id, weekdaysIn([value.text, value.excerpt.text, ...(value.also ?? []).map(({ text }) => text)].join(' '))]]
      : [],
  );
  return Object.fromEntries(entries);
}

function deckReport(pack: Pack, report: Report | null): DeckReport | null {
  if (!report) return null;
  const { attributedTo, certainty } = report;
  const person = pack.people.find(({ id }) => id === attributedTo);
  const by = report.by ?? person?.short ?? attributedTo;
  return { excerpts: report.excerpts.map(deckExcerpt), by, who: attributedTo, certainty };
}

function deckValue({ text, excerpt, also, note }: Value): DeckValue {
  const excerpts = [excerpt, ...(also ?? [])].map(deckExcerpt);
  return { text, excerpts, ...optional({ note }) };
}

function deckExcerpt({ text, strong, note }: Excerpt): DeckExcerpt {
  return { ...placed(text, strong), ...optional({ note }) };
}

/** The entry, unless it is undefined. */
function optional<K extends string, V extends string>(entry: Record<K, V | undefined>): Partial<Record<K, V>> {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as Partial<Record<K, V>>;
}

const placed = (text: string, strong: string[] = []): DeckExcerpt => ({
  text,
  strong: placeStrong(text, strong).spans,
});
