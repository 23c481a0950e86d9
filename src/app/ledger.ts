/**
 * What is known of a page: its blocks in document order, and what was found in each. Pure bookkeeping: it reads no page,
 * and knows positions only by the order that it is given.
 */
import type { ClaimMention, PersonMention } from '../spot/types';
import { type Mention, mentionsIn } from './mentions';

/** What the answer depends on beside the block's own text. */
export interface Asked {
  /** The page's probability of being about the event. */
  about: number;
  /** The text of the block before. */
  before: string;
}

export interface Entry<B, R> {
  /** Tells its mentions from those of every other entry. */
  serial: number;
  block: B;
  reading: R;
  people: PersonMention[];
  claims: ClaimMention[];
  /** Both, in reading order. */
  mentions: Mention[];
  /** Under what the block's claims were asked for; null: not yet. */
  asked: Asked | null;
}

export interface Ledger<B, R> {
  add(block: B, reading: R): Entry<B, R>;
  /** Undefined where the block is not known. */
  remove(block: B): Entry<B, R> | undefined;
  /** In document order; not to be kept across changes. */
  entries(): readonly Entry<B, R>[];
  get(block: B): Entry<B, R> | undefined;
  /** Notes what was found in an entry's block; false where it is what was known already. */
  found(entry: Entry<B, R>, what: { people?: PersonMention[]; claims?: ClaimMention[] }): boolean;
  /** The entry and the mention that a key stands for. */
  byKey(key: string): { entry: Entry<B, R>; mention: Mention } | undefined;
}

type Spot = PersonMention | ClaimMention;

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
      const people = what.people ?? entry.people;
      const claims = what.claims ?? entry.claims;
      if (!stands(entry) || (same(people, entry.people) && same(claims, entry.claims))) return false;
      forget(entry);
      Object.assign(entry, { people, claims, mentions: mentionsIn(entry.serial, people, claims) });
      for (const mention of entry.mentions) keys.set(mention.key, { entry, mention });
      return true;
    },
    byKey: (key) => keys.get(key),
  };
}
