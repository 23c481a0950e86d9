import type { Block } from './block';
import { readFrom } from './blocks';
import { kindOf } from './kinds';
import { isText } from './nodes';
import { startOfRun } from './runs';

/** A place in the document, seen from outside of the shadow roots around it: the hosts, outermost first, then the node. */
function pathOf(node: Node): Node[] {
  const path = [node];
  for (let root = node.getRootNode(); (root as Partial<ShadowRoot>).host; root = root.getRootNode()) {
    root = (root as ShadowRoot).host;
    path.unshift(root);
  }
  return path;
}

/** As `compareDocumentPosition` tells: in different trees; and behind the one that was asked. */
const DISCONNECTED = 1;
const FOLLOWING = 4;

/** Whether block `a` stands after block `b` on the page; text in a shadow root stands with its host, before its children. */
export function follows(a: Block, b: Block): boolean {
  const [nodeA, nodeB] = [a.node, b.node];
  if (nodeA === nodeB) return false;
  const position = nodeB.compareDocumentPosition(nodeA);
  if ((position & DISCONNECTED) === 0) return (position & FOLLOWING) !== 0;
  const [pathA, pathB] = [pathOf(nodeA), pathOf(nodeB)];
  for (let depth = 0; ; depth++) {
    const [stepA, stepB] = [pathA[depth], pathB[depth]];
    // One is in a root of an element that the other is not in a root of: they differ before this depth.
    if (!stepA || !stepB) return stepA !== undefined;
    if (stepA !== stepB) return (stepB.compareDocumentPosition(stepA) & FOLLOWING) !== 0;
  }
}

/** The block that a text node is in as the document stands; null where it is in none. */
export function blockAround(node: Text): Block | null {
  for (const block of readFrom(startOfRun(node), node, true, {})) if (block) return block;
  return null;
}

/** How many text nodes are passed at most in looking for the block before one: most are blank. */
const BACK_NODES = 200;

/** The block that is read before a block in its own tree, and that a reader sees before it; null where there is none near. */
export function blockBefore({ node: first }: Block): Block | null {
  const root = first.getRootNode();
  const walker = first.ownerDocument.createTreeWalker(root, 4 | 8);
  walker.currentNode = startOfRun(first);
  for (let tries = 0; tries < BACK_NODES; tries++) {
    const node = walker.previousNode();
    if (!node || !isText(node)) return null;
    if (!/\S/.test(node.data) || !isRead(node)) continue;
    const block = blockAround(node);
    if (block) return block;
  }
  return null;
}

/** Whether nothing around a text node keeps it from being read. */
function isRead(node: Text): boolean {
  for (let around = node.parentElement; around; around = around.parentElement) {
    const kind = kindOf(around);
    if (kind === 'skip' || kind === 'wall') return false;
  }
  return true;
}
