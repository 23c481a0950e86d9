/** From the end of the hover delay to a card that is painted. */
import type { Page } from 'puppeteer-core';
import { OPEN_DELAY_MS } from '../../../src/card/state';
import { median } from '../figures';
import { type OwnWorld, ownWorld } from '../isolated';
import { type Lab, wishFor } from '../lab';
import { atMost, type Row } from '../report';
import { untilIdle } from '../traced';

const PAGES = 4;
const LATER_EACH = 4;
const FIRST_MS = 50;
const LATER_MS = 16;
/** Between two cards (ms), more than the time within which the next one opens without a delay. */
const APART = 800;

/** In the page's world: notes when the frame with the card was done; a message goes out behind that frame. */
const WATCH_CARD = `{
  const shown = () => {
    const box = document.documentElement.querySelector('parallax-card')?.getBoundingClientRect();
    return box !== undefined && box.width > 0 && box.height > 0;
  };
  let was = false;
  const frame = () => {
    const is = shown();
    if (is && !was) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { globalThis.benchPainted = performance.now(); port1.close(); };
      port2.postMessage(null);
    }
    if (!is) globalThis.benchPainted = undefined;
    was = is;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}`;

/** In the content script's world: notes when the hover delay was over. */
const WATCH_DELAY = `{
  const own = globalThis.setTimeout;
  globalThis.setTimeout = (run, ms, ...rest) => own((...given) => {
    if (ms === ${OPEN_DELAY_MS}) globalThis.benchDelayOver = performance.now();
    run(...given);
  }, ms, ...rest);
}`;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Middles of names that stand in the window. */
function namesInView(): { x: number; y: number }[] {
  const places: { x: number; y: number }[] = [];
  for (const range of CSS.highlights.get('parallax-person') ?? []) {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const box = live.getClientRects()[0];
    if (box && box.width > 10 && box.top > 60 && box.bottom < innerHeight - 60) {
      places.push({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    }
  }
  return places;
}

/** Time (ms) from the end of the delay to the card; NaN where none came. */
async function hover(page: Page, world: OwnWorld, { x, y }: { x: number; y: number }): Promise<number> {
  await page.mouse.move(x, y);
  const painted = await page
    .waitForFunction(() => (globalThis as { benchPainted?: number }).benchPainted, { timeout: 5_000 })
    .then((handle) => handle.jsonValue())
    .catch(() => undefined);
  const over = Number(await world.evaluate('globalThis.benchDelayOver'));
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await pause(APART);
  return (painted ?? Number.NaN) - over;
}

export async function cardRows(lab: Lab): Promise<Row[]> {
  const firsts: number[] = [];
  const later: number[] = [];
  for (let seed = 1; seed <= PAGES; seed++) {
    await lab.onExtended(async (page, origin) => {
      await page.evaluateOnNewDocument(WATCH_CARD);
      await page.goto(lab.server.pageUrl(wishFor({ kind: 'dense', seed })));
      await page.waitForFunction(() => (CSS.highlights.get('parallax-person')?.size ?? 0) > 0);
      await page.mouse.move(5, 5);
      await untilIdle(page);
      const world = await ownWorld(page, origin);
      await world.evaluate(WATCH_DELAY);
      const [first, ...others] = await page.evaluate(namesInView);
      if (!first) throw new Error('No name stands in the window.');
      firsts.push(await hover(page, world, first));
      for (const place of others.slice(0, LATER_EACH)) later.push(await hover(page, world, place));
    });
  }
  return [
    atMost('from the end of the hover delay to the card painted, first time', median(firsts), FIRST_MS, 'ms'),
    atMost('the same, later', median(later), LATER_MS, 'ms'),
  ];
}
