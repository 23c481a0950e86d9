import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setEverywhere, setSite } from '../../src/app/change-settings';
import { type TabView, viewTab, watchTab } from '../../src/app/popup';
import type { Standing } from '../../src/app/switch';
import type { PageFindings } from '../../src/pack/wording';
import { pageFindings } from '../views/fixture-page';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const findings = pageFindings({ people: [{ id: 'anna', count: 2 }] });

/** The active tab, and what its content script answers; undefined: there is none. */
function tab(
  url: string | undefined,
  page?: { site: string; standing?: Standing; page: PageFindings | null },
  status = 'complete',
) {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url, status }] as never);
  fakeBrowser.tabs.sendMessage = vi.fn(async () => {
    if (!page) throw new Error('Could not establish connection. Receiving end does not exist.');
    return { answer: { standing: 'on', ...page } };
  }) as never;
}

const news = 'https://news.example/story';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('viewTab', () => {
  it('gives the findings of a page that answers', async () => {
    tab(news, { site: 'news.example', page: findings });
    expect(await viewTab()).toEqual({
      tabId: 7,
      site: 'news.example',
      siteOn: true,
      everywhereOn: true,
      state: { kind: 'summary', page: findings },
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

  it('is being read while the page answers without findings', async () => {
    tab(news, { site: 'news.example', page: null });
    expect((await viewTab()).state.kind).toBe('reading');
  });

  it.each(['opted-out', 'not-news', 'unasked'] as const)('says why a page is not read: %s', async (standing) => {
    tab(news, { site: 'news.example', standing, page: null });
    expect((await viewTab()).state.kind).toBe(standing);
  });

  it('says that the site is off, and keeps its switch', async () => {
    await setSite('news.example', false);
    tab(news, { site: 'news.example', page: null });
    expect(await viewTab()).toMatchObject({ site: 'news.example', siteOn: false, state: { kind: 'site-off' } });
  });

  it('says that everything is off before anything else, and keeps the choice for the site', async () => {
    await setEverywhere(false);
    tab(news, { site: 'news.example', page: null });
    expect(await viewTab()).toMatchObject({ siteOn: true, everywhereOn: false, state: { kind: 'all-off' } });
  });

  it('takes an answer of another form for none', async () => {
    tab(news, { site: 3 } as never);
    expect((await viewTab()).state.kind).toBe('reload');
  });
});

describe('watchTab', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const kinds = (report: Mock<(view: TabView) => void>) =>
    report.mock.calls.map(([{ state }]) => (state.kind === 'summary' ? `summary ${state.page.done}` : state.kind));

  it('looks again soon while the page is being read, later once it has been, since it may change', async () => {
    const report = vi.fn<(view: TabView) => void>();
    tab(news, { site: 'news.example', page: null });
    watchTab(report);
    await vi.advanceTimersByTimeAsync(0);
    tab(news, { site: 'news.example', page: { ...findings, done: false } });
    await vi.advanceTimersByTimeAsync(250);
    tab(news, { site: 'news.example', page: findings });
    await vi.advanceTimersByTimeAsync(250);
    await vi.advanceTimersByTimeAsync(999);
    expect(kinds(report)).toEqual(['reading', 'summary false', 'summary true']);
    await vi.advanceTimersByTimeAsync(1);
    expect(kinds(report)).toHaveLength(4);
  });

  it('does not look again where there is no page to ask, but at once when told to', async () => {
    const report = vi.fn<(view: TabView) => void>();
    tab('chrome://extensions');
    const { again } = watchTab(report);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(kinds(report)).toEqual(['unreadable']);
    again();
    await vi.advanceTimersByTimeAsync(0);
    expect(kinds(report)).toHaveLength(2);
  });
});
