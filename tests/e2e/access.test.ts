import { afterEach, describe, expect, test } from 'vitest';
import { pageWords } from '../../src/views/page-words';
import { words as ui } from '../../src/views/words';
import { lowContrast } from './driver/card-world';
import type { Surface, Tab } from './driver/driver';
import type { Media } from './driver/engine';
import { until } from './driver/poll';
import { claimOf, pack } from './pack';
import { useBrowser } from './session';
import { clearStorage } from './storage';

const session = useBrowser();
const guarantees = claimOf('security-guarantees');
const GUARANTEES = 'Russia has accepted security guarantees';

const MEDIA: Record<string, Media> = {
  light: {},
  dark: { dark: true },
  'forced colours': { forced: true },
};

/** The rules whose answer depends on colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Asks for light, dark or forced colours, and waits until the page has heard of it. */
async function show(surface: Surface, { dark = false, forced = false }: Media): Promise<void> {
  await session.driver.handle.setMedia(surface.page, { dark, forced });
  await until('the colours that were asked for', () =>
    surface.evaluate(
      (isDark, isForced) =>
        matchMedia('(prefers-color-scheme: dark)').matches === isDark &&
        matchMedia('(forced-colors: active)').matches === isForced,
      dark,
      forced,
    ),
  );
}

/** What axe finds in light, in dark and in forced colours, one after the other in the state that the page is in. */
async function onPage(surface: Surface): Promise<string[]> {
  const found: string[] = [];
  for (const [name, media] of Object.entries(MEDIA)) {
    await show(surface, media);
    const violations = await surface.axe(name === 'light' ? undefined : COLOUR_RULES);
    found.push(...violations.map((violation) => `${name}: ${violation}`));
  }
  return found;
}

/** The same for the card, whose colours axe does not weigh in Firefox. */
async function onCard(tab: Tab): Promise<string[]> {
  const found: string[] = [];
  for (const [name, media] of Object.entries(MEDIA)) {
    await show(tab, media);
    const { looked, low } = await tab.card.evaluate(lowContrast);
    expect(looked).toBeGreaterThan(15);
    const isWeighed = session.engine === 'chromium';
    const violations = name === 'light' ? await tab.card.axe() : isWeighed ? await tab.card.axe(COLOUR_RULES) : [];
    found.push(...[...low, ...violations].map((violation) => `${name}: ${violation}`));
  }
  return found;
}

describe('axe finds nothing in light, dark and forced colours', () => {
  afterEach(() => clearStorage(session));

  test('on a claim’s card: as it opens, pinned, copied, led on to a person’s or a wider claim’s', async () => {
    const tab = await session.open('demo.html');
    await tab.marked(GUARANTEES, 'claim');
    await tab.hover(GUARANTEES);
    await tab.card.open(guarantees.title);
    expect(await onCard(tab)).toEqual([]);
    await tab.card.press(ui.pin);
    await until('the pin', async () => (await tab.card.read())?.pressed.includes(ui.pinned));
    await tab.card.press(pageWords.copy);
    await until('an answer', async () => /copied|copy/iu.test((await tab.card.read())?.announced ?? ''));
    expect(await onCard(tab)).toEqual([]);
    await tab.hover('Vladimir Putin', '#length');
    await tab.key('Escape');
    await tab.hover('Vladimir Putin', '#length');
    await tab.card.open('Vladimir Putin');
    await tab.card.press(claimOf('no-deal').title);
    await until('the way back', async () => (await tab.card.read())?.buttons.includes(ui.back));
    expect(await onCard(tab)).toEqual([]);
  });

  test('on a person’s card as a sheet, and on a low card', async () => {
    const tab = await session.open('demo.html', { width: 340, height: 720 });
    await tab.marked('Volodymyr Zelenskyy', 'person', '#opening');
    await tab.tap('Volodymyr Zelenskyy', '#opening');
    await tab.card.open('Volodymyr Zelenskyy');
    expect(await onCard(tab)).toEqual([]);
    await tab.close();
    const low = await session.open('demo.html', { width: 640, height: 400 });
    await low.marked(GUARANTEES, 'claim');
    await low.hover(GUARANTEES);
    await low.card.open(guarantees.title);
    expect(await onCard(low)).toEqual([]);
  });

  // axe itself is the same in both browsers; what differs is shown in light.
  test.each(Object.entries(MEDIA).filter(([name]) => name === 'light' || session.engine === 'chromium'))(
    'on the popup in %s: with claims, with none, off for the site, off everywhere, where nothing may be read',
    async (name, media) => {
      const rules = name === 'light' ? undefined : COLOUR_RULES;
      const says = async (text: string) => {
        const popup = await session.popup({ width: 380, height: 600, ...media });
        await until(`"${text}"`, async () => (await popup.text()).includes(text));
        return popup;
      };
      const tab = await session.open('demo.html', media);
      await tab.marked(GUARANTEES, 'claim');
      const popup = await says(guarantees.title);
      expect(await popup.axe(rules)).toEqual([]);
      await popup.press(ui.thisSite);
      await until('off for the site', async () => (await popup.text()).includes(ui.stand.siteOff));
      expect(await popup.axe(rules)).toEqual([]);
      await popup.press(ui.everywhere);
      await until('off everywhere', async () => (await popup.text()).includes(ui.stand.allOff));
      expect(await popup.axe(rules)).toEqual([]);
      await popup.close();
      await clearStorage(session);
      await session.open('plain.html', media);
      expect(await (await says(ui.stand.nothing)).axe(rules)).toEqual([]);
      await session.extensionPage('compare.html', media);
      expect(await (await says(ui.stand.unreadable)).axe(rules)).toEqual([]);
    },
  );

  test('on the compare page: wide and narrow, with open rows and a filter, beside a page, and with that page gone', async () => {
    const page = await session.extensionPage(`compare.html#${guarantees.id}`);
    await until('its table', async () => (await page.text()).includes(guarantees.title));
    expect(await onPage(page)).toEqual([]);
    const narrow = await session.extensionPage('compare.html', { width: 380 });
    await until('its table', async () => (await narrow.text()).includes(guarantees.title));
    await narrow.press('Rubio ');
    expect(await narrow.axe()).toEqual([]);
    const gone = await session.extensionPage('compare.html?tab=999999');
    await until('the note', async () => (await gone.text()).includes(pageWords.pageGone));
    expect(await gone.axe()).toEqual([]);
    await session.open('demo.html').then((tab) => tab.marked(GUARANTEES, 'claim'));
    const id = await session.tabInFront();
    const beside = await session.extensionPage(`compare.html?tab=${id}#${guarantees.id}`);
    await until('the page’s column', async () => (await beside.text()).includes(pageWords.thisPage));
    expect(await onPage(beside)).toEqual([]);
  });

  test('on the options page: with nothing kept; with sites, a wrong name, and sentences turned away', async () => {
    const page = await session.extensionPage('options.html');
    await until('its text', async () => (await page.text()).length > 40);
    expect(await onPage(page)).toEqual([]);
    const tab = await session.open('demo.html');
    await tab.marked(GUARANTEES, 'claim');
    await tab.hover(GUARANTEES);
    await tab.card.open(guarantees.title);
    await tab.card.press(ui.notThisClaim);
    await tab.card.closed();
    await page.page.bringToFront();
    await page.page.focus('.add input');
    await page.page.keyboard.type('news.example');
    await page.page.keyboard.press('Enter');
    await until('the site', async () => (await page.text()).includes(ui.turnOn));
    await page.page.keyboard.type('no host');
    await page.page.keyboard.press('Enter');
    await until('the sentence and the complaint', async () => {
      const text = await page.text();
      return text.includes(guarantees.title) && text.includes(ui.hostWrong('no host'));
    });
    expect(await onPage(page)).toEqual([]);
  });
});

describe('the compare page', () => {
  test('has every claim and every source, each cell with its wording or its silence', async () => {
    const page = await session.extensionPage('compare.html');
    const text = await until('its table', async () => {
      const now = await page.text();
      return now.includes(guarantees.title) ? now : null;
    });
    for (const claim of pack.claims) expect(text).toContain(claim.title);
    for (const { label, title } of pack.sources) {
      expect(text).toContain(label);
      expect(text).toContain(title);
    }
    for (const claim of pack.claims) {
      const values = claim.differences.flatMap(({ values: by }) => Object.values(by)).filter((value) => value !== null);
      expect(
        values.some((value) => value !== undefined && text.includes(value.excerpt.text)),
        claim.id,
      ).toBe(true);
    }
  });

  test('can be filtered by person', async () => {
    const page = await session.extensionPage('compare.html');
    await until('its table', async () => (await page.text()).includes(guarantees.title));
    const rubio = pack.claims.filter(({ people }) => people.includes('marco-rubio'));
    const rest = pack.claims.filter(({ people }) => !people.includes('marco-rubio'));
    await page.press(`Rubio ${rubio.length}`);
    await until('the others to go', async () => {
      const titles = await page.evaluate(() =>
        [...document.querySelectorAll('tbody th[scope=row] button')].map((element) => element.textContent ?? ''),
      );
      return rubio.every(({ title }) => titles.includes(title)) && !rest.some(({ title }) => titles.includes(title));
    });
  });
});
