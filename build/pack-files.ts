/**
 * Brings the compiled pack into the build: the names as a module of the content script, the claim model and the deck as
 * files that are read when they are first needed.
 */
import { join } from 'node:path';
import type { Wxt } from 'wxt';
import { addViteConfig } from 'wxt/modules';
import { makeDeck } from '../src/pack/make-deck';
import { compiledPack } from './compiled-pack';

const PACK_FOLDER = 'assets/packs/alaska-summit';
const NAMES_MODULE = 'virtual:parallax/names';
const DECK_FILE = 'pack/deck.json';
const CLAIMS_FILE = 'pack/claims.json';

export function addPack(wxt: Wxt): void {
  const folder = join(wxt.config.root, PACK_FOLDER);
  wxt.hooks.hook('prepare:publicPaths', (_, paths) => {
    paths.push(DECK_FILE, CLAIMS_FILE);
  });
  wxt.hooks.hook('build:publicAssets', async (_, files) => {
    const { pack, claims } = await compiledPack(folder);
    files.push({ relativeDest: DECK_FILE, contents: JSON.stringify(makeDeck(pack)) });
    files.push({ relativeDest: CLAIMS_FILE, contents: JSON.stringify(claims) });
  });
  addViteConfig(wxt, () => ({
    plugins: [
      {
        name: 'parallax:names',
        resolveId: (id) => (id === NAMES_MODULE ? `\0${id}` : undefined),
        // JSON.parse of a string is quicker to start than an object literal of the same size.
        load: async (id) =>
          id === `\0${NAMES_MODULE}`
            ? `export default JSON.parse(${JSON.stringify(JSON.stringify((await compiledPack(folder)).names))})`
            : undefined,
      },
    ],
  }));
}
