/** Runs something while Parallax is on for a page, and ends it when the reader turns it off. */
import { getSettings, isOn, type Mode, type Settings, watchSettings } from './settings';

/** Whether a page is read, or why it is not. */
export const STANDINGS = ['on', 'off', 'opted-out', 'not-news', 'unasked'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface PageSwitch {
  /** Looks again: at the settings, for a page that may have missed a change, and at the page, which may be another by now. */
  check(): Promise<void>;
  standing(): Standing;
}

export interface PageSwitchOptions {
  host: string;
  signal: AbortSignal;
  /** What stands in the way of reading the page though its site is on. */
  judge(mode: Mode): Standing;
  start(signal: AbortSignal): void;
  /** How the page stands now; told whenever it was looked at. */
  onStanding(standing: Standing): void;
}

/**
 * Calls `start` with a signal whenever the page is to be read; the signal is aborted when that ends, or when `signal` is.
 * Starts anew when another sureness is wished for. Never two at a time.
 */
export async function whileOn({ host, signal, judge, start, onStanding }: PageSwitchOptions): Promise<PageSwitch> {
  let running: AbortController | undefined;
  let wished: string | null = null;
  let standing: Standing = 'off';
  const follow = (settings: Settings) => {
    standing = isOn(settings, host) ? judge(settings.mode) : 'off';
    onStanding(standing);
    const wish = standing === 'on' && !signal.aborted ? settings.sureness : null;
    if (wish === wished) return;
    wished = wish;
    running?.abort();
    running = wish === null ? undefined : new AbortController();
    if (running) start(running.signal);
  };
  signal.addEventListener('abort', () => running?.abort(), { once: true });
  watchSettings(follow, signal);
  const check = async () => follow(await getSettings());
  await check();
  return { check, standing: () => standing };
}
