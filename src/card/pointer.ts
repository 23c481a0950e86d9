/** Listens to the page's pointers and tells the card what they are up to. Only what a person did counts. */
import type { Box, Point } from './geometry';
import { addSample, isMoving, isRacing, onSafePath, type Sample } from './intent';
import type { CardEvent } from './state';
import type { MentionRef } from './types';

/** What a tap means something to already: the card leaves it alone. */
const ACTIVE =
  '[href], button, input, select, textarea, label, summary, video, audio, [contenteditable], [role="button"], [role="link"], [role="tab"], [role="menuitem"]';

interface PointerOptions {
  signal: AbortSignal;
  mentionAt(x: number, y: number): MentionRef | null;
  /** Whether an event comes from inside the card. */
  owns(event: Event): boolean;
  /** The open card and the words that it stands at; null while none is open. */
  card(): { box: Box; words: readonly Box[] } | null;
  send(event: CardEvent): void;
}

interface Pointer {
  /** Where the pointer was last seen; null before, and after it has left the window. */
  at(): Point | null;
  /** Whether the last act was a finger's. */
  isTouch(): boolean;
}

/** Starts listening; everything ends with the signal. */
export function watchPointer({ signal, mentionAt, owns, card, send }: PointerOptions): Pointer {
  let samples: Sample[] = [];
  let last: Point | null = null;
  let inCard = false;
  let touch = false;
  let frame = 0;

  const listen = <K extends keyof WindowEventMap>(type: K, heard: (event: WindowEventMap[K]) => void, capture = true) =>
    window.addEventListener(type, (event) => event.isTrusted && heard(event), { capture, passive: true, signal });

  const look = () => {
    frame = 0;
    if (!last) return;
    const open = inCard ? null : card();
    send({
      type: 'point',
      ref: inCard ? null : mentionAt(last.x, last.y),
      inCard,
      safe: open !== null && onSafePath(samples, open.words, open.box),
      moving: isMoving(samples),
      racing: isRacing(samples),
      time: performance.now(),
    });
  };

  const leave = () => {
    last = null;
    samples = [];
    cancelAnimationFrame(frame);
    frame = 0;
    send({
      type: 'point',
      ref: null,
      inCard: false,
      safe: false,
      moving: false,
      racing: false,
      time: performance.now(),
    });
  };

  listen('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const { clientX: x, clientY: y } = event;
    // Browsers repeat a move where it was when the page scrolls or changes under a pointer at rest.
    if (last && last.x === x && last.y === y) return;
    touch = false;
    last = { x, y };
    inCard = owns(event);
    samples = addSample(samples, { x, y, time: event.timeStamp });
    if (!frame) frame = requestAnimationFrame(look);
  });
  // Out of the window, or into a frame, whose moves are not told here.
  listen('pointerout', (event) => {
    const { relatedTarget: to } = event;
    if (event.pointerType !== 'touch' && (to === null || to instanceof HTMLIFrameElement)) leave();
  });
  // What comes back from the browser's cache does not know where the pointer is.
  listen('pagehide', leave);
  listen('pointerdown', (event) => {
    const owned = owns(event);
    touch = event.pointerType === 'touch';
    samples = [];
    cancelAnimationFrame(frame);
    frame = 0;
    // A finger on the page may be about to scroll: its tap is told by the click.
    if (owned || !touch) send({ type: 'press', inCard: owned });
  });
  // A click is what the browser takes for a tap, not a scroll or a long press; bubbling, so that the page comes first.
  listen(
    'click',
    (event) => {
      if (!(event instanceof PointerEvent) || event.pointerType !== 'touch' || event.defaultPrevented) return;
      if (owns(event) || getSelection()?.isCollapsed === false) return;
      const busy = event.composedPath().some((node) => node instanceof Element && node.matches(ACTIVE));
      send({ type: 'tap', ref: busy ? null : mentionAt(event.clientX, event.clientY) });
    },
    false,
  );
  signal.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true });

  return { at: () => last, isTouch: () => touch };
}
