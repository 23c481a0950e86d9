/**
 * What is known of a page: its blocks in document order, and what was found in each. Pure bookkeeping: it reads no page,
 * and knows positions only by the order that it is given.
 */
import type { BlockFindings, PersonMention, WordedMention } from '../spot/types';
import { type Mention, mentionsIn } from './mentions';

/** What the answer depends on beside the block's own text. */
export interface Asked {
  /** The page's probability of being about the event. */
  about: number;
  /** The text of the block before. */
  before: string;
  /** The people that are named in the block and in the one before, since what they say is looked for: the very lists. */
  people: PersonMention[];
  peopleBefore: PersonMention[];
}

export interface Entry<B, R> {
  /** Tells its mentions from those of every other entry. */
  serial: number;
  block: B;
  reading: R;
  people: PersonMention[];
  claims: WordedMention[];
  /** What else was found together with the claims; null: nothing yet. */
  beside: Beside | null;
  /** People and claims, in reading order. */
  mentions: Mention[];
  /** Under what the block's claims were asked for; null: not yet. */
  asked: Asked | null;
}

/** What of a block's findings is not a mention. */
export type Beside = Omit<BlockFindings, 'claims'>;

/** What was found in an entry's block; what is left out stays as it was. */
export interface Found {
  people?: PersonMention[];
  claims?: WordedMention[];
  beside?: Beside | null;
}

export interface Ledger<B, R> {
  add(block: B, reading: R): Entry<B, R>;
  /** Undefined where the block is not known. */
  remove(block: B): Entry<B, R> | undefined;
  /** In document order; not to be kept across changes. */
  entries(): readonly Entry<B, R>[];
  get(block: B): Entry<B, R> | undefined;
  /** Notes what was found in an entry's block; false where its mentions are those that were known already. */
  found(entry: Entry<B, R>, what: Found): boolean;
  /** The entry and the mention that a key stands for. */
  byKey(key: string): { entry: Entry<B, R>; mention: Mention } | undefined;
}

type Spot = PersonMention | WordedMention;

const same = (some: readonly Spot[], others: readonly Spot[]) =>
  some.length === others.length &&
  some.every((one, index) => {
    const other = others[index];
    return other !== undefined && one.id === other.id && one.start === other.start && one.end === other.end;
  });

/** `follows(a, b)` says whether block a stands after block b on the page. */
export function createLedger<B extends object, R>(follows: (a: B, b: B) => boolean): Ledger<B, R> {
  const known = new Map<B, Entry<B, R>>();
  let ordered: Entry<B, R>[] = [];
  let stale = false;
  const keys = new Map<string, { entry: Entry<B, R>; mention: Mention }>();
  let serials = 0;

  const stands = (entry: Entry<B, R>) => known.get(entry.block) === entry;

  const forget = ({ mentions }: Entry<B, R>) => {
    for (const { key } of mentions) keys.delete(key);
  };

  const compact = () => {
    if (stale) ordered = ordered.filter(stands);
    stale = false;
    return ordered;
  };

  /** Where a block belongs: nearly always at the end, since a page is read from its top. */
  const place = (block: B): number => {
    const last = ordered.at(-1);
    if (!last || follows(block, last.block)) return ordered.length;
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = ordered[middle];
      if (entry && follows(block, entry.block)) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    add(block, reading) {
      compact();
      const entry: Entry<B, R> = {
        serial: serials++,
        block,
        reading,
        people: [],
        claims: [],
        beside: null,
        mentions: [],
        asked: null,
      };
      known.set(block, entry);
      ordered.splice(place(block), 0, entry);
      return entry;
    },
    remove(block) {
      const entry = known.get(block);
      if (!entry) return undefined;
      known.delete(block);
      forget(entry);
      stale = true;
      return entry;
    },
    entries: () => compact(),
    get: (block) => known.get(block),
    found(entry, what) {
      if (!stands(entry)) return false;
      const { people = entry.people, claims = entry.claims, beside = entry.beside } = what;
      const isKnown = same(people, entry.people) && same(claims, entry.claims);
      // Equal people stay the very list that was asked with, or all would be asked again.
      if (isKnown) Object.assign(entry, { claims, beside });
      if (isKnown) return false;
      forget(entry);
      Object.assign(entry, { people, claims, beside, mentions: mentionsIn(entry.serial, people, claims) });
      for (const mention of entry.mentions) keys.set(mention.key, { entry, mention });
      return true;
    },
    byKey: (key) => keys.get(key),
  };
}
