/** What the tests drive: a browser with the extension, its tabs, the card on them and the extension's own pages. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { KeyInput, Page } from 'puppeteer-core';
import { type CardView, findButton, firstRowSeen, focusedName, readCard, runAxeOnCard } from './card-world';
import { type Handle, type LaunchOptions, launch, type Media, welcomeOf } from './engine';
import { type Box, callOf, findWords, type Marks, readMarks, runAxe, type Spot } from './in-page';
import { decodePng, type Image } from './png';
import { repeating, until } from './poll';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Any page, the extension's own included. */
export interface Surface {
  page: Page;
  evaluate<A extends unknown[], T>(fn: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** Violations that axe finds on the whole page, by all rules or by some. */
  axe(rules?: string[]): Promise<string[]>;
  /** Visible text, in one line. */
  text(): Promise<string>;
  /** Clicks the first button, link or switch whose accessible name holds `name`. */
  press(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface Tab extends Surface {
  marks(): Promise<Marks>;
  /** All places of these words; see `findWords`. */
  find(words: string, within?: string): Promise<Spot[]>;
  /** The first place of these words, brought into the window; fails where there is none. */
  show(words: string, within?: string): Promise<Spot>;
  /** Waits until the words are covered by highlights of this kind. */
  marked(words: string, kind: 'person' | 'claim', within?: string): Promise<Spot>;
  /** Moves the pointer onto the words, in two steps as a hand would. */
  hover(words: string, within?: string): Promise<Spot>;
  click(words: string, within?: string): Promise<Spot>;
  tap(words: string, within?: string): Promise<Spot>;
  move(x: number, y: number, steps?: number): Promise<void>;
  key(...keys: KeyInput[]): Promise<void>;
  /** Pixels of the window or of a part of it. */
  pixels(part?: Box): Promise<Image>;
  screenshot(part?: Box): Promise<Uint8Array>;
  card: {
    read(): Promise<CardView | null>;
    /** Waits for an open card whose label or text holds `words`. */
    open(words: string): Promise<CardView>;
    closed(): Promise<void>;
    press(name: string): Promise<void>;
    focused(): Promise<string | null>;
    axe(rules?: string[]): Promise<string[]>;
    /** Runs `fn` with the card's closed root; fails where there is none. */
    evaluate<A extends unknown[], T>(fn: (root: ShadowRoot, ...args: A) => T, ...args: A): Promise<Awaited<T>>;
    /** See `firstRowSeen`. */
    firstRow(): Promise<{ label: number; value: number } | null>;
  };
}

export interface View extends Media {
  width?: number;
  height?: number;
  scale?: number;
}

export interface Driver {
  handle: Handle;
  /** The page that the extension has opened when it was installed, as it is. */
  welcome(): Promise<Tab>;
  /** Opens an address in a tab of its own, in front. */
  open(url: string, view?: View): Promise<Tab>;
  /** Opens one of the extension's pages ("compare.html") in front. */
  extensionPage(path: string, view?: View): Promise<Surface>;
  /** Opens one of the extension's pages behind the tab in front, which so stays the active one, as it does under the popup. */
  behind(path: string, view?: View): Promise<Surface>;
  /** The badge's text for the active tab. */
  badge(): Promise<string>;
  /** What the extension's own pages and, in Chromium, its worker have asked for so far, files of its own included. */
  requests(): string[];
  close(): Promise<void>;
}

const middle = ({ x, y, width, height }: Box): [number, number] => [x + width / 2, y + height / 2];

/** The first button, link or switch with that name in a document; clicked by script, since a tab behind takes no pointer. */
function pressNamed(name: string): boolean {
  const named = (element: Element): string => {
    const ids = element.getAttribute('aria-labelledby');
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    const texts = [
      element.getAttribute('aria-label') ?? '',
      ...(ids ? ids.split(/\s+/u).map((id) => document.getElementById(id)?.textContent ?? '') : []),
      ...labels.map((label) => label.textContent ?? ''),
      element.textContent ?? '',
    ];
    return texts.join(' ').replace(/\s+/gu, ' ');
  };
  const all = document.querySelectorAll<HTMLElement>('button, a[href], input, [role=switch], [role=button], summary');
  const found = [...all].find((element) => named(element).includes(name));
  found?.click();
  return found !== undefined;
}

/** A page that the browser has opened by itself, to be driven like the others. */
export function surfaceOf(page: Page): Surface {
  const evaluate: Surface['evaluate'] = (fn, ...args) =>
    page.evaluate(callOf(fn, args)) as ReturnType<Surface['evaluate']> as never;
  return {
    page,
    evaluate,
    async axe(rules) {
      await page.evaluate(AXE);
      return evaluate(runAxe, rules ?? null);
    },
    // innerText: what a reader sees, not what is hidden.
    text: () => evaluate(() => (document.body?.innerText ?? '').replace(/\s+/gu, ' ').trim()),
    async press(name) {
      await until(`a control named "${name}"`, () => evaluate(pressNamed, name));
    },
    close: () => page.close(),
  };
}

function tabOf(handle: Handle, page: Page): Tab {
  const surface = surfaceOf(page);
  const { evaluate } = surface;
  const find = (words: string, within?: string, scroll = false) => evaluate(findWords, words, within ?? null, scroll);
  const show = async (words: string, within?: string): Promise<Spot> => {
    const found = (await find(words, within, true))[0];
    if (!found?.boxes[0]) throw new Error(`"${words}" does not stand on the page.`);
    return found;
  };
  const firstBox = (found: Spot): Box => {
    const box = found.boxes[0];
    if (!box) throw new Error('The words have no box.');
    return box;
  };
  const screenshot = async (part?: Box) => {
    if (!part) return page.screenshot({ captureBeyondViewport: false });
    // A clip is counted from the document's corner, boxes from the window's.
    const [left, top] = await evaluate(() => [scrollX, scrollY] as const);
    const clip = { ...part, x: part.x + left, y: part.y + top };
    return page.screenshot({ clip, captureBeyondViewport: false });
  };
  /** Does the last gesture again: see `open`. */
  let repeat: (() => Promise<void>) | null = null;
  const moveTo = async (x: number, y: number, steps = 1) => {
    repeat = async () => {
      await page.mouse.move(x + 1, y);
      await page.mouse.move(x, y);
    };
    await page.mouse.move(x, y, { steps });
  };
  const readOpen = async () => (await handle.inCard(page, readCard, [])) ?? null;

  return {
    ...surface,
    marks: () => evaluate(readMarks),
    find,
    show,
    marked: (words, kind, within) =>
      until(`"${words}" to be marked as a ${kind}`, async () => {
        const spots = await find(words, within);
        return spots.find((spot) => spot[kind] > 0.99);
      }),
    async hover(words, within) {
      const spot = await show(words, within);
      const [x, y] = middle(firstBox(spot));
      await moveTo(x - 3, y + 1);
      await moveTo(x, y);
      return spot;
    },
    async click(words, within) {
      const spot = await show(words, within);
      await page.mouse.click(...middle(firstBox(spot)));
      return spot;
    },
    async tap(words, within) {
      const spot = await show(words, within);
      repeat = () => page.touchscreen.tap(...middle(firstBox(spot)));
      await repeat();
      return spot;
    },
    move: moveTo,
    async key(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    screenshot,
    pixels: async (part) => decodePng(await screenshot(part)),
    card: {
      read: readOpen,
      async open(words) {
        const again = repeat && repeating(repeat);
        return until(`a card with "${words}"`, async () => {
          const card = await readOpen();
          if (card && (card.label.includes(words) || card.text.includes(words))) return card;
          if (!card) await again?.();
          return null;
        });
      },
      async closed() {
        await until('the card to close', async () => (await readOpen()) === null);
      },
      async press(name) {
        const box = await until(`"${name}" on the card`, () =>
          handle.inCard(page, findButton, [name]).then((found) => found ?? null),
        );
        await page.mouse.move(...middle(box), { steps: 4 });
        await page.mouse.click(...middle(box));
      },
      async evaluate(fn, ...args) {
        const result = await handle.inCard(page, fn, args);
        if (result === undefined) throw new Error('There is no card.');
        return result;
      },
      firstRow: async () => (await handle.inCard(page, firstRowSeen, [])) ?? null,
      focused: async () => (await handle.inCard(page, focusedName, [])) ?? null,
      async axe(rules) {
        await page.evaluate(AXE);
        return (await handle.inCard(page, runAxeOnCard, [rules ?? null])) ?? ['There is no card.'];
      },
    },
  };
}

/** Starts a browser and waits until the extension runs in it. */
export async function startDriver(options: LaunchOptions): Promise<Driver> {
  const handle = await launch(options);
  if (!options.keepWelcome) await (await welcomeOf(handle)).close();
  const { browser, origin } = handle;
  const asked: string[] = [];

  const newPage = async (view: View, background: boolean): Promise<Page> => {
    const page = await browser.newPage({ background });
    const { width = 1280, height = 800, scale = 1 } = view;
    await page.setViewport({ width, height, deviceScaleFactor: scale });
    await handle.setMedia(page, view);
    await handle.watchErrors(page);
    return page;
  };
  const extensionPage = async (path: string, view: View, background: boolean): Promise<Surface> => {
    const page = await newPage(view, background);
    page.on('request', (request) => asked.push(request.url()));
    await handle.go(page, `${origin}/${path}`);
    return surfaceOf(page);
  };

  return {
    handle,
    async welcome() {
      const page = await welcomeOf(handle);
      await handle.watchErrors(page);
      return tabOf(handle, page);
    },
    async open(url, view = {}) {
      const page = await newPage(view, false);
      await page.goto(url, { waitUntil: 'load' });
      return tabOf(handle, page);
    },
    extensionPage: (path, view = {}) => extensionPage(path, view, false),
    behind: (path, view = {}) => extensionPage(path, view, true),
    async badge() {
      const page = await extensionPage('options.html', {}, true);
      try {
        return await page.evaluate(async () => {
          interface Api {
            tabs: { query(by: object): Promise<{ id?: number }[]> };
            action: { getBadgeText(of: { tabId?: number }): Promise<string> };
          }
          const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
          const api = browser ?? chrome;
          const [tab] = await api.tabs.query({ active: true, currentWindow: true });
          return api.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
        });
      } finally {
        await page.close();
      }
    },
    requests: () => [...asked, ...handle.workerRequests],
    close: () => browser.close(),
  };
}
