import { describe, expect, test } from 'vitest';
import type { Surface } from './driver/driver';
import { until } from './driver/poll';
import { claimOf, pack } from './pack';
import { useBrowser } from './session';

const session = useBrowser();
const days = pack.days ?? [];
const events = pack.events ?? [];
const dated = events.filter(({ day }) => day !== null);

async function openPage(view = {}): Promise<Surface> {
  const page = await session.extensionPage('compare.html', view);
  await until('the timeline', async () => (await page.text()).includes(events[0]?.title ?? 'an event'));
  return page;
}

/** Where the days' names and the events' titles stand, by their texts; px from the document's corner. */
const places = (page: Surface) =>
  page.evaluate(() => {
    const at = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element): [string, { x: number; y: number }] => {
        const { left, top } = element.getBoundingClientRect();
        return [element.firstChild?.textContent ?? '', { x: left + scrollX, y: top + scrollY }];
      });
    return { days: at('.day h3'), events: at('.ev button'), lanes: at('.lanes > div') };
  });

/** Titles of the claims whose rows are open, and what has the focus. */
const opened = (page: Surface) =>
  page.evaluate(() => ({
    open: [...document.querySelectorAll('[aria-expanded=true]')].map((element) => element.textContent ?? ''),
    focus: document.activeElement?.textContent ?? '',
    top: document.activeElement?.getBoundingClientRect().top ?? -1,
  }));

describe('the timeline of the compare page', () => {
  test('has days from left to right and a lane for each place, every event in its day and lane', async () => {
    const found = await places(await openPage({ width: 1280, height: 900 }));
    expect(found.days.map(([name]) => name)).toEqual(days.map(({ name }) => name));
    const columns = found.days.map(([, { x }]) => x);
    expect(columns).toEqual(columns.toSorted((a, b) => a - b));
    expect(new Set(found.days.map(([, { y }]) => y)).size).toBe(1);
    expect(found.events.map(([title]) => title).toSorted()).toEqual(events.map(({ title }) => title).toSorted());
    for (const { title, day, place } of dated) {
      const spot = found.events.find(([name]) => name === title)?.[1];
      const column = days.findIndex(({ name }) => name === day);
      expect(spot?.x, title).toBeGreaterThanOrEqual(columns[column] ?? Number.NaN);
      expect(spot?.x, title).toBeLessThan(columns[column + 1] ?? 1280);
      const lane = place === null ? found.lanes.length - 1 : found.lanes.findIndex(([name]) => name === place);
      expect(spot?.y, title).toBeGreaterThan(found.lanes[lane]?.[1].y ?? Number.NaN);
      expect(spot?.y, title).toBeLessThan(found.lanes[lane + 1]?.[1].y ?? Number.POSITIVE_INFINITY);
    }
  });

  test('has days under one another in a narrow window, each before its events', async () => {
    const found = await places(await openPage({ width: 640, height: 900 }));
    expect(new Set(found.days.map(([, { x }]) => x)).size).toBe(1);
    const rows = found.days.map(([, { y }]) => y);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    for (const { title, day } of dated) {
      const y = found.events.find(([name]) => name === title)?.[1].y;
      const row = days.findIndex(({ name }) => name === day);
      expect(y, title).toBeGreaterThan(rows[row] ?? Number.NaN);
      expect(y, title).toBeLessThan(rows[row + 1] ?? Number.POSITIVE_INFINITY);
    }
  });

  test.each([1280, 1060, 640, 380, 320])('nothing reaches out of a window of %i px', async (width) => {
    const page = await openPage({ width, height: 900 });
    const out = await page.evaluate(() => {
      const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      const spilling = [...document.querySelectorAll('.tl *, .und *')].filter(
        (element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5,
      );
      return { wide, spilling: spilling.map((element) => element.textContent ?? '') };
    });
    expect(out).toEqual({ wide: 0, spilling: [] });
  });

  test.each(['light', 'dark'])('axe finds nothing, days beside and under one another (%s)', async (mode) => {
    for (const width of [1280, 640]) {
      const page = await openPage({ width, height: 900, dark: mode === 'dark' });
      expect(await page.axe()).toEqual([]);
      await page.close();
    }
  });

  test('an event’s title opens the rows of its claims, by keyboard, and goes to the first', async () => {
    const event = dated.find(({ claims }) => claims.length > 1) ?? dated[0];
    if (!event) throw new Error('The pack has no event.');
    const page = await openPage({ width: 1280, height: 900 });
    expect((await opened(page)).open).toEqual([]);
    await page.evaluate((title) => {
      const all = [...document.querySelectorAll<HTMLElement>('.ev button')];
      all.find(({ textContent }) => textContent === title)?.focus();
    }, event.title);
    await page.page.keyboard.press('Enter');
    const titles = event.claims.map((id) => claimOf(id).title);
    const now = await until('the rows', async () => {
      const state = await opened(page);
      return state.focus === titles[0] ? state : null;
    });
    expect(now.open.toSorted()).toEqual(titles.toSorted());
    expect(now.top).toBeGreaterThan(0);
    expect(now.top).toBeLessThan(900);
  });
});
