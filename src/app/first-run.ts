/** After installing: a page that shows how it works. And pages that were open already work without being loaded again. */
import { browser } from 'wxt/browser';
import { ALIVE_CHECK } from './alive';

/** After an update the scripts of the one before have to find out first that they are done; and a second to tidy up. */
const ORPHANS_GONE = ALIVE_CHECK + 1_000;

/** Called once, synchronously, whenever the browser wakes the background. */
export function startFirstRun(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    // Firefox runs the scripts of an extension in open pages by itself.
    if (import.meta.env.FIREFOX || (reason !== 'install' && reason !== 'update')) return;
    setTimeout(() => void readOpenTabs(), reason === 'update' ? ORPHANS_GONE : 0);
  });
}

/** What the manifest has the browser do with each page that is loaded. A tab that may not be read is passed over. */
async function readOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  const inTab = async (tabId: number) => {
    const whole = { tabId, allFrames: true };
    await browser.scripting.insertCSS({ target: whole, files: ['/content-scripts/content.css'] });
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/content.js'] });
    await browser.scripting.executeScript({ target: whole, files: ['/frame.js'] });
  };
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [inTab(id)])));
}
