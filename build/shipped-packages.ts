/**
 * Which packages' code is in a build, as the bundler itself says: beside the dependencies also what these and the build
 * bring along. Their licences go into the build, their names beside it for the list of parts (`scripts/store/sbom.ts`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Wxt } from 'wxt';
import { addViteConfig } from 'wxt/modules';
import { packageOf } from './package-of';

/** In the build's folder. */
const LICENCES_FILE = 'licences.txt';
const RULE = '-'.repeat(80);

interface Chunk {
  type: string;
  modules?: Record<string, { renderedLength: number }>;
}

/** The file beside a build's folder that names the packages in it. */
export const shippedListOf = (folder: string): string => `${folder}.packages.json`;

interface PackageFile {
  name: string;
  version: string;
  license?: string;
  author?: string | { name?: string };
}

async function licenceOf(folder: string): Promise<string> {
  const told = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageFile;
  const author = typeof told.author === 'string' ? told.author : told.author?.name;
  const head = `${told.name} ${told.version}: ${told.license ?? 'no licence named'}${author ? `, by ${author}` : ''}`;
  const file = (await readdir(folder)).sort().find((name) => /^licen[cs]e(?:\.|$)/iu.test(name));
  return file ? `${head}\n\n${(await readFile(join(folder, file), 'utf8')).trim()}` : head;
}

/** Writes down the packages in each build, and puts their licences into it. */
export function addShippedPackages(wxt: Wxt): void {
  const shipped = new Set<string>();
  addViteConfig(wxt, () => ({
    plugins: [
      {
        name: 'parallax:shipped-packages',
        generateBundle(_options: unknown, bundle: Record<string, Chunk>) {
          for (const { modules = {} } of Object.values(bundle)) {
            for (const [id, { renderedLength }] of Object.entries(modules)) {
              const name = renderedLength > 0 ? packageOf(id) : undefined;
              if (name !== undefined) shipped.add(name);
            }
          }
        },
      },
    ],
  }));
  wxt.hooks.hook('build:done', async () => {
    const { root, outDir } = wxt.config;
    const names = [...shipped].sort();
    const licences = await Promise.all(names.map((name) => licenceOf(join(root, 'node_modules', name))));
    const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
    writeFileSync(join(outDir, LICENCES_FILE), `${[`Parallax\n\n${own}`, ...licences].join(`\n\n${RULE}\n\n`)}\n`);
    writeFileSync(shippedListOf(outDir), `${JSON.stringify(names, null, 2)}\n`);
  });
}
