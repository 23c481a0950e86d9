/** Looks through the text nodes of a tree for those that may be worth reading, without making blocks of the others. */
/** Tells whether a text may hold something that is looked for. */
export type TextTest = (text: string) => boolean;

/** Control is given back at least once in so many nodes, and in so many code units. */
const PULSE_NODES = 500;
const PULSE_UNITS = 100_000;
/** A word that is cut by elements is looked at as far as this from the cut, in code units. */
const CUT_UNITS = 32;

/** Text nodes and, in XHTML, CDATA sections. */
const SHOW_TEXTS = 4 | 8;
const SHOW_ELEMENTS = 1;

/** Whether a word may go on at a code unit: letters, digits and what is invisible; of other scripts nearly everything. */
function isWordUnit(unit: number): boolean {
  if (unit < 0xaa) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
  return unit < 0x2000 || unit > 0x206f || (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060;
}

/**
 * Gives each text node under `root` (from the node `from` on) that passes `test`, or at whose start a word passes that
 * elements cut; null where it has worked for long. It can be left lying while the document changes; if its place is lost
 * then, it ends with false.
 */
export function* siftTexts(root: Node, from: Node | null, test: TextTest): Generator<Text | null, boolean, undefined> {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, SHOW_TEXTS);
  if (from) walker.currentNode = from;
  let tail = '';
  let pulse = 0;
  let units = 0;
  let node = from && (from.nodeType === 3 || from.nodeType === 4) ? from : walker.nextNode();
  for (; node; node = walker.nextNode()) {
    pulse++;
    const { data } = node as Text;
    const { length } = data;
    units += length;
    let isHit = length > 2 && test(data);
    if (tail !== '' && !isHit && isWordUnit(data.charCodeAt(0))) isHit = test(tail + data.slice(0, CUT_UNITS));
    if (length > 0) {
      const goesOn = isWordUnit(data.charCodeAt(length - 1));
      tail = goesOn ? (length < CUT_UNITS ? (tail + data).slice(-CUT_UNITS) : data.slice(-CUT_UNITS)) : '';
    }
    if (isHit || pulse >= PULSE_NODES || units >= PULSE_UNITS) {
      pulse = 0;
      units = 0;
      yield isHit ? (node as Text) : null;
      if (!root.contains(node)) return false;
    }
  }
  return true;
}

/** Elements under `root` that have an open shadow root, or as custom elements may get one; null where it has worked for long. */
export function* findHosts(root: Node): Generator<Element | null, void, undefined> {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, SHOW_ELEMENTS);
  let pulse = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node as Element;
    if (element.shadowRoot || element.localName.includes('-')) {
      yield element;
    } else if (++pulse % PULSE_NODES === 0) {
      yield null;
      // Its place was lost with a change, which is looked at by itself.
      if (!root.contains(node)) return;
    }
  }
}
