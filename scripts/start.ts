/**
 * `npm start [-- --browser chromium|chrome|edge|firefox]`: builds, serves the demonstration page, and opens it in an installed
 * browser with the extension loaded. Without a display it takes a picture of the page with a card open instead.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Driver, startDriver } from '../tests/e2e/driver/driver';
import { launch } from '../tests/e2e/driver/engine';
import { pause } from '../tests/e2e/driver/poll';
import { type BrowserId, ensureBrowsers, type Found, findBrowsers, isBrowserId } from './browsers';
import { build, PROJECT } from './run';
import { serve } from './serve';

function wantedBrowser(args: string[]): BrowserId | null {
  const at = args.indexOf('--browser');
  const inline = args.find((argument) => argument.startsWith('--browser='))?.slice('--browser='.length);
  const name = inline ?? (at >= 0 ? (args[at + 1] ?? '') : null);
  if (name === null) return null;
  if (!isBrowserId(name)) throw new Error(`"--browser" takes chromium, chrome, edge or firefox, not "${name}".`);
  return name;
}

function chooseBrowser(wanted: BrowserId | null): Found {
  const found = findBrowsers();
  const chosen = wanted === null ? found[0] : found.find(({ id }) => id === wanted);
  if (chosen) return chosen;
  if (wanted === 'chrome' || wanted === 'edge') {
    const others = found.map(({ name }) => name).join(', ') || 'none';
    throw new Error(`${wanted === 'chrome' ? 'Google Chrome' : 'Microsoft Edge'} was not found (found: ${others}).`);
  }
  const [installed] = ensureBrowsers([wanted ?? 'chromium']);
  if (!installed) throw new Error('No browser was found.');
  return installed;
}

/** Whether a window can be shown at all. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** How long (ms) a card surely takes to fade in. */
const FADED_IN = 500;

async function takePicture(browser: Found, url: string): Promise<string> {
  const driver: Driver = await startDriver({ engine: browser.engine, browser });
  try {
    const tab = await driver.open(url, { width: 1180, height: 900, scale: 1.5 });
    await tab.marked('Russia has accepted security guarantees', 'claim');
    await tab.hover('Russia has accepted security guarantees');
    await tab.card.open('');
    await pause(FADED_IN);
    const file = resolve(PROJECT, '.cache/demo.png');
    mkdirSync(resolve(PROJECT, '.cache'), { recursive: true });
    writeFileSync(file, await tab.screenshot());
    return file;
  } finally {
    await driver.close();
  }
}

/** Opens the page in a window and waits until that is closed, or until Ctrl-C. */
async function showWindow(browser: Found, url: string): Promise<void> {
  const handle = await launch({ engine: browser.engine, browser, headless: false });
  const closed = new Promise<void>((done) => {
    handle.browser.once('disconnected', () => done());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  const page = (await handle.browser.pages())[0] ?? (await handle.browser.newPage());
  await page.goto(url);
  console.log(
    `${browser.name} shows ${url} with Parallax. Rest the pointer on underlined words. Close the window, or press Ctrl-C, to end.`,
  );
  await closed;
  await handle.browser.close().catch(() => undefined);
}

try {
  const browser = chooseBrowser(wantedBrowser(process.argv.slice(2)));
  build();
  const server = await serve();
  const url = `${server.origin}/demo.html`;
  if (hasDisplay()) await showWindow(browser, url);
  else {
    console.log(
      `There is no display to open ${browser.name} on; taking a picture of the page with a card open instead.`,
    );
    console.log(await takePicture(browser, url));
  }
  await server.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
