/** The longest task of the real content script while a page is loaded and read. */
import { type Lab, wishFor } from '../lab';
import { atMost, plain, type Row } from '../report';
import { costOf, type ScriptCost } from '../trace';
import { setMark, trace, untilIdle } from '../traced';
import { SIZES } from './pass';

const LIMIT_MS = 12;
const MARK = 'bench-end';

function visit(lab: Lab, size: number): Promise<ScriptCost> {
  return lab.onExtended(async (page, origin) => {
    const events = await trace(page, async () => {
      await page.goto(lab.server.pageUrl(wishFor({ size })), { waitUntil: 'load', timeout: 120_000 });
      await untilIdle(page);
      await setMark(page, MARK);
    });
    return costOf(events, origin, MARK);
  });
}

export async function taskRows(lab: Lab): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, size } of SIZES) {
    const { longest, longestTask, sum, tasks } = await visit(lab, size);
    const detail = `the whole task ${plain(longestTask)} ms; ${plain(sum)} ms in ${tasks} tasks`;
    rows.push(atMost(`longest task of the content script, ${name}`, longest, LIMIT_MS, 'ms', detail));
  }
  return rows;
}
