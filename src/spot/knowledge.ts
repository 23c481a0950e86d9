/** What is known of a page from all its blocks: whether it is about the event, and who bears a surname where. */
import { aboutOf, addToSums, createSums, type GateData, type PageSums } from './gate';
import { FULL, NAMESAKE, type Reading } from './reading';

/** The page's sums with what a reader of it knows: changed by its blocks, asked by `resolvePeople`. */
export interface Knowledge {
  add(reading: Reading): void;
  remove(reading: Reading): void;
  /** Probability that the page is about the event. */
  about(): number;
  /** Whether the pack's person, once named, keeps the surname whatever other bearers follow: on pages about the event. */
  isSticky(): boolean;
  /** Whether a surname alone may mean the pack's person on this page. */
  supports(): boolean;
  /** Who bears the person's surname before this block (or, failing that, first on the page): the person, somebody else, or nobody. */
  bearerBefore(reading: Reading, person: number): boolean | undefined;
  /** Another value whenever names may mean others than before in blocks that did not change themselves. */
  state(): string;
}

/**
 * An empty page's knowledge. `inOrder` gives the readings that were added, in the document's order; without it that is the
 * order in which they were added.
 */
export function createKnowledge(names: { gate: GateData }, inOrder?: () => Iterable<Reading>): Knowledge {
  const { gate } = names;
  const sums = createSums(gate);
  const named = new Set<Reading>();
  /** Persons by how often their full name stands on the page. */
  const full = new Map<number, number>();
  let about: number | undefined;
  let bearers: Bearers | undefined;
  let changes = 0;
  const change = (reading: Reading, sign: 1 | -1): void => {
    const { people, bare } = sums;
    const before = people.size + bare.size;
    addToSums(sums, gate, reading, sign);
    // Who is named once more changes nothing.
    if (reading.evidence || people.size + bare.size !== before) about = undefined;
    if (reading.hits.length === 0) return;
    bearers = undefined;
    changes++;
    if (!inOrder) {
      if (sign === 1) named.add(reading);
      else named.delete(reading);
    }
    for (const { kind, person } of reading.hits) {
      if (kind !== FULL) continue;
      const count = (full.get(person) ?? 0) + sign;
      if (count > 0) full.set(person, count);
      else full.delete(person);
    }
  };
  const knowledge: Knowledge = {
    add: (reading) => change(reading, 1),
    remove: (reading) => change(reading, -1),
    about: () => {
      about ??= aboutOf(sums, gate);
      return about;
    },
    isSticky: () => knowledge.about() > 0.5,
    supports: () => knowledge.about() > 0.5 || supportOf(sums) >= SUPPORT_MIN,
    bearerBefore: (reading, person) => {
      // Where nobody else bears a name of the pack, the order of the blocks says nothing.
      if (sums.namesakes.size === 0) return full.has(person) || undefined;
      bearers ??= findBearers(inOrder?.() ?? named, knowledge.isSticky());
      return bearers.before.get(reading)?.get(person) ?? bearers.first.get(person);
    },
    state: () => {
      const order = sums.namesakes.size === 0 ? [...full.keys()].sort() : [changes];
      return [knowledge.isSticky(), knowledge.supports(), sums.namesakes.size, ...order].join(' ');
    },
  };
  return knowledge;
}

/** What a page must say of its people and of governments for a surname alone to be believed. */
const SUPPORT_MIN = 4;

/** Evidence that the page is of the pack's people's world; other bearers of their names speak against it. */
function supportOf(sums: PageSums): number {
  const [places = 0, war = 0, talks = 0, state = 0] = sums.groups;
  return 2 * sums.people.size + sums.bare.size + places + war + state + talks / 2 - 3 * sums.namesakes.size;
}

/** By person: whether the last bearer of the surname was the person (true) or somebody else (false). */
type Bearer = ReadonlyMap<number, boolean>;
interface Bearers {
  /** As known where each block begins; blocks between two changes share one map. */
  before: Map<Reading, Bearer>;
  first: Bearer;
}

function findBearers(readings: Iterable<Reading>, sticky: boolean): Bearers {
  const before = new Map<Reading, Bearer>();
  const first = new Map<number, boolean>();
  let latest: Bearer = new Map();
  for (const reading of readings) {
    if (reading.hits.length === 0) continue;
    before.set(reading, latest);
    for (const hit of reading.hits) {
      if (hit.kind !== FULL && hit.kind !== NAMESAKE) continue;
      const own = hit.kind === FULL;
      if (!first.has(hit.person)) first.set(hit.person, own);
      if (sticky && latest.get(hit.person)) continue;
      if (latest.get(hit.person) !== own) latest = new Map(latest).set(hit.person, own);
    }
  }
  return { before, first };
}
