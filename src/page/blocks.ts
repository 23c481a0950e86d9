import { BLANK, type Block, NO_MORE, type Piece, TextRun } from './block';
import { kindOf } from './kinds';
import { CDATA, ELEMENT, isBoundary, TEXT } from './nodes';

/** What a reader tells of its way. */
export interface Follower {
  /** The node that comes next, told before control is given back; and whether it stands beyond the last that was asked for. */
  node?(node: Node, beyond: boolean): void;
  /** The node before which the reader stopped, beyond the last that was asked for. */
  stop?(node: Node): void;
  /** An element with an open shadow root, or a custom element that has none yet. The reader does not enter the root. */
  host?(element: Element, root: ShadowRoot | null): void;
}

/** A reader hands control back at least once in this many nodes, so that pages full of empty elements can be sliced too. */
const PULSE_NODES = 1_000;

/** Reads the blocks in `root` (an element, a document or a shadow root), in the document's order, open shadow roots included. */
export function* readBlocks(root: Node): Generator<Block, void, undefined> {
  const roots: ShadowRoot[] = [];
  const host = (_: Element, shadowRoot: ShadowRoot | null) => {
    if (shadowRoot) roots.push(shadowRoot);
  };
  for (const block of readFrom(root, root, false, { host })) {
    if (block) yield block;
    for (let inner = roots.shift(); inner; inner = roots.shift()) yield* readBlocks(inner);
  }
  for (const inner of roots) yield* readBlocks(inner);
}

/**
 * Reads the blocks from `start` up to the end of `last`; with `beyond`, up to the end of the block that `last` ends in.
 * Gives `null` where it has worked for long without finding a block. It can be left lying while the document changes, as
 * long as the node that comes next stays where it is.
 */
export function* readFrom(
  start: Node,
  last: Node,
  beyond: boolean,
  follow: Follower,
): Generator<Block | null, void, undefined> {
  // What was entered, and whether text ends at its edges.
  const entered: Node[] = [];
  const edges: boolean[] = [];
  let first: Text | null = null;
  let more: Piece[] | null = null;
  let opening = '';
  let length = 0;
  // Whether a break was the last thing seen, and whether its line break is still to be written: never at a block's end.
  let afterBreak = false;
  let owesLine = false;
  let ended = false;
  let pulse = 0;
  let node = start;

  follow.node?.(node, false);
  for (;;) {
    let closes = false;
    let next: Node | null = null;

    // Every question to a node has its price, in Firefox a high one: each is asked once.
    const type = node.nodeType;
    if (type === TEXT || type === CDATA) {
      const { data } = node as Text;
      const blank = (first === null || afterBreak) && BLANK.test(data);
      if (!blank) afterBreak = false;
      if (first !== null && data !== '') {
        if (owesLine) length++;
        owesLine = false;
        more ??= [];
        more.push({ node: node as Text, start: length, data });
        length += data.length;
      } else if (!blank && data !== '') {
        // Blank text opens no block.
        first = node as Text;
        opening = data;
        length = data.length;
      }
    } else if (type === ELEMENT) {
      const element = node as Element;
      const name = element.localName;
      const kind = kindOf(element, name);
      if (kind === 'break') {
        closes = afterBreak;
        afterBreak = true;
        owesLine = first !== null;
      } else if (kind === 'wall') {
        closes = true;
      } else if (kind !== 'skip') {
        if (follow.host) {
          const root = element.shadowRoot;
          if (root || name.includes('-')) follow.host(element, root);
        }
        closes = kind === 'block';
        next = element.firstChild;
        if (next) {
          entered.push(node);
          edges.push(closes);
        }
      }
    } else {
      next = node.firstChild;
      if (next) {
        entered.push(node);
        edges.push(false);
      }
    }

    // With nothing to enter, go on to the next node, out of as many elements as end here.
    for (let leaving: Node = node; next === null; ) {
      if (leaving === last) {
        ended = true;
        closes ||= !beyond;
        if (closes) break;
      }
      next = leaving.nextSibling;
      if (next) break;
      // Or out of what it began inside of.
      const left: Node | null = entered.pop() ?? leaving.parentNode;
      if (left === null) {
        closes = true;
        ended = true;
        break;
      }
      if (edges.pop() ?? isBoundary(left)) closes = true;
      leaving = left;
    }

    // Beyond the last node, an edge is not passed, nor is what stands behind it.
    if (ended && next && isBoundary(next)) closes = true;
    if (next && closes && ended) follow.stop?.(next);
    else if (next) follow.node?.(next, ended);
    if (closes) {
      if (first) {
        pulse = 0;
        yield new TextRun(first, opening, more ?? NO_MORE);
        first = null;
        more = null;
      }
      afterBreak = false;
      owesLine = false;
      if (ended) return;
    }
    if (++pulse >= PULSE_NODES) {
      pulse = 0;
      yield null;
    }
    if (next === null) return;
    node = next;
  }
}
