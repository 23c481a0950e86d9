/**
 * Finds the claims of a page's blocks by asking the background: first what is reported, so that it can be painted; then how
 * it is worded, which takes longer. Asks only about what changed.
 */
import { ABOUT_MIN } from '../spot/gate';
import type { BlockReading, ClaimBlock, ClaimMention, PersonMention, ReportingBlock, WordedBlock } from '../spot/types';
import { askInBatches, CLAIMS_BATCH, type Question, WORDING_BATCH } from './ask-batches';
import type { Asked, Entry, Found, Ledger } from './ledger';

/** What is asked of the background; each answers block by block in the order of the question. */
export interface Background {
  claims(about: number, blocks: ClaimBlock[]): Promise<ClaimMention[][]>;
  read(blocks: ReportingBlock[]): Promise<BlockReading[]>;
}

type Read = { namesEvent: boolean };

export interface ClaimFinderOptions<B extends { text: string }, R extends Read> {
  ledger: Ledger<B, R>;
  background: Background;
  signal: AbortSignal;
  note(entry: Entry<B, R>, what: Found): void;
  /** The text that stands before a block on a page of which not all is known. */
  textBefore(block: B): string;
  /** The entry that the reader looks at, where that is not the page's beginning. */
  lookedAt(): Entry<B, R> | undefined;
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

/** Before the first block: one list, since lists are known by what they are. */
const NOBODY: PersonMention[] = [];

/** Whether the answer to a question would still be the same, as far as can be told without asking. */
const stillHolds = (then: Asked, now: Asked) =>
  then.before === now.before &&
  then.about === now.about &&
  then.people === now.people &&
  then.peopleBefore === now.peopleBefore;

export function createClaimFinder<B extends { text: string }, R extends Read>({
  ledger,
  background,
  signal,
  note,
  textBefore,
  lookedAt,
}: ClaimFinderOptions<B, R>): ClaimFinder<B, R> {
  type E = Entry<B, R>;
  const touched = new Set<E>();
  let areAllTouched = false;
  let lastAbout = 0;

  /** What has to be asked of an entry; undefined where the last answer still holds. */
  const questionOf = (entry: E, about: number): Asked | undefined => {
    const isAsked = about >= ABOUT_MIN || entry.reading.namesEvent;
    const isKnown = about >= ABOUT_MIN;
    const asked: Asked = {
      about,
      before: !isAsked ? '' : isKnown ? (entry.before?.block.text ?? '') : textBefore(entry.block),
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
  const isOpen = (entry: E, about: number) => about >= ABOUT_MIN || entry.reading.namesEvent || entry.asked !== null;

  const questions = (about: number): Question<E, WordedBlock>[] => {
    const all: Question<E, WordedBlock>[] = [];
    const add = (entry: E) => {
      const asked = questionOf(entry, about);
      if (!asked) return;
      const { before, people, peopleBefore } = asked;
      all.push({ of: entry, block: { text: entry.block.text, before, people, peopleBefore } });
    };
    if (areAllTouched || about !== lastAbout) {
      for (const entry of ledger.entries()) add(entry);
    } else {
      for (const entry of touched) {
        if (ledger.get(entry.block) === entry && isOpen(entry, about)) add(entry);
      }
    }
    touched.clear();
    areAllTouched = false;
    lastAbout = about;
    return all;
  };

  /** What the reader looks at comes first. */
  const inView = (all: Question<E, WordedBlock>[]): Question<E, WordedBlock>[] => {
    const seen = all.length > 1 ? lookedAt() : undefined;
    const first = seen ? all.findIndex(({ of }) => of === seen) : -1;
    return first > 0 ? [...all.slice(first), ...all.slice(0, first)] : all;
  };

  return {
    touch(entry) {
      touched.add(entry);
      if (entry.behind) touched.add(entry.behind);
    },
    touchAll(anew = false) {
      areAllTouched = true;
      if (anew) for (const entry of ledger.entries()) entry.asked = null;
    },
    async find(exactly, onClaims) {
      const about = Math.round(exactly / ABOUT_STEP) * ABOUT_STEP;
      const asked = inView(questions(about)).map((question) => ({ ...question, under: question.of.asked }));
      // An entry that was asked again meanwhile waits for the later answer.
      const isCurrent = ({ of, under }: (typeof asked)[number]) => of.asked === under && ledger.get(of.block) === of;
      try {
        await askInBatches(
          asked.map((one) => ({ of: one, block: { text: one.block.text, before: one.block.before } })),
          CLAIMS_BATCH,
          (blocks) => background.claims(about, blocks),
          signal,
          (one, claims) => {
            if (isCurrent(one)) note(one.of, { claims: withWording(claims, one.of.claims) });
          },
        );
        if (asked.length > 0) onClaims();
        await askInBatches(
          asked.filter(isCurrent).map((one) => ({
            of: one,
            block: { ...one.block, claims: one.of.claims.map(({ id, start }) => ({ id, start })) },
          })),
          WORDING_BATCH,
          background.read,
          signal,
          (one, { wordings, ...beside }) => {
            if (!isCurrent(one)) return;
            const claims = one.of.claims.map((claim, index) => ({ ...claim, wording: wordings[index] ?? null }));
            note(one.of, { claims, beside });
          },
        );
      } catch {
        // No background to answer (the extension is being updated): asked again when the page next changes.
        for (const one of asked) {
          if (!isCurrent(one)) continue;
          one.of.asked = null;
          touched.add(one.of);
        }
      }
    },
  };
}

/** Claims that were known already keep what is known of their wording until it is read anew. */
function withWording(claims: readonly ClaimMention[], known: Entry<{ text: string }, unknown>['claims']) {
  return claims.map((claim) => ({
    ...claim,
    wording: known.find(({ id, start }) => id === claim.id && start === claim.start)?.wording ?? null,
  }));
}
