/** A store's pictures: taken of the real extension in the store's own browser, and framed in it. */
import type { Driver } from '../../tests/e2e/driver/driver';
import { SHOTS } from '../shots';
import { SCREENSHOT, screenshotHtml, tileHtml, WINDOW } from './frames';
import type { Picture } from './listing';

/** Pages are shown larger than they are in a browser, so that they can be read in a listing. */
const ZOOM = { claim: 1.12, person: 1.12, popup: 1.12, beside: 1.05, options: 1.12 };
type PictureName = keyof typeof ZOOM;
/** Words stand this high in the window (px), so that the whole card has room under them. */
const TOP = 26;
/** In a lower window a card leaves out what is not needed at once; the frame cuts off what is beyond it. */
const LOWEST = 720;
/** One picture shows what a dark browser makes of it. */
const DARK: PictureName = 'person';

const isPictureName = (name: string): name is PictureName => name in ZOOM;

/** Takes a picture of a page that is given as HTML. */
async function pictureOf(driver: Driver, html: string, size: { width: number; height: number }): Promise<Uint8Array> {
  const page = await driver.handle.browser.newPage();
  try {
    await page.setViewport({ ...size, deviceScaleFactor: 1 });
    await page.setContent(html, { waitUntil: 'load' });
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())).then(() => undefined));
    return await page.screenshot({ captureBeyondViewport: false });
  } finally {
    await page.close();
  }
}

export async function screenshot(driver: Driver, url: string, wanted: Picture, icon: string): Promise<Uint8Array> {
  const { name, headline, line } = wanted;
  if (!isPictureName(name)) throw new Error(`Nobody knows how to take a picture called "${name}".`);
  const scale = ZOOM[name];
  const dark = name === DARK;
  const width = Math.round(WINDOW.width / scale);
  const height = Math.max(LOWEST, Math.ceil(WINDOW.height / scale));
  const view = { width, height, scale, dark, top: TOP };
  const take = async (shot: keyof typeof SHOTS) => {
    const { page, picture } = await SHOTS[shot](driver, url, view);
    await page.close();
    return picture;
  };
  const popup = name === 'popup' ? await take('popup') : undefined;
  const page = await take(name === 'popup' ? 'page' : name);
  const html = screenshotHtml({ headline, line, dark, page, icon, ...(popup ? { popup } : {}) });
  return pictureOf(driver, html, SCREENSHOT);
}

export const tile = (driver: Driver, size: { width: number; height: number }, name: string, line: string) =>
  pictureOf(driver, tileHtml(size, name, line), size);
