/** Finds installed browsers on Linux, macOS and Windows, and installs them where that is one plain command (Debian, as root). */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Engine = 'chromium' | 'firefox';

/** Names by which a reader chooses a browser. */
export type BrowserId = 'chromium' | 'chrome' | 'edge' | 'firefox';

export interface Found {
  id: BrowserId;
  engine: Engine;
  /** What readers call it: "Chromium", "Google Chrome", "Microsoft Edge", "Firefox". */
  name: string;
  path: string;
}

interface Candidate {
  id: BrowserId;
  engine: Engine;
  name: string;
  /** Overrides the search. */
  env: string;
  commands: string[];
  mac: string[];
  windows: string[];
}

/** In the order of preference: Chromium first, since it takes unpacked extensions without ado. */
const CANDIDATES: Candidate[] = [
  {
    id: 'chromium',
    engine: 'chromium',
    name: 'Chromium',
    env: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser'],
    mac: ['Chromium.app/Contents/MacOS/Chromium'],
    windows: ['Chromium\\Application\\chrome.exe'],
  },
  {
    id: 'chrome',
    engine: 'chromium',
    name: 'Google Chrome',
    env: 'CHROME_PATH',
    commands: ['google-chrome', 'google-chrome-stable', 'chrome'],
    mac: [
      'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    windows: ['Google\\Chrome\\Application\\chrome.exe'],
  },
  {
    id: 'edge',
    engine: 'chromium',
    name: 'Microsoft Edge',
    env: 'EDGE_PATH',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    mac: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    windows: ['Microsoft\\Edge\\Application\\msedge.exe'],
  },
  {
    id: 'firefox',
    engine: 'firefox',
    name: 'Firefox',
    env: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr'],
    mac: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox\\firefox.exe'],
  },
];

export function isBrowserId(text: string): text is BrowserId {
  return CANDIDATES.some(({ id }) => id === text);
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function places(candidate: Candidate): string[] {
  const env = process.env;
  if (process.platform === 'darwin') {
    const roots = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return candidate.mac.flatMap((app) => roots.map((root) => join(root, app)));
  }
  if (process.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return candidate.windows.flatMap((app) => roots.map((root) => join(root, app)));
  }
  const path = (env.PATH ?? '').split(delimiter).filter((dir) => dir !== '');
  return candidate.commands.flatMap((command) => path.map((dir) => join(dir, command)));
}

/** The installed browsers, the preferred one first; `only` limits the search to one engine. */
export function findBrowsers(only?: Engine): Found[] {
  const found: Found[] = [];
  for (const candidate of CANDIDATES) {
    if (only && candidate.engine !== only) continue;
    const named = process.env[candidate.env];
    const path = named ? (runs(named) ? named : undefined) : places(candidate).find(runs);
    if (path) found.push({ id: candidate.id, engine: candidate.engine, name: candidate.name, path });
  }
  return found;
}

const DEBIAN_PACKAGES: Record<Engine, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Whether browsers can be installed here without asking: Debian (or a child of it), as root. */
function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** What a person types to get the missing browsers on this system. */
function howToInstall(engines: Engine[]): string {
  if (process.platform === 'darwin') {
    const casks: Record<Engine, string> = { chromium: 'google-chrome', firefox: 'firefox' };
    return `brew install --cask ${engines.map((engine) => casks[engine]).join(' ')}`;
  }
  if (process.platform === 'win32') {
    const ids: Record<Engine, string> = { chromium: 'Google.Chrome', firefox: 'Mozilla.Firefox' };
    return engines.map((engine) => `winget install ${ids[engine]}`).join(' && ');
  }
  if (existsSync('/etc/debian_version')) {
    const packages = engines.map((engine) => DEBIAN_PACKAGES[engine]).join(' ');
    return `sudo apt-get install ${packages}`;
  }
  return `install ${engines.map((engine) => (engine === 'firefox' ? 'Firefox' : 'Chromium')).join(' and ')} with your system's package manager`;
}

function run(command: string, args: string[]): void {
  console.log(`> ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`"${command} ${args.join(' ')}" failed (${status ?? 'not started'}).`);
}

/**
 * One browser of each wanted engine. Missing ones are installed on Debian as root; elsewhere an error says what is
 * missing and how to install it.
 */
export function ensureBrowsers(engines: Engine[]): Found[] {
  const missing = engines.filter((engine) => findBrowsers(engine).length === 0);
  if (missing.length > 0 && canInstall()) {
    run('apt-get', ['update']);
    const packages = missing.map((engine) => DEBIAN_PACKAGES[engine]);
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages, 'fonts-dejavu-core']);
  }
  return engines.map((engine) => {
    const browser = findBrowsers(engine)[0];
    if (browser) return browser;
    const variables = CANDIDATES.filter((candidate) => candidate.engine === engine).map((candidate) => candidate.env);
    const what = engine === 'firefox' ? 'Firefox' : 'Chromium, Google Chrome or Microsoft Edge';
    throw new Error(
      `No ${what} was found. Install one: ${howToInstall([engine])}\nOr name its file in ${variables.join(', ')}.`,
    );
  });
}

/** Fonts near those that macOS and Windows give a reader, for pictures; nothing where they cannot be installed without asking. */
export function ensureFonts(): void {
  const wanted = ['fonts-inter', 'fonts-sil-charis'];
  const isThere = (name: string) => existsSync(join('/var/lib/dpkg/info', `${name}.list`));
  if (!canInstall() || wanted.every(isThere)) return;
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', ...wanted, 'fonts-dejavu-core']);
}
