/** Browsers for the benchmark. */
import { resolve } from 'node:path';
import puppeteer, { type Browser, type BrowserContext, type LaunchOptions, type Page } from 'puppeteer-core';
import { type Engine, ensureBrowsers } from '../../scripts/browsers';
import { PROJECT } from '../../scripts/run';
import { welcomeOf } from '../e2e/driver/engine';

/** WXT's folder of builds, or a copy of it, as in the end-to-end tests. */
export const BUILD = resolve(PROJECT, process.env.PARALLAX_OUTPUT ?? '.output', 'chrome-mv3');

function pathOf(engine: Engine): string {
  const path = ensureBrowsers([engine])[0]?.path;
  if (path === undefined) throw new Error(`There is no browser for ${engine}.`);
  return path;
}

function launchChromium(more: LaunchOptions): Promise<Browser> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const args = ['--disable-gpu', '--hide-scrollbars', '--disable-quic', '--no-first-run'];
  return puppeteer.launch({
    executablePath: pathOf('chromium'),
    headless: true,
    defaultViewport: null,
    args: asRoot ? ['--no-sandbox', ...args] : args,
    // The largest pages take long on a busy machine.
    protocolTimeout: 300_000,
    pipe: true,
    ...more,
  });
}

/** A browser without the extension. */
export async function launchBare(engine: Engine): Promise<Browser> {
  if (engine === 'chromium') return launchChromium({});
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: pathOf(engine),
    headless: true,
    defaultViewport: null,
  });
}

export interface Extended {
  browser: Browser;
  /** "chrome-extension://…", with a slash at its end. */
  origin: string;
  /** Ends the background's worker, as the browser does after half a minute without work. */
  stopBackground(): Promise<void>;
}

/** Chromium with the production build. */
export async function launchExtended(): Promise<Extended> {
  const browser = await launchChromium({
    enableExtensions: true,
    // A worker that somebody debugs does not start again once it is stopped.
    targetFilter: (target) => target.type() !== 'service_worker',
  });
  const origin = `chrome-extension://${await browser.installExtension(BUILD)}`;
  // It stands before all other tabs, and a page in a tab behind waits to be looked at.
  await (await welcomeOf({ browser, origin })).close();
  return {
    browser,
    origin: `${origin}/`,
    async stopBackground() {
      const page = await browser.newPage();
      await page.goto(`${origin}/options.html`);
      const session = await page.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await page.close();
    },
  };
}

/** Sets a page up as all are: a window of a usual size. */
export async function newPage(from: Browser | BrowserContext): Promise<Page> {
  const page = await from.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  return page;
}

/** A page in a context of its own, which gets a process of its own. */
export async function withFreshPage<T>(browser: Browser, url: string, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    const page = await newPage(context);
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    return await use(page);
  } finally {
    await context.close();
  }
}
