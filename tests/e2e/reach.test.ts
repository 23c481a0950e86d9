/** What large text, narrow windows, other directions and calm screens ask for (WCAG 1.4.4, 1.4.10, 1.4.12, 1.4.13, 2.3.3). */
import { describe, expect, test } from 'vitest';
import type { Surface, Tab } from './driver/driver';
import { pause, until } from './driver/poll';
import { claimOf } from './pack';
import { useBrowser } from './session';

const session = useBrowser();
const guarantees = claimOf('security-guarantees');
const GUARANTEES = 'Russia has accepted security guarantees';

/** The spacing that WCAG 1.4.12 asks pages to bear. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** Texts below `root` that are cut off, or that reach out of the window's width. */
function lost(root: Document | ShadowRoot): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let looked = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || element.closest('style, script, .sr, .live, .lanes, h4')) continue;
    if (!element.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      looked++;
      if (box.width === 0) continue;
      let [left, right] = [0, document.documentElement.clientWidth];
      for (let at: Element | null = element; at; at = at.parentElement) {
        if (getComputedStyle(at).overflowX === 'visible') continue;
        const clip = at.getBoundingClientRect();
        left = Math.max(left, clip.left);
        right = Math.min(right, clip.right);
      }
      if (box.left < left - 1 || box.right > right + 1) found.push(`across: ${node.textContent.trim().slice(0, 40)}`);
    }
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { overflowY } = getComputedStyle(at);
      if (/hidden|clip/u.test(overflowY) && at.scrollHeight > at.clientHeight + 1) {
        found.push(`down: ${node.textContent.trim().slice(0, 40)}`);
      }
    }
  }
  if (looked < 5) found.push('there was next to no text');
  return [...new Set(found)];
}

const lostOn = (surface: Surface) => surface.page.evaluate(`(${lost})(document)`) as Promise<string[]>;
const isWiderThanWindow = (surface: Surface) =>
  surface.evaluate(() => {
    const page = document.scrollingElement ?? document.documentElement;
    return page.scrollWidth > page.clientWidth;
  });

/** Space as WCAG has it, put in as a reader's own tool would. */
const space = (surface: Surface) =>
  surface.evaluate((css) => document.head.appendChild(document.createElement('style')).append(css), SPACED);

async function openCard(view: object): Promise<Tab> {
  const tab = await session.open('demo.html', view);
  await tab.marked(GUARANTEES, 'claim', '#guarantees');
  await tab.hover(GUARANTEES, '#guarantees');
  await tab.card.open(guarantees.title);
  await pause(150);
  return tab;
}

describe('text may be large, narrow and spaced', () => {
  // 320 px is a window of 1280 px at 400 %; 640 at a scale of 2 is the same window at 200 %.
  const views = [
    { width: 320, height: 640 },
    { width: 640, height: 400, scale: 2 },
  ];
  test.each(views)('the card at $width × $height loses nothing, spaced or not', async (view) => {
    const tab = await openCard(view);
    expect(await tab.card.evaluate(lost)).toEqual([]);
    await tab.card.evaluate((root, css) => {
      root.appendChild(document.createElement('style')).append(css);
      return true;
    }, SPACED);
    await pause(150);
    expect(await tab.card.evaluate(lost)).toEqual([]);
    const box = (await tab.card.read())?.box;
    expect(box && box.x >= 0 && box.x + box.width <= view.width).toBe(true);
  });

  test.each(['compare.html#security-guarantees', 'options.html'])('%s fits, and loses nothing', async (path) => {
    for (const view of views) {
      const page = await session.extensionPage(path, view);
      await until('its text', async () => (await page.text()).length > 200);
      expect(await isWiderThanWindow(page)).toBe(false);
      expect(await lostOn(page)).toEqual([]);
      await space(page);
      expect(await isWiderThanWindow(page)).toBe(false);
      expect(await lostOn(page)).toEqual([]);
    }
  });

  // Browsers give a popup 800 × 600 px at most: at 200 % that is 400 × 300.
  test('the popup at 200 % loses nothing', async () => {
    const tab = await session.open('demo.html');
    await tab.marked(GUARANTEES, 'claim');
    const popup = await session.popup({ width: 400, height: 300, scale: 2 });
    await until('the claims', async () => (await popup.text()).includes(guarantees.title));
    expect(await isWiderThanWindow(popup)).toBe(false);
    expect(await lostOn(popup)).toEqual([]);
    await space(popup);
    expect(await isWiderThanWindow(popup)).toBe(false);
    expect(await lostOn(popup)).toEqual([]);
    // What does not fit is a scroll away, be it of the list or of the whole.
    const reach = await popup.evaluate(() => {
      document.querySelector('.sw .go')?.scrollIntoView({ block: 'end' });
      return document.querySelector('.sw .go')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
    });
    expect(reach).toBeLessThanOrEqual(301);
  });
});

describe('what opens by hovering', () => {
  test('stays for ten seconds under a pointer at rest, lets the pointer in, and goes by Escape without a move', async () => {
    const tab = await openCard({});
    await pause(5_000);
    expect((await tab.card.read())?.label).toBe(guarantees.title);
    const box = (await tab.card.read())?.box;
    if (!box) throw new Error('There is no card.');
    const [spot] = await tab.find(GUARANTEES, '#guarantees');
    const from = spot?.boxes[0];
    if (!from) throw new Error('The words are gone.');
    for (let step = 1; step <= 15; step++) {
      const share = step / 15;
      const x = from.x + from.width / 2 + (box.x + box.width / 2 - from.x - from.width / 2) * share;
      const y = from.y + from.height / 2 + (box.y + box.height / 2 - from.y - from.height / 2) * share;
      await tab.move(x, y);
      await pause(20);
    }
    await pause(10_000);
    expect((await tab.card.read())?.label).toBe(guarantees.title);
    await tab.key('Escape');
    await tab.card.closed();
    await pause(600);
    expect(await tab.card.read()).toBeNull();
  });
});

describe('motion', () => {
  /** Everything that moves by itself for longer than nothing. */
  const moving = (root: Document | ShadowRoot): string[] =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      const style = getComputedStyle(element);
      const lasts = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0);
      const moves = [
        style.animationName !== 'none' && lasts(style.animationDuration) ? `animation of ${element.className}` : '',
        lasts(style.transitionDuration) ? `transition of ${element.className}` : '',
        style.scrollBehavior === 'smooth' ? `scrolling of ${element.className}` : '',
      ];
      return moves.filter((move) => move !== '');
    });

  test('there is none where the reader wants none', async () => {
    const usual = await openCard({});
    expect(await usual.card.evaluate(moving)).toEqual(['animation of card scrolls']);
    await usual.close();
    const still = await openCard({ still: true });
    expect(await still.card.evaluate(moving)).toEqual([]);
    for (const path of ['compare.html', 'options.html', 'popup.html']) {
      const page = await session.extensionPage(path, { still: true });
      await until('its text', async () => (await page.text()).length > 20);
      expect(await page.page.evaluate(`(${moving})(document)`), path).toEqual([]);
    }
  });
});

describe('pages that run from right to left', () => {
  test.each([1280, 360])(
    'in a window of %i px the card is inside, beside its words, and runs its own way',
    async (width) => {
      const tab = await session.open('rtl.html', { width, height: 800 });
      for (const [words, within, kind, title] of [
        ['Volodymyr Zelenskyy', '#names', 'person', 'Volodymyr Zelenskyy'],
        [GUARANTEES, '#english', 'claim', guarantees.title],
      ] as const) {
        await tab.marked(words, kind, within);
        await tab.hover(words, within);
        const { box } = await tab.card.open(title);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        for (const line of (await tab.find(words, within))[0]?.boxes ?? []) {
          const across = Math.min(box.x + box.width, line.x + line.width) - Math.max(box.x, line.x);
          const down = Math.min(box.y + box.height, line.y + line.height) - Math.max(box.y, line.y);
          expect(across > 0.5 && down > 0.5, `${title} covers ${words}`).toBe(false);
        }
        const inside = await tab.card.evaluate((root) => {
          const title = root.querySelector('h2');
          const close = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Close');
          const dialog = root.querySelector('[role=dialog]');
          return {
            directions: [...root.querySelectorAll('*')].map((element) => getComputedStyle(element).direction),
            lang: dialog?.getAttribute('lang'),
            isTitleLeft: (title?.getBoundingClientRect().left ?? 0) < (close?.getBoundingClientRect().left ?? 0),
            align: title ? getComputedStyle(title).textAlign : '',
          };
        });
        expect(new Set(inside.directions)).toEqual(new Set(['ltr']));
        expect(inside).toMatchObject({ lang: 'en', isTitleLeft: true });
        expect(inside.align).toMatch(/^(?:start|left)$/u);
        await tab.key('Escape');
        await tab.card.closed();
        await tab.move(4, 4, 3);
      }
    },
  );
});
