/**
 * `npm run bench`: how fast Parallax is in real browsers, against the least that reading a page can cost and against others.
 *
 *     npm run bench -- [--only ROW] [--browser chromium|firefox] [--no-build] [--write]
 *
 * `--no-build` measures the build that is there. `--write` puts the results into docs/performance.md.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { performancePage, type Results } from '../tests/bench/document';
import { type Lab, openLab } from '../tests/bench/lab';
import { type Row, rowsAsText, textTable } from '../tests/bench/report';
import { appendedRows } from '../tests/bench/rows/appended';
import { cardRows } from '../tests/bench/rows/card';
import { claimRows } from '../tests/bench/rows/claims';
import { editRows } from '../tests/bench/rows/edits';
import { freshRows } from '../tests/bench/rows/fresh';
import { packRows } from '../tests/bench/rows/packs';
import { namelessRows, passRows, SIZES } from '../tests/bench/rows/pass';
import { listenerRows, pointerRows } from '../tests/bench/rows/pointer';
import { rivalCells } from '../tests/bench/rows/rivals';
import { blogRows, stormRows } from '../tests/bench/rows/storm';
import { taskRows } from '../tests/bench/rows/task';
import { heapRows, sizeRows } from '../tests/bench/rows/weight';
import type { Engine } from './browsers';
import { PROJECT, runTool } from './run';

interface Measure {
  /** As `--only` takes it. */
  name: string;
  rows(lab: Lab): Promise<Row[]>;
  /** What it is measured on: the modules in a page of any browser, or of Chromium alone; or the extension's build there. */
  on: 'any' | 'chromium' | 'build';
}

const MEASURES: Measure[] = [
  { name: 'pass', on: 'any', rows: passRows },
  { name: 'claims', on: 'build', rows: claimRows },
  { name: 'fresh', on: 'any', rows: freshRows },
  { name: 'task', on: 'build', rows: taskRows },
  { name: 'appended', on: 'chromium', rows: appendedRows },
  { name: 'edits', on: 'build', rows: editRows },
  { name: 'nameless', on: 'any', rows: namelessRows },
  { name: 'listeners', on: 'build', rows: listenerRows },
  { name: 'pointer', on: 'build', rows: pointerRows },
  { name: 'card', on: 'build', rows: cardRows },
  { name: 'size', on: 'build', rows: sizeRows },
  { name: 'heap', on: 'build', rows: heapRows },
  { name: 'storm', on: 'build', rows: stormRows },
  { name: 'blog', on: 'build', rows: blogRows },
  { name: 'packs', on: 'chromium', rows: packRows },
];
const RIVALS = 'rivals';
const SIZE_NAMES = SIZES.map(({ name }) => name);

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    browser: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const isWanted = (name: string): boolean => values.only === undefined || values.only === name;
const names = [...MEASURES.map(({ name }) => name), RIVALS];
if (values.only !== undefined && !names.includes(values.only)) {
  throw new Error(`--only takes one of ${names.join(', ')}.`);
}

if (values.write && (values.only !== undefined || values.browser !== undefined)) {
  throw new Error('--write takes the whole benchmark: leave --only and --browser out.');
}

let failures = 0;

/** What `work` gives, or `instead` where it fails; the others go on. */
async function attempt<T>(name: string, work: () => Promise<T>, instead: T): Promise<T> {
  const began = performance.now();
  try {
    return await work();
  } catch (error) {
    failures++;
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    return instead;
  } finally {
    console.error(`${name}: ${Math.round((performance.now() - began) / 1_000)} s`);
  }
}

async function measure(engine: Engine): Promise<Results> {
  const lab = await openLab(engine);
  try {
    const version = await (await lab.bare()).version();
    const browser = `${engine === 'chromium' ? 'Chromium' : 'Firefox'} ${version.replace(/^.*\//u, '')}`;
    const rows: Row[] = [];
    for (const { name, rows: take, on } of MEASURES) {
      if (!isWanted(name) || (engine === 'firefox' && on !== 'any')) continue;
      const failed: Row = { what: name, measured: 'failed', bar: '', met: null };
      rows.push(...(await attempt(name, () => take(lab), [failed])));
      await lab.calmDown();
    }
    const rivals = isWanted(RIVALS) ? await attempt(RIVALS, () => rivalCells(lab), []) : [];
    return { browser, rows, rivals };
  } finally {
    await lab.close();
  }
}

const engines = (['chromium', 'firefox'] as const).filter((engine) => !values.browser || values.browser === engine);
const needsBuild = engines.includes('chromium') && MEASURES.some(({ name, on }) => on === 'build' && isWanted(name));
if (needsBuild && !values['no-build'] && !runTool('wxt/bin/wxt.mjs', ['build', '-b', 'chrome', '--mv3'])) {
  throw new Error('The build failed.');
}
const results: Results[] = [];
for (const engine of engines) {
  const result = await measure(engine);
  results.push(result);
  console.log(`\n${result.browser}\n`);
  if (result.rows.length > 0) console.log(`${rowsAsText(result.rows)}\n`);
  if (result.rivals.length > 0) console.log(`${textTable(['other ways', ...SIZE_NAMES], result.rivals)}\n`);
}
if (values.write) writeFileSync(join(PROJECT, 'docs/performance.md'), performancePage(results, SIZE_NAMES));
process.exitCode = failures === 0 ? 0 : 1;
