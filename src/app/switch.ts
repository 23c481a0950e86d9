/** Runs something while Parallax is on for a site, and ends it when the reader turns it off. */
import { getSettings, isOn, type Settings, watchSettings } from './settings';

/**
 * Calls `start` with a signal whenever Parallax is on for `host`; the signal is aborted when it is turned off or when
 * `signal` is. Starts anew when another sureness is wished for. Never two at a time. `check` looks at the settings again,
 * for a page that may have missed a change.
 */
export async function whileOn(
  host: string,
  signal: AbortSignal,
  start: (signal: AbortSignal) => void,
): Promise<{ check(): Promise<void> }> {
  let running: AbortController | undefined;
  let wished: string | null = null;
  const follow = (settings: Settings) => {
    const wish = isOn(settings, host) && !signal.aborted ? settings.sureness : null;
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
  return { check };
}
