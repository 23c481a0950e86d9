/** Changes what the reader chose; for the extension's own contexts. */
import { storage } from 'wxt/utils/storage';
import type { Sureness } from '../pack/sureness';
import { serially } from './serially';
import { getSettings, type Mode, readSettings, SETTINGS_KEY, type Settings, withSite } from './settings';

/** Version 1 had no `mode`. What an earlier version kept is read as it is, so that a migration only notes what is new. */
const item = storage.defineItem<unknown>(`local:${SETTINGS_KEY}`, {
  version: 2,
  migrations: { 2: (stored: unknown) => (stored === null || stored === undefined ? stored : readSettings(stored)) },
});

const inTurn = serially();

/**
 * One change after the other: each reads what the one before has written. Rejects where the browser does not save it, and
 * what was kept stays as it was.
 */
function change(how: (settings: Settings) => Settings): Promise<void> {
  return inTurn(async () => item.setValue(how(await getSettings())));
}

/** Whether the browser has saved a choice. */
export const isSaved = (choice: Promise<void>): Promise<boolean> =>
  choice.then(
    () => true,
    () => false,
  );

export function setEverywhere(on: boolean): Promise<void> {
  return change((settings) => ({ ...settings, everywhere: on }));
}

export function toggleEverywhere(): Promise<void> {
  return change((settings) => ({ ...settings, everywhere: !settings.everywhere }));
}

export function setSite(host: string, on: boolean): Promise<void> {
  return change((settings) => ({ ...settings, offSites: withSite(settings.offSites, host, on) }));
}

export function toggleSite(host: string): Promise<void> {
  return change((settings) => ({
    ...settings,
    offSites: withSite(settings.offSites, host, settings.offSites.includes(host)),
  }));
}

/** Turns these sites off, too; how many of them were not yet. */
export async function addSites(hosts: readonly string[]): Promise<number> {
  let added = 0;
  await change((settings) => {
    const others = [...new Set(hosts)].filter((host) => !settings.offSites.includes(host));
    added = others.length;
    return { ...settings, offSites: [...settings.offSites, ...others].sort() };
  });
  return added;
}

export function setSureness(sureness: Sureness): Promise<void> {
  return change((settings) => ({ ...settings, sureness }));
}

export function setMode(mode: Mode): Promise<void> {
  return change((settings) => ({ ...settings, mode }));
}

/** Forgets all choices. */
export function forgetSettings(): Promise<void> {
  return inTurn(() => item.removeValue({ removeMeta: true }));
}
