/** A pack's folder, read and compiled for Node (the command line and the extension's build), with what was learned kept in a cache. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledSpotting, Spotting } from '../src/learn/compile';
import { parsePackText } from '../src/pack/load';
import type { Pack } from '../src/pack/schema';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'parallax');
/** The folders whose code decides what comes out of compiling. */
const CODE = ['src/spot', 'src/learn'];

export interface PackFolder {
  pack: Pack;
  spotting: Spotting;
  /** The annotated pages, by file name. */
  examples: Record<string, string>;
  /** Parsed `shingles.json`; null for a pack without. */
  shingles: unknown;
}

async function filesOf(dir: string, ending: string): Promise<[string, string][]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => [name, await readFile(join(dir, name), 'utf8')]),
  );
}

/** Reads `pack.json`, `spotting.json`, `shingles.json` and `examples/*.txt` of a pack's folder. Throws where one is missing or no pack. */
export async function readPackFolder(dir: string): Promise<PackFolder> {
  const pack = parsePackText(await readFile(join(dir, 'pack.json'), 'utf8'));
  const spotting = JSON.parse(await readFile(join(dir, 'spotting.json'), 'utf8')) as Spotting;
  const shingles: unknown = JSON.parse(await readFile(join(dir, 'shingles.json'), 'utf8').catch(() => 'null'));
  return { pack, spotting, shingles, examples: Object.fromEntries(await filesOf(join(dir, 'examples'), '.txt')) };
}

/** The pack of a folder with its compiled spotting, from the cache where neither the folder nor the code has changed. */
export async function compiledPack(dir: string): Promise<PackFolder & CompiledSpotting> {
  const folder = await readPackFolder(dir);
  const people = folder.pack.people.map(({ id, name, aliases, namesakes }) => ({ id, name, aliases, namesakes }));
  const claims = folder.pack.claims.map(({ id, under, cues }) => ({ id, under, cues }));
  const hash = createHash('sha256').update(JSON.stringify([people, claims, folder.spotting, folder.examples]));
  for (const code of CODE)
    for (const [name, text] of await filesOf(join(ROOT, code), '.ts')) hash.update(`${name}\n${text}`);
  const file = join(CACHE, `${hash.digest('hex').slice(0, 32)}.json`);
  const cached = await readFile(file, 'utf8').catch(() => undefined);
  if (cached !== undefined) return { ...folder, ...(JSON.parse(cached) as CompiledSpotting) };
  const { compileSpotting } = await import('../src/learn/compile');
  const compiled = compileSpotting(folder.pack, folder.spotting, folder.examples);
  await mkdir(dirname(file), { recursive: true });
  // Written aside and renamed, so that two builds at once never read half a file.
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, JSON.stringify(compiled));
  await rename(aside, file);
  return { ...folder, ...compiled };
}

/** The pack that the extension is built with. */
export const PACK_DIR = join(ROOT, 'assets', 'packs', 'alaska-summit');
