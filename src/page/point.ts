import { rectsIn } from './map';
import { isText } from './nodes';

/** A character of the document: the one at `offset` of the text node's data. */
export interface TextPoint {
  node: Text;
  offset: number;
}

/** The caret's answer is a place between characters; how far beside a character's box a point may lie, in CSS pixels. */
const SLACK_PX = 1;

/** The place between two characters that is nearest to a point of the window. */
function caretAt(document: Document, x: number, y: number, shadowRoots: ShadowRoot[]): TextPoint | null {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    return caret && isText(caret.offsetNode) ? { node: caret.offsetNode, offset: caret.offset } : null;
  }
  // Older WebKit and Chromium know only this, and it does not look into shadow roots.
  const range = document.caretRangeFromPoint?.(x, y);
  return range && isText(range.startContainer) ? { node: range.startContainer, offset: range.startOffset } : null;
}

/**
 * The character under a point of the window (CSS pixels), or null where there is no text: the caret snaps to the nearest
 * text even from far away, so the boxes of the characters on both sides of it are asked. Open shadow roots are looked into
 * only if they are given.
 */
export function blockPointAt(
  document: Document,
  x: number,
  y: number,
  shadowRoots: Iterable<ShadowRoot> = [],
): TextPoint | null {
  const caret = caretAt(document, x, y, [...shadowRoots]);
  if (!caret) return null;
  const { node, offset } = caret;
  for (const at of [offset, offset - 1]) {
    if (at < 0 || at >= node.length) continue;
    const hit = rectsIn(node, at, at + 1).some(
      ({ left, right, top, bottom }) =>
        x >= left - SLACK_PX && x <= right + SLACK_PX && y >= top - SLACK_PX && y <= bottom + SLACK_PX,
    );
    if (hit) return { node, offset: at };
  }
  return null;
}
