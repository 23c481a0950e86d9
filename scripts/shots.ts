/** The extension at work in a real browser, as pictures: for the README and for the stores. */
import { type Driver, type Surface, surfaceOf, type Tab, type View } from '../tests/e2e/driver/driver';
import { openedPage } from '../tests/e2e/driver/opened';
import { pause, until } from '../tests/e2e/driver/poll';

/** A popup as wide as its design, as high as browsers let it be. */
export const POPUP = { width: 380, height: 600 };

/** The demonstration page is read to its end: all its claims are marked, not the first ones alone. */
const LAST_CLAIM = 'After three and a half years of war';

/** Of the compare page's table: its head with the group's title under it (px). */
const TABLE_HEAD = 110;

/** How a picture's window is; `top` is where the words of a card stand in it, in px, and otherwise its middle. */
interface ShotView extends View {
  top?: number;
}

interface Taken {
  page: Surface;
  picture: Uint8Array;
}

type Shot = (driver: Driver, url: string, view: ShotView) => Promise<Taken>;

/** The page with a card open, the pointer on the words that it explains. */
async function cardOn(driver: Driver, url: string, view: ShotView, words: string, within: string, title: string) {
  const tab: Tab = await driver.open(url, view);
  await tab.marked(words, within === '#guarantees' ? 'claim' : 'person', within);
  await tab.marked(LAST_CLAIM, 'claim');
  const { top } = view;
  if (top === undefined) await tab.hover(words, within);
  else {
    await tab.evaluate(
      (id, space) => {
        const { y } = document.querySelector(id)?.getBoundingClientRect() ?? { y: 0 };
        scrollBy({ top: y - space, behavior: 'instant' });
      },
      within,
      top,
    );
    const box = (await tab.find(words, within))[0]?.boxes[0];
    if (!box) throw new Error(`"${words}" does not stand on the page.`);
    await tab.move(box.x + box.width / 2 - 3, box.y + box.height / 2);
    await tab.move(box.x + box.width / 2, box.y + box.height / 2);
  }
  await tab.card.open(title);
  await pause(300);
  return tab;
}

const GUARANTEES = ['Russia has accepted security guarantees', '#guarantees', 'Security guarantees'] as const;
const ZELENSKYY = ['Volodymyr Zelenskyy', '#opening', 'Volodymyr Zelenskyy'] as const;

const taken = async (page: Tab): Promise<Taken> => ({ page, picture: await page.screenshot() });

/** The compare page that a card on the page opens, at the card's claim, with the page's own column. */
async function compareBeside(driver: Driver, url: string, view: ShotView): Promise<Taken> {
  const tab = await cardOn(driver, url, view, ...GUARANTEES);
  await tab.card.press('Compare all');
  const opened = await openedPage(driver.handle.browser, '/compare.html');
  const page = surfaceOf(opened);
  const { width = 1280, height = 800, scale = 1, dark = false } = view;
  await opened.setViewport({ width, height, deviceScaleFactor: scale });
  await driver.handle.setMedia(opened, { dark });
  await until('the page’s column', async () => (await page.text()).includes('This page'));
  await opened.bringToFront();
  // The claim's title has the focus; above it there is room for the table's head, which stays at the window's top.
  await page.evaluate((space) => {
    const y = document.activeElement?.getBoundingClientRect().y ?? 0;
    scrollBy({ top: y - space, behavior: 'instant' });
  }, TABLE_HEAD);
  await pause(300);
  const picture = await opened.screenshot({ captureBeyondViewport: false });
  await tab.close();
  return { page, picture };
}

/** Each takes the demonstration page's address and how large and how bright the window is; the popup's is always as large as a popup. */
export const SHOTS = {
  claim: async (driver, url, view) => taken(await cardOn(driver, url, view, ...GUARANTEES)),
  person: async (driver, url, view) => taken(await cardOn(driver, url, view, ...ZELENSKYY)),
  beside: compareBeside,
  /** The page alone, as it stands behind the popup. */
  page: async (driver, url, view) => {
    const tab = await driver.open(url, view);
    await tab.marked(LAST_CLAIM, 'claim');
    await pause(200);
    return { page: tab, picture: await tab.screenshot() };
  },
  popup: async (driver, url, { scale, dark }) => {
    const tab = await driver.open(url, { dark });
    await tab.marked(LAST_CLAIM, 'claim');
    const popup = await driver.behind('popup.html', { ...POPUP, scale, dark });
    await until('the popup', async () => /Reports/u.test(await popup.text()));
    // Only a page in front is painted; the popup has read the tab by now.
    await popup.page.bringToFront();
    const height = await popup.evaluate(() =>
      Math.ceil(document.querySelector('main')?.getBoundingClientRect().height ?? 600),
    );
    const clip = { x: 0, y: 0, width: POPUP.width, height: Math.min(POPUP.height, height) };
    const picture = await popup.page.screenshot({ clip });
    await tab.close();
    return { page: popup, picture };
  },
  compare: async (driver, _url, view) => {
    const page = await driver.extensionPage('compare.html', view);
    await until('the table', async () => (await page.text()).includes('Security guarantees'));
    await pause(200);
    return { page, picture: await page.page.screenshot() };
  },
  options: async (driver, _url, view) => {
    const page = await driver.extensionPage('options.html', view);
    await until('its text', async () => (await page.text()).includes('Where Parallax reads'));
    await pause(200);
    return { page, picture: await page.page.screenshot() };
  },
} satisfies Record<string, Shot>;
