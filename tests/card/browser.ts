/**
 * What happy-dom lacks of a browser and the card relies on: popovers, their selectors, and events made by a person. The
 * real ones are in the end-to-end tests.
 */
const open = new WeakSet<Element>();

class QuietObserver {
  observe() {}
  disconnect() {}
}

/** Adds popovers to happy-dom's elements; state selectors match shown popovers and `data-modal` dialogs. */
export function addPopovers(): void {
  const proto = HTMLElement.prototype as unknown as Record<string, unknown>;
  proto.showPopover = function (this: Element) {
    if (!this.isConnected || open.has(this)) throw new DOMException('not allowed', 'InvalidStateError');
    open.add(this);
  };
  proto.hidePopover = function (this: Element) {
    open.delete(this);
  };
  const translate = (selector: string) =>
    selector
      .replaceAll('dialog:modal', 'dialog[data-modal]')
      .replaceAll(':fullscreen', '[data-fullscreen]')
      .replaceAll('[popover]:popover-open', '[popover][data-open]');
  const { matches, closest } = Element.prototype;
  Element.prototype.matches = function (this: Element, selector: string) {
    if (selector === ':popover-open') return open.has(this) && this.isConnected;
    return matches.call(this, translate(selector));
  } as typeof matches;
  Element.prototype.closest = function (this: Element, selector: string) {
    return closest.call(this, translate(selector));
  } as typeof closest;
  const all = Document.prototype.querySelectorAll;
  Document.prototype.querySelectorAll = function (this: Document, selector: string) {
    return all.call(this, translate(selector));
  } as typeof all;
  // A removed popover is closed.
  const { remove } = Element.prototype;
  Element.prototype.remove = function (this: Element) {
    open.delete(this);
    remove.call(this);
  };
  // Nothing is laid out here, so nothing is resized.
  globalThis.ResizeObserver = QuietObserver as unknown as typeof ResizeObserver;
}

/** An event as if a person had caused it. */
export function byHand<T extends Event>(event: T): T {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}
