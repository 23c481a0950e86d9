import { kindOf } from './kinds';
import { isElement } from './nodes';

/** The node around a node, also where that is the host of its shadow root. */
const outerOf = (node: Node): Node | null => node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;

function isPassedOver(node: Node): boolean {
  const kind = isElement(node) ? kindOf(node) : 'block';
  return kind === 'skip' || kind === 'wall';
}

export interface Legible {
  /** Whether text right inside of `parent` is read: nothing around it is passed over. */
  has(parent: Node): boolean;
  /** The document has changed: what was found out holds no longer. */
  clear(): void;
}

/** Remembers what was found out of the elements around some text, which nearly all text of a page has in common. */
export function createLegible(): Legible {
  const known = new Map<Node, boolean>();
  return {
    has(parent) {
      if (isPassedOver(parent)) return false;
      const asked: Node[] = [];
      let answer: boolean | undefined;
      // Paragraphs have no text but their own in common; what is around them has.
      for (let node = outerOf(parent); node && answer === undefined; node = outerOf(node)) {
        answer = known.get(node);
        if (answer !== undefined) break;
        asked.push(node);
        if (isPassedOver(node)) answer = false;
      }
      for (const node of asked) known.set(node, answer ?? true);
      return answer ?? true;
    },
    clear: () => known.clear(),
  };
}
