import type { Block } from './blocks';

/** A place in the document, seen from outside of the shadow roots around it: the hosts, outermost first, then the node. */
function pathOf(node: Node): Node[] {
  const path = [node];
  for (let root = node.getRootNode(); (root as Partial<ShadowRoot>).host; root = root.getRootNode()) {
    root = (root as ShadowRoot).host;
    path.unshift(root);
  }
  return path;
}

/** Whether block `a` stands after block `b` on the page; text in a shadow root stands with its host, before its children. */
export function follows(a: Block, b: Block): boolean {
  const [nodeA, nodeB] = [a.pieces[0]?.node, b.pieces[0]?.node];
  if (!nodeA || !nodeB || nodeA === nodeB) return false;
  const [pathA, pathB] = [pathOf(nodeA), pathOf(nodeB)];
  for (let depth = 0; ; depth++) {
    const [stepA, stepB] = [pathA[depth], pathB[depth]];
    // One is in a root of an element that the other is not in a root of: they differ before this depth.
    if (!stepA || !stepB) return stepA !== undefined;
    if (stepA !== stepB) return (stepB.compareDocumentPosition(stepA) & 4) !== 0;
  }
}
