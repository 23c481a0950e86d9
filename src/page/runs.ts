import { kindOf } from './kinds';
import { isBoundary, isElement, isText } from './nodes';

/**
 * The node before `node` in the same run of text, against the document's order: what stands before it, innermost first, then
 * the inline elements around it. Null where the run begins, at the edge of a block.
 */
export function previousInRun(node: Node): Node | null {
  const before = node.previousSibling;
  if (before) return lastInRun(before);
  const parent = node.parentNode;
  return parent === null || isBoundary(parent) ? null : parent;
}

/** The last node inside `node` (or `node` itself) if a run of text can go on behind it. */
export function lastInRun(node: Node): Node | null {
  let last = node;
  while (!isBoundary(last)) {
    if (!isElement(last) || kindOf(last) !== 'inline' || last.lastChild === null) return last;
    last = last.lastChild;
  }
  return null;
}

/** The first node of the run of text that `node` stands in: where a reader has to start to read the block around it. */
export function startOfRun(node: Node): Node {
  if (isBoundary(node)) return node;
  let first = node;
  let afterBreak = false;
  for (let before = previousInRun(first); before; before = previousInRun(first)) {
    if (isText(before)) {
      if (/\S/.test(before.data)) afterBreak = false;
    } else if (isElement(before) && kindOf(before) === 'break') {
      if (afterBreak) break;
      afterBreak = true;
    }
    first = before;
  }
  return first;
}

/** Whether the reader passed over nothing between two text nodes of a block. */
export function isUnbroken(from: Text, to: Text): boolean {
  let node = previousInRun(to);
  while (node && node !== from && !(isElement(node) && kindOf(node) === 'skip')) node = previousInRun(node);
  return node === from;
}
