/**
 * What is found on one page while Parallax is on: people at once, claims where the page is about the event. Reads the page
 * and keeps up with it; everything ends with the signal.
 */
import type { Block } from '../page/block';
import { eachInSlices, giveWay } from '../page/give-way';
import { blockBefore, follows } from '../page/order';
import { createPageReader, type PageReader } from '../page/watch';
import { ABOUT_MIN } from '../spot/gate';
import { createKnowledge } from '../spot/knowledge';
import type { Names } from '../spot/names';
import { resolvePeople } from '../spot/people';
import { readBlock } from '../spot/read-block';
import type { Reading } from '../spot/reading';
import type { Sieve } from '../spot/sieve';
import { createAppetite } from './appetite';
import { type Background, createClaimFinder } from './claim-finder';
import { createLedger, type Entry, type Found, type Ledger } from './ledger';

/** A block of the page with what was found in it. */
export type PageEntry = Entry<Block, Reading>;

export interface Findings extends Pick<Ledger<Block, Reading>, 'entries' | 'byKey'>, Pick<PageReader, 'roots'> {
  /** What is known of the block that a text node is in now. */
  at(node: Text): PageEntry | undefined;
  /** Probability that the page is about the event. */
  about(): number;
  /** Another number whenever anything else is known than before. */
  changes(): number;
  /** Asks for all claims anew: others are hidden than before. */
  again(): void;
}

export interface FindingsOptions {
  /** Tells text that may name somebody from all other; the names themselves are loaded when it does. */
  sieve: Sieve;
  loadNames(): Names;
  background: Background;
  signal: AbortSignal;
  /** The mentions of a block are others than before; `isLess`: something that was found there is no longer. */
  onFound(entry: PageEntry, isLess: boolean): void;
  /** Blocks have left the page. */
  onGone(entries: readonly PageEntry[]): void;
  /** All that there is for now has been read. `done`: what was asked has been answered, too. */
  onSettled(done: boolean): void;
}

/**
 * After so many new blocks their names are decided before all is read. Each time the page is judged anew, so that an article
 * waits for its end; a page of thousands is marked from its top.
 */
const DECIDE_BLOCKS = 200;

/** Starts to read the document. */
export function createFindings({
  sieve,
  loadNames,
  background,
  signal,
  onFound,
  onGone,
  onSettled,
}: FindingsOptions): Findings {
  let names: Names | undefined;
  let changes = 0;
  const ledger = createLedger<Block, Reading>(follows);
  const appetite = createAppetite(sieve);
  let knowledge: ReturnType<typeof createKnowledge> | undefined;
  const about = () => knowledge?.about() ?? 0;
  /** Under what knowledge all names were decided, and blocks that came since. */
  let decidedUnder = '';
  let undecided: PageEntry[] = [];
  /** How many times over claims are being asked for: the page may change before they are answered. */
  let asking = 0;

  /** Whether that is something else than was known. */
  const note = (entry: PageEntry, what: Found): boolean => {
    const difference = ledger.found(entry, what);
    if (difference !== 'none') onFound(entry, difference === 'less');
    return difference !== 'none';
  };

  const claims = createClaimFinder({
    ledger,
    background,
    signal,
    textBefore: (block) => blockBefore(block)?.text ?? '',
    note: (entry, what) => {
      changes++;
      note(entry, what);
      // A page on which anything is reported is read in full, so that what it does not mention can be told.
      if (what.claims && what.claims.length > 0 && appetite.grow('everything')) reader.again();
    },
  });

  const decide = (entry: PageEntry): void => {
    if (!names || !knowledge || entry.reading.hits.length === 0) return;
    if (!note(entry, { people: resolvePeople(names, entry.reading, knowledge) })) return;
    changes++;
    claims.touch(entry);
  };

  /** Decides the names of what has come since the last time, as far as it still stands. */
  const decideNew = (): void => {
    for (const entry of undecided) decide(entry);
    undecided = [];
  };

  /** Reads new blocks; the first with a name or a place in it makes the page worth more than a look. */
  const read = (blocks: readonly Block[]): PageEntry[] => {
    names ??= loadNames();
    const added: PageEntry[] = [];
    for (const block of blocks) {
      const reading = readBlock(names, block.text, appetite.wantsEvidence(block.text), block.hitEnd);
      const isNamed = reading.hits.length > 0 || reading.namesEvent;
      if (isNamed && appetite.grow('evidence')) reader.again();
      knowledge ??= createKnowledge(names, () => ledger.entries().map((entry) => entry.reading));
      knowledge.add(reading);
      const entry = ledger.add(block, reading);
      claims.touch(entry);
      added.push(entry);
    }
    return added;
  };

  const reader = createPageReader({
    root: document,
    signal,
    appetite,
    prepare: () => {
      names ??= loadNames();
    },
    onBlocks: ({ fresh, gone }) => {
      changes++;
      const left = gone.map(ledger.remove).filter((entry) => entry !== undefined);
      for (const { reading, block } of left) {
        knowledge?.remove(reading);
        appetite.release(block.text, reading);
      }
      if (left.length > 0) {
        claims.touchAll();
        onGone(left);
      }
      undecided.push(...read(fresh));
      if (undecided.length >= DECIDE_BLOCKS) decideNew();
    },
    onIdle: () => void settle(),
  });

  const at = (node: Text) => {
    const block = reader.blockOf(node);
    return block && ledger.get(block);
  };

  /** Decides what could not be before everything was read, and asks what is to be asked. */
  const settle = async () => {
    // What has just been read, what is decided of it and what is asked are each a task's work.
    await giveWay();
    if (signal.aborted) return;
    const state = knowledge?.state() ?? '';
    if (state === decidedUnder) decideNew();
    else {
      decidedUnder = state;
      undecided = [];
      // Who a surname means may have changed in any block.
      await eachInSlices(ledger.entries(), decide, signal);
      if (signal.aborted) return;
    }
    onSettled(false);
    if (about() >= ABOUT_MIN && appetite.grow('everything') && !appetite.hasAll()) {
      reader.again();
      return;
    }
    asking++;
    await giveWay();
    await claims.find(about(), () => onSettled(false));
    if (--asking === 0 && !signal.aborted) onSettled(true);
  };

  return {
    entries: ledger.entries,
    byKey: ledger.byKey,
    roots: reader.roots,
    at,
    about,
    changes: () => changes,
    again: () => {
      claims.touchAll(true);
      void settle();
    },
  };
}
