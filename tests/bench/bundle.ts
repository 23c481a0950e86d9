/** Bundles what runs inside a page, with the pack compiled into it as the extension's build does. */
import { build, type Plugin } from 'vite';
import { compiledPack, PACK_DIR } from '../../build/compiled-pack';
import { lazily } from '../../src/app/lazily';
import { compileNames } from '../../src/spot/name-table';
import { sieveData } from '../../src/spot/sieve';
import { inventPacks } from './packs';

const NAMES = 'virtual:parallax/names';
const PACKS = 'virtual:parallax/bench-packs';
/** With how many packs a pass is measured. */
const PACK_COUNTS = [10, 100];
const PACK_SEED = 1;

/** Compiled once for all bundles: learning takes long where nothing is cached. */
const names = lazily(async () => (await compiledPack(PACK_DIR)).names);

const pack: Plugin = {
  name: 'parallax:bench',
  enforce: 'pre',
  resolveId: (id) => (id === NAMES || id === PACKS ? `\0${id}` : undefined),
  async load(id) {
    if (id !== `\0${NAMES}` && id !== `\0${PACKS}`) return undefined;
    const data = await names();
    if (id === `\0${PACKS}`) {
      const patterns = PACK_COUNTS.map((count) => [
        count,
        sieveData([data, ...inventPacks(data, count - 1, PACK_SEED)]),
      ]);
      return `export const sievesOfPacks = ${JSON.stringify(Object.fromEntries(patterns))};`;
    }
    return `export const readNames = () => JSON.parse(${JSON.stringify(JSON.stringify(compileNames(data)))});
      export const sieveData = ${JSON.stringify(sieveData([data]))};`;
  },
};

/** One classic script of the module in a file; its first statement notes the time (ms) in `parallaxBegan`. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [pack],
    build: {
      write: false,
      target: ['chrome128', 'firefox140'],
      lib: { entry, formats: ['iife'], name: 'bench' },
    },
  });
  for (const output of Array.isArray(result) ? result : [result]) {
    if (!('output' in output)) continue;
    for (const file of output.output) {
      if (file.type === 'chunk') return `globalThis.parallaxBegan = performance.now();\n${file.code}`;
    }
  }
  throw new Error(`The bundle of ${entry} is empty.`);
}
