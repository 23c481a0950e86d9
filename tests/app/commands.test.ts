import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { obey } from '../../src/app/commands';
import { getSettings } from '../../src/app/settings';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const sent = vi.fn(async (_tab: number, message: { parallax: string }) =>
  message.parallax === 'page/state'
    ? { answer: { site: 'news.example', standing: 'on', page: null } }
    : { answer: null },
);
const badge = vi.fn(async () => {});
const title = vi.fn(async () => {});

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 7 }], sendMessage: sent });
  Object.assign(fakeBrowser.action, { setBadgeText: badge, setTitle: title });
});
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

describe('a keyboard command', () => {
  it('turns everything off and on', async () => {
    await obey('toggle-everywhere');
    expect((await getSettings()).everywhere).toBe(false);
    await obey('toggle-everywhere');
    expect((await getSettings()).everywhere).toBe(true);
    expect(badge).not.toHaveBeenCalled();
  });

  it('turns the site of the tab in front off and on', async () => {
    await obey('toggle-site');
    expect((await getSettings()).offSites).toEqual(['news.example']);
    await obey('toggle-site');
    expect((await getSettings()).offSites).toEqual([]);
  });

  it('does nothing where no page answers, or the page is no site', async () => {
    sent.mockRejectedValueOnce(new Error('nobody'));
    await obey('toggle-site');
    sent.mockResolvedValueOnce({ answer: { site: '', standing: 'on', page: null } });
    await obey('toggle-site');
    expect((await getSettings()).offSites).toEqual([]);
  });

  it.each([
    ['next-mention', { parallax: 'page/walk', ask: { delta: 1 } }],
    ['previous-mention', { parallax: 'page/walk', ask: { delta: -1 } }],
    ['read-page', { parallax: 'page/read', ask: null }],
  ])('%s is passed on to the page', async (command, message) => {
    await obey(command);
    expect(sent.mock.calls[0]?.slice(0, 2)).toEqual([7, message]);
  });

  it.each(['toggle-everywhere', 'toggle-site'])('%s says for a while that it was not saved', async (command) => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    await obey(command);
    expect(badge).toHaveBeenLastCalledWith({ text: '!' });
    expect(title).toHaveBeenLastCalledWith({ title: 'The browser did not save this. Everything is as it was.' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(badge).toHaveBeenLastCalledWith({ text: '' });
    expect(title).toHaveBeenLastCalledWith({ title: '' });
    vi.restoreAllMocks();
    expect(await getSettings()).toMatchObject({ everywhere: true, offSites: [] });
  });
});
