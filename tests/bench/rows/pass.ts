/** The whole pass, warm, against the floor. */
import { median } from '../figures';
import type { Series } from '../in-page';
import type { Lab } from '../lab';
import type { PageWish } from '../pages';
import { atMost, plain, type Row } from '../report';

/** Size of the page in characters of text, and how often it is read. */
export const SIZES: readonly { name: string; size: number; runs: number }[] = [
  { name: '200 KB', size: 200_000, runs: 41 },
  { name: '2 MB', size: 2_000_000, runs: 15 },
  { name: '10 MB', size: 10_000_000, runs: 5 },
];

const LIMIT = 2;
const NAMELESS_LIMIT = 1.3;

/** Median of the work over the median of the floor, both of one run. */
export const ratio = ({ busy, floor }: Series): number => median(busy) / median(floor);

const detail = ({ busy, floor, wall }: Series): string =>
  `${plain(median(busy))} ms; floor ${plain(median(floor))} ms; from start to end ${plain(median(wall))} ms`;

function pass(lab: Lab, wish: Partial<PageWish>, runs: number): Promise<Series> {
  return lab.onPage(wish, 'in-page', (page) => page.evaluate((times) => parallaxBench.pass(times), runs));
}

export async function passRows(lab: Lab): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, size, runs } of SIZES) {
    const series = await pass(lab, { size }, runs);
    rows.push(atMost(`whole pass, ${name}`, ratio(series), LIMIT, '× floor', detail(series)));
  }
  const dense = await pass(lab, { kind: 'dense', size: 2_000_000 }, 11);
  rows.push({
    what: 'whole pass, 2 MB, names in every paragraph',
    measured: `${plain(ratio(dense))} × floor (${detail(dense)})`,
    bar: '',
    met: null,
  });
  return rows;
}

export async function namelessRows(lab: Lab): Promise<Row[]> {
  const series = await pass(lab, { kind: 'nameless', size: 2_000_000 }, 15);
  return [atMost('page without a name of the pack, 2 MB', ratio(series), NAMELESS_LIMIT, '× floor', detail(series))];
}
