import { afterEach, describe, expect, test } from 'vitest';
import { words as ui } from '../../src/views/words';
import type { Tab } from './driver/driver';
import { pause, until } from './driver/poll';
import { claimOf, pack } from './pack';
import { useBrowser } from './session';
import { settled } from './settled';
import { clearStorage } from './storage';

const session = useBrowser();
const guarantees = claimOf('security-guarantees');
const GUARANTEES = 'Russia has accepted security guarantees for Ukraine';

async function openDemo(options = {}): Promise<Tab> {
  const tab = await session.open('demo.html', options);
  await tab.marked(GUARANTEES, 'claim', '#guarantees');
  return tab;
}

/** Where claims stand in the popup's list, in its order. */
const listed = (text: string, ids: string[]) => ids.map((id) => text.indexOf(claimOf(id).title));

describe('the popup', () => {
  test('lists the people with their counts and the claims in page order', async () => {
    await openDemo();
    const popup = await session.popup();
    const text = await until('the page to be read', async () => {
      const now = await popup.text();
      return /Reports \d+ of \d+ matters/u.test(now) ? now : null;
    });
    expect(text).toMatch(/Zelenskyy \d/u);
    expect(text).toMatch(/Rubio 1/u);
    expect(text).toContain(pack.title.replace(/^The /u, ''));
    for (const { label, title } of pack.sources) {
      expect(text).toContain(label);
      expect(text).toContain(title);
    }
    const order = listed(text, [
      'meeting-length',
      'guarantees-rejected',
      'regional-concessions',
      'land-swap',
      'february-clash',
    ]);
    expect(Math.min(...order)).toBeGreaterThan(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('an entry jumps to its mention and opens its card', async () => {
    const tab = await openDemo({ height: 500 });
    const popup = await session.popup();
    const title = claimOf('rubio-outlook').title;
    await until('the claim to be listed', async () => (await popup.text()).includes(title));
    await popup.press(title);
    const card = await tab.card.open(title);
    expect(card.label).toBe(title);
    // Its first mention is the active mark, and in the window.
    const { active } = await tab.marks();
    const spot = (await tab.find(active[0] ?? '')).find(({ active: share }) => share > 0);
    expect(spot?.boxes[0]?.y).toBeGreaterThan(0);
    expect(spot?.boxes[0]?.y).toBeLessThan(500);
  });

  test('a person’s entry does the same', async () => {
    const tab = await openDemo({ height: 500 });
    const popup = await session.popup();
    await until('the person to be listed', async () => (await popup.text()).includes('Stubb'));
    await popup.press('Stubb');
    expect((await tab.card.open('Alexander Stubb')).label).toBe('Alexander Stubb');
  });

  test.each([
    ['a short paragraph', 'Alexander Stubb'],
    ['the end of a paragraph higher than the box', 'Mark Rutte'],
  ])('a mention in a box that scrolls by itself is brought into view: %s', async (_where, name) => {
    const tab = await session.open('scroller.html', { height: 500 });
    await tab.marked(name, 'person');
    const popup = await session.popup();
    const short = name.split(' ').at(-1) ?? '';
    await until('the person to be listed', async () => (await popup.text()).includes(short));
    await popup.press(short);
    await tab.card.open(name);
    const [spot] = await tab.find(name);
    expect(spot?.active).toBe(1);
    const line = spot?.boxes[0];
    const box = await tab.evaluate(() => document.querySelector('#log')?.getBoundingClientRect().toJSON());
    if (!line || !box) throw new Error('The page has lost its words.');
    expect(line.y).toBeGreaterThanOrEqual(Math.max(0, box.y));
    expect(line.y + line.height).toBeLessThanOrEqual(Math.min(500, box.y + box.height));
  });

  test('the badge counts the different people and claims', async () => {
    const tab = await openDemo();
    const popup = await session.popup();
    const text = await until('the page to be read', async () => {
      const now = await popup.text();
      return /Reports \d+ of \d+ matters/u.test(now) ? now : null;
    });
    await popup.close();
    const claims = Number(/Reports (\d+) of/u.exec(text)?.[1]);
    // All thirteen people of the pack are named on the demonstration page.
    await until('the badge', async () => (await session.driver.badge()) === String(claims + pack.people.length));
    await tab.close();
  });

  test('it says so where a page may not be read', async () => {
    await session.extensionPage('compare.html');
    const popup = await session.popup();
    await until('the standing', async () => (await popup.text()).includes(ui.stand.unreadable));
    expect(await popup.text()).not.toContain(ui.thisSite);
  });
});

describe('turning it off', () => {
  afterEach(() => clearStorage(session));

  const isBare = async (tab: Tab) => {
    const { people, claims, active } = await tab.marks();
    const registered = await tab.evaluate(() =>
      ['parallax-person', 'parallax-claim', 'parallax-active'].filter(
        (name) => (CSS.highlights.get(name)?.size ?? 0) > 0,
      ),
    );
    const host = await tab.evaluate(() => document.querySelectorAll('parallax-card').length);
    return people.length + claims.length + active.length + registered.length + host === 0;
  };

  test.each([
    ['this site', ui.thisSite, ui.stand.siteOff],
    ['everywhere', ui.everywhere, ui.stand.allOff],
  ])('the switch for %s takes everything away, and turning it on brings it back', async (_what, control, standing) => {
    const tab = await openDemo();
    await tab.hover(GUARANTEES, '#guarantees');
    await tab.card.open(guarantees.title);
    await tab.card.press(ui.pin);
    const popup = await session.popup();
    await until('the page to be read', async () => /Reports/u.test(await popup.text()));
    await popup.press(control);
    await until('marks and card to go', () => isBare(tab));
    await until('the popup to say so', async () => (await popup.text()).includes(standing));
    expect(await session.driver.badge()).toBe('');

    // Nothing is left that reacts: not to the pointer, not to keys, not to new text.
    await tab.page.bringToFront();
    await tab.hover('Volodymyr Zelenskyy', '#opening');
    await session.driver.handle.command('next-mention');
    await tab.evaluate(() => {
      const late = document.createElement('p');
      late.id = 'late';
      late.textContent = 'Donald Trump and Vladimir Putin met in Alaska and left without a deal.';
      document.querySelector('article')?.append(late);
    });
    await pause(1_000);
    expect(await isBare(tab)).toBe(true);

    const again = await session.popup();
    await until('the switch', async () => (await again.text()).includes(standing));
    await again.press(control);
    await tab.marked(GUARANTEES, 'claim', '#guarantees');
    await tab.marked('Donald Trump', 'person', '#late');
    await tab.move(4, 4);
    await tab.hover('Volodymyr Zelenskyy', '#opening');
    await tab.card.open('Volodymyr Zelenskyy');
  });

  test('a site that is off leaves other sites on', async () => {
    const tab = await openDemo();
    const popup = await session.popup();
    await until('the page to be read', async () => /Reports/u.test(await popup.text()));
    await popup.press(ui.thisSite);
    await until('marks to go', () => isBare(tab));
    await popup.close();
    const other = await session.open('demo.html', { site: 'localhost' });
    await other.marked(GUARANTEES, 'claim', '#guarantees');
    // It is off for the next page of the site as well, from the start.
    const next = await session.open('tabloid.html');
    const again = await session.popup();
    await until('the popup to say so', async () => (await again.text()).includes(ui.stand.siteOff));
    expect(await isBare(next)).toBe(true);
  });
});

describe('how many sentences are marked', () => {
  test('fewer or more, as the reader wishes, on a page that is open already', async () => {
    const tab = await openDemo();
    const sentences = async () => (await tab.marks()).claims.length;
    const options = await session.extensionPage('options.html');
    const wish = (sureness: string) =>
      options.evaluate((value) => document.querySelector<HTMLInputElement>(`input[value=${value}]`)?.click(), sureness);
    await settled(tab);
    const usual = await sentences();
    await wish('fewer');
    await until('fewer marks', async () => (await sentences()) > 0 && (await sentences()) < usual);
    await wish('more');
    await until('more marks', async () => (await sentences()) > usual);
    await wish('usual');
    await until('as many as before', async () => (await sentences()) === usual);
  });
});
