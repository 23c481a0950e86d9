/**
 * What is found on one page while Parallax is on: people at once, claims where the page is about the event. Reads the page
 * and keeps up with it; everything ends with the signal.
 */
import type { Block } from '../page/blocks';
import { follows } from '../page/order';
import { createPageReader, type PageReader } from '../page/watch';
import { ABOUT_MIN } from '../spot/gate';
import { createKnowledge } from '../spot/knowledge';
import type { Names } from '../spot/names';
import { resolvePeople } from '../spot/people';
import { readBlock } from '../spot/read-block';
import type { Reading } from '../spot/reading';
import { askClaims, type ClaimQuestion } from './claims-client';
import { type Asked, createLedger, type Entry, type Ledger } from './ledger';

/** A block of the page with what was found in it. */
export type PageEntry = Entry<Block, Reading>;

export interface Findings extends Pick<Ledger<Block, Reading>, 'entries' | 'byKey'>, Pick<PageReader, 'roots'> {
  /** What is known of the block that a text node is in now. */
  at(node: Text): PageEntry | undefined;
  /** Probability that the page is about the event. */
  about(): number;
  /** Asks for all claims anew: others are hidden than before. */
  again(): void;
}

export interface FindingsOptions {
  names: Names;
  signal: AbortSignal;
  /** The mentions of a block are others than before. */
  onFound(entry: PageEntry): void;
  /** Blocks have left the page. */
  onGone(entries: readonly PageEntry[]): void;
  /** All that there is for now has been read, and what was asked has been answered. */
  onSettled(): void;
}

/**
 * In what steps the page's probability of being about the event is asked with: small changes ask nothing anew, and the same
 * text has the same claims in whatever order it came.
 */
const ABOUT_STEP = 0.02;

/** Before the first block: one list, since lists are known by what they are. */
const NOBODY: PageEntry['people'] = [];

/** Whether the answer to a question would still be the same, as far as can be told without asking. */
const stillHolds = (then: Asked, now: Asked) =>
  then.before === now.before &&
  then.about === now.about &&
  then.people === now.people &&
  then.peopleBefore === now.peopleBefore;

/** Starts to read the document. */
export function createFindings({ names, signal, onFound, onGone, onSettled }: FindingsOptions): Findings {
  const ledger = createLedger<Block, Reading>(follows);
  const knowledge = createKnowledge(names, () => ledger.entries().map(({ reading }) => reading));

  const note = (entry: PageEntry, what: Parameters<typeof ledger.found>[1]) => {
    if (ledger.found(entry, what)) onFound(entry);
  };

  const resolve = (entries: Iterable<PageEntry>): void => {
    for (const entry of entries) {
      if (entry.reading.hits.length > 0) note(entry, { people: resolvePeople(names, entry.reading, knowledge) });
    }
  };

  const findClaims = async () => {
    const about = Math.round(knowledge.about() / ABOUT_STEP) * ABOUT_STEP;
    const questions: ClaimQuestion<PageEntry>[] = [];
    const askedWith = new Map<PageEntry, Asked>();
    let before = '';
    let peopleBefore = NOBODY;
    for (const entry of ledger.entries()) {
      const { people } = entry;
      const asked = { about, before, people, peopleBefore };
      before = entry.block.text;
      peopleBefore = people;
      if (entry.asked && stillHolds(entry.asked, asked)) continue;
      entry.asked = asked;
      if (about < ABOUT_MIN && !entry.reading.namesEvent) note(entry, { claims: [], beside: null });
      else {
        askedWith.set(entry, asked);
        questions.push({
          of: entry,
          text: entry.block.text,
          before: asked.before,
          people,
          peopleBefore: asked.peopleBefore,
        });
      }
    }
    try {
      await askClaims(questions, about, signal, (answers) => {
        // An entry that was asked again meanwhile waits for the later answer.
        for (const { of, found } of answers) {
          if (!found || of.asked !== askedWith.get(of)) continue;
          const { claims, ...beside } = found;
          note(of, { claims, beside });
        }
      });
    } catch {
      // No background to answer (the extension is being updated): asked again when the page next changes.
      for (const [entry, asked] of askedWith) if (entry.asked === asked) entry.asked = null;
    }
  };

  const reader = createPageReader({
    root: document,
    signal,
    onBlocks: ({ fresh, gone }) => {
      const left = gone.map(ledger.remove).filter((entry) => entry !== undefined);
      for (const { reading } of left) knowledge.remove(reading);
      onGone(left);
      const added = fresh.map((block) => {
        const reading = readBlock(names, block.text);
        knowledge.add(reading);
        return ledger.add(block, reading);
      });
      resolve(added);
    },
    onIdle: () => {
      // Who a surname means, and whether the page is about the event, may have changed with what was read.
      resolve(ledger.entries());
      void findClaims().finally(onSettled);
    },
  });

  return {
    entries: ledger.entries,
    byKey: ledger.byKey,
    roots: reader.roots,
    at: (node) => {
      const block = reader.blockOf(node);
      return block && ledger.get(block);
    },
    about: knowledge.about,
    again: () => {
      for (const entry of ledger.entries()) entry.asked = null;
      void findClaims().finally(onSettled);
    },
  };
}
