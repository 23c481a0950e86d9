import type { Deck, DeckClaim, DeckExcerpt, DeckPerson, DeckReport, DeckSaying, DeckValue } from './deck';
import type { Claim, Excerpt, Pack, Person, Report, Value } from './schema';
import { placeStrong } from './strong';
import { voicesOf } from './voices';

/** What card, popup and compare page show of a valid pack. The same pack always gives the same deck. */
export function makeDeck(pack: Pack): Deck {
  const order = pack.sources.map((source) => source.id);
  return {
    id: pack.id,
    title: pack.title,
    language: pack.language,
    sources: pack.sources.map(({ id, label, title, summary }) => ({ id, label, title, summary })),
    people: pack.people.map((person) => deckPerson(pack, person, order)),
    claims: pack.claims.map((claim) => deckClaim(pack, claim, order)),
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

/** The same words in several sources are one saying; its note and decisive words are the first one's. */
function sayings(person: Person, order: string[]): DeckSaying[] {
  const byText = new Map<string, Person['said']>();
  for (const said of person.said) byText.set(said.text, [...(byText.get(said.text) ?? []), said]);
  return [...byText.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const sources = order.filter((id) => same.some((said) => said.source === id));
    const note = same.find((said) => said.note !== undefined)?.note;
    const { text, strong } = first;
    return [{ excerpt: placed(text, strong), sources, ...(note === undefined ? {} : { note }) }];
  });
}

function deckClaim(pack: Pack, claim: Claim, order: string[]): DeckClaim {
  return {
    id: claim.id,
    title: claim.title,
    people: claim.people,
    reports: Object.fromEntries(order.map((id) => [id, deckReport(pack, claim.reports[id] ?? null)])),
    voices: voicesOf(pack, claim),
    differences: claim.differences.map(({ aspect, values }) => ({
      aspect,
      values: Object.fromEntries(
        order.flatMap((id) => {
          const value = Object.hasOwn(values, id) ? values[id] : null;
          return value ? [[id, deckValue(value)] as const] : [];
        }),
      ),
    })),
  };
}

function deckReport(pack: Pack, report: Report | null): DeckReport | null {
  if (!report) return null;
  const { attributedTo, certainty } = report;
  const person = pack.people.find(({ id }) => id === attributedTo);
  return { excerpts: report.excerpts.map(deckExcerpt), by: report.by ?? person?.short ?? attributedTo, certainty };
}

function deckValue({ text, excerpt, also, note }: Value): DeckValue {
  const excerpts = [excerpt, ...(also ?? [])].map(deckExcerpt);
  return { text, excerpts, ...(note === undefined ? {} : { note }) };
}

function deckExcerpt({ text, strong, note }: Excerpt): DeckExcerpt {
  return { ...placed(text, strong), ...(note === undefined ? {} : { note }) };
}

const placed = (text: string, strong: string[] = []): DeckExcerpt => ({
  text,
  strong: placeStrong(text, strong).spans,
});
