/**
 * Pictures of every view in every state, in Chromium, light and dark, wide and narrow; and what only a browser can check:
 * axe with contrast, and that nothing overflows.
 *
 *     npx tsx scripts/views-shots.ts FOLDER [--only PART-OF-NAME] [--language de] [--browser /usr/bin/chromium]
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { compileDeck } from '../src/learn/deck';
import type { Deck } from '../src/pack/deck';
import { messagesOf } from '../tests/catalogue';
import { SHOTS, type Shot } from './views-shots.states';

const ROOT = resolve(import.meta.dirname, '..');
const PACK = join(ROOT, 'assets/packs/alaska-summit');
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
/** How a reader may have set the browser; the first two at every width, the others at the first. */
const MODES: Record<string, Record<string, string>> = {
  light: { 'prefers-color-scheme': 'light' },
  dark: { 'prefers-color-scheme': 'dark' },
  forced: { 'prefers-color-scheme': 'light', 'forced-colors': 'active' },
  contrast: { 'prefers-color-scheme': 'light', 'prefers-contrast': 'more' },
};
const EVERY_WIDTH = ['light', 'dark'];
/** The stage around a card, so that its shadow is in the picture; as in `views-shots.page.ts`. */
const STAGE = 32;
/** Widths in px of each kind of view: as designed, then as narrow as a reader may have it. */
const WIDTHS: Record<Shot['view']['kind'], number[]> = {
  card: [420, 380, 320],
  popup: [380],
  compare: [1280, 820, 420, 320],
  options: [1280, 420, 320],
};

/** Of the window; a popup gets no more than 600 px from a browser. */
const HEIGHTS: Record<Shot['view']['kind'], number> = { card: 800, popup: 600, compare: 800, options: 800 };

async function bundle(): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: ['chrome123', 'firefox140'],
      cssTarget: ['chrome123', 'firefox140'],
      minify: false,
      lib: { entry: join(ROOT, 'scripts/views-shots.page.ts'), formats: ['iife'], name: 'shots' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const file of output.output) if (file.type === 'chunk') return file.code;
  }
  throw new Error('the bundle is empty');
}

async function readDeck(): Promise<Deck> {
  const [pack, shingles] = await Promise.all(
    ['pack.json', 'shingles.json'].map(async (name) => JSON.parse(await readFile(join(PACK, name), 'utf8'))),
  );
  return compileDeck(pack, shingles);
}

async function open(browser: Browser, code: string, deck: Deck, shot: Shot, width: number, mode: keyof typeof MODES) {
  const stage = shot.view.kind === 'card' ? STAGE : 0;
  const page = await browser.newPage();
  await page.setViewport({ width: width + stage, height: HEIGHTS[shot.view.kind] });
  const session = await page.createCDPSession();
  const settings = { ...MODES[mode], 'prefers-reduced-motion': 'reduce' };
  // By the protocol itself: puppeteer's own call does not know forced colours.
  const features = Object.entries(settings).map(([name, value]) => ({ name, value }));
  await session.send('Emulation.setEmulatedMedia', { features });
  await page.setContent('<!doctype html><html lang="en"><head><title>Parallax</title></head><body></body></html>');
  const i18n = `{ getMessage: (key) => (${JSON.stringify(messages)})[key] ?? '' }`;
  await page.evaluate(`globalThis.browser = { runtime: { id: 'parallax' }, i18n: ${i18n} }`);
  await page.addScriptTag({ content: code });
  await page.evaluate(({ shot, deck }) => window.parallaxShot(shot, deck), { shot, deck });
  const named = (name: string, role: string) => page.locator(`::-p-aria([name="${name}"][role="${role}"])`);
  if (shot.type) await named(shot.type.label, 'textbox').fill(shot.type.text);
  if (shot.press?.role === 'radio') await named(shot.press.name, 'radio').click();
  if (shot.isAtEnd) await page.$eval('.mid', (middle) => middle.scrollTo(0, middle.scrollHeight));
  if (shot.press?.role === 'button') await named(shot.press.name, 'button').click();
  const print = () => session.send('Emulation.setEmulatedMedia', { media: 'print', features });
  return { page, print, close: () => page.close() };
}

async function axe(page: Page, source: string): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { violations } = await (
      window as unknown as { axe: { run(node: Document): Promise<{ violations: AxeViolation[] }> } }
    ).axe.run(document);
    interface AxeViolation {
      id: string;
      nodes: { target: unknown; failureSummary?: string }[];
    }
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `axe ${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
    );
  });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    language: { type: 'string', default: 'en' },
    browser: { type: 'string', default: '/usr/bin/chromium' },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('name a folder for the pictures');
await mkdir(folder, { recursive: true });
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [code, deck, messages] = await Promise.all([bundle(), readDeck(), messagesOf(values.language)]);
const browser = await puppeteer.launch({ executablePath: values.browser, headless: true, args: ARGS });
const problems: string[] = [];
// What is pressed and typed goes by English names.
const isDrawn = ({ name, press, type }: Shot) =>
  name.includes(values.only) && (values.language === 'en' || !(press || type));
for (const shot of SHOTS.filter(isDrawn)) {
  for (const [i, width] of WIDTHS[shot.view.kind].entries()) {
    for (const mode of Object.keys(MODES)) {
      if (i > 0 && !EVERY_WIDTH.includes(mode)) continue;
      const { page, print, close } = await open(browser, code, deck, shot, width, mode);
      const name = `${shot.name}-${width}-${mode}`;
      const found = await page.evaluate(() => window.parallaxOverflow());
      if (i === 0 ? mode !== 'forced' : mode === 'light') found.push(...(await axe(page, axeSource)));
      problems.push(...found.map((problem) => `${name}: ${problem}`));
      await writeFile(join(folder, `${name}.png`), await page.screenshot({ fullPage: true }));
      if (i === 0 && mode === 'light' && shot.view.kind === 'compare') {
        await print();
        await writeFile(join(folder, `${shot.name}-print.png`), await page.screenshot({ fullPage: true }));
      }
      await close();
    }
  }
}
await browser.close();
console.log(problems.length === 0 ? 'nothing overflows, axe finds nothing' : problems.join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;
