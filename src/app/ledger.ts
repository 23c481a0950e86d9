/**
 * What is known of a page: its blocks in document order, and what was found in each. Pure bookkeeping: it reads no page,
 * and knows positions only by the order that it is given.
 */
import type { ClaimMention, PersonMention } from '../spot/types';

export interface Entry<B, R> {
  block: B;
  reading: R;
  people: PersonMention[];
  claims: ClaimMention[];
  /** Whether the block's claims were asked for. */
  asked: boolean;
}

export interface Ledger<B, R> {
  add(block: B, reading: R): Entry<B, R>;
  /** Undefined where the block is not known. */
  remove(block: B): Entry<B, R> | undefined;
  /** In document order; not to be kept across changes. */
  entries(): readonly Entry<B, R>[];
  get(block: B): Entry<B, R> | undefined;
}

/** `follows(a, b)` says whether block a stands after block b on the page. */
export function createLedger<B extends object, R>(follows: (a: B, b: B) => boolean): Ledger<B, R> {
  const known = new Map<B, Entry<B, R>>();
  let ordered: Entry<B, R>[] = [];
  let stale = false;

  const compact = () => {
    if (stale) ordered = ordered.filter((entry) => known.get(entry.block) === entry);
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
      const entry: Entry<B, R> = { block, reading, people: [], claims: [], asked: false };
      known.set(block, entry);
      ordered.splice(place(block), 0, entry);
      return entry;
    },
    remove(block) {
      const entry = known.get(block);
      if (known.delete(block)) stale = true;
      return entry;
    },
    entries: () => compact(),
    get: (block) => known.get(block),
  };
}
