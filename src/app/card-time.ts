/** When the card's script is brought in: it is more than a page's first mentions need, and takes longer than they do. */

/** What a reader does on the way to a card. */
const SIGNS = ['pointermove', 'keydown'];
/** For the claims of a page to be answered, and then for the page to be idle, is waited no longer than this (ms). */
const WAIT_MS = 1_000;

export interface CardTime {
  /** There is a mention to open a card for. */
  want(): void;
  /** All that was asked about the page has been answered. */
  calm(): void;
  /** The pointer's last move up to now; from now on the card listens itself. */
  pointer(): PointerEvent | null;
}

/** Calls `bring` once a card is wanted: at the reader's first sign, or else when the page is calm and has time. */
export function createCardTime(bring: () => void, signal: AbortSignal): CardTime {
  const end = new AbortController();
  let isWanted = false;
  let isBrought = false;
  let pointer: PointerEvent | null = null;
  signal.addEventListener('abort', () => end.abort(), { once: true });

  const now = () => {
    if (!isBrought && !signal.aborted) bring();
    isBrought = true;
  };
  const atLeisure = () => void (isBrought || requestIdleCallback(now, { timeout: WAIT_MS }));
  const heard = (event: Event) => {
    if (!event.isTrusted) return;
    // The moves while the script comes, too.
    if (event.type === 'pointermove') pointer = event as PointerEvent;
    now();
  };

  return {
    want() {
      if (isWanted) return;
      isWanted = true;
      // In a task of its own: a browser takes milliseconds to be told of the first listeners.
      setTimeout(() => {
        // A finger gives no sign before its tap.
        if (navigator.maxTouchPoints > 0) now();
        for (const sign of SIGNS) window.addEventListener(sign, heard, { capture: true, signal: end.signal });
      });
      setTimeout(atLeisure, WAIT_MS);
    },
    calm: () => isWanted && atLeisure(),
    pointer() {
      end.abort();
      return pointer;
    },
  };
}
