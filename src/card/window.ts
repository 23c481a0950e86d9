/** The window that cards are placed in, and what happens to it. */
import { type Box, type Size, within } from './geometry';

/** The window without its scroll bars. */
export function windowSize(): Size {
  const { clientWidth, clientHeight } = document.scrollingElement ?? document.documentElement;
  return { width: clientWidth || innerWidth, height: clientHeight || innerHeight };
}

/** The parts of boxes that can be seen. */
export const inWindow = (boxes: readonly Box[] | null | undefined): Box[] => within(boxes ?? [], windowSize());

/**
 * Watches the window until the signal is aborted: `onMove` when the page was scrolled or resized, once a frame at most;
 * `onLayer` when a dialog, a popover or the fullscreen came or went; `onLeave` when the reader goes to another page.
 */
export function watchWindow(
  signal: AbortSignal,
  { onMove, onLayer, onLeave }: { onMove(): void; onLayer(): void; onLeave(): void },
): void {
  let asked = false;
  const moved = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      if (!signal.aborted) onMove();
    });
  };
  const layered = () => {
    // The words may have gone with a closed layer, which closes the card; else it has to stand above a new one.
    moved();
    requestAnimationFrame(onLayer);
  };
  window.addEventListener('scroll', moved, { capture: true, passive: true, signal });
  window.addEventListener('resize', moved, { passive: true, signal });
  window.addEventListener('pagehide', onLeave, { signal });
  document.addEventListener('fullscreenchange', layered, { signal });
  window.addEventListener(
    'toggle',
    // The host's own popover tells of itself, too; so does every <details>.
    ({ target }) => {
      if (target instanceof Element && target.matches('dialog, [popover]:not(parallax-card)')) layered();
    },
    { capture: true, signal },
  );
}
