/** What the extension's keyboard commands do. */
import { browser } from 'wxt/browser';
import { isSaved, toggleEverywhere, toggleSite } from './change-settings';
import { askTab } from './messages';

/** How long (ms) the button in the toolbar says that a choice was not saved: long enough to be seen by somebody who looks why. */
const UNSAVED_SHOWN = 10_000;

/** Without what the views use for it, which would be a kilobyte of the background for one sentence. */
const message = (key: string): string => (browser.i18n as { getMessage(key: string): string }).getMessage(key);

/** Does what a command says; where the browser does not save a choice, the button in the toolbar tells. */
export async function obey(command: string): Promise<void> {
  if (command === 'toggle-everywhere') return saved(toggleEverywhere());
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  // A tab that Parallax may not read has nobody to answer.
  if (command === 'toggle-site') {
    const page = await askTab(tab.id, 'page/state', null).catch(() => null);
    if (page?.site) await saved(toggleSite(page.site));
  } else if (command === 'read-page') {
    await askTab(tab.id, 'page/read', null, true).catch(() => null);
  } else {
    await askTab(tab.id, 'page/walk', { delta: command === 'next-mention' ? 1 : -1 }).catch(() => null);
  }
}

async function saved(choice: Promise<void>): Promise<void> {
  if (await isSaved(choice)) return;
  await tell('!', message('popup_notSaved'));
  setTimeout(() => void tell('', ''), UNSAVED_SHOWN);
}

/** On all tabs that have no badge of their own; an empty title is the manifest's again. */
async function tell(text: string, title: string): Promise<void> {
  await Promise.all([browser.action.setBadgeText({ text }), browser.action.setTitle({ title })]);
}
