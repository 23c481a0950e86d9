/** One browser and one server for a file's tests; what a failed test left on the screen is kept as a picture. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import type { Engine } from '../../scripts/browsers';
import { type Served, serve } from '../../scripts/serve';
import { type Driver, type Surface, startDriver, type Tab, type View } from './driver/driver';
import { pause } from './driver/poll';

declare module 'vitest' {
  interface ProvidedContext {
    engine: Engine;
  }
}

/** A page that takes longer to close (ms) is not waited for. */
const CLOSE_MS = 5_000;

const PICTURES = resolve(import.meta.dirname, '../../.cache/e2e');

export interface Session {
  readonly engine: Engine;
  readonly driver: Driver;
  readonly server: Served;
  /** Opens one of `tests/pages` ("demo.html"); on "localhost", which is another site, if told so. */
  open(page: string, view?: View & { site?: 'localhost' }): Promise<Tab>;
  /** Opens the popup over the tab in front. */
  popup(view?: View): Promise<Surface>;
  extensionPage(path: string, view?: View): Promise<Surface>;
  /** The id that the extension knows the tab in front by. */
  tabInFront(): Promise<number>;
}

/** To be called once at the top of a file. Every page that a test opened is closed after it. */
export function useBrowser(): Session {
  const engine = inject('engine');
  let driver: Driver | undefined;
  let server: Served | undefined;
  let opened: Surface[] = [];

  const running = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('The browser is not running yet.');
    return part;
  };
  const keep = <S extends Surface>(surface: S): S => {
    opened.push(surface);
    return surface;
  };

  beforeAll(async () => {
    server = await serve();
    driver = await startDriver({ engine, proxyPort: server.port });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });
  afterEach(async ({ task }) => {
    // The first page opened is in front; a page behind it is never painted and would keep a picture waiting.
    const front = opened[0];
    if (task.result?.state === 'fail' && front) {
      mkdirSync(PICTURES, { recursive: true });
      const file = resolve(PICTURES, `${engine}-${task.name.replace(/[^a-z0-9]+/giu, '-')}.png`);
      await front.page.screenshot().then(
        (picture) => {
          writeFileSync(file, picture);
          console.log(`Picture of the failure: ${file}`);
        },
        () => undefined,
      );
    }
    // A page that has closed itself, as the popup does, may never answer that it is closed.
    for (const surface of opened) await Promise.race([surface.close().catch(() => undefined), pause(CLOSE_MS)]);
    opened = [];
  });

  return {
    engine,
    get driver() {
      return running(driver);
    },
    get server() {
      return running(server);
    },
    async open(page, { site, ...view } = {}) {
      const { origin, port } = running(server);
      return keep(await running(driver).open(`${site ? `http://${site}:${port}` : origin}/${page}`, view));
    },
    popup: async (view = { width: 380, height: 600 }) => keep(await running(driver).behind('popup.html', view)),
    extensionPage: async (path, view) => keep(await running(driver).extensionPage(path, view)),
    async tabInFront() {
      const page = await running(driver).behind('options.html');
      const id = await page.evaluate(async () => {
        interface Api {
          tabs: { query(by: object): Promise<{ id?: number }[]> };
        }
        const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
        return (await (browser ?? chrome).tabs.query({ active: true, currentWindow: true }))[0]?.id;
      });
      await page.close();
      if (id === undefined) throw new Error('No tab is in front.');
      return id;
    },
  };
}
