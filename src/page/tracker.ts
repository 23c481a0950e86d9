import { type Block, isSame, lastOf, offsetOf, piecesOf } from './block';
import { readFrom } from './blocks';
import { createHosts } from './hosts';
import { KIND_ATTRIBUTES } from './kinds';
import { createLegible } from './legible';
import { eachNode, isBoundary, isElement, isText } from './nodes';
import { plainBlock, plainBlockIn, soleBlock } from './plain-block';
import { lastInRun, previousInRun, startOfRun } from './runs';
import { createSearch } from './search';
import type { TextTest } from './sift';
import { type BlockChange, createStanding } from './standing';

/** What a root must be observed for. */
export const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: KIND_ATTRIBUTES,
};

/** What of a page is read; asked anew at each step. */
export interface Appetite {
  /** Whether a text node may hold something that is looked for. */
  test: TextTest;
  /** Whether only text that passes the test is read, or all text. */
  isPicky(): boolean;
  /** Whether a block is kept; the others leave no trace. Asked once for each; `passed`: part of it has passed the test. */
  wants(text: string, passed: boolean): boolean;
}

export interface Tracker {
  /** Asks for a node and everything in it to be read. */
  seed(node: Node): void;
  /** Takes note of what changed, at once and without reading text. */
  note(records: readonly MutationRecord[]): void;
  /** Changes went by that were not noted: what is known is compared with the document, and everything under `root` read again. */
  catchUp(root: Node): void;
  /** Reads up to the next block and gives its length; 0 if none was found yet, null if there is nothing left to read. */
  step(): number | null;
  /** What has come and gone since the last time. */
  take(): BlockChange;
  /** Looks again at custom elements that had no shadow root when they were read. */
  checkHosts(): void;
  /** The block that a text node is in now. */
  blockOf(node: Text): Block | undefined;
  readonly roots: ReadonlySet<ShadowRoot>;
  /** How many nodes were visited so far. */
  readonly nodesRead: number;
}

/** So many nodes of what is removed are looked at when it is; of more, whatever stood in them is given up bit by bit later. */
const FORGET_NODES = 2_000;

/**
 * Keeps account of which text is in which block while the document changes. A change costs what it touches: the blocks
 * whose text it reaches are given up, and the places where text may have come or joined are remembered ("seeds") to be
 * read, each up to the edges of its block. Of text that nobody has an appetite for nothing is kept. Knows no clock; `observe`
 * is told each open shadow root that is found.
 */
export function createTracker(observe: (root: ShadowRoot) => void, { test, isPicky, wants }: Appetite): Tracker {
  const seeds = new Set<Node>();
  /** Text that passed the test, in blocks that are not kept; until something changes. */
  const refused = new Set<Node>();
  let nodesRead = 0;
  /** Length of the block that was taken last, in code units. */
  let lately = 0;

  // The reading under way: of which seed, and at which node it will go on.
  let reading: Generator<Block | null, void, undefined> | null = null;
  let seedInWork: Node | null = null;
  let cursor: Node | null = null;
  let paused = false;
  // Whether it is read because its text has passed the test.
  let isHit = false;
  const legible = createLegible();
  // The block before the next one, while a tree is read without anything between: to tell by the document takes long.
  let previous: Block | undefined;
  // Seeds that it came across beyond its own: done with, unless it stops in the middle of them.
  let passed: Node[] = [];

  const standing = createStanding(legible, (node) => seeds.add(node));
  const hosts = createHosts((root) => {
    observe(root);
    seeds.add(root);
  });

  const follower = {
    node(node: Node, beyond: boolean) {
      nodesRead++;
      cursor = node;
      if (seeds.size > 0 && seeds.delete(node) && beyond) passed.push(node);
    },
    stop(at: Node) {
      for (const node of passed) if (node.contains(at)) seeds.add(node);
    },
    host: hosts.found,
  };

  /** Gives up all text in a node that is removed, or whose way of being read has changed. */
  const forget = (node: Node, most = Number.POSITIVE_INFINITY) => {
    // What is being read would lose its way here: it has to begin again.
    if (reading && seedInWork && cursor && node.contains(cursor)) {
      reading = null;
      for (const seed of [seedInWork, ...passed]) seeds.add(seed);
    }
    search.forget(node);
    const { roots } = hosts;
    if (standing.isEmpty && roots.size === 0) return;
    const isAll = eachNode(node, most, (inner) => {
      const block = standing.of(inner);
      if (block) standing.retire(block);
      seeds.delete(inner);
      if (roots.size > 0 && isElement(inner) && inner.shadowRoot) {
        hosts.forget(inner.shadowRoot);
        forget(inner.shadowRoot);
      }
    });
    if (isAll) return;
    // At once: what comes back is to be found anew.
    hosts.forgetGone();
    standing.sweep();
  };

  /**
   * Gives up the block of the text before a place, for it may be parted or joined there. `node` is the nearest before it.
   * Where something came, only text that went on behind the place is meant: what joins it is read with what came.
   */
  const retireAt = (node: Node | null, came: boolean) => {
    // Up to the next seed: from there it is read anyway.
    for (let before = node; before && !seeds.has(before); before = previousInRun(before)) {
      const block = standing.of(before);
      if (!block) continue;
      if (!came || lastOf(block) !== before) standing.retire(block);
      return;
    }
    // Text of which nothing was kept may be worth keeping when it is joined. What came is read anyway.
    if (node && !came) seeds.add(node);
  };

  const noteChildren = ({ target, addedNodes, removedNodes, previousSibling }: MutationRecord) => {
    // What has only moved still stands, so that nothing but looking at all of it tells.
    for (const node of removedNodes) forget(node, node.isConnected ? Number.POSITIVE_INFINITY : FORGET_NODES);
    const came = addedNodes.length > 0 && removedNodes.length === 0;
    const first = addedNodes[0];
    if (first?.parentNode === target) retireAt(previousInRun(first), came);
    // If the sibling has moved on, a later record tells of it.
    else if (previousSibling) retireAt(previousSibling.parentNode === target ? lastInRun(previousSibling) : null, came);
    else if (!isBoundary(target)) retireAt(previousInRun(target), came);
    for (const node of addedNodes) if (isText(node) || isElement(node)) seeds.add(node);
  };

  const accept = (block: Block, hit: boolean) => {
    if (paused && !piecesOf(block).every(({ node, data }) => node.isConnected && node.data === data)) {
      // It changed while it was being read.
      for (const { node } of piecesOf(block)) seeds.add(node);
      return;
    }
    const { node: first, more } = block;
    const known = standing.of(first);
    if (known && isSame(known, block)) {
      previous = known;
      return;
    }
    if (known) standing.retire(known);
    for (const { node } of more) {
      const old = standing.of(node);
      if (old) standing.retire(old);
    }
    if (!wants(block.text, hit)) {
      for (const { node } of piecesOf(block)) {
        seeds.delete(node);
        // Or a text of a thousand pieces would be read anew for each that passes the test.
        if (hit) refused.add(node);
      }
      return;
    }
    seeds.delete(first);
    for (const { node } of more) seeds.delete(node);
    standing.add(block);
    block.after = previous;
    previous = block;
    lately = block.length;
  };

  /** Whether a seed still stands where text is read, and is not read anyway with an element around it. */
  const isWanted = (seed: Node): boolean => {
    if (!seed.isConnected) return false;
    const parent = seed.parentNode ?? (seed as Partial<ShadowRoot>).host;
    if (parent && !legible.has(parent)) return false;
    // Reading around a host does not enter its root.
    for (let outer = seed.parentNode; outer && seeds.size > 0; outer = outer.parentNode) {
      // While only hits are read, an element is looked through: that joins no texts.
      if (seeds.has(outer) && !(isPicky() && isBoundary(outer))) return false;
    }
    return true;
  };

  const begin = (seed: Node, hit: boolean) => {
    isHit = hit;
    seedInWork = seed;
    paused = false;
    passed = [];
    reading = readFrom(startOfRun(seed), seed, true, follower);
  };

  const search = createSearch({
    test,
    onHost: (element) => hosts.found(element, element.shadowRoot),
    onHit(text, end) {
      if (refused.has(text)) return;
      const known = standing.of(text);
      if (known) previous = known;
      else if (text.parentNode && legible.has(text.parentNode)) {
        const block = soleBlock(text) ?? plainBlock(text);
        if (!block) begin(text, true);
        else {
          block.hitEnd = end > 0 ? offsetOf(block, text) + end : 0;
          accept(block, true);
        }
      }
    },
    onStart() {
      previous = undefined;
    },
    onLost: (root) => seeds.add(root),
  });

  return {
    seed(node) {
      seeds.add(node);
    },
    note(records) {
      legible.clear();
      refused.clear();
      previous = undefined;
      for (const record of records) {
        const { type, target } = record;
        if (type === 'childList') {
          noteChildren(record);
        } else if (type === 'attributes') {
          forget(target);
          retireAt(previousInRun(target), false);
          seeds.add(target);
        } else {
          const block = standing.of(target);
          if (block) standing.retire(block);
          else if (isText(target)) seeds.add(target);
        }
      }
    },
    catchUp(root) {
      legible.clear();
      refused.clear();
      previous = undefined;
      reading = null;
      search.clear();
      seeds.clear();
      hosts.forgetGone();
      for (const tree of [root, ...hosts.roots]) seeds.add(tree);
      standing.sweep(true);
    },
    step() {
      if (standing.step()) return 0;
      if (reading && seedInWork && isBoundary(seedInWork) && isPicky() && !paused) {
        // What is left of a tree that was read in full is only looked through.
        search.add(seedInWork, cursor);
        reading = null;
      }
      if (!reading) {
        for (const seed of seeds) {
          seeds.delete(seed);
          if (!isWanted(seed)) continue;
          if (isPicky() && isBoundary(seed)) search.add(seed);
          else {
            previous = undefined;
            search.leave(seed);
            const block = isElement(seed) ? plainBlockIn(seed) : null;
            if (!block) {
              begin(seed, false);
              break;
            }
            nodesRead += 1 + block.more.length;
            isHit = false;
            paused = false;
            accept(block, false);
            return block.length;
          }
        }
      }
      if (!reading) {
        lately = 0;
        const isOn = search.step();
        // What the search has found in a run of several texts is read at once, before anything can change.
        if (!reading) return isOn ? lately : null;
      }
      const { value, done } = reading.next();
      if (done) reading = null;
      if (value) accept(value, isHit);
      // The search goes on elsewhere.
      if (done && !isHit) previous = undefined;
      paused = value === null;
      return value?.length ?? 0;
    },
    take() {
      legible.clear();
      return standing.take();
    },
    checkHosts: hosts.check,
    blockOf: standing.of,
    roots: hosts.roots,
    get nodesRead() {
      return nodesRead;
    },
  };
}
