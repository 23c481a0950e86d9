/** A run of text, as it is kept. */
import { isBoundary, isElement } from './nodes';

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
  /** Asked of the document as it stands; null where the text has gone out of it by itself. */
  readonly element: Element | null;
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

/** Blank text opens no block. */
export const BLANK = /^\s*$/;

/** One list for all blocks of a single text node. */
export const NO_MORE: readonly Piece[] = [];

/**
 * A page may have tens of thousands of blocks: each keeps its text nodes and, for as long as it stands, their data, which the
 * document holds as well; what can be made of these is made when somebody asks.
 */
export class TextRun implements Block {
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

  get element(): Element | null {
    return ownerOf(this.node);
  }

  get length(): number {
    const last = this.more.at(-1);
    return last ? last.start + last.data.length : this.data.length;
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

/** Where the data of one of a block's text nodes begins. */
export const offsetOf = ({ more }: Block, text: Text): number => more.find(({ node }) => node === text)?.start ?? 0;

/** The last text node of a block. */
export const lastOf = ({ node, more }: Block): Text => more.at(-1)?.node ?? node;

/** Whether two readings of a text gave the same. */
export const isSame = (a: Block, b: Block): boolean =>
  a.node === b.node &&
  a.data === b.data &&
  a.more.length === b.more.length &&
  a.more.every((one, index) => isPiece(one, b.more[index]));

const isPiece = (a: Piece, b: Piece | undefined): boolean =>
  b !== undefined && a.node === b.node && a.start === b.start && a.data === b.data;

/** The element that the run of text around `text` belongs to. */
function ownerOf(text: Text): Element | null {
  let node: Node = text;
  while (node.parentNode !== null && !(node !== text && isBoundary(node))) node = node.parentNode;
  return isElement(node) ? node : ((node as Partial<ShadowRoot>).host ?? text.parentElement);
}
