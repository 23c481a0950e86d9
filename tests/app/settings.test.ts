import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  addSites,
  forgetSettings,
  setEverywhere,
  setMode,
  setSite,
  setSureness,
  toggleEverywhere,
  toggleSite,
} from '../../src/app/change-settings';
import { getSettings, isOn, type Mode, watchSettings, withSite } from '../../src/app/settings';
import { type Standing, whileOn } from '../../src/app/switch';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are on everywhere at first', async () => {
    expect(await getSettings()).toEqual({ everywhere: true, offSites: [], sureness: 'usual', mode: 'news' });
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
      expect(await getSettings()).toEqual({ everywhere: true, offSites: [], sureness: 'usual', mode: 'news' });
    },
  );

  it('keep what is readable of a damaged store', async () => {
    await fakeBrowser.storage.local.set({ settings: { everywhere: 'yes', offSites: ['news.example'] } });
    expect(await getSettings()).toEqual({
      everywhere: true,
      offSites: ['news.example'],
      sureness: 'usual',
      mode: 'news',
    });
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
  const watch = (
    signal: AbortSignal,
    start: (signal: AbortSignal) => void,
    judge: (mode: Mode) => Standing = () => 'on',
  ) => whileOn({ host: 'news.example', signal, judge, start, onStanding: () => {} });

  it('starts when on, ends when turned off, and starts again', async () => {
    const controller = new AbortController();
    const signals: AbortSignal[] = [];
    await watch(controller.signal, (signal) => signals.push(signal));
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
    await watch(new AbortController().signal, (signal) => signals.push(signal));
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
    await watch(new AbortController().signal, start);
    expect(start).not.toHaveBeenCalled();
  });
});

describe('settings of an earlier version', () => {
  /** What each version has left in the store, under its number; `settings$` is where the storage library keeps that. */
  const EARLIER: Record<number, { settings: object; read: object }> = {
    1: {
      settings: { everywhere: false, offSites: ['news.example'], sureness: 'fewer' },
      read: { everywhere: false, offSites: ['news.example'], sureness: 'fewer', mode: 'news' },
    },
    2: {
      settings: { everywhere: true, offSites: [], sureness: 'more', mode: 'asked' },
      read: { everywhere: true, offSites: [], sureness: 'more', mode: 'asked' },
    },
  };

  it.each(Object.entries(EARLIER))('%s are kept, before anything is changed and after', async (version, earlier) => {
    await fakeBrowser.storage.local.set({ settings: earlier.settings, settings$: { v: Number(version) } });
    expect(await getSettings()).toEqual(earlier.read);
    await setSite('paper.example', false);
    const { offSites } = await getSettings();
    expect(offSites).toContain('paper.example');
    expect(await getSettings()).toEqual({ ...earlier.read, offSites });
  });
});

describe('a store that refuses', () => {
  it('to be read: the defaults, so that a page works', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    expect(await getSettings()).toMatchObject({ everywhere: true, mode: 'news' });
    vi.restoreAllMocks();
  });

  it('to be written, since it is full: the choice is refused, and what was kept stays', async () => {
    await setSite('news.example', false);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await expect(setMode('every')).rejects.toThrow('quota');
    set.mockRestore();
    expect(await getSettings()).toMatchObject({ offSites: ['news.example'], mode: 'news' });
    await setMode('every');
    expect(await getSettings()).toMatchObject({ offSites: ['news.example'], mode: 'every' });
  });
});

describe('choices', () => {
  it('are turned to and fro, added to and forgotten', async () => {
    await toggleEverywhere();
    await toggleSite('news.example');
    expect(await addSites(['paper.example', 'news.example'])).toBe(1);
    expect(await getSettings()).toMatchObject({ everywhere: false, offSites: ['news.example', 'paper.example'] });
    await toggleSite('news.example');
    expect(await getSettings()).toMatchObject({ offSites: ['paper.example'] });
    await forgetSettings();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });
});
