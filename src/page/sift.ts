/**
 * Looks through the text nodes of a tree for those that may be worth reading, without making blocks of the others. Plain
 * objects instead of generators, since browsers resume those several times slower than they call a function.
 */

/** Where in a text the first of what is looked for ends (code units); -1 where it can hold nothing of it. */
export type TextTest = (text: string) => number;

/** Control is given back at least once in so many nodes, and in so many code units. */
const PULSE_NODES = 500;
const PULSE_UNITS = 100_000;
/** A word that is cut by elements is looked at as far as this from the cut, in code units. */
const CUT_UNITS = 32;

/** Text nodes and, in XHTML, CDATA sections. */
const SHOW_TEXTS = 4 | 8;

/** Whether a word may go on at a code unit: letters, digits and what is invisible; of other scripts nearly everything. */
function isWordUnit(unit: number): boolean {
  if (unit < 0xaa) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
  return unit < 0x2000 || unit > 0x206f || (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060;
}

/** A walk through a tree that can be left lying while the document changes. */
export interface Walk<N extends Node> {
  /** The next node that is looked for; null where it has worked for long, undefined at the end of the tree. */
  next(): N | null | undefined;
  /** The node at which it stands: where that goes, the walk would go on. */
  readonly at: Node | null;
}

export interface TextWalk extends Walk<Text> {
  /** Where in the text that came last the first of what is looked for ends; 0 where it was found across a cut. */
  readonly end: number;
}

/** The text nodes under `root` (from the node `from` on) that pass `test`, or at whose start a word does that elements cut. */
export function siftTexts(root: Node, from: Node | null, test: TextTest): TextWalk {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, SHOW_TEXTS);
  let start: Node | null = null;
  if (from) {
    walker.currentNode = from;
    if (from.nodeType === 3 || from.nodeType === 4) start = from;
  }
  let tail = '';
  let end = -1;
  return {
    get at() {
      return walker.currentNode;
    },
    get end() {
      return end;
    },
    next() {
      let units = 0;
      let before = tail;
      let node = start ?? walker.nextNode();
      start = null;
      for (let pulse = 0; node && pulse < PULSE_NODES && units < PULSE_UNITS; pulse++) {
        const { data } = node as Text;
        const { length } = data;
        units += length;
        let found = length > 2 ? test(data) : -1;
        if (before !== '' && length > 0) {
          const isGoingOn = isWordUnit(data.charCodeAt(0));
          before = isGoingOn ? before.slice(-CUT_UNITS) : '';
          if (isGoingOn && found < 0 && test(before + data.slice(0, CUT_UNITS)) >= 0) found = 0;
        }
        // Cut to its length when it is needed, which it seldom is.
        if (length > 0)
          before = !isWordUnit(data.charCodeAt(length - 1)) ? '' : length < CUT_UNITS ? before + data : data;
        if (found >= 0) {
          tail = before;
          end = found;
          return node as Text;
        }
        node = walker.nextNode();
      }
      tail = before;
      start = node;
      return node ? null : undefined;
    },
  };
}

/** Twice as fast to match as one list of them inside of `:is`. */
const notEmpty = (names: string): string[] => names.split(' ').map((name) => `${name}:not(:empty)`);

/**
 * Custom elements, elements that are rare, and those with nothing in them but, perhaps, a shadow root. To ask each element of a
 * page would cost more than to read its text: a script has to be given an object for it first. The most frequent stand first.
 */
const MAY_BE_HOSTS = `:not(p,a,li,${notEmpty('div span')},b,i,em,strong,img,figure,figcaption,svg,path,br,ul,td,tr,${notEmpty('h2 h3 header section article')})`;

/** The elements under `root` that have an open shadow root, or as custom elements may get one, as far as their text is their root's. */
export function findHosts(root: ParentNode & Node): Walk<Element> {
  // A list that does not follow the document.
  const elements = root.querySelectorAll(MAY_BE_HOSTS);
  const { length } = elements;
  let done = 0;
  return {
    at: root,
    next() {
      const pulse = Math.min(length, done + PULSE_NODES);
      for (let index = done; index < pulse; index++) {
        const element = elements[index] as Element;
        if (!element.shadowRoot && !element.localName.includes('-')) continue;
        done = index + 1;
        return element;
      }
      done = pulse;
      return pulse < length ? null : undefined;
    },
  };
}
