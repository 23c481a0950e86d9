import { type Block, piecesOf } from './block';
import { isUnbroken } from './runs';

/** A part of one text node: its data from `from` up to `to`. */
interface Part {
  node: Text;
  from: number;
  to: number;
}

function partsOf(block: Block, start: number, end: number): Part[] {
  const parts: Part[] = [];
  for (const { node, start: at } of piecesOf(block)) {
    if (at >= end) break;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, node.data.length);
    if (from < to) parts.push({ node, from, to });
  }
  return parts;
}

/**
 * Where the block's text from `start` up to `end` stands in the document: mostly one place; one more after each element
 * that the reader passed over, so that its text is never inside.
 */
export function placesOf(block: Block, start: number, end: number): StaticRangeInit[] {
  const places: (StaticRangeInit & { endContainer: Text })[] = [];
  for (const { node, from, to } of partsOf(block, start, end)) {
    const place = places.at(-1);
    if (place && isUnbroken(place.endContainer, node)) {
      place.endContainer = node;
      place.endOffset = to;
    } else {
      places.push({ startContainer: node, startOffset: from, endContainer: node, endOffset: to });
    }
  }
  return places;
}

/** The places of the block's text from `start` up to `end` as ranges that do not follow the document's changes. */
export function rangesOf(block: Block, start: number, end: number): StaticRange[] {
  return placesOf(block, start, end).map((place) => new StaticRange(place));
}

// One live range for all measuring: each live range makes every edit of the page slower until it is collected.
let ruler: Range | undefined;

/** The rectangles of a text node's data from `from` up to `to`, in CSS pixels of the window. Forces layout. */
export function rectsIn(node: Text, from: number, to: number): DOMRect[] {
  const document = node.ownerDocument;
  ruler ??= document.createRange();
  ruler.setStart(node, Math.min(from, node.length));
  ruler.setEnd(node, Math.min(to, node.length));
  const rects = [...ruler.getClientRects()];
  // Parked where no edit can move it.
  ruler.setStart(document, 0);
  ruler.collapse(true);
  return rects;
}

/** The rectangles of the block's text from `start` up to `end`, in CSS pixels of the window, in reading order. Forces layout. */
export function rectsOf(block: Block, start: number, end: number): DOMRect[] {
  return partsOf(block, start, end).flatMap(({ node, from, to }) => rectsIn(node, from, to));
}

/** The block's offset of a place in one of its text nodes; null if the node is not of this block, or has grown since. */
export function offsetIn(block: Block, node: Node, offset: number): number | null {
  const pieces = piecesOf(block);
  const index = pieces.findIndex((piece) => piece.node === node);
  const piece = pieces[index];
  if (!piece) return null;
  const end = pieces[index + 1]?.start ?? block.length;
  return piece.start + offset <= end ? piece.start + offset : null;
}

/** Text that is there but cannot be seen counts as hidden. */
const SEEN: CheckVisibilityOptions = { opacityProperty: true, visibilityProperty: true };

/** Whether the block is shown at all. Forces style, so ask only where it matters; text off the screen counts as shown. */
export function isVisible(block: Block): boolean {
  let element: Element | null = block.node.parentElement ?? block.element;
  // Text that stands in the details itself has no element to ask.
  if (element?.localName === 'details' && !(element as HTMLDetailsElement).open) return false;
  while (element && !element.checkVisibility(SEEN)) {
    // An element without a box of its own is never visible by itself; the text in it is, if what is around it is.
    if (getComputedStyle(element).display !== 'contents') return false;
    element = element.parentElement;
  }
  return element !== null;
}
