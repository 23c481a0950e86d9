import type { Tab } from './driver/driver';
import { pause, until } from './driver/poll';

/** How long the marks must stay as they are to count as final (ms). */
const STILL = 300;
/** Fewer characters than that are a page without marks, which is one that has not been read yet. */
const SOME = 60;

/** Waits until the page is read to its end: something is marked, and nothing more has been for a while. */
export async function settled(tab: Tab): Promise<void> {
  let before = '';
  await until('the marks to settle', async () => {
    const now = JSON.stringify(await tab.marks());
    const same = now === before && now.length > SOME;
    before = now;
    if (!same) await pause(STILL);
    return same;
  });
}
