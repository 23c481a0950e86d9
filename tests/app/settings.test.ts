import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setEverywhere, setSite, setSureness } from '../../src/app/change-settings';
import { getSettings, isOn, watchSettings, withSite } from '../../src/app/settings';
import { whileOn } from '../../src/app/switch';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are on everywhere at first', async () => {
    expect(await getSettings()).toEqual({ everywhere: true, offSites: [], sureness: 'usual' });
  });

  it('keep the sites when everything is turned off and on again', async () => {
    await setSite('news.example', false);
    await setEverywhere(false);
    expect(isOn(await getSettings(), 'other.example')).toBe(false);
    await setEverywhere(true);
    expect(isOn(await getSettings(), 'news.example')).toBe(false);
    expect(isOn(await getSettings(), 'other.example')).toBe(true);
  });

  it.each([['nonsense'], [{ everywhere: 'yes', offSites: 3, sureness: 'most' }], [null], [[]]])(
    'fall back to the defaults from %j',
    async (stored) => {
      await fakeBrowser.storage.local.set({ settings: stored });
      expect(await getSettings()).toEqual({ everywhere: true, offSites: [], sureness: 'usual' });
    },
  );

  it('keep what is readable of a damaged store', async () => {
    await fakeBrowser.storage.local.set({ settings: { everywhere: 'yes', offSites: ['news.example'] } });
    expect(await getSettings()).toEqual({ everywhere: true, offSites: ['news.example'], sureness: 'usual' });
  });

  it('list a site once, sorted, and drop it when it is turned on', () => {
    expect(withSite(['b.example'], 'a.example', false)).toEqual(['a.example', 'b.example']);
    expect(withSite(['b.example'], 'b.example', false)).toEqual(['b.example']);
    expect(withSite(['a.example', 'b.example'], 'b.example', true)).toEqual(['a.example']);
  });

  it('are not watched after the signal', async () => {
    const controller = new AbortController();
    const seen = vi.fn();
    watchSettings(seen, controller.signal);
    await setEverywhere(false);
    expect(seen).toHaveBeenCalledTimes(1);
    controller.abort();
    await setEverywhere(true);
    expect(seen).toHaveBeenCalledTimes(1);
  });
});

describe('whileOn', () => {
  it('starts when on, ends when turned off, and starts again', async () => {
    const controller = new AbortController();
    const signals: AbortSignal[] = [];
    await whileOn('news.example', controller.signal, (signal) => signals.push(signal));
    await setSite('other.example', false);
    expect(signals.map((signal) => signal.aborted)).toEqual([false]);
    await setSite('news.example', false);
    expect(signals.map((signal) => signal.aborted)).toEqual([true]);
    await setSite('news.example', true);
    expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
    controller.abort();
    expect(signals.map((signal) => signal.aborted)).toEqual([true, true]);
    await setSite('news.example', false);
    await setSite('news.example', true);
    expect(signals).toHaveLength(2);
  });

  it('starts anew when other sureness is wished for', async () => {
    const signals: AbortSignal[] = [];
    await whileOn('news.example', new AbortController().signal, (signal) => signals.push(signal));
    await setSureness('fewer');
    expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
    await setEverywhere(false);
    await setSureness('more');
    expect(signals.map((signal) => signal.aborted)).toEqual([true, true]);
    await setEverywhere(true);
    expect(signals).toHaveLength(3);
  });

  it('does not start where it is off', async () => {
    await setEverywhere(false);
    const start = vi.fn();
    await whileOn('news.example', new AbortController().signal, start);
    expect(start).not.toHaveBeenCalled();
  });
});
