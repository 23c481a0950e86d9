/**
 * What the reader chose, kept on this machine only. Anything unreadable in the store counts as the default. Every page's
 * content script reads this, so it goes without a library.
 */
import { SURENESS, type Sureness } from '../pack/sureness';
import { type Guard, isBoolean, isString, listOf, oneOf } from './guards';
import { readStored, watchStored } from './stored';

/** Which pages are read: those of news, all, or only those for which the reader asks. */
const MODES = ['news', 'every', 'asked'] as const;
export type Mode = (typeof MODES)[number];

export interface Settings {
  /** False: Parallax reads no page at all. */
  everywhere: boolean;
  /** Host names on which Parallax is off. */
  offSites: string[];
  /** How much is marked: fewer sentences that are surer, or more that are less so. */
  sureness: Sureness;
  mode: Mode;
}

const FIELDS: { [K in keyof Settings]: [guard: Guard<Settings[K]>, otherwise: Settings[K]] } = {
  everywhere: [isBoolean, true],
  offSites: [listOf(isString), []],
  sureness: [oneOf(...SURENESS), 'usual'],
  mode: [oneOf(...MODES), 'news'],
};

/** Under which the settings are kept. */
export const SETTINGS_KEY = 'settings';

/** A field of what is stored; where it is damaged, the default for it alone. */
function field<K extends keyof Settings>(stored: Partial<Record<string, unknown>>, key: K): Settings[K] {
  const [guard, otherwise] = FIELDS[key];
  const value = stored[key];
  return guard(value) ? value : otherwise;
}

/** The settings in whatever was found in the store. */
export function readSettings(value: unknown): Settings {
  const stored = typeof value === 'object' && value !== null ? value : {};
  return {
    everywhere: field(stored, 'everywhere'),
    offSites: field(stored, 'offSites'),
    sureness: field(stored, 'sureness'),
    mode: field(stored, 'mode'),
  };
}

/** The defaults where the browser refuses to say. */
export async function getSettings(): Promise<Settings> {
  return readSettings(await readStored(SETTINGS_KEY).catch(() => undefined));
}

/** Calls `onChange` at every change until `signal` is aborted. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  watchStored(SETTINGS_KEY, (value) => onChange(readSettings(value)), signal);
}

/** The list of sites that are off after `host` was turned on or off, sorted and without doubles. */
export function withSite(offSites: readonly string[], host: string, on: boolean): string[] {
  const others = offSites.filter((site) => site !== host);
  return on ? others : [...others, host].sort();
}

export function isOn(settings: Settings, host: string): boolean {
  return settings.everywhere && !settings.offSites.includes(host);
}
