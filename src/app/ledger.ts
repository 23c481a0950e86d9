/**
 * What is known of a page: its blocks in document order, and what was found in each. Pure bookkeeping: it reads no page,
 * and knows positions only by the order that it is given.
 */
import type { BlockReading, PersonMention, WordedMention } from '../spot/types';
import { type Mention, mentionsIn, serialOf } from './mentions';

/** What the answer depends on beside the block's own text. */
export interface Asked<B> {
  /** The page's probability of being about the event, in the steps in which it is asked with. */
  about: number;
  /** The block before, or its text where not all blocks of the page are known. */
  before: B | string;
  /** The people that are named in the block and in the one before, since what they say is looked for: the very lists. */
  people: PersonMention[];
  peopleBefore: PersonMention[];
}

export interface Entry<B, R> {
  /** The entries right before and behind it on the page, while it stands. */
  before: Entry<B, R> | null;
  behind: Entry<B, R> | null;
  /** Tells its mentions from those of every other entry. */
  serial: number;
  block: B;
  reading: R;
  people: PersonMention[];
  claims: WordedMention[];
  /** What else was found together with the claims; null: nothing yet. */
  beside: Beside | null;
  /** People and claims, in reading order; made when somebody asks. */
  readonly mentions: Mention[];
  /** Under what the block's claims were asked for; null: not yet. */
  asked: Asked<B> | null;
}

/** What of a block's findings is not a mention. */
export type Beside = Omit<BlockReading, 'wordings'>;

/** What was found in an entry's block; what is left out stays as it was. */
export interface Found {
  people?: PersonMention[];
  claims?: WordedMention[];
  beside?: Beside | null;
}

/** Less: some that was found is no longer; more: only something else is as well. */
export type Difference = 'none' | 'more' | 'less';

export interface Ledger<B, R> {
  add(block: B, reading: R): Entry<B, R>;
  /** Undefined where the block is not known. */
  remove(block: B): Entry<B, R> | undefined;
  /** In document order; not to be kept across changes. */
  entries(): readonly Entry<B, R>[];
  get(block: B): Entry<B, R> | undefined;
  /** Notes what was found in an entry's block, and tells how its mentions are others than those that were known already. */
  found(entry: Entry<B, R>, what: Found): Difference;
  /** The entry and the mention that a key stands for. */
  byKey(key: string): { entry: Entry<B, R>; mention: Mention } | undefined;
}

/** One list for all entries without people: lists are known by what they are. */
const NONE: PersonMention[] = [];
const NO_CLAIMS: WordedMention[] = [];

type Spot = PersonMention | WordedMention;

const same = (some: readonly Spot[], others: readonly Spot[]) =>
  some.length === others.length &&
  some.every((one, index) => {
    const other = others[index];
    return other !== undefined && one.id === other.id && one.start === other.start && one.end === other.end;
  });

/** Whether somebody or something of `others` is not among `some`. */
const lacks = (some: readonly Spot[], others: readonly Spot[]) =>
  others.some(({ id }) => !some.some((one) => one.id === id));

/**
 * An entry with what can be worked out of the rest left to be made when somebody looks: a page has thousands. A class, since
 * an object with a getter of its own takes ten times as long to make.
 */
class LedgerEntry<B, R> implements Entry<B, R> {
  people: PersonMention[] = NONE;
  claims: WordedMention[] = NO_CLAIMS;
  beside: Beside | null = null;
  asked: Asked<B> | null = null;
  before: Entry<B, R> | null = null;
  behind: Entry<B, R> | null = null;
  made: Mention[] | null = null;
  serial: number;
  block: B;
  reading: R;

  constructor(serial: number, block: B, reading: R) {
    this.serial = serial;
    this.block = block;
    this.reading = reading;
  }

  get mentions(): Mention[] {
    this.made ??= mentionsIn(this.serial, this.people, this.claims);
    return this.made;
  }
}

/** What a ledger asks of a block: a place for its own entry, which costs less than a table of thousands. */
export interface Ledgered<B> {
  after?: B | undefined;
  entry?: object | null;
}

/**
 * `follows(a, b)` says whether block a stands after block b on the page. The entries are a chain, so that a block that is read
 * between others costs nothing more than one at the end; the list of them is made when somebody asks for it.
 */
export function createLedger<B extends Ledgered<B>, R>(follows: (a: B, b: B) => boolean): Ledger<B, R> {
  const entryOf = (block: B) => block.entry as LedgerEntry<B, R> | null | undefined;
  let first: Entry<B, R> | null = null;
  let last: Entry<B, R> | null = null;
  let list: Entry<B, R>[] | null = [];
  let serials = 0;
  /** The entry that was added last. */
  let lately: LedgerEntry<B, R> | null = null;

  const entries = (): readonly Entry<B, R>[] => {
    if (list) return list;
    list = [];
    for (let entry = first; entry; entry = entry.behind) list.push(entry);
    return list;
  };

  const fits = (block: B, before: LedgerEntry<B, R>) =>
    follows(block, before.block) && (!before.behind || follows(before.behind.block, block));

  /** The entry after which a block belongs: nearly always the last, since a page is read from its top; null: none. */
  const placeOf = (block: B): Entry<B, R> | null => {
    const before = block.after && entryOf(block.after);
    // What stands between the two may have come in another way; to ask that of near neighbours is quick.
    if (before && (!before.behind || follows(before.behind.block, block))) return before;
    if (!last || follows(block, last.block)) return last;
    // What came before it most likely stands before it.
    if (lately && entryOf(lately.block) === lately && fits(block, lately)) return lately;
    const all = entries();
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = all[middle];
      if (entry && follows(block, entry.block)) low = middle + 1;
      else high = middle;
    }
    return all[low - 1] ?? null;
  };

  return {
    add(block, reading) {
      const entry = new LedgerEntry(serials++, block, reading);
      block.entry = entry;
      const before = placeOf(block);
      lately = entry;
      const behind = before ? before.behind : first;
      entry.before = before;
      entry.behind = behind;
      if (before) before.behind = entry;
      else first = entry;
      if (behind) {
        behind.before = entry;
        list = null;
      } else {
        last = entry;
        list?.push(entry);
      }
      // A chain of blocks would keep those that are gone.
      block.after = undefined;
      return entry;
    },
    remove(block) {
      const entry = entryOf(block);
      if (!entry) return undefined;
      block.entry = null;
      const { before, behind } = entry;
      if (before) before.behind = behind;
      else first = behind;
      if (behind) behind.before = before;
      else last = before;
      list = null;
      return entry;
    },
    entries,
    get: (block) => entryOf(block) ?? undefined,
    found(entry, what) {
      const stood = entryOf(entry.block);
      if (stood !== entry) return 'none';
      const { people = entry.people, claims = entry.claims, beside = entry.beside } = what;
      const isKnown = same(people, entry.people) && same(claims, entry.claims);
      const isLess = !isKnown && (lacks(people, entry.people) || lacks(claims, entry.claims));
      // Equal people stay the very list that was asked with, or all would be asked again.
      if (!isKnown) entry.people = people;
      entry.claims = claims;
      entry.beside = beside;
      stood.made = null;
      return isKnown ? 'none' : isLess ? 'less' : 'more';
    },
    byKey(key) {
      const serial = serialOf(key);
      const entry = entries().find((one) => one.serial === serial);
      const mention = entry?.mentions.find((one) => one.key === key);
      return entry && mention && { entry, mention };
    },
  };
}
