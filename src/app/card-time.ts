/** When the card's script is brought in: it is more than a page's first mentions need, and takes longer than they do. */

/** What a reader does on the way to a card. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin'];
/** A page whose claims are not answered within this time (ms) is not waited for. */
const WAIT_MS = 1_000;
/** And a page that is never idle for no longer than this (ms). */
const BUSY_MS = 1_000;

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
  const heard = new AbortController();
  let isWanted = false;
  let isCalm = false;
  let pointer: PointerEvent | null = null;
  const endAll = () => {
    end.abort();
    heard.abort();
  };
  signal.addEventListener('abort', endAll, { once: true });

  const now = () => {
    if (end.signal.aborted) return;
    end.abort();
    bring();
  };
  const atLeisure = () => {
    if (end.signal.aborted) return;
    if (typeof requestIdleCallback === 'function') requestIdleCallback(now, { timeout: BUSY_MS });
    else now();
  };

  return {
    want() {
      if (isWanted || signal.aborted) return;
      isWanted = true;
      // In a task of its own: a browser takes milliseconds to be told of the first listeners.
      setTimeout(() => {
        if (!signal.aborted) listenForSigns();
      });
      if (isCalm) atLeisure();
      else setTimeout(atLeisure, WAIT_MS);
    },
    calm() {
      isCalm = true;
      if (isWanted) atLeisure();
    },
    pointer() {
      heard.abort();
      return pointer;
    },
  };

  function listenForSigns(): void {
    const listen = { capture: true, passive: true };
    // The moves while the script comes, too.
    const moved = (event: PointerEvent) => {
      if (event.isTrusted) pointer = event;
    };
    window.addEventListener('pointermove', moved, { ...listen, signal: heard.signal });
    const seen = ({ isTrusted }: Event) => {
      if (isTrusted) now();
    };
    for (const sign of SIGNS) window.addEventListener(sign, seen, { ...listen, signal: end.signal });
  }
}
