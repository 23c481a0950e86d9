/** Kinds of nodes, and going through them. */
import { kindOf } from './kinds';

export const ELEMENT = 1;
export const TEXT = 3;
export const CDATA = 4;

/** Text nodes and, in XHTML, CDATA sections. */
export const isText = (node: Node): node is Text => node.nodeType === TEXT || node.nodeType === CDATA;

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

/** Whether text ends at this node's edges: block-level elements, walls, documents and shadow roots. */
export function isBoundary(node: Node): boolean {
  if (!isElement(node)) return !isText(node) && node.nodeType > 8;
  const kind = kindOf(node);
  return kind === 'block' || kind === 'wall';
}

/** A node and everything in its tree, up to a number of nodes; however deep, which a function that calls itself could not follow. */
export function eachNode(node: Node, most: number, visit: (node: Node) => void): boolean {
  if (!node.firstChild) {
    visit(node);
    return true;
  }
  const walker = (node.ownerDocument ?? (node as Document)).createTreeWalker(node);
  let left = most;
  for (let inner: Node | null = node; inner; inner = walker.nextNode()) {
    if (left-- === 0) return false;
    visit(inner);
  }
  return true;
}
