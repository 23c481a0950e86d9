/**
 * What differs between the browsers, and nothing else: launching with the extension, reaching the card's closed root, the
 * keyboard command, dark and light, errors. Everything above speaks puppeteer's own `Page` in both.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from 'puppeteer-core';
import { type Engine, ensureBrowsers, type Found } from '../../../scripts/browsers';
import type { Held } from '../../../scripts/soak/growth';
import { type Accessible, chromiumAccessibles, firefoxAccessibles } from './accessible';
import { COUNT_HELD, heldInFirefox } from './held';
import { callOf } from './in-page';
import { until } from './poll';

export interface LaunchOptions {
  engine: Engine;
  /** The built extension; the build's own folder unless told otherwise. */
  extension?: string;
  headless?: boolean;
  /** Browsers are told to use 127.0.0.1:PORT as a proxy for every host but this machine, so that nothing leaves it unseen. */
  proxyPort?: number;
  /** A browser other than the first one found. */
  browser?: Found;
  /** The page that the extension opens when it is installed stays open. */
  keepWelcome?: boolean;
}

/** What a reader has asked the browser for. */
export interface Media {
  dark?: boolean;
  /** The reader's own few colours instead of the pages'. */
  forced?: boolean;
  /** As little motion as can be. */
  still?: boolean;
}

export interface Handle {
  engine: Engine;
  browser: Browser;
  /** "chrome-extension://…" or "moz-extension://…", without a slash at its end. */
  origin: string;
  /** Runs `fn` with the closed root of the page's `<parallax-card>`; undefined where there is no card's host. */
  inCard<A extends unknown[], T>(
    page: Page,
    fn: (root: ShadowRoot, ...args: A) => T,
    args: A,
  ): Promise<Awaited<T> | undefined>;
  /** Opens an extension page; puppeteer cannot wait for it in Firefox. */
  go(page: Page, url: string): Promise<void>;
  /** As the keyboard command of the manifest would. */
  command(name: string): Promise<void>;
  setMedia(page: Page, media: Media): Promise<void>;
  /** What the browser tells assistive technology of the page, in its order. */
  accessibles(page: Page): Promise<Accessible[]>;
  /** Starts to listen for errors in this page, the content scripts on it included. */
  watchErrors(page: Page): Promise<void>;
  /** Errors seen so far in watched pages and in the extension's own contexts, the oldest first. */
  errors(): Promise<string[]>;
  /** Addresses that the extension's worker has asked for so far; Firefox does not tell. */
  workerRequests: readonly string[];
  /** Reloads the extension, as an update would. */
  reload(): Promise<void>;
  remove(): Promise<void>;
  /** What the page holds once garbage was collected. */
  held(page: Page): Promise<Held>;
  /** Installs it again, after `remove`. */
  install(): Promise<void>;
  /** Ends the background, as the browser may at any moment when nothing happens. */
  stopBackground(): Promise<void>;
}

const PROJECT = resolve(import.meta.dirname, '../../..');
/** WXT's folder of builds; a copy of it can be named, to test one build while another is made. */
const OUTPUT = resolve(PROJECT, process.env.PARALLAX_OUTPUT ?? '.output');
export const BUILDS: Record<Engine, string> = {
  chromium: resolve(OUTPUT, 'chrome-mv3'),
  firefox: resolve(OUTPUT, 'firefox-mv3'),
};

/**
 * What keeps Chromium from asking for anything of its own (updates, the network's time, who is signed in, what a form's fields
 * are), beside the switches
 * that puppeteer gives it. Nobody answers on port 9.
 */
const QUIET_CHROMIUM = [
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--component-updater=url-source=http://127.0.0.1:9/',
  '--apps-gallery-update-url=http://127.0.0.1:9/',
  '--gaia-url=http://127.0.0.1:9/',
  '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication',
];

/** The same for Firefox, beside what puppeteer's own profile turns off. */
const QUIET_FIREFOX = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'browser.discovery.enabled': false,
  'browser.region.update.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.remote.enabled': false,
  'captivedetect.canonicalURL': '',
  'dom.push.connection.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // Firefox's own word for "no server", which it accepts beside the variable below.
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};
const QUIET_FIREFOX_ENV = { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' };

function asRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

async function launchChromium(options: LaunchOptions, path: string): Promise<Handle> {
  const extension = options.extension ?? BUILDS.chromium;
  const browser = await puppeteer.launch({
    executablePath: path,
    headless: options.headless ?? true,
    defaultViewport: null,
    // CDP's Extensions.loadUnpacked, which works in branded Chrome as well; it needs a pipe.
    pipe: true,
    enableExtensions: true,
    args: [
      ...(asRoot() ? ['--no-sandbox'] : []),
      ...(options.headless === false ? [] : ['--disable-gpu', '--hide-scrollbars']),
      '--disable-quic',
      '--no-first-run',
      ...(options.proxyPort ? [`--proxy-server=127.0.0.1:${options.proxyPort}`, ...QUIET_CHROMIUM] : []),
    ],
  });
  const id = await browser.installExtension(extension);
  const origin = `chrome-extension://${id}`;
  const errors: string[] = [];
  const sessions = new WeakMap<Page, CDPSession>();
  const sessionOf = async (page: Page): Promise<CDPSession> => {
    const kept = sessions.get(page);
    if (kept) return kept;
    const made = await page.createCDPSession();
    sessions.set(page, made);
    return made;
  };
  const listen = async (session: CDPSession, where: string) => {
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
      errors.push(`${where}: ${text} ${exception?.description ?? ''}`);
    });
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type !== 'error' && type !== 'assert') return;
      errors.push(`${where}: ${args.map((arg) => arg.description ?? String(arg.value)).join(' ')}`);
    });
    session.on('Log.entryAdded', ({ entry }) => {
      if (entry.level === 'error') errors.push(`${where}: ${entry.text} ${entry.url ?? ''}`);
    });
    await session.send('Runtime.enable');
    await session.send('Log.enable');
  };
  const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().startsWith(origin);
  const worker = () => browser.waitForTarget(isWorker);
  const workerRequests: string[] = [];
  /** What listens to the background, or is about to. */
  let attached: Promise<CDPSession | undefined> = Promise.resolve(undefined);
  const attach = async (target: Target): Promise<CDPSession> => {
    const session = await target.createCDPSession();
    session.on('Network.requestWillBeSent', ({ request }) => workerRequests.push(request.url));
    await listen(session, 'background');
    await session.send('Network.enable');
    return session;
  };
  attached = attach(await worker());
  await attached;
  browser.on('targetcreated', (target) => {
    if (isWorker(target)) attached = attach(target).catch(() => undefined);
  });

  return {
    engine: 'chromium',
    browser,
    origin,
    async inCard(page, fn, args) {
      const session = await sessionOf(page);
      const host = await session.send('Runtime.evaluate', { expression: "document.querySelector('parallax-card')" });
      if (!host.result.objectId) return undefined;
      const { node } = await session.send('DOM.describeNode', {
        objectId: host.result.objectId,
        depth: 1,
        pierce: true,
      });
      const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
      if (backendNodeId === undefined) return undefined;
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        functionDeclaration: `function (...args) { const __name = (f) => f; return (${fn})(this, ...args); }`,
        objectId: object.objectId,
        arguments: args.map((value) => ({ value })),
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async go(page, url) {
      await page.goto(url);
    },
    async command(name) {
      const context = await (await worker()).worker();
      if (!context) throw new Error('The service worker cannot be reached.');
      // Keys sent by automation go to the page, never to the browser: the event itself is fired.
      const fire = (command: string) => {
        const { commands } = (
          globalThis as unknown as { chrome: { commands: { onCommand: { dispatch(c: string): void } } } }
        ).chrome;
        commands.onCommand.dispatch(command);
      };
      await context.evaluate(callOf(fire, [name]));
    },
    async setMedia(page, { dark = false, forced = false, still = false }) {
      await (await sessionOf(page)).send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
          { name: 'forced-colors', value: forced ? 'active' : 'none' },
          { name: 'prefers-reduced-motion', value: still ? 'reduce' : 'no-preference' },
        ],
      });
    },
    accessibles: async (page) => chromiumAccessibles(await sessionOf(page)),
    async watchErrors(page) {
      await listen(await sessionOf(page), 'page');
    },
    errors: async () => [...errors],
    workerRequests,
    async reload() {
      // Not `runtime.reload()`: without the developer mode of its own pages, the browser would not load it again.
      await browser.installExtension(extension);
    },
    remove: () => browser.uninstallExtension(id),
    async held(page) {
      const session = await sessionOf(page);
      await session.send('Performance.enable');
      for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
      return { listeners: of('JSEventListeners'), nodes: of('Nodes'), memory: of('JSHeapUsedSize') / 1e6 };
    },
    install: async () => {
      await browser.installExtension(extension);
    },
    async stopBackground() {
      const target = browser.targets().find(isWorker);
      if (!target) return;
      // One that is listened to does not end, and never answers again.
      await (await attached)?.detach().catch(() => undefined);
      await (await target.worker())?.close();
      // It may have been asked something again already.
      await until('the background to end', async () => !browser.targets().includes(target));
    },
  };
}

/** The part of puppeteer's BiDi connection that is used for what its pages do not offer. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** Any UUID does; a fixed one makes the extension's addresses known before it is installed. */
const FIREFOX_UUID = '3f6a1c52-7a0e-4f0b-9d6e-70a7a11a0001';

async function launchFirefox(options: LaunchOptions, path: string): Promise<Handle> {
  const extension = options.extension ?? BUILDS.firefox;
  const manifest = JSON.parse(readFileSync(resolve(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  const id = manifest.browser_specific_settings.gecko.id;
  const proxy = options.proxyPort
    ? {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': options.proxyPort,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': options.proxyPort,
        ...QUIET_FIREFOX,
      }
    : {};
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: options.headless ?? true,
    // Firefox 140 refuses puppeteer's own default.
    defaultViewport: null,
    args: ['--remote-allow-system-access'],
    env: { ...process.env, ...(options.proxyPort ? QUIET_FIREFOX_ENV : {}) },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_UUID }),
      'extensions.webextensions.keepUuidOnUninstall': true,
      // A background tab's timers are slowed down to seconds otherwise, and a test looks at extension pages there.
      'dom.min_background_timeout_value': 4,
      ...proxy,
    },
  });
  await browser.installExtension(extension);
  const origin = `moz-extension://${FIREFOX_UUID}`;
  const { connection } = browser as unknown as { connection: BidiConnection };
  const contextOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;

  interface Value {
    type: string;
    value?: unknown;
    sharedId?: string;
  }
  interface Evaluated {
    type: 'success' | 'exception';
    result: Value;
    exceptionDetails?: { text: string };
  }
  const evaluated = (reply: { result: unknown }): Value => {
    const outcome = reply.result as Evaluated;
    if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails?.text);
    return outcome.result;
  };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string }[];
  };
  const chromeContext = tree.contexts[0]?.context;
  /** In the browser's own window, with all its rights; for what no page can do. */
  const inChrome = async <A extends unknown[]>(fn: (...args: A) => unknown, args: A): Promise<unknown> => {
    const expression = `(async () => JSON.stringify(await ${callOf(fn, args)}))()`;
    const reply = await connection.send('script.evaluate', {
      expression,
      target: { context: chromeContext },
      awaitPromise: true,
    });
    const { value } = evaluated(reply);
    return typeof value === 'string' ? JSON.parse(value) : undefined;
  };

  return {
    engine: 'firefox',
    browser,
    origin,
    async inCard(page, fn, args) {
      const context = contextOf(page);
      const found = await connection.send('script.evaluate', {
        expression: "document.querySelector('parallax-card')",
        target: { context },
        awaitPromise: false,
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
      });
      const host = evaluated(found).value as { shadowRoot?: { sharedId: string } } | undefined;
      const sharedId = host?.shadowRoot?.sharedId;
      if (!sharedId) return undefined;
      const called = await connection.send('script.callFunction', {
        functionDeclaration: `async (root) => { const __name = (f) => f; return JSON.stringify({ value: await (${fn})(root, ...${JSON.stringify(args)}) }); }`,
        arguments: [{ sharedId }],
        target: { context },
        awaitPromise: true,
      });
      return JSON.parse(String(evaluated(called).value)).value;
    },
    async go(page, url) {
      await connection.send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
      await until(`${url} to load`, async () => {
        const state = `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`;
        return page.evaluate(state);
      });
    },
    async command(name) {
      // The key that Firefox made of the manifest's command; pressing it by automation would reach the page only.
      const press = (command: string, addon: string) => {
        const { WebExtensionPolicy } = globalThis as unknown as {
          WebExtensionPolicy: { getByID(id: string): { extension: { shortcuts: { onCommand(name: string): void } } } };
        };
        WebExtensionPolicy.getByID(addon).extension.shortcuts.onCommand(command);
        return true;
      };
      await inChrome(press, [name, id]);
    },
    async setMedia(_page, { dark = false, forced = false, still = false }) {
      const set = (prefs: [string, number][]) => {
        const { Services } = globalThis as unknown as {
          Services: { prefs: { setIntPref(name: string, value: number): void } };
        };
        for (const [name, value] of prefs) Services.prefs.setIntPref(name, value);
        return true;
      };
      // For all pages at once. The first counts 0 as dark and 1 as light, the second 2 as the reader's colours everywhere.
      const prefs: [string, number][] = [
        ['layout.css.prefers-color-scheme.content-override', dark ? 0 : 1],
        ['browser.display.document_color_use', forced ? 2 : 1],
        ['ui.prefersReducedMotion', still ? 1 : 0],
      ];
      await inChrome(set, [prefs]);
    },
    accessibles: async (page) => firefoxAccessibles(inChrome, String(await page.evaluate('location.href'))),
    watchErrors: async () => undefined,
    async errors() {
      const read = (own: string) => {
        interface ScriptError {
          errorMessage?: string;
          sourceName?: string;
          flags?: number;
          category?: string;
        }
        const { Services } = globalThis as unknown as { Services: { console: { getMessageArray(): ScriptError[] } } };
        // Bit 1 of `flags` marks a warning. Only pages of the test server and the extension are of interest.
        return Services.console
          .getMessageArray()
          .filter(({ flags, sourceName }) => flags !== undefined && (flags & 1) === 0 && sourceName !== undefined)
          .filter(
            ({ sourceName = '' }) =>
              sourceName.startsWith(own) || /^https?:\/\/(?:127\.0\.0\.1|localhost)/u.test(sourceName),
          )
          .map(({ errorMessage, sourceName }) => `${sourceName}: ${errorMessage}`);
      };
      return (await inChrome(read, [origin])) as string[];
    },
    workerRequests: [],
    async reload() {
      const again = async (addon: string) => {
        const { AddonManager } = (
          globalThis as unknown as {
            ChromeUtils: {
              importESModule(url: string): {
                AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
              };
            };
          }
        ).ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(addon)).reload();
        return true;
      };
      await inChrome(again, [id]);
    },
    remove: () => browser.uninstallExtension(id),
    held: async (page) =>
      (await inChrome(heldInFirefox, [String(await page.evaluate('location.href')), COUNT_HELD])) as Held,
    install: async () => {
      await browser.installExtension(extension);
    },
    async stopBackground() {
      const stop = async (addon: string) => {
        interface Extension {
          backgroundState: string;
          terminateBackground(): Promise<void>;
        }
        const { WebExtensionPolicy } = globalThis as unknown as {
          WebExtensionPolicy: { getByID(id: string): { extension: Extension } };
        };
        const { extension } = WebExtensionPolicy.getByID(addon);
        await extension.terminateBackground();
        return extension.backgroundState;
      };
      await until('the background to end', async () => (await inChrome(stop, [id])) === 'stopped');
    },
  };
}

/** Starts a browser with the extension loaded, which opens a page of its own then. */
export async function launch(options: LaunchOptions): Promise<Handle> {
  const browser = options.browser ?? ensureBrowsers([options.engine])[0];
  if (!browser) throw new Error(`There is no browser for ${options.engine}.`);
  return options.engine === 'chromium' ? launchChromium(options, browser.path) : launchFirefox(options, browser.path);
}

/** The page that the extension opens once it is installed. Firefox has to be asked where a page is: it does not tell of its extensions'. */
export function welcomeOf({ browser, origin }: Pick<Handle, 'browser' | 'origin'>): Promise<Page> {
  const address = `${origin}/welcome.html`;
  return until('the page after installing', async () => {
    for (const page of await browser.pages()) {
      // One that went with its extension is still listed.
      if ((await page.evaluate('location.href').catch(() => null)) === address) return page;
    }
    return null;
  });
}
