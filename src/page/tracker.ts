import { type Block, isSame, lastOf, offsetOf, piecesOf } from './block';
import { readFrom } from './blocks';
import { KIND_ATTRIBUTES } from './kinds';
import { createLegible } from './legible';
import { eachNode, isBoundary, isElement, isText } from './nodes';
import { blockAround } from './order';
import { plainBlock, plainBlockIn, soleBlock } from './plain-block';
import { lastInRun, previousInRun, startOfRun } from './runs';
import { createSearch } from './search';
import type { TextTest } from './sift';

/** What a root must be observed for. */
export const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: KIND_ATTRIBUTES,
};

/** Custom elements without a shadow root are remembered up to this number: most never get one. */
const MAX_WAITING_HOSTS = 500;
/** Open shadow roots are read up to this number: more than any page of prose has, and each is observed by itself. */
const MAX_ROOTS = 5_000;

/** What of a page is read; asked anew at each step. */
export interface Appetite {
  /** Whether a text node may hold something that is looked for. */
  test: TextTest;
  /** Whether only text that passes the test is read, or all text. */
  isPicky(): boolean;
  /** Whether a block is kept; the others leave no trace. Asked once for each; `passed`: part of it has passed the test. */
  wants(text: string, passed: boolean): boolean;
}

export interface BlockChange {
  fresh: Block[];
  gone: Block[];
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
/** And so many text nodes with blocks at a time. */
const SWEEP_NODES = 200;

/**
 * Keeps account of which text is in which block while the document changes. A change costs what it touches: the blocks
 * whose text it reaches are given up, and the places where text may have come or joined are remembered ("seeds") to be
 * read, each up to the edges of its block. Of text that nobody has an appetite for nothing is kept. Knows no clock; `observe`
 * is told each open shadow root that is found.
 */
export function createTracker(observe: (root: ShadowRoot) => void, { test, isPicky, wants }: Appetite): Tracker {
  /** By text node. Of what leaves the document nothing is kept, or this would keep it from being freed. */
  const blocks = new Map<Node, Block>();
  let sweeping: Generator<void, void, undefined> | null = null;
  /** Changes went by unnoted: that a block is in the document does not tell that it is what it was. */
  let isDoubtful = false;
  const seeds = new Set<Node>();
  /** Text that passed the test, in blocks that are not kept; until something changes. */
  const refused = new Set<Node>();
  const roots = new Set<ShadowRoot>();
  const waiting = new Set<Element>();
  const fresh = new Set<Block>();
  let gone: Block[] = [];
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

  const addRoot = (root: ShadowRoot) => {
    if (roots.has(root) || roots.size >= MAX_ROOTS) return;
    roots.add(root);
    observe(root);
    seeds.add(root);
  };

  const follower = {
    node(node: Node, beyond: boolean) {
      nodesRead++;
      cursor = node;
      if (seeds.size > 0 && seeds.delete(node) && beyond) passed.push(node);
    },
    stop(at: Node) {
      for (const node of passed) if (node.contains(at)) seeds.add(node);
    },
    host(element: Element, root: ShadowRoot | null) {
      if (root) addRoot(root);
      else if (waiting.size < MAX_WAITING_HOSTS) waiting.add(element);
    },
  };
  /** Gives a block up; what is left of its text will be read again. */
  const retire = (block: Block) => {
    for (const { node } of piecesOf(block)) {
      blocks.delete(node);
      seeds.add(node);
    }
    if (!fresh.delete(block)) gone.push(block);
  };

  /** Gives up all text in a node that is removed, or whose way of being read has changed. */
  const forget = (node: Node, most = Number.POSITIVE_INFINITY) => {
    // What is being read would lose its way here: it has to begin again.
    if (reading && seedInWork && cursor && node.contains(cursor)) {
      reading = null;
      for (const seed of [seedInWork, ...passed]) seeds.add(seed);
    }
    search.forget(node);
    if (blocks.size === 0 && roots.size === 0) return;
    const isAll = eachNode(node, most, (inner) => {
      const block = blocks.get(inner);
      if (block) retire(block);
      seeds.delete(inner);
      if (roots.size > 0 && isElement(inner) && inner.shadowRoot) {
        roots.delete(inner.shadowRoot);
        forget(inner.shadowRoot);
      }
    });
    if (!isAll) sweeping = sweep();
  };

  const stands = (block: Block): boolean => {
    if (!isDoubtful) return piecesOf(block).every(({ node }) => node.isConnected);
    const first = block.node;
    if (!first.isConnected || !first.parentNode || !legible.has(first.parentNode)) return false;
    const now = soleBlock(first) ?? blockAround(first);
    return now !== null && isSame(now, block);
  };

  /** Gives up all blocks that stand no longer in the document, or would not be read as they were. */
  function* sweep(): Generator<void, void, undefined> {
    let count = 0;
    for (const [node, block] of blocks) {
      if (node === block.node && !stands(block)) retire(block);
      if (++count % SWEEP_NODES === 0) yield;
    }
    for (const root of roots) if (!root.isConnected) roots.delete(root);
    isDoubtful = false;
  }

  /**
   * Gives up the block of the text before a place, for it may be parted or joined there. `node` is the nearest before it.
   * Where something came, only text that went on behind the place is meant: what joins it is read with what came.
   */
  const retireAt = (node: Node | null, came: boolean) => {
    // Up to the next seed: from there it is read anyway.
    for (let before = node; before && !seeds.has(before); before = previousInRun(before)) {
      const block = blocks.get(before);
      if (!block) continue;
      if (!came || lastOf(block) !== before) retire(block);
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
    const { node: first, more } = block;
    if (paused && !piecesOf(block).every(({ node, data }) => node.isConnected && node.data === data)) {
      // It changed while it was being read.
      for (const { node } of piecesOf(block)) seeds.add(node);
      return;
    }
    const known = blocks.get(first);
    if (known && isSame(known, block)) {
      previous = known;
      return;
    }
    if (known) retire(known);
    for (const { node } of more) {
      const old = blocks.get(node);
      if (old) retire(old);
    }
    if (!wants(block.text, hit)) {
      for (const { node } of piecesOf(block)) {
        seeds.delete(node);
        // Or a text of a thousand pieces would be read anew for each that passes the test.
        if (hit) refused.add(node);
      }
      return;
    }
    blocks.set(first, block);
    seeds.delete(first);
    for (const { node } of more) {
      blocks.set(node, block);
      seeds.delete(node);
    }
    block.after = previous;
    previous = block;
    fresh.add(block);
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
    onHost: (element) => follower.host(element, element.shadowRoot),
    onHit(text, end) {
      if (refused.has(text)) return;
      const known = blocks.get(text);
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
          const block = blocks.get(target);
          if (block) retire(block);
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
      for (const tree of [root, ...roots]) if (tree.isConnected) seeds.add(tree);
      isDoubtful = true;
      sweeping = sweep();
    },
    step() {
      if (sweeping) {
        if (sweeping.next().done) sweeping = null;
        return 0;
      }
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
      const change = { fresh: [...fresh], gone };
      fresh.clear();
      gone = [];
      return change;
    },
    checkHosts() {
      for (const element of waiting) {
        if (element.isConnected && !element.shadowRoot) continue;
        waiting.delete(element);
        if (element.isConnected && element.shadowRoot) addRoot(element.shadowRoot);
      }
    },
    blockOf: (node) => blocks.get(node),
    roots,
    get nodesRead() {
      return nodesRead;
    },
  };
}
