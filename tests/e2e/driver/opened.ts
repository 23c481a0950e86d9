/** Pages that the extension has opened in tabs of their own. */
import type { Browser, Page } from 'puppeteer-core';
import { pause, until } from './poll';

/** A page's address; empty for one that is just closing and answers no more. */
export const hrefOf = (page: Page): Promise<string> =>
  Promise.race([page.evaluate('location.href').then(String, () => ''), pause(1_000).then(() => '')]);

/** Waits for a page whose address holds `part`. */
export function openedPage(browser: Browser, part: string): Promise<Page> {
  return until(`a page at ${part}`, async () => {
    for (const page of await browser.pages()) if ((await hrefOf(page)).includes(part)) return page;
    return null;
  });
}
