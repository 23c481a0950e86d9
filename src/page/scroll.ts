import { type Block, nodeAt } from './block';
import { rectsOf } from './map';

/**
 * Scrolls the words of a block from `start` up to `end` into the middle of every box around them that scrolls, and of the
 * window: at once, without smooth scrolling. An element's own `scrollIntoView` only knows the element, which may be far
 * taller than the window.
 */
export function bringIntoView(block: Block, start: number, end: number): void {
  const element = nodeAt(block, start).parentElement;
  if (!element) return;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const page = element.ownerDocument.scrollingElement;
  for (let box: Element | null = element; box; box = parentOf(box)) {
    if (box !== page && box.scrollHeight <= box.clientHeight) continue;
    const words = rectsOf(block, start, end)[0];
    if (!words) return;
    const view = box === page ? { top: 0, bottom: box.clientHeight } : box.getBoundingClientRect();
    if (words.top >= view.top && words.bottom <= view.bottom) continue;
    box.scrollBy({ top: (words.top + words.bottom - view.top - view.bottom) / 2, behavior: 'instant' });
  }
}

/** Between words and what stands under them, and between them and the top of the window. */
const AIR = 8;

/**
 * Scrolls, at once and no further than need be, until the words of a block end above a height of the window: by the page, and
 * by the boxes around them where that is not enough. Their first line stays in sight.
 */
export function liftAbove(block: Block, start: number, end: number, bottom: number): void {
  const element = nodeAt(block, start).parentElement;
  if (!element) return;
  const page = element.ownerDocument.scrollingElement;
  const lift = (box: Element) => {
    const words = rectsOf(block, start, end);
    const top = box === page ? 0 : box.getBoundingClientRect().top;
    const low = Math.max(...words.map((line) => line.bottom)) + AIR - bottom;
    const high = Math.min(...words.map((line) => line.top)) - AIR - top;
    if (words.length > 0 && Math.min(low, high) > 0) box.scrollBy({ top: Math.min(low, high), behavior: 'instant' });
  };
  if (page) lift(page);
  for (let box: Element | null = element; box; box = parentOf(box)) {
    if (box !== page && box.scrollHeight > box.clientHeight) lift(box);
  }
}

/** The element around an element, also where that is the host of its shadow root. */
function parentOf(element: Element): Element | null {
  return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}
