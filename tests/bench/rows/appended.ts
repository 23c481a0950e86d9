/** What it costs to keep up with paragraphs that a page appends, whatever the page's size. */
import { median } from '../figures';
import type { Lab } from '../lab';
import { makeParagraphs } from '../pages';
import { atMost, type Row } from '../report';
import { costOf, markOf } from '../trace';
import { setMark, trace } from '../traced';
import { SIZES } from './pass';

const COUNT = 50;
const RUNS = 9;
const LIMIT_MS = 0.5;
/** Until what was appended has surely been read (ms): more than a few frames. */
const REST = 300;
const END = 'bench-end';

/** Each run's appending as a mark of its own, so that the appending itself is not counted. */
const from = (run: number) => `bench-appended-${run}`;

async function median50(lab: Lab, size: number): Promise<number> {
  const paragraphs = makeParagraphs(COUNT * RUNS, 'event', 7);
  return lab.onPage({ size }, 'in-page', async (page) => {
    await page.evaluate(() => parallaxBench.stay());
    const events = await trace(page, async () => {
      for (let run = 0; run < RUNS; run++) {
        await page.evaluate(
          (html, mark, rest) => {
            document.querySelector('article')?.insertAdjacentHTML('beforeend', html);
            performance.mark(mark);
            return new Promise((done) => setTimeout(done, rest));
          },
          paragraphs.slice(run * COUNT, (run + 1) * COUNT).join('\n'),
          from(run),
          REST,
        );
      }
      await setMark(page, END);
    });
    const own = new URL('/in-page.js', page.url()).href;
    const times = [...Array(RUNS).keys()].map((run) => markOf(events, from(run))?.ts ?? Number.NaN);
    return median(times.map((time) => costOf(events, own, END, { from: time, to: time + REST * 1_000 }).sum));
  });
}

export async function appendedRows(lab: Lab): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, size } of SIZES.slice(0, 2)) {
    const ms = await median50(lab, size);
    rows.push(atMost(`${COUNT} paragraphs appended to ${name}`, ms, LIMIT_MS, 'ms'));
  }
  return rows;
}
