/**
 * The one element that the extension adds to a page: `<parallax-card>`, there only while a card is open. A manual popover
 * with a closed root, so that it stands above everything and neither side's style sheets reach the other.
 */
import { language } from '../i18n/messages';
import type { Box, Point, Size } from './geometry';
import type { Place } from './place';

/** Of a card that may not be as high as this, head and foot would leave too little: it scrolls as a whole. */
const LOW_UNDER = 300;

/** Screen readers announce a change in a live region, not its first text: the region must have stood for a moment. */
const ANNOUNCE_AFTER_MS = 100;

/** What the card's own sheet needs not know: a frame as high as its place allows, and a live region that nobody sees. */
const BASE_CSS = `
.frame { display: flex; flex-direction: column; max-height: inherit; overscroll-behavior: contain }
.frame > * { min-height: 0 }
.live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
`;

/** Events that bubble out of the card to the page's listeners, which would take them for clicks and keys beside their content. */
const KEPT_IN =
  'pointerdown pointerup mousedown mouseup click dblclick touchstart touchend wheel keydown keypress keyup focusin focusout';

export interface CardHost {
  /** Where the card is drawn. */
  readonly frame: HTMLElement;
  shown(): boolean;
  /** Puts the host into the page, on top of everything; `near` is a point of the words that it explains. */
  show(near: Point): void;
  /** Takes the host out of the page and gives the focus back if it was inside. */
  hide(): void;
  /** Puts the card above whatever came to the top since. */
  raise(near: Point): void;
  /** The card's size at this width, if it may be this high; what is scrolled in it stays so. */
  measure(width: number, maxHeight: number): Size;
  put(place: Place): void;
  box(): Box;
  /** Whether an event, while it is dispatched, comes from inside the card. */
  owns(event: Event): boolean;
  hasFocus(): boolean;
  focus(): void;
  announce(text: string): void;
}

/** How often a card is put above what a page has laid over it: a page that goes on and on may have the last word. */
const RAISES_MAX = 20;

interface HostOptions {
  css: string;
  /** The card's height has changed after it was drawn; called once a frame at most. */
  onResize(): void;
}

/** Makes a host; nothing is in the page until `show`. */
export function createHost({ css, onResize }: HostOptions): CardHost {
  // Made in a document that runs nothing: one of the page's own could be a custom element by that name, and let it in. While it
  // is not shown it stays there, since Chromium looks through a page's marks again after any change of its document's nodes.
  const own = document.implementation.createHTMLDocument('');
  const element = own.createElement('parallax-card');
  element.lang = language;
  element.dir = 'ltr';
  const set = (name: string, value: string) => element.style.setProperty(name, value, 'important');
  // An important declaration of the element's own: no sheet of the page outweighs it. `all` leaves the direction alone.
  for (const [name, value] of [
    ['all', 'initial'],
    ['direction', 'ltr'],
    // Firefox takes the extension's style sheet away when it is removed, and lets no script run any more: so ends a card, too.
    ['display', 'var(--parallax-on, none)'],
    ['position', 'fixed'],
    ['z-index', '2147483647'],
    ['box-sizing', 'border-box'],
  ] as const) {
    set(name, value);
  }
  // Readers who space text by a sheet of their own may do so here: `all` has spread its importance to these, too.
  for (const name of ['letter-spacing', 'word-spacing', 'line-height']) element.style.setProperty(name, 'normal');
  const root = element.attachShadow({ mode: 'closed' });
  const style = own.createElement('style');
  style.textContent = BASE_CSS + css;
  const frame = own.createElement('div');
  frame.className = 'frame';
  const live = own.createElement('div');
  live.className = 'live';
  live.setAttribute('role', 'status');
  root.append(style, live);
  for (const type of KEPT_IN.split(' ')) element.addEventListener(type, (event) => event.stopPropagation());

  const limit = (width: number, maxHeight: number) => {
    set('width', `${width}px`);
    set('max-height', `${maxHeight}px`);
    set('--card-max', `${maxHeight}px`);
    frame.toggleAttribute('data-low', maxHeight < LOW_UNDER);
  };

  /** What the card was last put to. */
  let stands: Pick<Place, 'width' | 'maxHeight'> | null = null;
  let announcing: ReturnType<typeof setTimeout> | undefined;
  let focusBefore: Element | null = null;
  let frameRequest = 0;
  let raises = 0;
  let isRefused = false;
  let hasBegun = false;
  const resizes = new ResizeObserver(() => {
    // It begins with the size that the card was placed with.
    if (!hasBegun) {
      hasBegun = true;
      return;
    }
    // In a frame of its own: moving the card here would make the browser report a resize loop to the page.
    cancelAnimationFrame(frameRequest);
    frameRequest = requestAnimationFrame(onResize);
  });
  element.addEventListener('focusin', (event) => {
    const from = event.relatedTarget;
    if (from instanceof Element && from !== element) focusBefore = from;
  });

  const host: CardHost = {
    frame,
    shown: () => element.isConnected && (isRefused || element.matches(':popover-open')),
    show(near) {
      const parent = topmostAt(near);
      if (!element.isConnected) frame.remove();
      if (element.parentNode !== parent) parent.append(element);
      // A page may have taken it away.
      element.setAttribute('popover', 'manual');
      if (!element.matches(':popover-open')) element.showPopover();
      // A page may forbid it: then the card does without the layer above all others.
      isRefused = !element.matches(':popover-open');
      if (isRefused) element.removeAttribute('popover');
      // A page may zoom its root element: places are counted in the window's own pixels.
      set('zoom', '1');
      const zoom = element.currentCSSZoom ?? 1;
      if (zoom !== 1) set('zoom', String(1 / zoom));
      if (frame.parentNode === root) return;
      // Last, so that what is in it is styled and laid out once, with the place that it is given next.
      style.after(frame);
      resizes.observe(frame);
    },
    hide() {
      clearTimeout(announcing);
      cancelAnimationFrame(frameRequest);
      resizes.disconnect();
      hasBegun = false;
      live.textContent = '';
      const back = host.hasFocus() ? focusBefore : null;
      focusBefore = null;
      stands = null;
      raises = 0;
      isRefused = false;
      own.adoptNode(element);
      if (back instanceof HTMLElement || back instanceof SVGElement) back.focus({ preventScroll: true });
    },
    raise(near) {
      if (!host.shown() || isRefused || raises++ >= RAISES_MAX) return;
      const focused = root.activeElement;
      element.hidePopover();
      host.show(near);
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    },
    measure(width, maxHeight) {
      // Before it has a place nothing in it was scrolled; to ask would have it laid out for nothing.
      const scrolled = [...(stands ? frame.querySelectorAll('.scrolls') : [])]
        .map((part) => ({ part, top: part.scrollTop }))
        .filter(({ top }) => top > 0);
      limit(width, maxHeight);
      const { height } = element.getBoundingClientRect();
      if (stands) limit(stands.width, stands.maxHeight);
      // What had more room for a moment has forgotten how far it was scrolled.
      for (const { part, top } of scrolled) part.scrollTop = top;
      return { width, height };
    },
    put({ left, width, maxHeight, edge, at, docked }) {
      stands = { width, maxHeight };
      limit(width, maxHeight);
      set('left', `${left}px`);
      set(edge, `${at}px`);
      set(edge === 'top' ? 'bottom' : 'top', 'auto');
      frame.toggleAttribute('data-docked', docked);
    },
    box: () => element.getBoundingClientRect(),
    // What happens inside of a closed root is told of its host.
    owns: (event) => event.target === element,
    hasFocus: () => root.activeElement !== null,
    focus() {
      frame.querySelector<HTMLElement>('[tabindex], button, a[href]')?.focus({ preventScroll: true });
    },
    announce(text) {
      clearTimeout(announcing);
      announcing = setTimeout(() => {
        live.textContent = text;
      }, ANNOUNCE_AFTER_MS);
    },
  };
  return host;
}

/**
 * The element to put the host into: the modal dialog, fullscreen element or popover that a point lies in; else the document
 * element. The first two make everything outside of them inert, the top layer included; a press outside closes the third.
 */
function topmostAt({ x, y }: Point): Element {
  let at = document.elementFromPoint(x, y);
  for (let inner = at?.shadowRoot?.elementFromPoint(x, y); inner && inner !== at; ) {
    at = inner;
    inner = at.shadowRoot?.elementFromPoint(x, y);
  }
  while (at) {
    const layer: Element | null = at.closest('dialog:modal, :fullscreen, [popover]:popover-open:not(parallax-card)');
    if (layer) return layer;
    const tree = at.getRootNode();
    at = tree instanceof ShadowRoot ? tree.host : null;
  }
  // The words may be covered, or out of the window: a modal dialog counts wherever it is.
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;
}
