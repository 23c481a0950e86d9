/** The interface in each of its languages, as a browser of that language shows it; two in each engine, to be quick. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { type Served, serve } from '../../scripts/serve';
import { catalogue } from '../catalogue';
import { type Driver, startDriver } from './driver/driver';
import { BUILDS } from './driver/engine';
import { until } from './driver/poll';
import { claimOf } from './pack';

const engine = inject('engine');
const LANGUAGES = engine === 'chromium' ? ['de', 'uk'] : ['fr', 'es'];
const GUARANTEES = 'Russia has accepted security guarantees';

/**
 * The built extension with one language alone, which every browser then takes: the browsers here speak English, and Chromium's
 * language is the machine's.
 */
function speaking(language: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-'));
  cpSync(BUILDS[engine], folder, { recursive: true });
  const path = resolve(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...manifest, default_locale: language }));
  for (const other of readdirSync(resolve(folder, '_locales')))
    if (other !== language) rmSync(resolve(folder, '_locales', other), { recursive: true });
  return folder;
}

describe.each(LANGUAGES)('%s', (language) => {
  test('card, popup, options and the page after installing speak it; the pack’s texts are marked as English', async () => {
    const { getMessage } = await catalogue(language);
    const t = (key: string) => getMessage(key.replaceAll('.', '_'));
    const extension = speaking(language);
    let server: Served | undefined;
    let driver: Driver | undefined;
    try {
      server = await serve();
      driver = await startDriver({ engine, extension, proxyPort: server.port });
      const tab = await driver.open(`${server.origin}/demo.html`);
      await tab.marked(GUARANTEES, 'claim', '#guarantees');
      await tab.hover(GUARANTEES, '#guarantees');
      const card = await tab.card.open(claimOf('security-guarantees').title);
      for (const key of ['card.claim', 'card.pin', 'card.close', 'card.compareAll', 'card.notThisClaim'])
        expect(card.text).toContain(t(key));
      const languages = await tab.card.evaluate((root) =>
        ['[role=dialog]', 'h2', 'q', '.bar', '.foot'].map((part) =>
          root.querySelector(part)?.closest('[lang]')?.getAttribute('lang'),
        ),
      );
      expect(languages).toEqual([language, 'en', 'en', language, language]);
      expect(await tab.card.axe()).toEqual([]);

      const popup = await driver.behind('popup.html', { width: 380, height: 600 });
      const fits = () => popup.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      await until('the popup', async () => (await popup.text()).includes(t('popup.inPageOrder')));
      expect(await popup.text()).toContain(t('popup.options'));
      expect(await fits()).toBe(true);
      expect(await popup.axe()).toEqual([]);
      await popup.close();

      for (const [path, key, title] of [
        ['options.html', 'options.mode', 'page.options'],
        ['welcome.html', 'welcome.heading', 'page.welcome'],
        ['compare.html', 'compare.everyMatter', 'page.compare'],
      ] as const) {
        const page = await driver.extensionPage(path, { width: 320, height: 700 });
        await until(path, async () => (await page.text()).includes(t(key)));
        const seen = await page.evaluate(() => ({
          language: document.documentElement.lang,
          title: document.title,
          fits: document.documentElement.scrollWidth <= innerWidth,
        }));
        expect(seen).toEqual({ language, title: t(title), fits: true });
        expect(await page.axe()).toEqual([]);
        await page.close();
      }
      expect(await driver.handle.errors()).toEqual([]);
    } finally {
      await driver?.close();
      await server?.close();
      rmSync(extension, { recursive: true });
    }
  });
});
