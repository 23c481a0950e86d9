/** What the content script weighs: over the wire, and in a page's memory. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { BUILD, withFreshPage } from '../browsers';
import { median } from '../figures';
import { type Lab, wishFor } from '../lab';
import { atMost, plain, type Row } from '../report';
import { untilIdle } from '../traced';

const KB = 1_000;
const MB = 1_000_000;
const GZIP_KB = 30;
const HEAP_MB = 4;
const HEAP_RUNS = 3;

export async function sizeRows(): Promise<Row[]> {
  const script = await readFile(join(BUILD, 'content-scripts/content.js'));
  const gzipped = gzipSync(script, { level: 9 }).length / KB;
  return [atMost('content script, gzipped', gzipped, GZIP_KB, 'KB', `${plain(script.length / KB)} KB as it is`)];
}

interface Heap {
  /** Bytes of script's objects. */
  script: number;
  /** Bytes of the browser's own objects: nodes, styles, ranges, observers. */
  browser: number;
}

/** After garbage was collected. */
async function heapOf(page: Page): Promise<Heap> {
  await untilIdle(page);
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; embedderHeapUsedSize?: number } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { script: usage.usedSize, browser: usage.embedderHeapUsedSize ?? 0 };
}

export async function heapRows(lab: Lab): Promise<Row[]> {
  const script: number[] = [];
  const browser: number[] = [];
  for (let seed = 1; seed <= HEAP_RUNS; seed++) {
    const url = lab.server.pageUrl(wishFor({ size: 2_000_000, seed }));
    const marked = await lab.onExtended(async (page) => {
      await page.goto(url);
      return heapOf(page);
    });
    const unmarked = await withFreshPage(await lab.bare(), url, heapOf);
    script.push((marked.script - unmarked.script) / MB);
    browser.push((marked.browser - unmarked.browser) / MB);
  }
  const all = median(script.map((size, run) => size + (browser[run] ?? Number.NaN)));
  const detail = `script’s objects ${plain(median(script))} MB, the browser’s ${plain(median(browser))} MB`;
  return [atMost('heap of the content script, 2 MB', all, HEAP_MB, 'MB', detail)];
}
