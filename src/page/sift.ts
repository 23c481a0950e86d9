/**
 * Looks through the text nodes of a tree for those that may be worth reading, without making blocks of the others. Plain
 * objects instead of generators, since browsers resume those several times slower than they call a function.
 */

/** Tells whether a text may hold something that is looked for. */
export type TextTest = (text: string) => boolean;

/** Control is given back at least once in so many nodes, and in so many code units. */
const PULSE_NODES = 500;
const PULSE_UNITS = 100_000;
/** A word that is cut by elements is looked at as far as this from the cut, in code units. */
const CUT_UNITS = 32;

/** Elements; text nodes and, in XHTML, CDATA sections. */
const SHOW_ELEMENTS = 1;
const SHOW_TEXTS = 4 | 8;

/** Whether a word may go on at a code unit: letters, digits and what is invisible; of other scripts nearly everything. */
function isWordUnit(unit: number): boolean {
  if (unit < 0xaa) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
  return unit < 0x2000 || unit > 0x206f || (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060;
}

const walkerOf = (root: Node, show: number) => (root.ownerDocument ?? (root as Document)).createTreeWalker(root, show);

/** A walk through a tree that can be left lying while the document changes. */
export interface Walk<N extends Node> {
  /** The next node that is looked for; null where it has worked for long, undefined at the end of the tree. */
  next(): N | null | undefined;
  /** The node at which it stands: where that goes, the walk would go on. */
  readonly at: Node | null;
}

/** The text nodes under `root` (from the node `from` on) that pass `test`, or at whose start a word does that elements cut. */
export function siftTexts(root: Node, from: Node | null, test: TextTest): Walk<Text> {
  const walker = walkerOf(root, SHOW_TEXTS);
  let start: Node | null = null;
  if (from) {
    walker.currentNode = from;
    if (from.nodeType === 3 || from.nodeType === 4) start = from;
  }
  let tail = '';
  return {
    get at() {
      return walker.currentNode;
    },
    next() {
      let units = 0;
      for (let pulse = 0; pulse < PULSE_NODES && units < PULSE_UNITS; pulse++) {
        const node = start ?? walker.nextNode();
        start = null;
        if (!node) return undefined;
        const { data } = node as Text;
        const { length } = data;
        units += length;
        let isHit = length > 2 && test(data);
        if (tail !== '' && !isHit && isWordUnit(data.charCodeAt(0))) isHit = test(tail + data.slice(0, CUT_UNITS));
        if (length > 0) {
          const goesOn = isWordUnit(data.charCodeAt(length - 1));
          tail = goesOn ? (length < CUT_UNITS ? (tail + data).slice(-CUT_UNITS) : data.slice(-CUT_UNITS)) : '';
        }
        if (isHit) return node as Text;
      }
      return null;
    },
  };
}

/** The elements under `root` that have an open shadow root, or as custom elements may get one. */
export function findHosts(root: Node): Walk<Element> {
  const walker = walkerOf(root, SHOW_ELEMENTS);
  return {
    get at() {
      return walker.currentNode;
    },
    next() {
      for (let pulse = 0; pulse < PULSE_NODES; pulse++) {
        const node = walker.nextNode();
        if (!node) return undefined;
        const element = node as Element;
        if (element.shadowRoot || element.localName.includes('-')) return element;
      }
      return null;
    },
  };
}
