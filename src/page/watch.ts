import type { Block } from './block';
import { giveWay, SLICE_MS, sleep } from './give-way';
import type { BlockChange } from './standing';
import { type Appetite, createTracker, OBSERVED } from './tracker';

/** What is read is handed on in portions of about this many code units, so that the receiver's work counts in the slice. */
const PORTION_UNITS = 4_000;
/** A block without much text costs the receiver about as much as this many code units. */
const BLOCK_UNITS = 100;
/**
 * After the first reading: the share of the main thread that changes may cost in the long run. As the clock here sees it: with
 * what it does not, garbage and frames' own work, a page is to lose no more than a twentieth.
 */
const SHARE = 0.03;
/** What may be spent at once, in ms, beyond that share: a new article in a single-page app is read without waiting. */
const BURST_MS = 100;
/** What may be overdrawn, in ms: after one huge change, nothing is read for no longer than two seconds. */
const MAX_DEBT_MS = 100;
/** When nothing has changed for so long, in ms, a storm is over, and what is left of it is read without waiting. */
const QUIET_MS = 500;
/** Elements that are defined late get their shadow root without a trace in the document: looked for so long after, in ms. */
const LATE_HOSTS_MS = [1_000, 3_000, 10_000];

export interface PageReader {
  /** The block that a text node is in now. */
  blockOf(node: Text): Block | undefined;
  /** The open shadow roots that were found. */
  readonly roots: ReadonlySet<ShadowRoot>;
  /** Reads the whole document once more: the appetite has grown. What is known stays. To be called from `onBlocks` or `onIdle`. */
  again(): void;
}

export interface PageReaderOptions {
  root: Document;
  signal: AbortSignal;
  appetite: Appetite;
  /** Before the first block is handed on, in a task in which nothing else is done: the receiver readies itself. */
  prepare(): void;
  /** Blocks that came and went; a block that changed goes and comes as another. Never called before the reader is returned. */
  onBlocks(change: BlockChange): void;
  /** Everything has been read for now. */
  onIdle(): void;
}

/** The next frame. In a hidden tab none comes until somebody looks: changes gather, and cost nothing but their noting. */
const nextFrame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));

/** A purse that fills by `SHARE` of the time that passes, up to `BURST_MS`. */
function createPurse() {
  let left = BURST_MS;
  let since = performance.now();
  return {
    spend(ms: number): void {
      const now = performance.now();
      left = Math.max(-MAX_DEBT_MS, Math.min(BURST_MS, left + (now - since) * SHARE) - ms);
      since = now;
    },
    /** How long to wait until there is something in it again, in ms. */
    wait(): number {
      this.spend(0);
      return Math.max(0, -left / SHARE);
    },
    /** Whether nothing more can be overdrawn. */
    isSpent: () => left <= -MAX_DEBT_MS,
  };
}

/**
 * Reads a document, its open shadow roots included, and goes on reading what changes, until `signal` aborts. Works in
 * slices between which the page goes first; changes are gathered up to the next frame, and if they do not end, they are
 * read as late as the budget demands; where not even taking note of them is within it, they are found out later.
 */
export function createPageReader({ root, signal, appetite, prepare, onBlocks, onIdle }: PageReaderOptions): PageReader {
  const purse = createPurse();
  let working = false;
  let settled = false;
  let changedAt = 0;
  let isAskedAgain = false;
  let isDeaf = false;

  const observer = new MutationObserver((records) => {
    const began = performance.now();
    tracker.note(records);
    changedAt = performance.now();
    purse.spend(changedAt - began);
    // Even to take note of the changes costs too much: for a while nobody listens.
    if (purse.isSpent()) {
      observer.disconnect();
      isDeaf = true;
    }
    wake();
  });
  const tracker = createTracker((shadowRoot) => observer.observe(shadowRoot, OBSERVED), appetite);

  let hasFound = false;
  let prepares = false;
  const deliver = () => {
    const change = tracker.take();
    if (change.fresh.length + change.gone.length > 0) onBlocks(change);
  };

  /** Works for one slice; whether all is done. */
  const slice = (): boolean => {
    if (prepares) {
      prepares = false;
      prepare();
      return false;
    }
    const began = performance.now();
    let isDone = false;
    deliver();
    for (let portion = 0; !isDone && performance.now() - began < SLICE_MS; ) {
      const units = tracker.step();
      // And it is handed on before more is read, since it may change what else is.
      if (units && !hasFound) {
        hasFound = prepares = true;
        return false;
      }
      isDone = units === null;
      portion += BLOCK_UNITS + (units ?? 0);
      if (!isDone && portion <= PORTION_UNITS) continue;
      deliver();
      portion = 0;
      if (isAskedAgain) isDone = false;
      isAskedAgain = false;
    }
    deliver();
    if (settled) purse.spend(performance.now() - began);
    return isDone && !isAskedAgain;
  };

  /** Waits until there is something in the purse, or until the page is quiet. */
  const rest = async () => {
    const isStorm = () => isDeaf || performance.now() - changedAt < QUIET_MS;
    for (let ms = purse.wait(); ms > 0 && isStorm(); ms = purse.wait()) await sleep(Math.min(ms, QUIET_MS));
    if (!isDeaf || signal.aborted) return;
    isDeaf = false;
    for (const observed of [root, ...tracker.roots]) observer.observe(observed, OBSERVED);
    tracker.catchUp(root);
  };

  const work = async (start: Promise<void>) => {
    working = true;
    try {
      await start;
      tracker.checkHosts();
      while (!signal.aborted && !slice()) {
        await giveWay();
        if (settled || isDeaf) await rest();
      }
    } finally {
      // Also when a receiver fails: the next change begins anew.
      working = false;
    }
    if (signal.aborted) return;
    settled = true;
    onIdle();
  };

  const wake = () => {
    if (!working) work(nextFrame().then(rest));
  };

  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  if (!signal.aborted) {
    observer.observe(root, OBSERVED);
    tracker.seed(root);
    // Whoever asks has had work in this task.
    work(giveWay());
    for (const ms of LATE_HOSTS_MS) sleep(ms).then(() => signal.aborted || wake());
  }
  return {
    blockOf: tracker.blockOf,
    roots: tracker.roots,
    again() {
      tracker.seed(root);
      for (const shadowRoot of tracker.roots) tracker.seed(shadowRoot);
      isAskedAgain = working;
      if (!working) work(giveWay());
    },
  };
}
