/**
 * How often (ms) a page with Parallax on it looks whether the extension is still there. Chromium tells a content script
 * nothing when its extension is updated or removed; five seconds is soon enough for marks to go, and a look costs nothing.
 */
export const ALIVE_CHECK = 5_000;
