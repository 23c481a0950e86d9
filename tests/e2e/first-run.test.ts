/** The first minutes: the page after installing, and pages that were open before. */
import { afterEach, describe, expect, test } from 'vitest';
import { words as ui } from '../../src/views/words';
import type { Tab } from './driver/driver';
import { pause, until } from './driver/poll';
import { useBrowser } from './session';
import { clearStorage, storedText } from './storage';

const session = useBrowser();
const WIDE = { width: 1280, height: 900 };

/** Installs the extension anew, and takes the page that it opens. */
async function install(): Promise<Tab> {
  await session.driver.handle.install();
  return session.driver.welcome();
}

afterEach(() => clearStorage(session));

describe('after installing', () => {
  test('a page opens with an example that works, the promise and the switches, and nothing else', async () => {
    await session.driver.handle.remove();
    const tab = await install();
    await tab.page.bringToFront();
    await tab.page.setViewport(WIDE);
    await tab.marked('Vladimir Putin', 'person', '.example');
    await tab.marked('Russia has accepted security guarantees', 'claim', '.example');
    const headings = await tab.evaluate(() =>
      [...document.querySelectorAll('h1, h2')].map((heading) => heading.textContent),
    );
    expect(headings).toEqual([ui.welcome, ui.example, ui.promise, ui.whereItReads]);
    const text = await tab.text();
    for (const promise of [ui.privacy[0], ui.noVerdictGiven]) expect(text).toContain(promise);
    expect(await tab.evaluate(() => document.querySelectorAll('input').length)).toBe(1 + ui.modes.length);
    // In a wide window a card is open by now; after a key none opens by itself any more.
    await tab.key('Escape');
    await tab.card.closed();
    await tab.hover('Vladimir Putin', '.example');
    await tab.card.open('Vladimir Putin');
    await tab.key('Escape');
    await tab.card.closed();
    await session.driver.handle.command('next-mention');
    await tab.card.open('');
    expect(await tab.axe()).toEqual([]);
    expect(await tab.card.axe()).toEqual([]);
    await tab.page.close();
  });

  test('in a wide window a card is open from the start, beside the promise; in a narrow one it is not', async () => {
    const wide = await session.extensionPage('welcome.html', WIDE);
    const cards = (page: typeof wide) => page.evaluate(() => document.querySelectorAll('parallax-card').length);
    await until('the card', async () => (await cards(wide)) === 1);
    const narrow = await session.extensionPage('welcome.html', { width: 400, height: 800 });
    await until('marks', () => narrow.evaluate(() => (CSS.highlights.get('parallax-person')?.size ?? 0) > 0));
    await pause(1_000);
    expect(await cards(narrow)).toBe(0);
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  });

  test('what is chosen there is kept, and holds for the example, too', async () => {
    const page = await session.extensionPage('welcome.html', { width: 900, height: 800 });
    const marks = () => page.evaluate(() => CSS.highlights.get('parallax-person')?.size ?? 0);
    await until('marks', async () => (await marks()) > 0);
    await page.press(ui.modes[1].label);
    await page.press(ui.everywhere);
    await until('marks to go', async () => (await marks()) === 0);
    await until('it to be kept', async () => {
      const { settings } = JSON.parse(await storedText(session)) as {
        settings?: { everywhere: boolean; mode: string };
      };
      return settings?.everywhere === false && settings.mode === 'every';
    });
  });

  test.each([
    [false, false, 1280],
    [true, false, 320],
    [true, true, 1280],
  ])('axe finds nothing (dark %s, forced colours %s, %s px)', async (dark, forced, width) => {
    const page = await session.extensionPage('welcome.html', { width, height: 900, dark, forced });
    await until('marks', () => page.evaluate(() => (CSS.highlights.get('parallax-person')?.size ?? 0) > 0));
    expect(await page.axe()).toEqual([]);
  });
});

describe('pages that were open before', () => {
  test('are read without being loaded again, their own frames too', async () => {
    await session.driver.handle.remove();
    const tab = await session.open('demo.html');
    const framed = await session.open('framed.html');
    const loads = () => tab.evaluate(() => performance.getEntriesByType('navigation').length);
    expect(await loads()).toBe(1);
    const welcome = await install();
    await welcome.page.close();
    await tab.page.bringToFront();
    await tab.marked('Volodymyr Zelenskyy', 'person', '#opening');
    await tab.marked('there must be new sanctions on Russia', 'claim', '#three');
    await tab.hover('Volodymyr Zelenskyy', '#opening');
    await tab.card.open('Volodymyr Zelenskyy');
    expect(await tab.evaluate(() => document.querySelectorAll('parallax-card').length)).toBe(1);
    await framed.page.bringToFront();
    await until('marks in a frame', () =>
      framed.evaluate(() => {
        const inside = document.querySelector('iframe')?.contentWindow as unknown as { CSS: typeof CSS } | null;
        return (inside?.CSS.highlights.get('parallax-person')?.size ?? 0) > 0;
      }),
    );
    expect(await session.driver.handle.errors()).toEqual([]);
  });
});
