/** The blocks that stand in a document, by their text nodes, and what has come and gone of them. */
import { type Block, isSame, piecesOf } from './block';
import type { Legible } from './legible';
import { blockAround } from './order';
import { soleBlock } from './plain-block';

export interface BlockChange {
  fresh: Block[];
  gone: Block[];
}

export interface Standing {
  /** The block that a text node is in. */
  of(node: Node): Block | undefined;
  readonly isEmpty: boolean;
  add(block: Block): void;
  /** Gives a block up; what is left of its text is to be read again. */
  retire(block: Block): void;
  /** Gives up bit by bit all blocks that stand no longer in the document; `isDoubtful`: or would not be read as they were. */
  sweep(isDoubtful?: boolean): void;
  /** Goes on with that; false where there is nothing left to look at. */
  step(): boolean;
  /** What has come and gone since the last time. */
  take(): BlockChange;
}

/** So many text nodes with blocks are looked at at a time. */
const SWEEP_NODES = 200;

/** `onFree` is told of each text node of a block that is given up. */
export function createStanding(legible: Legible, onFree: (node: Text) => void): Standing {
  /** Of what leaves the document nothing is kept, or this would keep it from being freed. */
  const blocks = new Map<Node, Block>();
  const fresh = new Set<Block>();
  let gone: Block[] = [];
  let sweeping: Generator<void, void, undefined> | null = null;
  /** Changes went by unnoted: that a block is in the document does not tell that it is what it was. */
  let areDoubtful = false;

  const retire = (block: Block) => {
    for (const { node } of piecesOf(block)) {
      blocks.delete(node);
      onFree(node);
    }
    if (!fresh.delete(block)) gone.push(block);
  };

  const stands = (block: Block): boolean => {
    if (!areDoubtful) return piecesOf(block).every(({ node }) => node.isConnected);
    const first = block.node;
    if (!first.isConnected || !first.parentNode || !legible.has(first.parentNode)) return false;
    const now = soleBlock(first) ?? blockAround(first);
    return now !== null && isSame(now, block);
  };

  function* sweep(): Generator<void, void, undefined> {
    let count = 0;
    for (const [node, block] of blocks) {
      if (node === block.node && !stands(block)) retire(block);
      if (++count % SWEEP_NODES === 0) yield;
    }
    areDoubtful = false;
  }

  return {
    of: (node) => blocks.get(node),
    get isEmpty() {
      return blocks.size === 0;
    },
    add(block) {
      blocks.set(block.node, block);
      for (const { node } of block.more) blocks.set(node, block);
      fresh.add(block);
    },
    retire,
    sweep(isDoubtful = false) {
      areDoubtful ||= isDoubtful;
      sweeping = sweep();
    },
    step() {
      if (sweeping?.next().done) sweeping = null;
      return sweeping !== null;
    },
    take() {
      const change = { fresh: [...fresh], gone };
      fresh.clear();
      gone = [];
      return change;
    },
  };
}
