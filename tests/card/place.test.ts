import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, Size } from '../../src/card/geometry';
import { findPlace, type Place, type PlaceInput } from '../../src/card/place';

const line = (left: number, top: number, width: number): Box => ({ left, top, right: left + width, bottom: top + 20 });

/** A card whose text fills an area: narrower is higher. */
const card =
  (area: number): PlaceInput['measure'] =>
  (width, maxHeight) => ({ width, height: Math.min(maxHeight, Math.ceil(area / width)) });

const SMALL = card(420 * 200);
const LARGE = card(420 * 2000);

const input = (more: Partial<PlaceInput>): PlaceInput => ({
  words: [line(200, 300, 80)],
  wordsLeft: false,
  pointer: null,
  window: { width: 1200, height: 800 },
  touch: false,
  measure: SMALL,
  ...more,
});

/** The box that the browser makes of a place. */
function boxOf({ left, width, maxHeight, edge, at }: Place, { measure, window }: PlaceInput): Box {
  const { height } = measure(width, maxHeight);
  const top = edge === 'top' ? at : window.height - at - height;
  return { left, top, right: left + width, bottom: top + height };
}

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('beside the words', () => {
  it('stands below, from the first letter on', async () => {
    const { place, side } = await findPlace(input({}));
    expect(place).toEqual({ left: 200, width: 420, maxHeight: 400, edge: 'top', at: 328, docked: false });
    expect(side).toBe('bottom-start');
  });

  it('stands below the last line of several', async () => {
    const words = [line(600, 300, 300), line(100, 320, 800), line(100, 340, 50)];
    const { place } = await findPlace(input({ words, pointer: { x: 700, y: 310 } }));
    expect(place.at).toBe(368);
    expect(place.left).toBe(652);
  });

  it('stands above where there is no room below, and hangs on its lower edge', async () => {
    const { place, side } = await findPlace(input({ words: [line(200, 700, 80)] }));
    expect(place).toMatchObject({ edge: 'bottom', at: 108 });
    expect(side).toBe('top-start');
  });

  it('moves aside at the window’s edge, at full width', async () => {
    const { place } = await findPlace(input({ words: [line(1100, 300, 80)] }));
    expect(place).toMatchObject({ left: 772, width: 420 });
  });

  it('keeps its side while it fits there', async () => {
    expect((await findPlace(input({ side: 'top-start' }))).side).toBe('top-start');
    expect((await findPlace(input({ side: 'top-start', words: [line(200, 50, 80)] }))).side).toBe('bottom-start');
  });

  it('takes the larger side and gets lower where neither has room for all of it', async () => {
    const { place } = await findPlace(
      input({ words: [line(100, 350, 300)], measure: LARGE, window: { width: 1200, height: 640 } }),
    );
    expect(place).toMatchObject({ edge: 'bottom', at: 298 });
    expect(place.maxHeight).toBe(320);
    const tight = await findPlace(
      input({
        words: [line(100, 200, 300), line(100, 420, 300)],
        measure: LARGE,
        window: { width: 1200, height: 640 },
      }),
    );
    expect(tight.place).toMatchObject({ edge: 'top', at: 448, maxHeight: 184 });
  });

  it('stands to the side of words as high as the window', async () => {
    const words = Array.from({ length: 38 }, (_, i) => line(20, 20 + i * 20, 400));
    const { place, side } = await findPlace(input({ words }));
    expect(side).toBe('right-start');
    expect(place.left).toBe(428);
  });

  it('gets low above or below long lines in a low window rather than lie on them', async () => {
    const window = { width: 640, height: 400 };
    const lines = (top: number, height: number) =>
      [0, 1, 2].map((i) => ({ ...line(24, top + i * height, 590), bottom: top + (i + 1) * height }));
    const middle = await findPlace(input({ window, measure: LARGE, words: lines(160, 29) }));
    expect(middle.place).toMatchObject({ edge: 'bottom', at: 248, maxHeight: 144 });
    const zoomed = await findPlace(input({ window, measure: LARGE, words: lines(112, 58) }));
    expect(zoomed.place).toMatchObject({ edge: 'top', at: 294, maxHeight: 98 });
  });

  it('stands beside words that leave little room above and below them', async () => {
    const window = { width: 1280, height: 400 };
    const words = [0, 1, 2].map((i) => line(100, 140 + i * 40, 500));
    const { place, side } = await findPlace(input({ window, measure: LARGE, words }));
    expect(side).toBe('right-start');
    expect(place).toMatchObject({ left: 608, width: 420, maxHeight: 200, at: 140 });
    const uneven = [line(500, 140, 100), line(100, 180, 500), line(100, 220, 60)];
    const last = await findPlace(input({ window, measure: LARGE, words: uneven, pointer: { x: 120, y: 230 } }));
    expect(last.place).toMatchObject({ left: 608, at: 192 });
  });

  it('keeps to a corner when the words fill the window', async () => {
    const words = Array.from({ length: 38 }, (_, i) => line(20, 20 + i * 20, 1160));
    const { place } = await findPlace(input({ words }));
    expect(place).toMatchObject({ width: 420, left: 772, docked: false });
  });

  it('shows itself although no words can be seen', async () => {
    const { place } = await findPlace(input({ words: [line(0, -400, 80)] }));
    expect(place).toMatchObject({ left: 772, edge: 'bottom', at: 8 });
  });
});

describe('as a sheet', () => {
  it('is docked to the bottom of a narrow window, and under a finger of a phone’s, whichever way it is held', async () => {
    const window = { width: 320, height: 560 };
    const sheet = { left: 0, width: 320, edge: 'bottom', at: 0, docked: true };
    expect((await findPlace(input({ window, words: [line(20, 100, 80)] }))).place).toMatchObject(sheet);
    const lying = { touch: true, window: { width: 800, height: 360 }, words: [line(20, 100, 80)] };
    expect((await findPlace(input(lying))).place).toMatchObject({ ...sheet, width: 800 });
    expect((await findPlace(input({ ...lying, touch: false }))).place.docked).toBe(false);
    expect((await findPlace(input({ touch: true, words: [line(20, 100, 80)] }))).place.docked).toBe(false);
  });

  it('is docked to the top where it would lie on the words', async () => {
    const { place } = await findPlace(input({ window: { width: 320, height: 560 }, words: [line(20, 500, 80)] }));
    expect(place).toMatchObject({ edge: 'top', at: 0, docked: true });
  });

  it('goes to the bottom when the words have scrolled away under a pinned card', async () => {
    const window = { width: 320, height: 568 };
    const { place } = await findPlace(input({ window, words: [line(20, 500, 80)], wordsLeft: true }));
    expect(place).toMatchObject({ edge: 'bottom', at: 0, docked: true });
  });

  it('gets lower rather than lie on the words', async () => {
    const window = { width: 320, height: 560 };
    const { place } = await findPlace(input({ window, measure: LARGE, words: [line(20, 200, 80), line(20, 300, 80)] }));
    expect(place).toMatchObject({ edge: 'bottom', maxHeight: 240 });
  });
});

describe('anywhere', () => {
  it('is never off screen, over half the window, too wide, or on the words where there is room', async () => {
    const size: fc.Arbitrary<Size> = fc.record({
      width: fc.integer({ min: 320, max: 2000 }),
      height: fc.integer({ min: 400, max: 1400 }),
    });
    const scene = size.chain((window) =>
      fc.record({
        window: fc.constant(window),
        top: fc.integer({ min: 0, max: window.height - 20 }),
        left: fc.integer({ min: 0, max: window.width - 40 }),
        lines: fc.integer({ min: 1, max: 6 }),
        area: fc.integer({ min: 40_000, max: 900_000 }),
        touch: fc.boolean(),
        pointed: fc.boolean(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(scene, async ({ window, top, left, lines, area, touch, pointed }) => {
        const words = Array.from({ length: lines }, (_, i) =>
          line(i ? 0 : left, top + i * 20, i ? window.width * 0.8 : 40),
        );
        const one = input({
          window,
          words,
          touch,
          measure: card(area),
          pointer: pointed ? { x: left + 30, y: top + 10 } : null,
        });
        const { place } = await findPlace(one);
        const box = boxOf(place, one);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(window.width);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.bottom).toBeLessThanOrEqual(window.height);
        expect(box.bottom - box.top).toBeLessThanOrEqual(window.height / 2);
        if (!place.docked) expect(place.width).toBeLessThanOrEqual(420);
        const room = Math.max(top, window.height - top - lines * 20);
        if (room >= 96) for (const rect of words) expect(overlaps(box, rect)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
