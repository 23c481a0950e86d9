/**
 * `npm run store`: what is handed in to the stores, into `.output/store`: packages, texts, pictures, answers on privacy and
 * the list of parts. `--no-build` takes the packages that are there.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { startDriver } from '../tests/e2e/driver/driver';
import { decodePng, encodePng } from '../tests/e2e/driver/png';
import { type Engine, ensureBrowsers } from './browsers';
import { useFonts } from './fonts';
import { packageFile } from './packages';
import { PROJECT, zip } from './run';
import { writeSbom } from './sbom-file';
import { PAGES_DIR, serve } from './serve';
import { chromeAnswers, firefoxAnswers } from './store/answers';
import { MARQUEE, SMALL_TILE } from './store/frames';
import { problemsOf, readListing, type Store } from './store/listing';
import { readPermissions } from './store/permissions';
import { screenshot, tile } from './store/pictures';

const FOLDER = resolve(PROJECT, '.output/store');
const ENGINES: Record<Store, Engine> = { chrome: 'chromium', firefox: 'firefox' };
/** What addons.mozilla.org shows, in px. */
const FIREFOX_ICONS = [32, 64, 128];

const read = (path: string): string => readFileSync(resolve(PROJECT, path), 'utf8');

function write(path: string, content: string | Uint8Array): void {
  const file = resolve(FOLDER, path);
  mkdirSync(resolve(file, '..'), { recursive: true });
  writeFileSync(file, content);
  console.log(`${file} ${Math.ceil(content.length / 1024)} KB`);
}

const listing = readListing(read('store/listing.md'));
const problems = (['chrome', 'firefox'] as const).flatMap((store) => problemsOf(listing, store));
if (problems.length > 0) throw new Error(problems.join('\n'));
const permissions = readPermissions(read('README.md'));
const privacy = read('store/privacy.md');
const icon = read('assets/icon.svg');

useFonts();
ensureBrowsers(['chromium', 'firefox']);
if (!process.argv.includes('--no-build')) zip();
rmSync(FOLDER, { recursive: true, force: true });

for (const store of ['chrome', 'firefox'] as const) {
  write(`${store}/name.txt`, listing.name);
  write(`${store}/summary.txt`, listing.summary);
  write(`${store}/description.txt`, listing.description);
  write(`${store}/category.txt`, listing.category[store]);
  write(`${store}/privacy-policy.md`, read('docs/privacy.md'));
}
write('chrome/privacy.md', chromeAnswers(privacy, permissions));
write('firefox/privacy.md', firefoxAnswers(privacy, permissions));
write('firefox/notes-for-reviewers.txt', listing.reviewers);
for (const size of FIREFOX_ICONS)
  write(`firefox/icon-${size}.png`, new Resvg(icon, { fitTo: { mode: 'width', value: size } }).render().asPng());
for (const [store, kind] of [
  ['chrome', 'chrome'],
  ['firefox', 'firefox'],
  ['firefox', 'sources'],
] as const) {
  const file = packageFile(kind);
  copyFileSync(file, resolve(FOLDER, store, basename(file)));
}
console.log(writeSbom(resolve(FOLDER, 'sbom.cdx.json')));

/** A host for the demonstration page, since its name is in some pictures. */
const HOST = 'news.example';
const server = await serve(PAGES_DIR, 0, HOST);
for (const store of ['chrome', 'firefox'] as const) {
  const driver = await startDriver({ engine: ENGINES[store], proxyPort: server.port });
  const url = `http://${HOST}/demo.html`;
  for (const [index, picture] of listing.pictures.entries()) {
    const taken = await screenshot(driver, url, picture, icon);
    write(`${store}/screenshot-${index + 1}-${picture.name}.png`, encodePng(decodePng(taken)));
  }
  if (store === 'chrome') {
    for (const [name, size] of Object.entries({ 'tile-small': SMALL_TILE, 'tile-marquee': MARQUEE }))
      write(`chrome/${name}.png`, encodePng(decodePng(await tile(driver, size, listing.name, listing.claim))));
  }
  await driver.close();
}
await server.close();
