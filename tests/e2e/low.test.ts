import { expect, test } from 'vitest';
import type { Image } from './driver/png';
import { pause } from './driver/poll';
import { claimOf, personOf } from './pack';
import { useBrowser } from './session';

const session = useBrowser();

const SENTENCE =
  'He arrives three days after Donald Trump and Vladimir Putin met in Alaska, talked for two and a half hours and left without an agreement to sign.';
/** The marker behind the words that decide, which only the comparison's first row has. */
const PEN = [0xf2, 0xdd, 0x98];

/** How many pixels have the marker's colour. */
function penIn({ data }: Image): number {
  let count = 0;
  for (let i = 0; i < data.length; i += 4)
    if (PEN.every((value, c) => Math.abs((data[i + c] ?? 0) - value) < 3)) count++;
  return count;
}

// 640 × 400 is a window of 1280 × 800 at 200 %.
test.each([
  { width: 640, height: 400, zoom: 1 },
  { width: 1280, height: 400, zoom: 1 },
  { width: 1280, height: 577, zoom: 1 },
  { width: 320, height: 568, zoom: 1 },
  { width: 640, height: 400, zoom: 1.5 },
])('in a window of $width × $height, zoomed by $zoom, the first row is in sight, and the words are', async (view) => {
  const tab = await session.open('demo.html', view);
  await tab.evaluate((zoom) => document.documentElement.style.setProperty('zoom', String(zoom)), view.zoom);
  await tab.marked('left without an agreement to sign', 'claim', '#length');
  for (const [words, spared, title] of [
    ['agreement to sign', SENTENCE, claimOf('meeting-length').title],
    ['Vladimir Putin', 'Vladimir Putin', personOf('vladimir-putin').name],
  ] as const) {
    await tab.hover(words, '#length');
    await tab.card.open(title);
    // The card may be measured once more after its first frame.
    await pause(200);
    const box = (await tab.card.read())?.box;
    if (!box) throw new Error(`The card of "${title}" is gone.`);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(view.height);
    expect(box.height).toBeLessThanOrEqual(view.height / 2 + 0.5);
    for (const line of (await tab.find(spared, '#length'))[0]?.boxes ?? []) {
      const across = Math.min(box.x + box.width, line.x + line.width) - Math.max(box.x, line.x);
      const down = Math.min(box.y + box.height, line.y + line.height) - Math.max(box.y, line.y);
      expect(across > 0.5 && down > 0.5, `${title} covers ${JSON.stringify(line)}`).toBe(false);
    }
    // Four lines of large letters leave room for a title and chips; the row is a turn of the wheel away.
    if (box.height > 120) expect(penIn(await tab.pixels(box)), title).toBeGreaterThan(20);
    await tab.key('Escape');
    await tab.card.closed();
    await tab.move(4, 4, 3);
    await pause(100);
  }
});
