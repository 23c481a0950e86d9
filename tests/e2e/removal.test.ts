import { describe, expect, test } from 'vitest';
import type { Tab } from './driver/driver';
import type { Marks } from './driver/in-page';
import type { Image } from './driver/png';
import { pause, until } from './driver/poll';
import { useBrowser } from './session';
import { settled } from './settled';

const session = useBrowser();

/**
 * A content script of Chromium learns of its extension's end only when it looks, every five seconds; Firefox tells it.
 * Twice that, for a busy machine.
 */
const NOTICED = 12_000;

const isBare = ({ people, claims, active }: Marks) => people.length + claims.length + active.length === 0;

/** Waits until the page's marks are complete: claims come later than people, the last of them from the page's end. */
async function read(tab: Tab): Promise<void> {
  await tab.marked('Volodymyr Zelenskyy', 'person', '#opening');
  await tab.marked('there must be new sanctions on Russia', 'claim', '#three');
  await settled(tab);
}

/** The window as it looks without marks and card. */
async function bareWindow(tab: Tab): Promise<Image> {
  await tab.show('Volodymyr Zelenskyy', '#opening');
  await tab.evaluate(() => {
    const style = document.createElement('style');
    style.id = 'bare';
    style.textContent = ['person', 'claim', 'active']
      .map((kind) => `::highlight(parallax-${kind}) { text-decoration: none !important; background: none !important }`)
      .join('\n');
    document.head.append(style);
  });
  const bare = await tab.pixels();
  await tab.evaluate(() => document.querySelector('#bare')?.remove());
  return bare;
}

describe('when the extension is updated or removed', () => {
  test('reloaded while a card is open: no dead card, no doubled marks, no error', async () => {
    const tab = await session.open('demo.html');
    await read(tab);
    const { people, claims } = await tab.marks();
    await tab.hover('Volodymyr Zelenskyy', '#opening');
    await tab.card.open('Volodymyr Zelenskyy');
    await session.driver.handle.reload();
    // What a reader does who is done with a card.
    await tab.move(4, 4, 3);
    await tab.key('Escape');
    const cards = () => tab.evaluate(() => document.querySelectorAll('parallax-card').length);
    if (session.engine === 'chromium') {
      // The new content script is brought in when the one before has found out.
      await until('everything to go', async () => (await cards()) === 0 && isBare(await tab.marks()), NOTICED);
      await until('marks', async () => !isBare(await tab.marks()), NOTICED);
    }
    await until('no card to be seen', async () => (await tab.card.read()) === null);
    await read(tab);
    expect(await tab.marks()).toEqual({ people, claims, active: [] });
    expect(await cards()).toBeLessThanOrEqual(1);
    await tab.hover('Volodymyr Zelenskyy', '#opening');
    await tab.card.open('Volodymyr Zelenskyy');
    expect(await cards()).toBe(1);
    await tab.move(4, 4, 3);
    await tab.key('Escape');
    await tab.card.closed();
    expect(await session.driver.handle.errors()).toEqual([]);
  });

  test('marks and card go from open pages, which report no error', async () => {
    const tab = await session.open('demo.html');
    await tab.marked('Volodymyr Zelenskyy', 'person', '#opening');
    const bare = await bareWindow(tab);
    await tab.hover('Volodymyr Zelenskyy', '#opening');
    await tab.card.open('Volodymyr Zelenskyy');
    const before = (await session.driver.handle.errors()).length;
    await session.driver.handle.remove();
    const hosts = () => tab.evaluate(() => document.querySelectorAll('parallax-card').length);
    if (session.engine === 'chromium') {
      await until(
        'everything to go',
        async () => {
          return isBare(await tab.marks()) && (await hosts()) === 0;
        },
        NOTICED,
      );
    } else {
      // Firefox stops every script of the extension at once, and takes its style sheet away: nothing is painted any more.
      await until('the paint to go', async () => Buffer.from((await tab.pixels()).data).equals(bare.data));
    }
    await tab.move(4, 4);
    await tab.hover('Volodymyr Zelenskyy', '#opening');
    await tab.key('Escape');
    await tab.evaluate(() => document.querySelector('article')?.append('Donald Trump met Vladimir Putin in Alaska.'));
    await pause(1_000);
    if (session.engine === 'chromium') expect(await tab.marks()).toEqual({ people: [], claims: [], active: [] });
    else expect((await tab.find('Vladimir Putin in Alaska'))[0]?.person).toBe(0);
    expect((await session.driver.handle.errors()).slice(before)).toEqual([]);
  });
});
