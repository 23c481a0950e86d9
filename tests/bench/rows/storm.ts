/** What the real extension costs a page that does not come to rest: a storm of changes, and a live blog of an hour. Chromium. */
import { objectsOf } from '../heap';
import { type Lab, wishFor } from '../lab';
import { atMost, plain, type Row } from '../report';
import { costOf, markOf } from '../trace';
import { setMark, trace, untilIdle } from '../traced';

const STORM_MS = 60_000;
/** In a storm, every frame has so many changes: some 10,000 a second. */
const CHANGES = 170;
const SHARE_MAX = 0.05;
/** An hour of a live blog, told in a minute: an entry a second, one a frame here; the oldest go. */
const ENTRIES = 3_600;
const ENTRIES_STANDING = 60;
const GROWTH_MAX = 1.1;
const BEGIN = 'bench-begin';
const END = 'bench-end';
/** A name that the page has not had, to see when the storm has been caught up with. */
const LATE = 'Giorgia Meloni';
export async function stormRows(lab: Lab): Promise<Row[]> {
  return lab.onExtended(async (page, origin) => {
    await page.goto(lab.server.pageUrl(wishFor({})));
    await page.addScriptTag({ url: lab.server.scriptUrl('unrest') });
    await untilIdle(page);
    let caughtUp = Number.NaN;
    const events = await trace(page, async () => {
      await setMark(page, BEGIN);
      await page.evaluate((ms, changes) => parallaxUnrest.storm(ms, changes), STORM_MS, CHANGES);
      await setMark(page, END);
      caughtUp = await page.evaluate((name) => parallaxUnrest.untilMarked(name), LATE);
    });
    const at = (name: string) => markOf(events, name)?.ts ?? Number.NaN;
    const [from, to] = [at(BEGIN), at(END)];
    const { sum } = costOf(events, origin, END, { from, to });
    // Who never catches up has no share worth telling.
    const share = Number.isNaN(caughtUp) ? caughtUp : (sum * 1_000) / (to - from);
    const detail = `10,000 changes a second for ${STORM_MS / 1_000} s; a name that came at its end was marked after ${plain(caughtUp)} ms`;
    return [atMost('share of the main thread in a storm of changes', share, SHARE_MAX, '', detail)];
  });
}

export async function blogRows(lab: Lab): Promise<Row[]> {
  const write = (entries: number, standing: number) => parallaxUnrest.blog(entries, standing);
  return lab.onExtended(async (page) => {
    await page.goto(lab.server.pageUrl(wishFor({})));
    await page.addScriptTag({ url: lab.server.scriptUrl('unrest') });
    await untilIdle(page);
    await page.evaluate(write, ENTRIES_STANDING, ENTRIES_STANDING);
    await untilIdle(page);
    const first = await objectsOf(page);
    await page.evaluate(write, ENTRIES, ENTRIES_STANDING);
    await untilIdle(page);
    const last = await objectsOf(page);
    const detail = `${plain(first)} MB after the first minute, ${plain(last)} MB after the hour, compiled code apart`;
    return [atMost('heap after an hour of a live blog', last / first, GROWTH_MAX, '× the first minute', detail)];
  });
}
