/** The marks as they are painted: told apart by the form of their lines, and seen on any ground (WCAG 1.4.1, 1.4.11). */
import { describe, expect, test } from 'vitest';
import type { Tab } from './driver/driver';
import type { Box } from './driver/in-page';
import type { Image } from './driver/png';
import { pause, until } from './driver/poll';
import { useBrowser } from './session';
import { settled } from './settled';

const session = useBrowser();
const CLAIM = 'Russia has accepted security guarantees';
/** WCAG 1.4.11 asks for as much of what has to be seen beside text. */
const LEAST = 3;
/** Where the feet of the letters end, as a share of the line's height. */
const BELOW_LETTERS = 0.82;
/** Less of a change than that (of 255) is no paint. */
const CHANGED = 12;

const NAMES: Record<string, string> = {
  light: 'Donald Trump',
  grey: 'Volodymyr Zelenskyy',
  dark: 'Steve Witkoff',
  photo: 'Emmanuel Macron',
};

const luminance = (image: Image, pixel: number): number => {
  const [r = 0, g = 0, b = 0] = [...image.data.slice(pixel * 4, pixel * 4 + 3)].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Of two luminances, as WCAG counts it. */
const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** The strip below the letters of a line in which its mark is drawn: by the boxes of the text, not by the mark's. */
const strip = ({ x, y, width, height }: Box): Box => ({
  x: Math.ceil(x),
  y: Math.floor(y),
  width: Math.floor(width),
  height: Math.ceil(height) + 6,
});

interface Line {
  /** How the line stands out from what was there without it, for its middle pixel by strength. */
  contrast: number;
  /** The lengths of its strokes along its strongest row, in pixels. */
  strokes: number[];
}

/** The mark's line, as the difference of two pictures of the same place. */
function lineOf(marked: Image, bare: Image): Line {
  const changed = (pixel: number) =>
    [0, 1, 2].some((c) => Math.abs((marked.data[pixel * 4 + c] ?? 0) - (bare.data[pixel * 4 + c] ?? 0)) > CHANGED);
  const rows = Array.from({ length: marked.height }, (_, y) =>
    Array.from({ length: marked.width }, (__, x) => y * marked.width + x).filter(changed),
  );
  const [row = []] = [...rows].sort((a, b) => b.length - a.length);
  const ratios = row.map((pixel) => contrast(luminance(marked, pixel), luminance(bare, pixel))).sort((a, b) => a - b);
  return { contrast: ratios[Math.floor(ratios.length / 2)] ?? 0, strokes: runsOf(row) };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * The lengths of the strokes of a line that is drawn over a ground of its own: along the row below the letters that has
 * most of what stands out from the ground by 3 to 1.
 */
function strokesOn(image: Image): number[] {
  const { width, height, data } = image;
  const key = (pixel: number) => data.slice(pixel * 4, pixel * 4 + 3).join();
  const rows = Array.from({ length: height }, (_, y) => Array.from({ length: width }, (__, x) => y * width + x));
  const counts = new Map<string, number>();
  for (const pixel of rows.flat()) counts.set(key(pixel), (counts.get(key(pixel)) ?? 0) + 1);
  const ground = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  const below = rows.flat().find((pixel) => key(pixel) === ground);
  if (below === undefined) throw new Error('There is no ground.');
  const isLine = (pixel: number) => contrast(luminance(image, pixel), luminance(image, below)) >= LEAST;
  const [row = []] = rows
    .slice(Math.floor(height * BELOW_LETTERS))
    .map((line) => line.filter(isLine))
    .sort((a, b) => b.length - a.length);
  return runsOf(row);
}

/** The lengths of runs of neighbours. */
function runsOf(row: number[]): number[] {
  const runs: number[] = [];
  for (const [index, pixel] of row.entries()) {
    if (index > 0 && row[index - 1] === pixel - 1) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(1);
  }
  return runs;
}

/** Takes the marks out of the page's sight for as long as `look` takes, as any page could. */
async function withoutMarks<T>(tab: Tab, look: () => Promise<T>): Promise<T> {
  await tab.evaluate(() => {
    const kept = globalThis as unknown as { kept: [string, Highlight][] };
    kept.kept = [...CSS.highlights].filter(([name]) => name.startsWith('parallax-'));
    for (const [name] of kept.kept) CSS.highlights.delete(name);
  });
  await pause(100);
  const result = await look();
  await tab.evaluate(() => {
    const { kept } = globalThis as unknown as { kept: [string, Highlight][] };
    for (const [name, highlight] of kept) CSS.highlights.set(name, highlight);
  });
  await pause(100);
  return result;
}

describe('the marks', () => {
  test('stand out by 3 to 1 on light, grey, dark and a photograph, dashes for people and dots for claims', async () => {
    const tab = await session.open('grounds.html', { width: 800, height: 700 });
    await tab.marked(CLAIM, 'claim', '#photo');
    await settled(tab);
    for (const [ground, name] of Object.entries(NAMES)) {
      const lines: Line[] = [];
      for (const words of [name, CLAIM]) {
        const box = (await tab.find(words, `#${ground}`))[0]?.boxes[0];
        if (!box) throw new Error(`"${words}" does not stand on ${ground}.`);
        const marked = await tab.pixels(strip(box));
        const bare = await withoutMarks(tab, () => tab.pixels(strip(box)));
        lines.push(lineOf(marked, bare));
      }
      const [person, claim] = lines;
      expect(person?.contrast, `a person on ${ground}`).toBeGreaterThanOrEqual(LEAST);
      expect(claim?.contrast, `a claim on ${ground}`).toBeGreaterThanOrEqual(LEAST);
      // The forms: at least three dashes, each several times as long as a dot.
      expect(person?.strokes.length, ground).toBeGreaterThan(3);
      expect(claim?.strokes.length, ground).toBeGreaterThan(20);
      expect(median(person?.strokes ?? []), ground).toBeGreaterThanOrEqual(3 * median(claim?.strokes ?? []));
    }
  });

  test.each([false, true])(
    'on the reader’s own colours all three lines are seen, each by its form (dark: %s)',
    async (dark) => {
      const tab = await session.open('grounds.html', { width: 800, height: 700, forced: true, dark });
      await tab.marked(CLAIM, 'claim', '#light');
      await settled(tab);
      const look = async (words: string) => {
        const box = (await tab.find(words, '#light'))[0]?.boxes[0];
        if (!box) throw new Error(`"${words}" is gone.`);
        // No higher than the ground: what lies outside of it is none of the mark's.
        return strokesOn(await tab.pixels({ ...strip(box), height: Math.floor(box.height) }));
      };
      const person = await look('Donald Trump');
      const claim = await look(CLAIM);
      await tab.hover(CLAIM, '#light');
      await tab.card.open('Security');
      await until('the active mark', async () => (await tab.marks()).active.length > 0);
      await pause(150);
      const active = await look(CLAIM);
      expect(claim.length).toBeGreaterThan(20);
      expect(person.length).toBeGreaterThan(3);
      expect(median(person)).toBeGreaterThanOrEqual(2 * median(claim));
      // One line, broken only where a letter reaches through it.
      expect(Math.max(...active)).toBeGreaterThan(4 * median(person));
    },
  );
});
