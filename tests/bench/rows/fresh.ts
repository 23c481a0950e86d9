/** The first scan of a fresh page, cold, against a first walk of one as fresh. */
import { median } from '../figures';
import type { Lab, ScriptName } from '../lab';
import { atMost, plain, type Row } from '../report';

const SIZE = 20_000;
const RUNS = 17;
const RATIO_LIMIT = 4;
const LIMIT_MS = 5;

function took(lab: Lab, script: ScriptName): Promise<number> {
  return lab.onPage({ size: SIZE }, script, async (page) => {
    const handle = await page.waitForFunction(() => globalThis.parallaxTook);
    return (await handle.jsonValue()) ?? Number.NaN;
  });
}

export async function freshRows(lab: Lab): Promise<Row[]> {
  const scans: number[] = [];
  const walks: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    scans.push(await took(lab, 'first-scan'));
    walks.push(await took(lab, 'first-walk'));
  }
  const [scan, walk] = [median(scans), median(walks)];
  return [
    atMost(
      'first scan of a fresh page, 20 KB',
      scan / walk,
      RATIO_LIMIT,
      '× a first walk',
      `a first walk ${plain(walk)} ms`,
    ),
    atMost('the same in time', scan, LIMIT_MS, 'ms'),
  ];
}
