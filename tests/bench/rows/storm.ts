/** What the real extension costs a page that does not come to rest: a storm of changes, and a live blog of an hour. Chromium. */
import type { Page } from 'puppeteer-core';
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

/** Changes text, adds and removes elements, in every frame until the time is over. Runs in the page. */
function storm(ms: number, changes: number): Promise<void> {
  const place = document.querySelector('article') ?? document.body;
  const lines = Array.from({ length: 400 }, (_, at) => {
    const line = document.createElement('p');
    line.textContent = `Line ${at}`;
    place.append(line);
    return line;
  });
  const end = performance.now() + ms;
  return new Promise((done) => {
    let count = 0;
    const frame = () => {
      for (let change = 0; change < changes; change++, count++) {
        const line = lines[(count * 7) % lines.length];
        if (!line) continue;
        if (count % 3 === 0) line.textContent = `Putin spoke for the ${count}th time, and Trump heard it.`;
        else if (count % 3 === 1) line.firstChild?.replaceWith(`Nothing new at the harbour, ${count}.`);
        else place.append(line);
      }
      if (performance.now() < end) requestAnimationFrame(frame);
      else done();
    };
    requestAnimationFrame(frame);
  });
}

/** One entry after the other at the top, and the oldest out. Runs in the page. */
function blog(entries: number, standing: number): Promise<void> {
  const place = document.querySelector('article') ?? document.body;
  return new Promise((done) => {
    let count = 0;
    const frame = () => {
      const entry = document.createElement('section');
      entry.className = 'bench-entry';
      const said =
        count % 4 === 0 ? 'Trump and Zelensky will meet in Washington, an aide said.' : 'The ferry was late.';
      entry.innerHTML = `<h3>Entry ${count}</h3><p>${said}</p><p>It is <a href="#more">said</a> to be so at ${count}.</p>`;
      place.prepend(entry);
      const all = place.querySelectorAll('.bench-entry');
      if (all.length > standing) all[all.length - 1]?.remove();
      if (++count < entries) requestAnimationFrame(frame);
      else done();
    };
    requestAnimationFrame(frame);
  });
}

/** Adds a name; how long it takes until it is marked (ms). Runs in the page. */
function untilMarked(name: string): Promise<number> {
  const line = document.createElement('p');
  line.textContent = `At last ${name} spoke.`;
  document.body.prepend(line);
  const began = performance.now();
  return new Promise((done) => {
    const look = () => {
      const ranges = [...(CSS.highlights.get('parallax-person') ?? [])];
      if (ranges.some(({ startContainer }) => startContainer.parentNode === line)) done(performance.now() - began);
      else if (performance.now() - began > 30_000) done(Number.NaN);
      else setTimeout(look, 20);
    };
    look();
  });
}

/** MB of the page's process that script's objects take, rubbish taken out. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

export async function stormRows(lab: Lab): Promise<Row[]> {
  return lab.onExtended(async (page, origin) => {
    await page.goto(lab.server.pageUrl(wishFor({})));
    await untilIdle(page);
    let caughtUp = Number.NaN;
    const events = await trace(page, async () => {
      await setMark(page, BEGIN);
      await page.evaluate(storm, STORM_MS, CHANGES);
      await setMark(page, END);
      caughtUp = await page.evaluate(untilMarked, LATE);
    });
    const at = (name: string) => markOf(events, name)?.ts ?? Number.NaN;
    const [from, to] = [at(BEGIN), at(END)];
    const { sum } = costOf(events, origin, END, { from, to });
    const share = (sum * 1_000) / (to - from);
    const detail = `10,000 changes a second for ${STORM_MS / 1_000} s; a name that came at its end was marked after ${plain(caughtUp)} ms`;
    return [atMost('share of the main thread in a storm of changes', share, SHARE_MAX, '', detail)];
  });
}

export async function blogRows(lab: Lab): Promise<Row[]> {
  return lab.onExtended(async (page) => {
    await page.goto(lab.server.pageUrl(wishFor({})));
    await untilIdle(page);
    await page.evaluate(blog, ENTRIES_STANDING, ENTRIES_STANDING);
    await untilIdle(page);
    const first = await heapOf(page);
    await page.evaluate(blog, ENTRIES, ENTRIES_STANDING);
    await untilIdle(page);
    const last = await heapOf(page);
    const detail = `${plain(first)} MB after the first minute, ${plain(last)} MB after the hour`;
    return [atMost('heap after an hour of a live blog', last / first, GROWTH_MAX, '× the first minute', detail)];
  });
}
