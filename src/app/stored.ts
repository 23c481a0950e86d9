/**
 * Reads what the browser keeps of the reader's choices. Every page's content script does this, so it goes without the
 * library by which the extension's own pages write (`change-settings.ts`, `hidden.ts`).
 */
import { browser } from 'wxt/browser';
import { onEnd } from './on-end';

/** Under which sentences that the reader turned away are kept; content scripts only look whether they are others than before. */
export const HIDDEN_KEY = 'hidden';

/** The value under a key; undefined where there is none. */
export async function readStored(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** Calls `onChange` with the new value of a key whenever it has changed, until `signal` is aborted. */
export function watchStored(key: string, onChange: (value: unknown) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change) onChange(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  onEnd(signal, () => browser.storage.onChanged.removeListener(listener));
}
