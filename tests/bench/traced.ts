/** Tracing a page, and waiting until it has come to rest. Chromium only. */
import type { CDPSession, Page } from 'puppeteer-core';
import type { TraceEvent } from './trace';

const CATEGORIES = [
  '-*',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
  'blink.user_timing',
];

/** How often a page's work is looked at (ms), how little counts as none (ms), and how often in a row. */
const LOOK_EVERY = 200;
const NO_WORK = 10;
const LOOKS = 5;
/** A page is not waited for longer (ms). */
const PATIENCE = 30_000;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

/** Waits until the page's main thread has done nearly nothing for a second. */
export async function untilIdle(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const end = Date.now() + PATIENCE;
  let before = await workOf(session);
  for (let quiet = 0; quiet < LOOKS && Date.now() < end; ) {
    await pause(LOOK_EVERY);
    const now = await workOf(session);
    quiet = now - before < NO_WORK ? quiet + 1 : 0;
    before = now;
  }
  await session.detach();
}

/** The address of the marks' script in a trace. */
const BENCH_SCRIPT = '\n//# sourceURL=bench-mark.js';

/** Has the page leave a mark in its trace. */
export const setMark = (page: Page, name: string): Promise<unknown> =>
  page.evaluate(`performance.mark(${JSON.stringify(name)}), 0${BENCH_SCRIPT}`);

/** The events of everything that happened meanwhile. */
export async function trace(page: Page, meanwhile: () => Promise<void>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await meanwhile();
  const written = await page.tracing.stop();
  if (!written) throw new Error('There is no trace.');
  return (JSON.parse(new TextDecoder().decode(written)) as { traceEvents: TraceEvent[] }).traceEvents;
}
