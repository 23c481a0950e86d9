import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { viewTab } from '../../src/app/popup';
import { setEverywhere, setSite } from '../../src/app/settings';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const summary = { about: true, done: true, people: [{ id: 'anna', count: 2 }], claims: [] };

/** The active tab, and what its content script answers; undefined: there is none. */
function tab(url: string | undefined, page?: { site: string; summary: typeof summary | null }, status = 'complete') {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url, status }] as never);
  fakeBrowser.tabs.sendMessage = vi.fn(async () => {
    if (!page) throw new Error('Could not establish connection. Receiving end does not exist.');
    return page;
  }) as never;
}

const news = 'https://news.example/story';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('viewTab', () => {
  it('gives the summary of a page that answers', async () => {
    tab(news, { site: 'news.example', summary });
    expect(await viewTab()).toEqual({
      tabId: 7,
      site: 'news.example',
      siteOn: true,
      everywhereOn: true,
      state: { kind: 'summary', summary },
    });
  });

  it.each([
    ['a page of the browser', 'chrome://extensions', 'complete', 'unreadable'],
    ['a page whose address is not told', undefined, 'complete', 'unreadable'],
    ['a page that is still loading', news, 'loading', 'reading'],
    ['a page from before Parallax', news, 'complete', 'reload'],
  ])('%s without an answer: %s is %s → %s', async (_, url, status, kind) => {
    tab(url, undefined, status);
    expect((await viewTab()).state.kind).toBe(kind);
  });

  it('is being read while the page answers without a summary', async () => {
    tab(news, { site: 'news.example', summary: null });
    expect((await viewTab()).state.kind).toBe('reading');
  });

  it('says that the site is off, and keeps its switch', async () => {
    await setSite('news.example', false);
    tab(news, { site: 'news.example', summary: null });
    expect(await viewTab()).toMatchObject({ site: 'news.example', siteOn: false, state: { kind: 'site-off' } });
  });

  it('says that everything is off before anything else, and keeps the choice for the site', async () => {
    await setEverywhere(false);
    tab(news, { site: 'news.example', summary: null });
    expect(await viewTab()).toMatchObject({ siteOn: true, everywhereOn: false, state: { kind: 'all-off' } });
  });

  it('takes an answer of another form for none', async () => {
    tab(news, { site: 3 } as never);
    expect((await viewTab()).state.kind).toBe('reload');
  });
});
