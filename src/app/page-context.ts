import { browser } from 'wxt/browser';

/** What a content script knows of its own life. */
export interface PageContext {
  /** Aborted when the extension is found to have gone. */
  readonly signal: AbortSignal;
  readonly isValid: boolean;
}

/**
 * The life of a content script, in the place of WXT's own, which tells every page the extension's id (by a message and by an event
 * that bears it) and listens on every document, even where Parallax is off.
 */
export class ContentScriptContext implements PageContext {
  readonly #ending = new AbortController();
  readonly signal = this.#ending.signal;

  /** Whether the extension is still there. Chromium tells a content script nothing when it is updated or removed: it has to ask. */
  get isValid(): boolean {
    if (!browser.runtime?.id) this.#ending.abort();
    return !this.signal.aborted;
  }
}
