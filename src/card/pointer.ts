/** Listens to the page's pointers and tells the card what they are up to. Only what a person did counts. */
import type { Box, Point } from './geometry';
import { addSample, isMoving, isRacing, onSafePath, type Sample } from './intent';
import type { CardEvent } from './state';
import type { MentionRef } from './types';

/** What a tap means something to already: the card leaves it alone. */
const ACTIVE =
  '[href], button, input, select, textarea, label, summary, video, audio, [contenteditable], [role="button"], [role="link"], [role="tab"], [role="menuitem"]';

/** A racing pointer that has told nothing for so long (ms), two frames and a bit, has stopped dead. */
const REST_MS = 40;

interface PointerOptions {
  signal: AbortSignal;
  /** A move that nobody was there to hear. */
  before: PointerEvent | null;
  mentionAt(x: number, y: number): MentionRef | null;
  /** Whether an event comes from inside the card. */
  owns(event: Event): boolean;
  /** Whether a card is open or about to be drawn. */
  isOpen(): boolean;
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
export function watchPointer({ signal, before, mentionAt, owns, isOpen, card, send }: PointerOptions): Pointer {
  let samples: Sample[] = [];
  let last: Point | null = null;
  let inCard = false;
  let touch = false;
  let frame = 0;
  let rest: ReturnType<typeof setInterval> | undefined;
  let lastTime = 0;
  let isOver = false;

  const stopLooking = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    stopResting();
  };
  const stopResting = () => {
    clearInterval(rest);
    rest = undefined;
  };

  const listen = <K extends keyof WindowEventMap>(type: K, heard: (event: WindowEventMap[K]) => void, capture = true) =>
    window.addEventListener(type, (event) => event.isTrusted && heard(event), { capture, passive: true, signal });

  const tell = (ref: MentionRef | null, { safe = false, moving = false, racing = false } = {}) => {
    isOver = ref !== null;
    send({ type: 'point', ref, inCard, safe, moving, racing, time: performance.now() });
  };

  const look = () => {
    frame = 0;
    stopResting();
    if (!last) return;
    const open = inCard ? null : card();
    const hasStopped = performance.now() - lastTime >= REST_MS;
    const ref = inCard ? null : mentionAt(last.x, last.y);
    hearOut(ref !== null || inCard || open !== null);
    tell(ref, {
      safe: open !== null && onSafePath(samples, open.words, open.box),
      moving: !hasStopped && isMoving(samples),
      racing: !hasStopped && isRacing(samples),
    });
  };

  /** Nothing opens under a racing pointer, so what it is over need not be known before it slows down or stops. */
  const lookWhenSlower = () => {
    if (isOver) tell(null, { moving: true, racing: true });
    rest ??= setInterval(() => performance.now() - lastTime >= REST_MS && look(), REST_MS);
  };

  // Out of the window, or into a frame, whose moves are not told here. A page tells of every element that is left, so this is
  // heard only while there is something to leave.
  const onOut = (event: PointerEvent) => {
    const { relatedTarget: to } = event;
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (to === null || to instanceof HTMLIFrameElement) leave();
  };
  const hearOut = (isHeard: boolean) => {
    if (isHeard) window.addEventListener('pointerout', onOut, { capture: true, passive: true });
    else window.removeEventListener('pointerout', onOut, { capture: true });
  };

  const leave = () => {
    hearOut(false);
    last = null;
    samples = [];
    stopLooking();
    inCard = false;
    tell(null);
  };

  // Heard up to a hundred times a second on a page with marks: what is asked of the event is most of what it costs.
  const onMove = (event: PointerEvent) => {
    if (event.buttons !== 0 || event.pointerType === 'touch') return;
    const { clientX: x, clientY: y, timeStamp: time } = event;
    // Browsers repeat a move where it was when the page scrolls or changes under a pointer at rest.
    if (last && last.x === x && last.y === y) return;
    touch = false;
    last = { x, y };
    lastTime = time;
    samples = addSample(samples, { x, y, time });
    const open = isOpen();
    inCard = open && owns(event);
    if (!open && isRacing(samples)) lookWhenSlower();
    else if (!frame) frame = requestAnimationFrame(look);
  };
  listen('pointermove', onMove);
  if (before) onMove(before);
  // What comes back from the browser's cache does not know where the pointer is.
  listen('pagehide', leave);
  listen('pointerdown', (event) => {
    const owned = owns(event);
    touch = event.pointerType === 'touch';
    samples = [];
    stopLooking();
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
  signal.addEventListener(
    'abort',
    () => {
      stopLooking();
      hearOut(false);
    },
    { once: true },
  );

  return { at: () => last, isTouch: () => touch };
}
