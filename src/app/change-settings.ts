/** Changes what the reader chose; for the extension's own pages. */
import { storage } from 'wxt/utils/storage';
import type { Sureness } from '../pack/sureness';
import { serially } from './serially';
import { getSettings, SETTINGS_KEY, type Settings, withSite } from './settings';

const item = storage.defineItem<unknown>(`local:${SETTINGS_KEY}`, { version: 1 });

const inTurn = serially();

/** One change after the other: each reads what the one before has written. */
function change(how: (settings: Settings) => Settings): Promise<void> {
  return inTurn(async () => item.setValue(how(await getSettings())));
}

export function setEverywhere(on: boolean): Promise<void> {
  return change((settings) => ({ ...settings, everywhere: on }));
}

export function setSite(host: string, on: boolean): Promise<void> {
  return change((settings) => ({ ...settings, offSites: withSite(settings.offSites, host, on) }));
}

export function setSureness(sureness: Sureness): Promise<void> {
  return change((settings) => ({ ...settings, sureness }));
}
