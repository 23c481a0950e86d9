/**
 * Brings the compiled pack into the build: the names as a module of the content script, the claim model and the deck as
 * files that are read when they are first needed.
 */
import { join } from 'node:path';
import type { Wxt } from 'wxt';
import { addViteConfig } from 'wxt/modules';
import { compileDeck } from '../src/learn/deck';
import { compileReader } from '../src/learn/reader';
import { compileNames } from '../src/spot/name-table';
import { sieveData } from '../src/spot/sieve';
import { compiledPack } from './compiled-pack';

const PACK_FOLDER = 'assets/packs/alaska-summit';
const NAMES_MODULE = 'virtual:parallax/names';
const PACK_MODULE = 'virtual:parallax/pack';
const DECK_FILE = 'pack/deck.json';
const CLAIMS_FILE = 'pack/claims.json';
const READING_FILE = 'pack/reading.json';

export function addPack(wxt: Wxt): void {
  const folder = join(wxt.config.root, PACK_FOLDER);
  wxt.hooks.hook('prepare:publicPaths', (_, paths) => {
    paths.push(DECK_FILE, CLAIMS_FILE, READING_FILE);
  });
  wxt.hooks.hook('build:publicAssets', async (_, files) => {
    const { pack, claims, shingles, examples } = await compiledPack(folder);
    files.push({ relativeDest: DECK_FILE, contents: JSON.stringify(compileDeck(pack, shingles)) });
    files.push({ relativeDest: READING_FILE, contents: JSON.stringify(compileReader(pack, shingles, examples)) });
    files.push({ relativeDest: CLAIMS_FILE, contents: JSON.stringify(claims) });
  });
  addViteConfig(wxt, () => ({
    plugins: [
      {
        name: 'parallax:pack',
        resolveId: (id) => (id === NAMES_MODULE || id === PACK_MODULE ? `\0${id}` : undefined),
        load: async (id) => {
          if (id !== `\0${NAMES_MODULE}` && id !== `\0${PACK_MODULE}`) return undefined;
          const { pack, names } = await compiledPack(folder);
          if (id === `\0${PACK_MODULE}`)
            return `export const pack = ${JSON.stringify({ id: pack.id, version: pack.version })};`;
          // Only a page that may name somebody parses the names; all others need no more than the sieve.
          return `export const readNames = () => JSON.parse(${JSON.stringify(JSON.stringify(compileNames(names)))});
            export const sieveData = ${JSON.stringify(sieveData([names]))};`;
        },
      },
    ],
  }));
}
