/** What the benchmark's rows are measured with: a server, a browser without the extension and one with it. */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import type { Engine } from '../../scripts/browsers';
import { type Extended, launchBare, launchExtended, newPage, withFreshPage } from './browsers';
import { bundle } from './bundle';
import type { PageWish } from './pages';
import { type BenchServer, serveBench } from './server';

/** The scripts that can be added to a page. */
const SCRIPTS = {
  'in-page': new URL('./in-page.ts', import.meta.url),
  'first-scan': new URL('./first-scan.ts', import.meta.url),
  'first-walk': new URL('./first-walk.ts', import.meta.url),
  unrest: new URL('./unrest.ts', import.meta.url),
};

export type ScriptName = keyof typeof SCRIPTS;

export interface Lab {
  engine: Engine;
  server: BenchServer;
  /** Without the extension. */
  bare(): Promise<Browser>;
  /** With the production build; Chromium only. */
  extended(): Promise<Extended>;
  /** Uses a page without the extension, in a context and a process of its own, with a script added once it is loaded. */
  onPage<T>(wish: Partial<PageWish>, script: ScriptName, use: (page: Page) => Promise<T>): Promise<T>;
  /** Uses an empty page of the browser with the extension. */
  onExtended<T>(use: (page: Page, origin: string) => Promise<T>): Promise<T>;
  /** Ends the browser with the extension: a background that is still busy with a page would disturb what is measured next. */
  calmDown(): Promise<void>;
  close(): Promise<void>;
}

const WISH: PageWish = { kind: 'event', size: 200_000, seed: 1 };

/** Between a page's load and its script (ms). */
const SETTLING = 250;

/** The usual page, with other wishes where there are any. */
export const wishFor = (part: Partial<PageWish>): PageWish => ({ ...WISH, ...part });

/** Nothing is started before it is needed. */
export async function openLab(engine: Engine): Promise<Lab> {
  const scripts = Object.fromEntries(
    await Promise.all(
      Object.entries(SCRIPTS).map(
        async ([name, url]): Promise<[string, string]> => [name, await bundle(fileURLToPath(url))],
      ),
    ),
  );
  const server = await serveBench(scripts);
  let bare: Promise<Browser> | undefined;
  let extended: Promise<Extended> | undefined;
  const lab: Lab = {
    engine,
    server,
    bare() {
      bare ??= launchBare(engine);
      return bare;
    },
    extended() {
      extended ??= launchExtended();
      return extended;
    },
    onPage: async (wish, script, use) =>
      withFreshPage(await lab.bare(), server.pageUrl(wishFor(wish)), async (page) => {
        // The browser's work on a page that has just been loaded is not to be measured.
        await new Promise((done) => setTimeout(done, SETTLING));
        await page.addScriptTag({ url: server.scriptUrl(script) });
        return use(page);
      }),
    async onExtended(use) {
      const { browser, origin } = await lab.extended();
      const page = await newPage(browser);
      try {
        return await use(page, origin);
      } finally {
        await page.close();
      }
    },
    async calmDown() {
      await (await extended)?.browser.close();
      extended = undefined;
    },
    async close() {
      await (await bare)?.close();
      await lab.calmDown();
      await server.close();
    },
  };
  return lab;
}
