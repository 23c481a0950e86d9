/**
 * Where a page parts from every source that reports a claim. Sources part among themselves: a page that goes with one of
 * them is in no contrast. Nothing here says who is right.
 */
import type { Deck, DeckClaim, DeckDifference, DeckReport } from '../pack/deck';
import type { CONTRAST_KINDS } from '../pack/schema';
import { differenceKey, type PageClaim, type PageFindings, type Voice } from '../pack/wording';
import { pageAspect } from './page-values';
import { pageVoice } from './page-voice';
import { reportingIds } from './reporting';

export type ContrastKind = (typeof CONTRAST_KINDS)[number];

/** What sources give, sources of the same value together, in their order. */
export interface SourceValue {
  sources: string[];
  text: string;
}

export type Contrast =
  /** Another amount, party, extent or day than any source. */
  | { kind: 'number' | 'actor' | 'scope' | 'time'; aspect: string; here: string; sources: SourceValue[] }
  /** The page's own word here, somebody's in every source (`text`: a person's id, or words of ours). */
  | { kind: 'attribution'; how: 'own'; sources: SourceValue[] }
  /** Somebody's word here (people's ids, or as the page names them), every source's own word. */
  | { kind: 'attribution'; how: 'somebodys'; people: string[]; name: string | null; sources: SourceValue[] }
  /** Somebody else's word than in every source. */
  | { kind: 'attribution'; how: 'others'; people: string[]; name: string | null; sources: SourceValue[] }
  /** The page doubts what no source doubts. */
  | { kind: 'firmness'; sources: SourceValue[] }
  /** The page reports the claim and nothing of what some sources tell beside it. */
  | { kind: 'presence'; aspect: string; missed: string; sources: string[] };

/** From the sharpest on: what a reader would first want to know. */
const SHARPNESS: readonly ContrastKind[] = ['number', 'attribution', 'actor', 'scope', 'time', 'firmness', 'presence'];

/** The contrasts of a claim that the page reports, the sharpest first. */
export function contrastsOf(
  deck: Deck,
  claim: DeckClaim,
  page: PageClaim,
  touched: PageFindings['touched'],
): Contrast[] {
  const order = reportingIds(deck, claim);
  const voice = pageVoice(page);
  const found = [
    ...(voice ? voiceContrasts(deck, claim, order, page, voice) : []),
    ...claim.differences.flatMap((difference, index): Contrast[] => {
      const value = valueContrast(difference, index, order, page);
      const missed = value ? null : presence(claim, difference, index, order, page, touched);
      return [value, missed].filter((one) => one !== null);
    }),
  ];
  return found.sort((a, b) => SHARPNESS.indexOf(a.kind) - SHARPNESS.indexOf(b.kind));
}

/** The contrasts of every claim that the page reports, by claim id; a claim without any has no entry. */
export function contrastsByClaim(deck: Deck, page: PageFindings): Map<string, Contrast[]> {
  const entries = page.claims.flatMap((one): [string, Contrast[]][] => {
    const claim = deck.claims.find(({ id }) => id === one.id);
    const contrasts = claim ? contrastsOf(deck, claim, one, page.touched) : [];
    return contrasts.length > 0 ? [[one.id, contrasts]] : [];
  });
  return new Map(entries);
}

/** Sources of the same text together. */
function grouped(ids: readonly string[], textOf: (id: string) => string): SourceValue[] {
  const values: SourceValue[] = [];
  for (const id of ids) {
    const text = textOf(id);
    const known = values.find((value) => value.text === text);
    if (known) known.sources.push(id);
    else values.push({ sources: [id], text });
  }
  return values;
}

function valueContrast(
  { aspect, kind, values, ranges, days }: DeckDifference,
  index: number,
  order: readonly string[],
  page: PageClaim,
): Contrast | null {
  const given = order.filter((id) => values[id]);
  const here = pageAspect(page, index);
  if (!kind || given.length === 0 || typeof here === 'string') return null;
  const own = here.values.filter(
    ({ beside, isOpen, day }) => !beside && !isOpen && (days === undefined || day !== undefined),
  );
  const [first] = own;
  const isSources = own.some(({ text, range, day }) =>
    given.some((id) => {
      const known = ranges?.[id];
      if (day !== undefined) return days?.[id]?.includes(day);
      return range && known ? range[0] < known[1] && known[0] < range[1] : values[id]?.text === text;
    }),
  );
  // Two values that both part from the sources would have to be weighed against each other.
  if (!first || isSources || own.length > 1) return null;
  if (first.range && given.some((id) => !ranges?.[id])) return null;
  if (days && !given.some((id) => (days[id] ?? []).length > 0)) return null;
  return { kind, aspect, here: first.text, sources: grouped(given, (id) => values[id]?.text ?? '') };
}

function presence(
  claim: DeckClaim,
  { aspect, missed, values }: DeckDifference,
  index: number,
  order: readonly string[],
  page: PageClaim,
  touched: readonly string[],
): Contrast | null {
  if (missed === undefined || pageAspect(page, index) !== 'nothing') return null;
  if (touched.includes(differenceKey(claim.id, index)) || !page.sentences.every(isUnderstood)) return null;
  return { kind: 'presence', aspect, missed, sources: order.filter((id) => values[id]) };
}

/** A sentence on the claim that neither puts it nor gives any value may hold whatever is looked for. */
const isUnderstood = ({ wording }: PageClaim['sentences'][number]): boolean =>
  wording !== null && (wording.core || wording.values.some(({ beside }) => !beside));

function voiceContrasts(
  deck: Deck,
  claim: DeckClaim,
  order: readonly string[],
  page: PageClaim,
  voice: Voice,
): Contrast[] {
  const reports = order.flatMap((id) => claim.reports[id] ?? []);
  const every = (is: (report: DeckReport) => boolean) => reports.every(is);
  const whose = grouped(order, (id) => claim.reports[id]?.who ?? '');
  switch (voice.certainty) {
    case 'stated':
      // Where the page names whoever the sources name, it may be saying whose word it is in a way that was not understood.
      return every(({ who }) => who !== null && !isNamedOn(deck, page, who))
        ? [{ kind: 'attribution', how: 'own', sources: whose }]
        : [];
    case 'hedged':
      return every(({ certainty }) => certainty !== 'hedged')
        ? [{ kind: 'firmness', sources: grouped(order, (id) => claim.reports[id]?.certainty ?? '') }]
        : [];
    case 'attributed': {
      const { people, name, unnamed } = voice;
      if (people.length === 0 && name === null && !unnamed) return [];
      if (reports.some((report) => isNamed(deck, report, people))) return [];
      if (every(({ who, certainty }) => who === null && certainty === 'stated'))
        return [{ kind: 'attribution', how: 'somebodys', people, name, sources: whose }];
      const isOthers = every((report) => isSomebodyElses(deck, report, voice));
      return isOthers ? [{ kind: 'attribution', how: 'others', people, name, sources: whose }] : [];
    }
  }
}

/** Whether a sentence of the page on the claim names this person of the pack. */
function isNamedOn(deck: Deck, { sentences }: PageClaim, who: string): boolean {
  const person = deck.people.find(({ id }) => id === who);
  return person !== undefined && sentences.some(({ text }) => text.includes(person.short));
}

/** Whether a report, or its line for readers, names one of these people. */
function isNamed(deck: Deck, { who, by }: DeckReport, people: readonly string[]): boolean {
  return people.some((id) => id === who || by?.includes(deck.people.find((one) => one.id === id)?.short ?? id));
}

/** A report that names one of the pack's people; words of ours for a group may hold whomever the page names. */
function isSomebodyElses(deck: Deck, { who, by }: DeckReport, { unnamed }: Voice): boolean {
  if (!deck.people.some(({ id }) => id === who)) return false;
  return !(unnamed && by?.toLowerCase().includes('unnamed'));
}
