/** `npm run screenshots`: the README's pictures, from the built extension in both browsers, light and dark. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Driver, type Surface, startDriver, type Tab } from '../tests/e2e/driver/driver';
import { decodePng, encodePng } from '../tests/e2e/driver/png';
import { pause, until } from '../tests/e2e/driver/poll';
import { type Engine, ensureBrowsers, ensureFonts } from './browsers';
import { build, PROJECT } from './run';
import { serve } from './serve';

const FOLDER = resolve(PROJECT, 'docs/images');
/** Sharp on dense screens, and still a small file. */
const SCALE = 1.5;

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${['system-ui', '-apple-system', 'sans-serif']
    .map(
      (family) =>
        `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit></match>`,
    )
    .join('\n  ')}
</fontconfig>
`;

type Shot = (driver: Driver, url: string, dark: boolean) => Promise<{ page: Surface; picture: Uint8Array }>;

/** The page around an open card, the pointer on the words that it explains. */
async function cardShot(driver: Driver, url: string, dark: boolean, words: string, within: string, title: string) {
  const tab: Tab = await driver.open(url, { width: 900, height: 760, scale: SCALE, dark });
  await tab.marked(words, within === '#guarantees' ? 'claim' : 'person', within);
  // All claims of the page, not the first ones alone.
  await tab.marked('After three and a half years of war', 'claim');
  await tab.hover(words, within);
  await tab.card.open(title);
  await pause(300);
  return { page: tab, picture: await tab.screenshot() };
}

const SHOTS: Record<string, Shot> = {
  claim: (driver, url, dark) =>
    cardShot(driver, url, dark, 'Russia has accepted security guarantees', '#guarantees', 'Security guarantees'),
  person: (driver, url, dark) => cardShot(driver, url, dark, 'Volodymyr Zelenskyy', '#opening', 'Volodymyr Zelenskyy'),
  popup: async (driver, url, dark) => {
    const tab = await driver.open(url, { dark });
    await tab.marked('After three and a half years of war', 'claim');
    const popup = await driver.behind('popup.html', { width: 380, height: 600, scale: SCALE, dark });
    await until('the popup', async () => /Reports/u.test(await popup.text()));
    // Only a page in front is painted; the popup has read the tab by now.
    await popup.page.bringToFront();
    const height = await popup.evaluate(() =>
      Math.ceil(document.querySelector('main')?.getBoundingClientRect().height ?? 600),
    );
    const picture = await popup.page.screenshot({ clip: { x: 0, y: 0, width: 380, height: Math.min(600, height) } });
    await tab.close();
    return { page: popup, picture };
  },
  compare: async (driver, _url, dark) => {
    const page = await driver.extensionPage('compare.html', { width: 1180, height: 900, scale: SCALE, dark });
    await until('the table', async () => (await page.text()).includes('Security guarantees'));
    await pause(200);
    return { page, picture: await page.page.screenshot() };
  },
};

ensureFonts();
if (process.platform === 'linux') {
  // A bare Linux has no system face of its own: Inter stands in, where it is installed.
  const file = resolve(PROJECT, '.cache/fonts.conf');
  mkdirSync(resolve(PROJECT, '.cache'), { recursive: true });
  writeFileSync(file, FONTS);
  process.env.FONTCONFIG_FILE = file;
}
ensureBrowsers(['chromium', 'firefox']);
if (!process.argv.includes('--no-build') || !existsSync(resolve(PROJECT, '.output'))) build();
mkdirSync(FOLDER, { recursive: true });
const server = await serve();
for (const engine of ['chromium', 'firefox'] satisfies Engine[]) {
  const driver = await startDriver({ engine, proxyPort: server.port });
  for (const [name, shot] of Object.entries(SHOTS)) {
    for (const dark of [false, true]) {
      const { page, picture } = await shot(driver, `${server.origin}/demo.html`, dark);
      await page.close();
      const file = resolve(FOLDER, `${name}-${engine}-${dark ? 'dark' : 'light'}.png`);
      const packed = encodePng(decodePng(picture));
      writeFileSync(file, packed);
      console.log(`${file} ${Math.round(packed.length / 1024)} KB`);
    }
  }
  await driver.close();
}
await server.close();
