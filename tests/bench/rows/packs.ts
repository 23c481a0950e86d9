/** How the pass grows with the number of packs. */
import { median } from '../figures';
import type { Lab } from '../lab';
import { atMost, plain, type Row } from '../report';

const COUNTS: readonly { packs: number; limit: number }[] = [
  { packs: 10, limit: 1.3 },
  { packs: 100, limit: 2 },
];
const SIZE = 2_000_000;
const RUNS = 7;

async function pass(lab: Lab, packs: number): Promise<number> {
  return lab.onPage({ size: SIZE }, 'in-page', async (page) =>
    median((await page.evaluate((runs, count) => parallaxBench.pass(runs, count), RUNS, packs)).busy),
  );
}

export async function packRows(lab: Lab): Promise<Row[]> {
  const one = await pass(lab, 1);
  const rows: Row[] = [];
  for (const { packs, limit } of COUNTS) {
    const many = await pass(lab, packs).catch(() => Number.NaN);
    rows.push(atMost(`whole pass with ${packs} packs, 2 MB`, many / one, limit, '× one pack', `${plain(many)} ms`));
  }
  return rows;
}
