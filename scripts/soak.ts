/**
 * `npm run soak [-- --engine chromium|firefox] [--loads 200] [--hovers 1000]`: a reader's long day in each browser. Loads pages in one tab
 * and opens cards on them, and counts what should not be: errors in any console, listeners and nodes that stay. Fails where
 * there are some.
 */
import { parseArgs } from 'node:util';
import { type Driver, startDriver, type Tab } from '../tests/e2e/driver/driver';
import { until } from '../tests/e2e/driver/poll';
import { type Engine, ensureBrowsers } from './browsers';
import { zip } from './run';
import { serve } from './serve';
import { heldLine, leaksOf } from './soak/growth';

const { values } = parseArgs({
  options: {
    engine: { type: 'string' },
    loads: { type: 'string', default: '200' },
    hovers: { type: 'string', default: '1000' },
    'no-build': { type: 'boolean', default: false },
  },
});
const LOADS = Number(values.loads);
const HOVERS = Number(values.hovers);

/** What is measured at the beginning and at the end, after a few rounds in which browsers warm up. */
const MEASURED = 'demo.html';
const PAGES = [
  MEASURED,
  'retold.html',
  'transcript.html',
  'tabloid.html',
  'analysis.html',
  'structures.html',
  'live-blog.html',
  'shadow.html',
  'framed.html',
  'spa.html',
  'rtl.html',
  'abroad.html',
  'other.html',
  'shop.html',
];
/** A share of all hovers that is made on one page without loading it again. */
const STAYING = 0.2;
/** Pages without a name keep nobody waiting for longer (ms). */
const MARKS_MS = 1_500;
const CARD_MS = 4_000;
/** Of all hovers, so many have to open a card: a mark may lie under something, or its page be changing. */
const OPENED = 0.97;

interface Count {
  loads: number;
  hovers: number;
  opened: number;
  /** Marks that could not be pointed at: passed over, and never met again in the same order. */
  skipped: number;
}

/** The middle of the first line of one of the page's marks, brought into the window; null where there is none. */
function markAt(index: number): { x: number; y: number } | null {
  const ranges = ['parallax-person', 'parallax-claim'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])]);
  const seen = ranges.filter(({ startContainer }) => startContainer.getRootNode() === document);
  const range = seen[index % Math.max(1, seen.length)];
  if (!range) return null;
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  // A page may scroll, and an element in it.
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  scrollBy({ top: live.getBoundingClientRect().top - innerHeight / 2, behavior: 'instant' });
  const box = live.getClientRects()[0];
  if (!box || box.width === 0) return null;
  const at = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  return at.x > 2 && at.x < innerWidth && at.y > 2 && at.y < innerHeight ? at : null;
}

const isOpen = (tab: Tab) =>
  tab.evaluate(() => document.querySelector('parallax-card')?.matches(':popover-open') === true);
const patience = (what: string, look: () => Promise<boolean>, ms: number) =>
  until(what, look, ms).then(
    () => true,
    () => false,
  );

async function hover(tab: Tab, count: Count): Promise<void> {
  const at = await tab.evaluate(markAt, count.hovers + count.skipped);
  if (!at) {
    count.skipped++;
    return;
  }
  count.hovers++;
  await tab.move(at.x - 2, at.y);
  await tab.move(at.x, at.y);
  const opened = await patience('a card', () => isOpen(tab), CARD_MS);
  if (opened) count.opened++;
  await tab.key('Escape');
  await tab.move(3, 3);
  await patience('it to close', async () => !(await isOpen(tab)), CARD_MS);
}

async function load(tab: Tab, address: string, count: Count, hovers: number): Promise<void> {
  await tab.page.goto(address, { waitUntil: 'load' });
  count.loads++;
  const hasMarks = () => tab.evaluate(() => (CSS.highlights.get('parallax-person')?.size ?? 0) > 0);
  if (!(await patience('marks', hasMarks, MARKS_MS))) return;
  for (let times = 0; times < hovers && count.hovers < HOVERS; times++) await hover(tab, count);
}

async function soak(engine: Engine, driver: Driver, origin: string): Promise<string[]> {
  const count: Count = { loads: 0, hovers: 0, opened: 0, skipped: 0 };
  const measured = `${origin}/${MEASURED}`;
  const tab = await driver.open(measured);
  // Each page once: browsers keep the last ones that were left, to go back to.
  for (const page of PAGES) await load(tab, `${origin}/${page}`, count, 2);
  await load(tab, measured, count, 5);
  const atFirst = await driver.handle.held(tab.page);
  const each = Math.ceil((HOVERS * (1 - STAYING)) / LOADS) + 1;
  while (count.loads < LOADS - 1)
    await load(
      tab,
      `${origin}/${PAGES[count.loads % PAGES.length]}`,
      count,
      Math.min(each, HOVERS * (1 - STAYING) - count.hovers),
    );
  await load(tab, measured, count, 5);
  const afterLoads = await driver.handle.held(tab.page);
  while (count.hovers < HOVERS) await hover(tab, count);
  const afterHovers = await driver.handle.held(tab.page);
  const errors = await driver.handle.errors();
  console.log(
    [
      `${engine}: ${count.loads} loads, ${count.hovers} hovers, ${count.opened} cards opened, ${errors.length} errors`,
      `  ${heldLine('after the loads', atFirst, afterLoads)}`,
      `  ${heldLine('after the hovers on one page', afterLoads, afterHovers)}`,
    ].join('\n'),
  );
  return [
    ...errors,
    ...leaksOf(atFirst, afterLoads),
    ...leaksOf(afterLoads, afterHovers),
    ...(count.opened < OPENED * count.hovers ? [`only ${count.opened} of ${count.hovers} hovers opened a card`] : []),
  ].map((problem) => `${engine}: ${problem}`);
}

const engines = (['chromium', 'firefox'] satisfies Engine[]).filter(
  (engine) => !values.engine || engine === values.engine,
);
ensureBrowsers(engines);
if (!values['no-build']) zip();
const server = await serve();
const problems: string[] = [];
for (const engine of engines) {
  const driver = await startDriver({ engine, proxyPort: server.port });
  problems.push(...(await soak(engine, driver, server.origin).finally(() => driver.close())));
}
await server.close();
const asked = new Set(server.proxied);
if (asked.size > 0) problems.push(`asked other hosts: ${[...asked].join(', ')}`);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
