/** What the popup can say of the tab in front of the reader. */
import { browser } from 'wxt/browser';
import type { PopupState } from '../views/popup-props';
import { askTab } from './messages';
import { getSettings, isOn } from './settings';

/** A page that is still being read is asked again this often (ms): quick enough to seem at once, rare enough to cost nothing. */
const ASK_AGAIN = 250;

/** And one that has been read, since it may be a live blog, or turn to another article (ms). */
const ASK_LATER = 1_000;

export interface TabView {
  tabId: number | null;
  /** Host name; null where the page is not a site that can be switched. */
  site: string | null;
  siteOn: boolean;
  everywhereOn: boolean;
  state: PopupState;
}

function hostOf(url: string | undefined): string | null {
  if (!url || !/^https?:/u.test(url)) return null;
  return new URL(url).hostname;
}

/** Looks at the active tab once. */
export async function viewTab(): Promise<TabView> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const settings = await getSettings();
  const tabId = tab?.id ?? null;
  const page = tabId === null ? null : await askTab(tabId, 'page/state', null).catch(() => null);
  // A page of the extension's own is no site.
  const site = page ? page.site || null : hostOf(tab?.url);
  const siteOn = site !== null && isOn({ ...settings, everywhere: true }, site);
  const state = (): PopupState => {
    if (!settings.everywhere) return { kind: 'all-off' };
    if (site === null && !page) return { kind: 'unreadable' };
    if (site !== null && !siteOn) return { kind: 'site-off' };
    if (page?.page) return { kind: 'summary', page: page.page };
    if (page && page.standing !== 'on' && page.standing !== 'off') return { kind: page.standing };
    // No answer from a page that may be read: it is loading, or it was open before Parallax was there.
    return page || tab?.status === 'loading' ? { kind: 'reading' } : { kind: 'reload' };
  };
  return { tabId, site, siteOn, everywhereOn: settings.everywhere, state: state() };
}

/** Reports what it sees, again and again while there is a page to ask; `again()` looks at once (after a switch was turned). */
export function watchTab(report: (view: TabView) => void): { again(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let look = 0;
  const again = async () => {
    clearTimeout(timer);
    const mine = ++look;
    const view = await viewTab();
    if (mine !== look) return;
    report(view);
    const { state } = view;
    const busy = state.kind === 'reading' || (state.kind === 'summary' && !state.page.done);
    if (busy || state.kind === 'summary') timer = setTimeout(() => void again(), busy ? ASK_AGAIN : ASK_LATER);
  };
  void again();
  return { again: () => void again() };
}
