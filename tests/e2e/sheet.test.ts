import { describe, expect, test } from 'vitest';
import { words as ui } from '../../src/views/words';
import type { Tab } from './driver/driver';
import { pause, repeating, until } from './driver/poll';
import { claimOf } from './pack';
import { useBrowser } from './session';

const session = useBrowser();
const guarantees = claimOf('security-guarantees');
const GUARANTEES = 'Russia has accepted security guarantees for Ukraine';
const PHONE = { width: 390, height: 720 };
/** WCAG 2.2, 2.5.8. */
const LEAST_TARGET = 24;

async function openSheet(view = PHONE): Promise<Tab> {
  const tab = await session.open('demo.html', view);
  await tab.marked(GUARANTEES, 'claim', '#guarantees');
  await tab.tap(GUARANTEES, '#guarantees');
  await tab.card.open(guarantees.title);
  return tab;
}

/** The window without its scroll bar. */
const roomIn = (tab: Tab) => tab.evaluate(() => document.documentElement.clientWidth);

describe('a tap on a phone', () => {
  test('opens a sheet of full width at the bottom, with the words above it, and takes the focus along', async () => {
    const tab = await session.open('demo.html', PHONE);
    await tab.marked(GUARANTEES, 'claim', '#guarantees');
    const spot = await tab.show(GUARANTEES, '#guarantees');
    // Where the sheet is to stand: the words have to make way.
    await tab.evaluate((y) => scrollBy({ top: y - innerHeight + 60, behavior: 'instant' }), spot.boxes[0]?.y ?? 0);
    const line = (await tab.find(GUARANTEES, '#guarantees'))[0]?.boxes[0];
    if (!line) throw new Error('The words are gone.');
    expect(line.y).toBeGreaterThan(PHONE.height / 2);
    const tap = () => tab.page.touchscreen.tap(line.x + 30, line.y + line.height / 2);
    await tap();
    const again = repeating(tap);
    const at = await until('the sheet at the bottom', async () => {
      const box = (await tab.card.read())?.box;
      if (!box) await again();
      return box && Math.abs(box.y + box.height - PHONE.height) < 2 ? box : null;
    });
    expect(at.x).toBe(0);
    expect(at.width).toBe(await roomIn(tab));
    const words = (await tab.find(GUARANTEES, '#guarantees'))[0]?.boxes ?? [];
    expect(words.length).toBeGreaterThan(0);
    for (const { y, height } of words) {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThanOrEqual(at.y);
    }
    await until('the focus in the sheet', async () =>
      tab.card.evaluate((root) => root.activeElement?.role === 'dialog'),
    );
  });

  test('everything in it is at least as large as it has to be for a finger', async () => {
    const tab = await openSheet();
    const sizes = await tab.card.evaluate((root) =>
      [...root.querySelectorAll('button, a[href]')].map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return { name: element.textContent ?? '', size: Math.min(width, height) };
      }),
    );
    expect(sizes.length).toBeGreaterThan(4);
    expect(sizes.filter(({ size }) => size < LEAST_TARGET)).toEqual([]);
  });

  test.each(['a tap beside it', 'its button', 'Escape', 'a second tap on the words'])(
    'it is closed by %s',
    async (how) => {
      const tab = await openSheet();
      const box = (await tab.card.read())?.box;
      if (!box) throw new Error('There is no sheet.');
      if (how === 'its button') await tab.card.press(ui.close);
      else if (how === 'Escape') await tab.key('Escape');
      else if (how === 'a tap beside it') await tab.page.touchscreen.tap(5, box.y > 100 ? 30 : PHONE.height - 30);
      else {
        // Where they are now: scrolled to the middle they might come to lie under the sheet.
        const line = (await tab.find(GUARANTEES, '#guarantees'))[0]?.boxes[0];
        if (!line) throw new Error('The words are gone.');
        await tab.page.touchscreen.tap(line.x + 20, line.y + line.height / 2);
      }
      await tab.card.closed();
      expect((await tab.marks()).active).toEqual([]);
    },
  );

  test('a scroll with the finger keeps it', async () => {
    const tab = await openSheet();
    const { touchscreen } = tab.page;
    const words = (await tab.find(GUARANTEES, '#guarantees'))[0]?.boxes[0];
    if (!words) throw new Error('The words are gone.');
    await touchscreen.touchStart(200, words.y + 10);
    await touchscreen.touchMove(200, words.y + 4);
    await touchscreen.touchMove(200, words.y - 10);
    await touchscreen.touchEnd();
    await pause(500);
    expect((await tab.card.read())?.label).toBe(guarantees.title);
  });

  test('a tap on a link beside it follows the link', async () => {
    const tab = await openSheet();
    await tab.evaluate(() => {
      const heard = globalThis as unknown as { followed: number };
      heard.followed = 0;
      document.querySelector('#guarantees a')?.addEventListener('click', () => heard.followed++);
    });
    const { touchscreen } = tab.page;
    // Where the sheet is not.
    const before = (await tab.find('Nato’s Article 5', '#guarantees'))[0]?.boxes[0]?.y ?? 0;
    await tab.evaluate((y) => scrollBy({ top: y - 150, behavior: 'instant' }), before);
    const link = (await tab.find('Nato’s Article 5', '#guarantees'))[0]?.boxes[0];
    if (!link) throw new Error('The link is gone.');
    await until('the sheet below it', async () => ((await tab.card.read())?.box.y ?? 0) > link.y + link.height);
    await touchscreen.tap(link.x + 8, link.y + link.height / 2);
    await until('the link', async () => (await tab.evaluate(() => location.hash)) === '#article-five');
    expect(await tab.evaluate(() => (globalThis as unknown as { followed: number }).followed)).toBeGreaterThan(0);
  });

  test('lying on its side it is a sheet as well; on a tablet the card stands beside the words', async () => {
    const lying = await openSheet({ width: 780, height: 390 });
    // The window may get its size a moment after it has opened.
    const room = await roomIn(lying);
    await until('the whole width', async () => (await lying.card.read())?.box.width === room);
    const tablet = await openSheet({ width: 820, height: 1100 });
    await until('a card', async () => ((await tablet.card.read())?.box.width ?? 1_000) <= 420);
  });
});
