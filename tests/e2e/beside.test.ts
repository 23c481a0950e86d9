/** This page beside the sources: on `retold.html`, which tells some things otherwise, carries a passage and alters quotations. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { pageWords } from '../../src/views/page-words';
import { words as ui } from '../../src/views/words';
import type { Surface, Tab } from './driver/driver';
import { hrefOf, openedPage } from './driver/opened';
import { pause, until } from './driver/poll';
import { claimOf, pack, personOf } from './pack';
import { useBrowser } from './session';
import { clearStorage, storedText } from './storage';

const session = useBrowser();
const LENGTH = 'talked for four hours on Friday';
/** Source B's. */
const ARTICLE = resolve(import.meta.dirname, '../../../shared/articles', pack.sources[1]?.file ?? '');
const length = claimOf('meeting-length');
const land = claimOf('land-swap');
const talks = claimOf('washington-talks');
const pressure = claimOf('ukraine-pressure');

async function openRetold(options = {}): Promise<Tab> {
  const tab = await session.open('retold.html', options);
  await tab.marked(LENGTH, 'claim', '#length');
  await tab.marked('is apparently pressing', 'claim', '#pressure');
  return tab;
}

async function openCard(tab: Tab, words: string, within: string, title: string) {
  await tab.hover(words, within);
  return tab.card.open(title);
}

async function popupOf(): Promise<Surface> {
  const popup = await session.popup();
  await until('the page to be read', async () => /Reports \d+ of/u.test(await popup.text()));
  return popup;
}

/** The compare page that something has just opened in a tab of its own. */
async function comparePage(open: () => Promise<void>): Promise<Page> {
  await open();
  const page = await openedPage(session.driver.handle.browser, '/compare.html');
  await until('its table', async () => (await textOf(page)).includes(length.title));
  return page;
}

const textOf = async (page: Page) => ((await page.evaluate('document.body.innerText')) as string).replace(/\s+/gu, ' ');

describe('the card', () => {
  test('leads with the contrast, and the page is the last column with its own words', async () => {
    const tab = await openRetold();
    const card = await openCard(tab, LENGTH, '#length', length.title);
    expect(card.text).toContain('Here four hours ; in A and C just under three hours');
    expect(card.text).toContain(pageWords.thisPage);
    expect(card.text).toMatch(/four hours on Friday/u);
    expect(card.text).toMatch(/a Kremlin spokesman/u);
    const columns = await tab.card.read().then((now) => now?.html.match(/<th scope="col"[^>]*>/gu)?.length);
    expect(columns).toBe(3);
  });

  test.each([
    [
      'a day',
      '#talks',
      'Zelenskyy will meet President Trump',
      talks,
      /On which day: here Tuesday ; in A, B and C Monday/u,
    ],
    ['doubt', '#pressure', 'pressing Ukraine', pressure, /Put with doubt here; no source doubts it/u],
  ] as const)('%s that no source gives is told', async (_what, within, words, claim, line) => {
    const tab = await openRetold();
    expect((await openCard(tab, words, within, claim.title)).text).toMatch(line);
  });

  test('a page that goes with the sources is in no contrast, and silence is said', async () => {
    const tab = await openRetold();
    const card = await openCard(tab, 'The rest of the front would freeze', '#land', land.title);
    expect(card.text).toContain(pageWords.notClearHere);
    expect(card.html).not.toContain('class="line"');
  });

  test('words that are a source’s own are called so', async () => {
    const tab = await openRetold();
    const card = await openCard(tab, 'pockets of occupied Ukraine', '#land', land.title);
    expect(card.text).toContain(pageWords.sentenceCopied(['A', 'C']));
  });

  test('an altered quotation stands on its speaker’s card, with what is changed and whom it is given to', async () => {
    const tab = await openRetold();
    const witkoff = personOf('steve-witkoff');
    const popup = await popupOf();
    await popup.press(witkoff.short);
    // He is not named on the page, so there is nothing to jump to: the popup stays.
    expect(await popup.text()).toContain(pageWords.quotations);
    expect(await popup.text()).toMatch(/altered; B gives it to Witkoff, this page to Rubio/u);
    await popup.close();
    const card = await openCard(tab, 'Zelenskyy', '#said', personOf('volodymyr-zelenskyy').name);
    expect(card.text).toContain(pageWords.quoteHow.shortened);
    expect(card.html).toContain('<del>');
    expect(card.text).toMatch(/B gives it to Zelenskyy; so does this page/u);
  });

  test('“Copy” gives the comparison as Markdown', async () => {
    const tab = await openRetold();
    await openCard(tab, LENGTH, '#length', length.title);
    await tab.card.press(pageWords.copy);
    await until('a word that it was copied', async () => (await tab.card.read())?.text.includes(pageWords.copied));
    await tab.key('Escape');
    await tab.click('Notes of a reader');
    await tab.page.keyboard.down('Control');
    await tab.key('v');
    await tab.page.keyboard.up('Control');
    const pasted = await until('the text', () =>
      tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#notes')?.value || null),
    );
    expect(pasted).toContain(`## ${length.title}`);
    expect(pasted).toMatch(/\| How long \| .*nearly three.* \| .*four hours.* \|/u);
    expect(pasted).toContain(`<${session.server.origin}/retold.html>`);
  });

  test.each([
    ['light', false, 1280],
    ['dark', true, 340],
  ] as const)('axe finds nothing (%s, %s, %i px)', async (_name, dark, width) => {
    const tab = await openRetold({ dark, width, height: 760 });
    await openCard(tab, LENGTH, '#length', length.title);
    expect(await tab.card.axe()).toEqual([]);
  });
});

describe('“Not this claim”', () => {
  afterEach(() => clearStorage(session));

  const isMarked = async (tab: Tab) => (await tab.find(LENGTH, '#length')).some((spot) => spot.claim > 0.5);
  const hideLength = async (tab: Tab) => {
    for (let times = 0; await isMarked(tab); times++) {
      if (times > 3) throw new Error('the sentence has more claims than it should');
      await tab.move(4, 4);
      await tab.hover(LENGTH, '#length');
      await tab.card.open(pageWords.copy);
      await tab.card.press(ui.notThisClaim);
      await tab.card.closed();
      await pause(400);
    }
  };

  test('takes the mark away for good, and no text of the page is kept', async () => {
    const tab = await openRetold();
    await hideLength(tab);
    const again = await session.open('retold.html');
    await again.marked('is apparently pressing', 'claim', '#pressure');
    await pause(500);
    expect(await isMarked(again)).toBe(false);
    const stored = await storedText(session);
    expect(stored).toContain(length.id);
    expect(stored).not.toContain('four hours');
  });

  test('is taken back in the options, on a page that is open', async () => {
    const tab = await openRetold();
    await hideLength(tab);
    const options = await session.extensionPage('options.html');
    await until('the list', async () => (await options.text()).includes(length.title));
    expect(await options.axe()).toEqual([]);
    await options.press(ui.showAllAgain);
    await tab.page.bringToFront();
    await until('the mark to come back', () => isMarked(tab));
  });
});

describe('the popup', () => {
  test('says in how many matters the page parts, where, and what it leaves out', async () => {
    await openRetold();
    const popup = await popupOf();
    const text = await popup.text();
    expect(text).toMatch(/Reports \d+ of 16 matters, \d of them in other words than the sources\./u);
    expect(text).toContain('Here four hours; in A and C just under three hours.');
    expect(text).toContain(pageWords.carriesShared(['A', 'C'], 18));
    expect(text).toContain(pageWords.leftOut);
    expect(text).toContain(pageWords.unfair.short);
    // The most widely reported first.
    const [wide, narrow] = [claimOf('big-progress').title, claimOf('february-clash').title].map((title) =>
      text.indexOf(title),
    );
    expect(wide).toBeGreaterThan(text.indexOf(pageWords.leftOut));
    expect(narrow).toBeGreaterThan(wide ?? 0);
    expect(await popup.axe()).toEqual([]);
  });

  test('a matter that is left out leads to the sources’ reports of it', async () => {
    await openRetold();
    const popup = await popupOf();
    const left = claimOf('big-progress');
    const page = await comparePage(() => popup.press(left.title));
    expect(await page.evaluate('document.activeElement.textContent')).toContain(left.title);
    await page.close();
  });

  // The articles are no part of the project; where they are there, a page that carries one is the real thing.
  test.skipIf(!existsSync(ARTICLE))('a page that is a source’s text says so before anything else', async () => {
    const tab = await openRetold();
    await tab.evaluate(
      (text) => {
        const article = document.querySelector('article');
        article?.replaceChildren(
          ...text.split(/\n+/u).map((line) => {
            const paragraph = document.createElement('p');
            paragraph.textContent = line;
            return paragraph;
          }),
        );
      },
      readFileSync(ARTICLE, 'utf8'),
    );
    const popup = await session.popup();
    await until('the standing', async () => (await popup.text()).includes(pageWords.carriesWhole(['B'])));
  });

  test('a page about another subject is asked for nothing', async () => {
    await session.open('other.html');
    const popup = await session.popup();
    await until('the standing', async () => /Nothing found|Not about/u.test(await popup.text()));
    expect(await popup.text()).not.toContain(pageWords.leftOut);
  });
});

describe('the compare page', () => {
  test('has a column for the page that it was opened for, and lets it be taken along', async () => {
    const tab = await openRetold();
    await openCard(tab, LENGTH, '#length', length.title);
    const page = await comparePage(() => tab.card.press(ui.compareAll));
    await page.setViewport({ width: 1280, height: 900 });
    const text = await textOf(page);
    expect(text).toContain('and on the page you came from');
    expect(text).toContain(`${pageWords.thisPage} 127.0.0.1`);
    expect(text).toContain('Here four hours; in A and C just under three hours.');
    expect(text).toContain(pageWords.leftOutMark);
    const saved = (await page.evaluate(`(async () => {
      const made = new Promise((done) => { const make = URL.createObjectURL; URL.createObjectURL = (blob) => { done(blob.text()); return make(blob); }; });
      [...document.querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(pageWords.exportJson)}).click();
      return made;
    })()`)) as string;
    const found = JSON.parse(saved) as { url: string; hasPart: { identifier: string }[] };
    expect(found.url).toBe(`${session.server.origin}/retold.html`);
    expect(found.hasPart.map(({ identifier }) => identifier)).toContain(length.id);
    // Only Chromium can be made to show what is printed.
    if (session.engine === 'chromium') {
      await page.emulateMediaType('print');
      expect(await page.evaluate(`getComputedStyle(document.querySelector('.take')).display`)).toBe('none');
    }
    await page.close();
  });

  test('says so where that page is there no more', async () => {
    const page = await session.extensionPage('compare.html?tab=987654321');
    await until('its table', async () => (await page.text()).includes(length.title));
    expect(await page.text()).toContain(pageWords.pageGone);
    expect(await page.text()).not.toContain(pageWords.leftOutMark);
  });

  test.each([
    ['light', false, 1280],
    ['dark', true, 1280],
    ['light', false, 380],
  ] as const)('axe finds nothing, and nothing reaches out (%s, %s, %i px)', async (_name, dark, width) => {
    const tab = await openRetold();
    await openCard(tab, LENGTH, '#length', length.title);
    const opened = await comparePage(() => tab.card.press(ui.compareAll));
    const { pathname, search } = new URL(await hrefOf(opened));
    await opened.close();
    const page = await session.extensionPage(`${pathname.slice(1)}${search}#${length.id}`, { dark, width });
    await until('its table', async () => (await page.text()).includes(length.title));
    expect(await page.axe()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
