/** The list of parts of the builds in `.output`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { shippedListOf } from '../build/shipped-packages';
import { PROJECT } from './run';
import { type Bom, shippedBom } from './store/sbom';

/** The names of the packages in the builds of both browsers, sorted. */
export function shippedNames(): string[] {
  const names = ['chrome', 'firefox'].flatMap((browser) => {
    const list = shippedListOf(resolve(PROJECT, `.output/${browser}-mv3`));
    return JSON.parse(readFileSync(list, 'utf8')) as string[];
  });
  return [...new Set(names)].sort();
}

function npmBom(): Bom {
  const args = ['sbom', '--sbom-format', 'cyclonedx'];
  // npm is a script on one system and a batch file on another; where it runs, it says where its own script is.
  const npm = process.env.npm_execpath;
  const [command, given] = npm ? [process.execPath, [npm, ...args]] : ['npm', args];
  const { stdout, stderr, status } = spawnSync(command, given, { cwd: PROJECT, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`npm sbom failed:\n${stderr}`);
  return JSON.parse(stdout) as Bom;
}

/** What `npm run sbom` writes. */
export const currentBom = (): Bom => shippedBom(npmBom(), shippedNames(), 'parallax');

/** Writes the list to `file` and says what is in it. */
export function writeSbom(file: string): string {
  const bom = currentBom();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
  return `${file}: ${bom.components.length} packages`;
}
