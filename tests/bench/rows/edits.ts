/** What a page's own edits cost with all marks set, against the same page without the extension. */
import type { Page } from 'puppeteer-core';
import { callOf } from '../../e2e/driver/in-page';
import { withFreshPage } from '../browsers';
import { median } from '../figures';
import { type Lab, wishFor } from '../lab';
import { makeOwnEdits } from '../own-edits';
import { atMost, plain, type Row } from '../report';
import { untilIdle } from '../traced';

const EDITS = 2_000;
const RUNS = 21;
const WARM_UPS = 2;
const LIMIT = 1.05;

const call = callOf(makeOwnEdits, [EDITS]);

export async function editRows(lab: Lab): Promise<Row[]> {
  const url = lab.server.pageUrl(wishFor({ kind: 'dense' }));
  return lab.onExtended(async (marked) => {
    await marked.goto(url);
    await marked.waitForFunction(() => (CSS.highlights.get('parallax-person')?.size ?? 0) > 0);
    await untilIdle(marked);
    return withFreshPage(await lab.bare(), url, async (plainPage) => {
      const [with_, without]: [number[], number[]] = [[], []];
      for (let run = -WARM_UPS; run < RUNS; run++) {
        // Each goes first in every other run: what a machine is up to otherwise comes and goes.
        const times = new Map<Page, number>();
        for (const page of run % 2 === 0 ? [marked, plainPage] : [plainPage, marked]) {
          times.set(page, Number(await page.evaluate(call)));
        }
        if (run < 0) continue;
        with_.push(times.get(marked) ?? Number.NaN);
        without.push(times.get(plainPage) ?? Number.NaN);
      }
      const ratio = median(with_.map((one, run) => one / (without[run] ?? Number.NaN)));
      const detail = `${plain(median(with_))} ms against ${plain(median(without))} ms`;
      return [
        atMost(`the page’s own ${EDITS.toLocaleString('en')} edits, all marks set`, ratio, LIMIT, '× without', detail),
      ];
    });
  });
}
