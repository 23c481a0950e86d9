/** What the reader chose, kept on this machine only. Anything unreadable in the store counts as the default. */
import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { SURENESS, type Sureness } from '../pack/sureness';
import { onEnd } from './on-end';
import { serially } from './serially';

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
const item = storage.defineItem<unknown>('local:settings', { fallback: DEFAULTS, version: 1 });

function read(value: unknown): Settings {
  const parsed = v.safeParse(SettingsSchema, value);
  return parsed.success ? parsed.output : DEFAULTS;
}

export async function getSettings(): Promise<Settings> {
  return read(await item.getValue());
}

/** Calls `onChange` at every change until `signal` is aborted. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  onEnd(
    signal,
    item.watch((value) => onChange(read(value))),
  );
}

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

/** The list of sites that are off after `host` was turned on or off, sorted and without doubles. */
export function withSite(offSites: readonly string[], host: string, on: boolean): string[] {
  const others = offSites.filter((site) => site !== host);
  return on ? others : [...others, host].sort();
}

export function isOn(settings: Settings, host: string): boolean {
  return settings.everywhere && !settings.offSites.includes(host);
}
