/** What the reader chose, kept on this machine only. Anything unreadable in the store counts as the default. */
import * as v from 'valibot';
import { SURENESS } from '../pack/sureness';
import { readStored, watchStored } from './stored';

const SettingsSchema = v.object({
  /** False: Parallax reads no page at all. */
  everywhere: v.fallback(v.boolean(), true),
  /** Host names on which Parallax is off. */
  offSites: v.fallback(v.array(v.string()), []),
  /** How much is marked: fewer sentences that are surer, or more that are less so. */
  sureness: v.fallback(v.picklist(SURENESS), 'usual'),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

const DEFAULTS: Settings = { everywhere: true, offSites: [], sureness: 'usual' };

/** Under which the settings are kept. */
export const SETTINGS_KEY = 'settings';

function read(value: unknown): Settings {
  const parsed = v.safeParse(SettingsSchema, value);
  return parsed.success ? parsed.output : DEFAULTS;
}

export async function getSettings(): Promise<Settings> {
  return read(await readStored(SETTINGS_KEY));
}

/** Calls `onChange` at every change until `signal` is aborted. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  watchStored(SETTINGS_KEY, (value) => onChange(read(value)), signal);
}

/** The list of sites that are off after `host` was turned on or off, sorted and without doubles. */
export function withSite(offSites: readonly string[], host: string, on: boolean): string[] {
  const others = offSites.filter((site) => site !== host);
  return on ? others : [...others, host].sort();
}

export function isOn(settings: Settings, host: string): boolean {
  return settings.everywhere && !settings.offSites.includes(host);
}
