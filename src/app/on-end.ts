/**
 * Undoes something with the browser when a signal is aborted. An update or a removal of the extension ends its content
 * scripts, too: their listeners are gone by then, and every call to the browser throws, which is none of the page's business.
 */
export function onEnd(signal: AbortSignal, undo: () => void): void {
  signal.addEventListener(
    'abort',
    () => {
      try {
        undo();
      } catch {
        // Nothing is left to undo.
      }
    },
    { once: true },
  );
}
