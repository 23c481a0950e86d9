/** What pointer moves cost: on a page with marks, and that they cost nothing on one without. */
import { ownWorld } from '../isolated';
import { type Lab, wishFor } from '../lab';
import { atMost, plain, type Row } from '../report';
import { costOf, markOf } from '../trace';
import { setMark, trace, untilIdle } from '../traced';

const MOVES = 200;
/** Between two moves (ms): about as often as a mouse tells of itself. */
const STEP = 8;
const LIMIT_MS = 0.1;
const BEGIN = 'bench-begin';
const END = 'bench-end';

/** Counts look-ups by what all of them need, in the content script's world. */
const COUNT_LOOKUPS = `globalThis.benchLookups = 0;
for (const name of ['caretPositionFromPoint', 'caretRangeFromPoint']) {
  const own = Document.prototype[name];
  if (own) Document.prototype[name] = function (...at) { globalThis.benchLookups++; return own.apply(this, at); };
}`;

/** Counts frames, in the page's world. */
const COUNT_FRAMES = `globalThis.benchFrames = 0;
{ const frame = () => { globalThis.benchFrames++; requestAnimationFrame(frame); }; requestAnimationFrame(frame); }
//# sourceURL=bench-frames.js`;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export async function pointerRows(lab: Lab): Promise<Row[]> {
  return lab.onExtended(async (page, origin) => {
    await page.goto(lab.server.pageUrl(wishFor({ kind: 'dense' })));
    await page.waitForFunction(() => (CSS.highlights.get('parallax-person')?.size ?? 0) > 0);
    await page.mouse.move(100, 100);
    await untilIdle(page);
    const world = await ownWorld(page, origin);
    await world.evaluate(COUNT_LOOKUPS);
    await page.evaluate(COUNT_FRAMES);
    const events = await trace(page, async () => {
      await setMark(page, BEGIN);
      for (let move = 0; move < MOVES; move++) {
        await page.mouse.move(100 + move * 3, 150 + ((move * 37) % 500));
        await pause(STEP);
      }
      await setMark(page, END);
    });
    const lookups = Number(await world.evaluate('globalThis.benchLookups'));
    const frames = Number(await page.evaluate('globalThis.benchFrames'));
    const timeOf = (name: string) => markOf(events, name)?.ts ?? Number.NaN;
    const { sum } = costOf(events, origin, END, { from: timeOf(BEGIN), to: timeOf(END) });
    const detail = `${MOVES} moves, ${plain(sum)} ms in all`;
    return [
      atMost('a pointer move over a marked page', sum / MOVES, LIMIT_MS, 'ms', detail),
      atMost('point look-ups', lookups / frames, 1, 'a frame', `${lookups} in ${frames} frames`),
    ];
  });
}

export async function listenerRows(lab: Lab): Promise<Row[]> {
  return lab.onExtended(async (page, origin) => {
    await page.goto(lab.server.pageUrl(wishFor({ kind: 'nameless' })));
    await untilIdle(page);
    const world = await ownWorld(page, origin);
    const places = ['window', 'document', 'document.documentElement', 'document.body'];
    const types = (await Promise.all(places.map(world.listeners))).flat();
    const moves = types.filter((type) => /^(?:pointer|mouse)(?:move|rawupdate|over|out|enter)$/u.test(type));
    return [
      {
        what: 'listeners to pointer moves on a page without names',
        measured: moves.length === 0 ? 'none' : moves.join(', '),
        bar: 'none',
        met: moves.length === 0,
      },
    ];
  });
}
