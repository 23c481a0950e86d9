/** The browser may end the background at any moment: each leaves a working page, and no choice is lost. */
import { afterEach, describe, expect, test } from 'vitest';
import { words as ui } from '../../src/views/words';
import type { Tab } from './driver/driver';
import { until } from './driver/poll';
import { claimOf } from './pack';
import { useBrowser } from './session';
import { settled } from './settled';
import { clearStorage, storedText, storeSettings } from './storage';

const session = useBrowser();
const stop = () => session.driver.handle.stopBackground();
const kept = async () =>
  JSON.parse(await storedText(session)) as { settings?: { everywhere?: boolean }; hidden$?: unknown };

afterEach(() => clearStorage(session));

async function readDemo(): Promise<Tab> {
  const tab = await session.open('demo.html');
  await tab.marked('there must be new sanctions on Russia', 'claim', '#three');
  return tab;
}

describe('the background is ended', () => {
  test('before a page asks for its claims', async () => {
    await stop();
    await readDemo();
  });

  test('while a page asks: what it was asked is asked again, and all marks are there', async () => {
    const whole = await readDemo();
    await settled(whole);
    const { people, claims } = await whole.marks();
    await whole.close();
    const tab = await session.open('demo.html');
    for (let times = 0; times < 4; times++) await stop();
    await settled(tab);
    await until('all marks', async () => {
      const now = await tab.marks();
      return now.people.length === people.length && now.claims.length === claims.length;
    });
  });

  test('before a card is opened, and while it is open', async () => {
    const tab = await readDemo();
    await stop();
    await tab.hover('Russia has accepted security guarantees', '#guarantees');
    const { text } = await tab.card.open(claimOf('security-guarantees').title);
    await stop();
    await tab.card.press(ui.next);
    await until('the next card', async () => (await tab.card.read())?.text !== text);
    await tab.key('Escape');
    await tab.card.closed();
    expect(await session.driver.handle.errors()).toEqual([]);
  });

  test('before a sentence is turned away: it is kept', async () => {
    const tab = await readDemo();
    await tab.hover('there must be new sanctions on Russia', '#three');
    await tab.card.open('');
    await stop();
    await tab.card.press(ui.notThisClaim);
    await until('it to be kept', async () => JSON.stringify(await kept()).includes('demo.html'));
    await stop();
    expect(JSON.stringify(await kept())).toContain('demo.html');
  });

  test('around a key that turns everything off and on', async () => {
    const tab = await readDemo();
    await storeSettings(session, { everywhere: true, offSites: ['other.example'], sureness: 'fewer', mode: 'every' });
    await tab.page.bringToFront();
    if (session.engine === 'firefox') await stop();
    await session.driver.handle.command('toggle-everywhere');
    await until('all to be off', async () => (await kept()).settings?.everywhere === false);
    await stop();
    const { settings } = await kept();
    expect(settings).toMatchObject({
      everywhere: false,
      offSites: ['other.example'],
      sureness: 'fewer',
      mode: 'every',
    });
    await until('the marks to go', async () => (await tab.marks()).people.length === 0);
  });
});

describe('what is stored is no settings', () => {
  // Other forms of nonsense are in settings.test.ts.
  test('pages are read as after installing, and the first choice is kept', async () => {
    await storeSettings(session, { everywhere: 'perhaps', offSites: { a: 1 }, sureness: 7, mode: null });
    const tab = await readDemo();
    const popup = await session.popup();
    await until('the popup', async () => /\d/u.test(await popup.text()));
    await popup.press(ui.everywhere);
    await until('it to be kept', async () => (await kept()).settings?.everywhere === false);
    await until('the marks to go', async () => (await tab.marks()).people.length === 0);
    expect(await session.driver.handle.errors()).toEqual([]);
  });
});
