/** Files of the compiled pack, read from the extension's own package when they are first needed. */
import { browser } from 'wxt/browser';
import type { Deck } from '../pack/deck';
import { lazily } from './lazily';

type PackFile = '/pack/deck.json' | '/pack/claims.json' | '/pack/reading.json';

/** Reads a JSON file of the pack. Only for the extension's own contexts: a content script has no access to it. */
export async function readPackFile<T>(file: PackFile): Promise<T> {
  const response = await fetch(browser.runtime.getURL(file));
  return (await response.json()) as T;
}

export const loadDeck = lazily(() => readPackFile<Deck>('/pack/deck.json'));
