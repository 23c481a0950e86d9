import { kindOf } from './kinds';

/** A text node's part in a block: its data, as it was read, begins at `start` of the block's text. */
export interface Piece {
  node: Text;
  start: number;
  data: string;
}

/**
 * A run of text that a reader sees as one: a paragraph, a heading, a list item.
 * `text` is its text nodes' data joined, with "\n" where a `<br>` stands between them; `element` is the block-level element that
 * holds it (for text directly in a shadow root: its host). Offsets are UTF-16 code units.
 */
export interface Block {
  /** Asked of the document as it stands. */
  readonly element: Element;
  readonly text: string;
  readonly length: number;
  /** The text node that it begins with, mostly its only one, and its data as it was read. */
  node: Text;
  data: string;
  /** The others. */
  more: readonly Piece[];
  /** Where in `text` the first of what is looked for ends, where that was found in looking for it; else 0. */
  hitEnd: number;
  /** A block that was known to stand before this one, with none between them, when this one was read. */
  after: Block | undefined;
  /** What whoever the block is handed to knows of it. */
  entry: object | null;
}

/** One list for all blocks of a single text node. */
const NO_MORE: readonly Piece[] = [];

/**
 * A page may have tens of thousands of blocks: each keeps its text nodes and, for as long as it stands, their data, which the
 * document holds as well; what can be made of these is made when somebody asks.
 */
class TextRun implements Block {
  hitEnd = 0;
  after: Block | undefined = undefined;
  entry: object | null = null;
  node: Text;
  more: readonly Piece[];
  data: string;

  constructor(node: Text, data: string, more: readonly Piece[]) {
    this.node = node;
    this.data = data;
    // A list that was made by adding has room for a dozen more.
    this.more = more.length > 0 ? more.slice() : more;
  }

  get element(): Element {
    return ownerOf(this.node);
  }

  get length(): number {
    return this.text.length;
  }

  get text(): string {
    let text = this.data;
    for (const { start, data } of this.more) text += text.length < start ? `\n${data}` : data;
    return text;
  }
}

/** All text nodes of a block, in order. */
export const piecesOf = ({ node, data, more }: Block): Piece[] => [{ node, start: 0, data }, ...more];

/** The text node that stands at an offset of a block's text. */
export const nodeAt = ({ node, more }: Block, offset: number): Text =>
  more.findLast(({ start }) => start <= offset)?.node ?? node;

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

const BLANK = /^\s*$/;

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** Text nodes and, in XHTML, CDATA sections. */
export const isText = (node: Node): node is Text => node.nodeType === TEXT || node.nodeType === CDATA;

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

/** Whether text ends at this node's edges: block-level elements, walls, documents and shadow roots. */
export function isBoundary(node: Node): boolean {
  if (!isElement(node)) return !isText(node) && node.nodeType > 8;
  const kind = kindOf(node);
  return kind === 'block' || kind === 'wall';
}

/** The element that the run of text around `text` belongs to. */
function ownerOf(text: Text): Element {
  let node: Node = text;
  while (node.parentNode !== null && !(node !== text && isBoundary(node))) node = node.parentNode;
  return isElement(node) ? node : ((node as Partial<ShadowRoot>).host ?? (text.parentNode as Element));
}

/** The block of a text that alone is in a block-level element, which is what most text is; null for any other. */
export function soleBlock(node: Text): Block | null {
  const element = node.parentElement;
  if (!element || node.previousSibling || node.nextSibling || kindOf(element) !== 'block') return null;
  return new TextRun(node, node.data, NO_MORE);
}

/** The nodes of a paragraph that are looked at to tell whether it is a plain one. */
const PLAIN_NODES = 60;

/** The block around a text where all that stands in its block-level element is running text; null where anything else does. */
export function plainBlock(node: Text): Block | null {
  let element = node.parentElement;
  while (element && kindOf(element) === 'inline') element = element.parentElement;
  return element && plainBlockIn(element);
}

/** The block in an element, where that is block-level and holds running text and nothing else; null for any other. */
export function plainBlockIn(element: Element): Block | null {
  if (kindOf(element) !== 'block' || !element.firstChild || element.shadowRoot || element.localName.includes('-'))
    return null;
  let first: Text | undefined;
  let more: Piece[] | undefined;
  let opening = '';
  let length = 0;
  let inner: Node = element.firstChild;
  for (let left = PLAIN_NODES; left > 0; left--) {
    const type = inner.nodeType;
    let next: Node | null = null;
    if (type === TEXT || type === CDATA) {
      const { data } = inner as Text;
      // Blank text opens no block.
      if (first) {
        if (data !== '') {
          more ??= [];
          more.push({ node: inner as Text, start: length, data });
          length += data.length;
        }
      } else if (!BLANK.test(data)) {
        first = inner as Text;
        opening = data;
        length = data.length;
      }
    } else if (type === ELEMENT) {
      const name = (inner as Element).localName;
      if (kindOf(inner as Element, name) !== 'inline' || (inner as Element).shadowRoot || name.includes('-'))
        return null;
      next = inner.firstChild;
    }
    for (let leaving: Node = inner; next === null; ) {
      next = leaving.nextSibling;
      if (next) break;
      const around: Node | null = leaving.parentNode;
      if (around === element || around === null) return first ? new TextRun(first, opening, more ?? NO_MORE) : null;
      leaving = around;
    }
    inner = next;
  }
  return null;
}

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
