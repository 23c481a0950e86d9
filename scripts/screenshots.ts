/** `npm run screenshots`: the README's pictures, from the built extension in both browsers, light and dark. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startDriver } from '../tests/e2e/driver/driver';
import { decodePng, encodePng } from '../tests/e2e/driver/png';
import { type Engine, ensureBrowsers } from './browsers';
import { useFonts } from './fonts';
import { build, PROJECT } from './run';
import { serve } from './serve';
import { POPUP, SHOTS } from './shots';

const FOLDER = resolve(PROJECT, 'docs/images');
/** Sharp on dense screens, and still a small file. */
const SCALE = 1.5;

const WINDOWS = {
  claim: { width: 900, height: 760 },
  person: { width: 900, height: 760 },
  popup: POPUP,
  compare: { width: 1180, height: 900 },
};

useFonts();
ensureBrowsers(['chromium', 'firefox']);
if (!process.argv.includes('--no-build') || !existsSync(resolve(PROJECT, '.output'))) build();
mkdirSync(FOLDER, { recursive: true });
const server = await serve();
for (const engine of ['chromium', 'firefox'] satisfies Engine[]) {
  const driver = await startDriver({ engine, proxyPort: server.port });
  for (const name of Object.keys(WINDOWS) as (keyof typeof WINDOWS)[]) {
    for (const dark of [false, true]) {
      const view = { ...WINDOWS[name], scale: SCALE, dark };
      const { page, picture } = await SHOTS[name](driver, `${server.origin}/demo.html`, view);
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
