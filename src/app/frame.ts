/**
 * Runs in every frame of a page, advertisements included, and so is as small as can be: a frame of the page's own site, as
 * live blogs are, asks for the content script; all others are left alone at once.
 */

interface Runtime {
  sendMessage(message: { parallax: 'frame/start'; ask: null }): Promise<unknown>;
}

/** Whether this is a frame inside of a page, and of the same origin, so that it is the page's own text. */
function isPagesOwn(): boolean {
  if (window === window.top) return false;
  try {
    return window.top?.location.origin === location.origin;
  } catch {
    // The browser keeps frames of other sites, and sandboxed ones, apart.
    return false;
  }
}

export function askToBeRead(): void {
  if (!isPagesOwn()) return;
  // Without the library that the rest uses: it is larger than all of this.
  const { chrome } = globalThis as unknown as { chrome: { runtime: Runtime } };
  // Nobody answers while the extension is being updated.
  chrome.runtime.sendMessage({ parallax: 'frame/start', ask: null }).catch(() => {});
}
