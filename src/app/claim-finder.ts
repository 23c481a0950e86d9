/**
 * Finds the claims of a page's blocks by asking the background: first what is reported, so that it can be painted; then how
 * it is worded, which takes longer. Asks only about what changed.
 */
import { sleep } from '../page/give-way';
import { ABOUT_MIN } from '../spot/gate';
import type { BlockReading, ClaimBlock, ClaimMention, PersonMention, ReportingBlock } from '../spot/types';
import { CLAIMS_BATCH, inBatches, WORDING_BATCH } from './ask-batches';
import type { Asked, Beside, Entry, Found, Ledger } from './ledger';

/** What is asked of the background; each answers block by block in the order of the question. */
export interface Background {
  claims(about: number, blocks: ClaimBlock[]): Promise<ClaimMention[][]>;
  read(blocks: ReportingBlock[]): Promise<BlockReading[]>;
}

type Read = { namesEvent: boolean };
/** Of a block; its length is known without joining its text. */
type Text = { text: string; length: number };

export interface ClaimFinderOptions<B extends Text, R extends Read> {
  ledger: Ledger<B, R>;
  background: Background;
  signal: AbortSignal;
  note(entry: Entry<B, R>, what: Found): void;
  /** The text that stands before a block on a page of which not all is known. */
  textBefore(block: B): string;
}

export interface ClaimFinder<B, R> {
  /** An entry is new, or names other people than before. */
  touch(entry: Entry<B, R>): void;
  /** Any entry may have another one before it; or all are to be asked anew. */
  touchAll(anew?: boolean): void;
  /** Asks what has to be asked on a page of this probability of being about the event; `onClaims` when the claims are known. */
  find(about: number, onClaims: () => void): Promise<void>;
}

/**
 * In what steps the page's probability of being about the event is asked with: small changes ask nothing anew, and the same
 * text has the same claims in whatever order it came.
 */
const ABOUT_STEP = 0.02;

/**
 * The wording is not asked for before the claims are painted (ms): a browser tells within two frames which of them are near the window,
 * and nobody can open a card sooner.
 */
const PAINT_MS = 50;

/** Whether all blocks of a page of this probability (in steps) are asked about. */
const isOpenAt = (about: number) => about * ABOUT_STEP >= ABOUT_MIN;

/** Before the first block: one list, since lists are known by what they are. */
const NOBODY: PersonMention[] = [];

/** Whether the answer to a question would still be the same, as far as can be told without asking. */
const stillHolds = <B>(then: Asked<B>, now: Asked<B>) =>
  then.before === now.before &&
  then.about === now.about &&
  then.people === now.people &&
  then.peopleBefore === now.peopleBefore;

export function createClaimFinder<B extends Text, R extends Read>({
  ledger,
  background,
  signal,
  note,
  textBefore,
}: ClaimFinderOptions<B, R>): ClaimFinder<B, R> {
  type E = Entry<B, R>;
  const touched = new Set<E>();
  let areAllTouched = false;
  let lastAbout = 0;

  /** What has to be asked of an entry; undefined where the last answer still holds. */
  const questionOf = (entry: E, about: number): Asked<B> | undefined => {
    const isKnown = isOpenAt(about);
    const isAsked = isKnown || entry.reading.namesEvent;
    const asked: Asked<B> = {
      about,
      before: !isAsked ? '' : isKnown ? (entry.before?.block ?? '') : textBefore(entry.block),
      people: entry.people,
      peopleBefore: (isKnown && entry.before?.people) || NOBODY,
    };
    if (entry.asked && stillHolds(entry.asked, asked)) return undefined;
    entry.asked = asked;
    if (isAsked) return asked;
    entry.asked = null;
    if (entry.claims.length > 0 || entry.beside) note(entry, { claims: [], beside: null });
    return undefined;
  };

  /** Whether there is anything to ask of an entry, or an answer to take back. */
  const isOpen = (entry: E, about: number) => isOpenAt(about) || entry.reading.namesEvent || entry.asked !== null;

  /** What has to be asked, one after the other: a page may have thousands. */
  function* questions(about: number): Generator<Open<B, E>, void, undefined> {
    const isAll = areAllTouched || about !== lastAbout;
    const some = isAll ? [] : [...touched];
    touched.clear();
    areAllTouched = false;
    lastAbout = about;
    const all = isAll ? ledger.entries() : some;
    for (const entry of all) {
      if (ledger.get(entry.block) !== entry || !isOpen(entry, about)) continue;
      const under = questionOf(entry, about);
      if (under) yield { entry, under };
    }
  }

  const isCurrent = ({ entry, under }: Open<B, E>) => entry.asked === under && ledger.get(entry.block) === entry;

  return {
    touch(entry) {
      // Elsewhere nothing is asked, and if the gate opens all is.
      if (!isOpen(entry, lastAbout) && !(entry.behind && isOpen(entry.behind, lastAbout))) return;
      touched.add(entry);
      if (entry.behind) touched.add(entry.behind);
    },
    touchAll(anew = false) {
      areAllTouched = true;
      if (anew) for (const entry of ledger.entries()) entry.asked = null;
    },
    async find(exactly, onClaims) {
      const about = Math.round(exactly / ABOUT_STEP);
      const asked: Open<B, E>[] = [];
      try {
        const noted = remembering(questions(about), asked);
        await inBatches(noted, CLAIMS_BATCH, sizeOf, signal, async (batch) => {
          const answers = await background.claims(about * ABOUT_STEP, batch.map(textOf));
          if (signal.aborted) return;
          for (const [index, open] of batch.entries()) {
            const claims = answers[index];
            if (claims && isCurrent(open)) note(open.entry, { claims: withWording(claims, open.entry.claims) });
          }
        });
        if (asked.length === 0 || signal.aborted) return;
        onClaims();
        await sleep(PAINT_MS);
        await inBatches(asked, WORDING_BATCH, sizeOf, signal, async (batch) => {
          const current = batch.filter(isCurrent);
          if (current.length === 0) return;
          const answers = await background.read(current.map(reportingOf));
          if (signal.aborted) return;
          for (const [index, open] of current.entries()) {
            const answer = answers[index];
            if (!answer || !isCurrent(open)) continue;
            const { wordings, ...beside } = answer;
            const known = open.entry.claims;
            const claims =
              known.length === 0 ? known : known.map((claim, at) => ({ ...claim, wording: wordings[at] ?? null }));
            note(open.entry, { claims, beside: shared(beside) });
          }
        });
      } catch {
        // No background to answer (the extension is being updated): asked again when the page next changes.
        for (const open of asked) {
          if (!isCurrent(open)) continue;
          open.entry.asked = null;
          touched.add(open.entry);
        }
      }
    },
  };
}

/** An entry that is asked about, and under what; once it is asked again, it waits for the later answer. */
interface Open<B, E = Entry<B, unknown>> {
  entry: E;
  under: Asked<B>;
}

type Words = Entry<Text, unknown>;
type OpenWords = Open<Text>;

const NO_CLAIMS: Words['claims'] = [];

/** By the claims that are touched on: in most blocks nothing else is found, and a page has thousands. */
const onlyTouched = new Map<string, Beside>();

/** The same for all blocks in which the same is found, where that is no word of a source. */
function shared(beside: Beside): Beside {
  const { quotes, copied, quoted, touched } = beside;
  if (quotes.length + copied.length + quoted.length > 0) return beside;
  const key = touched.join(' ');
  const known = onlyTouched.get(key) ?? beside;
  onlyTouched.set(key, known);
  return known;
}

const beforeOf = ({ before }: OpenWords['under']): string => (typeof before === 'string' ? before : before.text);

const sizeOf = ({ entry, under }: OpenWords): number => entry.block.length + under.before.length;

const textOf = ({ entry, under }: OpenWords): ClaimBlock => ({ text: entry.block.text, before: beforeOf(under) });

const reportingOf = (open: OpenWords): ReportingBlock => ({
  ...textOf(open),
  people: open.under.people,
  peopleBefore: open.under.peopleBefore,
  claims: open.entry.claims.map(({ id, start }) => ({ id, start })),
});

/** The same items, each also put into a list. */
function* remembering<T>(items: Iterable<T>, list: T[]): Generator<T, void, undefined> {
  for (const item of items) {
    list.push(item);
    yield item;
  }
}

/** Claims that were known already keep what is known of their wording until it is read anew. */
function withWording(claims: readonly ClaimMention[], known: Words['claims']) {
  if (claims.length === 0) return NO_CLAIMS;
  return claims.map((claim) => ({
    ...claim,
    wording: known.find(({ id, start }) => id === claim.id && start === claim.start)?.wording ?? null,
  }));
}
