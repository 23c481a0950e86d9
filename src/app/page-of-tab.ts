/** What is known of the page in another tab. */
import type { PageFindings } from '../pack/wording';
import { sleep } from '../page/give-way';
import { askTab } from './messages';

/** How often a page that is still being read is asked (ms), and how often at most: then what is known has to do. */
const ASK_EVERY = 250;
const ASK_TIMES = 20;

/** The findings of the tab's page once it has been read; null where there is no such tab, or nothing is read there. */
export async function pageOfTab(tabId: number): Promise<PageFindings | null> {
  let latest: PageFindings | null = null;
  for (let times = 0; times < ASK_TIMES; times++) {
    const state = await askTab(tabId, 'page/state', null).catch(() => null);
    if (!state?.page) return latest;
    latest = state.page;
    if (latest.done) return latest;
    await sleep(ASK_EVERY);
  }
  return latest;
}
