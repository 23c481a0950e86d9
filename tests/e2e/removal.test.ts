import { describe, expect, test } from 'vitest';
import { pause, until } from './driver/poll';
import { useBrowser } from './session';

const session = useBrowser();

/**
 * A content script of Chromium learns of its extension's end only when it looks, every five seconds; Firefox tells it.
 * Twice that, for a busy machine.
 */
const NOTICED = 12_000;

describe('when the extension is updated or removed', () => {
  test('marks and card go from open pages, which report no error', async () => {
    const tab = await session.open('demo.html');
    await tab.marked('Volodymyr Zelenskyy', 'person', '#opening');
    await tab.hover('Volodymyr Zelenskyy', '#opening');
    await tab.card.open('Volodymyr Zelenskyy');
    const before = (await session.driver.handle.errors()).length;
    await session.driver.handle.remove();
    await until(
      'everything to go',
      async () => {
        const { people, claims, active } = await tab.marks();
        const hosts = await tab.evaluate(() => document.querySelectorAll('parallax-card').length);
        return people.length + claims.length + active.length + hosts === 0;
      },
      NOTICED,
    );
    await tab.move(4, 4);
    await tab.hover('Volodymyr Zelenskyy', '#opening');
    await tab.key('Escape');
    await tab.evaluate(() => document.querySelector('article')?.append('Donald Trump met Vladimir Putin in Alaska.'));
    await pause(1_000);
    expect(await tab.marks()).toEqual({ people: [], claims: [], active: [] });
    expect((await session.driver.handle.errors()).slice(before)).toEqual([]);
  });
});
