/** Short ways to the block around a text, for what most text is: all that stands in a paragraph. */
import { BLANK, type Block, NO_MORE, type Piece, TextRun } from './block';
import { kindOf } from './kinds';
import { CDATA, ELEMENT, TEXT } from './nodes';

/** The block of a text that alone is in a block-level element, which is what most text is; null for any other. */
export function soleBlock(node: Text): Block | null {
  const element = node.parentElement;
  if (!element || node.previousSibling || node.nextSibling || kindOf(element) !== 'block') return null;
  return new TextRun(node, node.data, NO_MORE);
}

/** The nodes of a paragraph that are looked at to tell whether it is a plain one. */
const PLAIN_NODES = 60;

/** The block around a text where all that stands in its block-level element is running text; null where anything else does. */
export function plainBlock(node: Text): Block | null {
  let element = node.parentElement;
  while (element && kindOf(element) === 'inline') element = element.parentElement;
  return element && plainBlockIn(element);
}

/** The block in an element, where that is block-level and holds running text and nothing else; null for any other. */
export function plainBlockIn(element: Element): Block | null {
  if (kindOf(element) !== 'block' || !element.firstChild || element.shadowRoot || element.localName.includes('-'))
    return null;
  let first: Text | undefined;
  let more: Piece[] | undefined;
  let opening = '';
  let length = 0;
  let inner: Node = element.firstChild;
  for (let left = PLAIN_NODES; left > 0; left--) {
    const type = inner.nodeType;
    let next: Node | null = null;
    if (type === TEXT || type === CDATA) {
      const { data } = inner as Text;
      // Blank text opens no block.
      if (first) {
        if (data !== '') {
          more ??= [];
          more.push({ node: inner as Text, start: length, data });
          length += data.length;
        }
      } else if (!BLANK.test(data)) {
        first = inner as Text;
        opening = data;
        length = data.length;
      }
    } else if (type === ELEMENT) {
      const name = (inner as Element).localName;
      if (kindOf(inner as Element, name) !== 'inline' || (inner as Element).shadowRoot || name.includes('-'))
        return null;
      next = inner.firstChild;
    }
    for (let leaving: Node = inner; next === null; ) {
      next = leaving.nextSibling;
      if (next) break;
      const around: Node | null = leaving.parentNode;
      if (around === element || around === null) return first ? new TextRun(first, opening, more ?? NO_MORE) : null;
      leaving = around;
    }
    inner = next;
  }
  return null;
}
