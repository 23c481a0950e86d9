import { isElement } from './nodes';
import { findHosts, siftTexts, type TextTest, type TextWalk, type Walk } from './sift';

export interface Search {
  /** Has everything in a tree looked through, or what stands in it from a node on. */
  add(root: Node, from?: Node | null): void;
  /** Goes on for a while, up to the next text that is found; false where there is nothing to look through. */
  step(): boolean;
  /** Gives everything up. */
  clear(): void;
  /** Gives up the tree that is looked through for text, where `root` holds it and is read in full from its start. */
  leave(root: Node): void;
  /** Something is taken out of the document: where the search stood in it, it begins again. */
  forget(node: Node): void;
}

export interface SearchOptions {
  test: TextTest;
  /** Another tree begins. */
  onStart(): void;
  /** An element with an open shadow root, or a custom element that has none yet. */
  onHost(element: Element): void;
  /** A text node that passes the test, and where in it the first of what is looked for ends; 0 where that is not known. */
  onHit(text: Text, end: number): void;
  /** A tree's place was lost with a change before its end. */
  onLost(root: Node): void;
}

/** A tree, first looked through for shadow roots, then for text. */
interface Tree {
  root: Node;
  hosts: Walk<Element> | null;
  texts: TextWalk;
}

/** Looks through trees, one after the other, for text that is worth reading and for shadow roots. */
export function createSearch({ test, onStart, onHost, onHit, onLost }: SearchOptions): Search {
  const waiting: { root: Node; from: Node | null }[] = [];
  let tree: Tree | null = null;

  const begin = (root: Node, start: Node | null): Tree => {
    const from = start && root.contains(start) ? start : null;
    onStart();
    if (!from && isElement(root) && (root.shadowRoot || root.localName.includes('-'))) onHost(root);
    return { root, hosts: from ? null : findHosts(root as ParentNode & Node), texts: siftTexts(root, from, test) };
  };

  return {
    add: (root, from = null) => void waiting.push({ root, from }),
    step() {
      if (!tree) {
        const next = waiting.shift();
        if (!next) return false;
        // It has gone before its turn.
        if (!next.root.isConnected) return true;
        tree = begin(next.root, next.from);
      }
      if (tree.hosts) {
        const host = tree.hosts.next();
        if (host?.isConnected) onHost(host);
        else if (host === undefined) tree.hosts = null;
        return true;
      }
      const text = tree.texts.next();
      if (text === undefined) tree = null;
      else if (text) onHit(text, tree.texts.end);
      return true;
    },
    clear() {
      waiting.length = 0;
      tree = null;
    },
    leave(root) {
      if (tree && !tree.hosts && root.contains(tree.root)) tree = null;
    },
    forget(node) {
      if (!tree) return;
      const { root, hosts, texts } = tree;
      const { at } = hosts ?? texts;
      if (!at || !node.contains(at)) return;
      tree = null;
      if (root.isConnected) onLost(root);
    },
  };
}
