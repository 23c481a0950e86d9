/** The packages for the stores, as `npm run zip` leaves them in `.output`. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PROJECT } from './run';

export type PackageKind = 'chrome' | 'firefox' | 'sources';

/** The file of a package; throws where it has not been made. */
export function packageFile(kind: PackageKind, output = resolve(PROJECT, '.output')): string {
  const { name, version } = JSON.parse(readFileSync(resolve(PROJECT, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const file = resolve(output, `${name}-${version}-${kind}.zip`);
  if (!existsSync(file)) throw new Error(`There is no ${file}: run "npm run zip" first.`);
  return file;
}
