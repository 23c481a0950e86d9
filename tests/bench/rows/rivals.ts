/** Other ways of marking the same names on the same pages. */

import { PACK_DIR, readPackFolder } from '../../../build/compiled-pack';
import { median } from '../figures';
import type { Lab } from '../lab';
import { plain } from '../report';
import { ratio, SIZES } from './pass';

const RIVAL_NAMES = ['RegExp trie, highlights', 'findAndReplaceDOMText', 'mark.js'];
const RUNS = 5;

/** For each rival its ratio to the floor and its time, by size of the page. */
export async function rivalCells(lab: Lab): Promise<string[][]> {
  const { pack } = await readPackFolder(PACK_DIR);
  const names = pack.people.flatMap(({ aliases, namesakes = [] }) => [...aliases, ...namesakes]);
  const table: string[][] = [];
  for (const rival of RIVAL_NAMES) {
    const cells = [rival];
    for (const { size } of SIZES) {
      const series = await lab.onPage({ size }, 'in-page', (page) =>
        page.evaluate(
          (name, forms, runs) => parallaxBench.rival(name, forms, runs),
          rival,
          names,
          size > 5_000_000 ? 1 : RUNS,
        ),
      );
      cells.push(`${plain(ratio(series))} × floor (${plain(median(series.busy))} ms)`);
    }
    table.push(cells);
  }
  return table;
}
