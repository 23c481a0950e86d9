import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PackageKind, packageFile } from '../../scripts/packages';

const folder = mkdtempSync(join(tmpdir(), 'a folder of another name '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Unpacks the source package; the packages of npm are linked one by one, so that what the build keeps among them is not there.
 * Only the learned model is: to learn it takes a minute, and that it comes out the same is shown where it is compiled.
 */
async function unpackSources(): Promise<void> {
  const zip = await JSZip.loadAsync(readFileSync(packageFile('sources')));
  for (const file of Object.values(zip.files)) {
    const path = join(folder, file.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await file.async('nodebuffer'));
  }
  const installed = resolve('node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(installed))
    if (!name.startsWith('.')) symlinkSync(join(installed, name), join(folder, 'node_modules', name), 'junction');
  mkdirSync(join(folder, 'node_modules/.cache'));
  symlinkSync(join(installed, '.cache/parallax'), join(folder, 'node_modules/.cache/parallax'), 'junction');
}

function zip(browser: string): Promise<number | null> {
  const env = {
    ...process.env,
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    NODE_OPTIONS: `--import ${pathToFileURL(resolve('tests/packages/clock.mjs')).href}`,
    NODE_ENV: undefined,
    VITEST: undefined,
  };
  const args = [join(folder, 'node_modules/wxt/bin/wxt.mjs'), 'zip', '-b', browser, '--mv3'];
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', fail).once('exit', done);
  });
}

beforeAll(async () => {
  await unpackSources();
  // One after the other: both would learn the claim model, which the second finds ready.
  expect(await zip('chrome')).toBe(0);
  expect(await zip('firefox')).toBe(0);
});

const filesOf = async (bytes: Uint8Array) => {
  const { files } = await JSZip.loadAsync(bytes);
  return new Map(
    await Promise.all(Object.values(files).map(async (file) => [file.name, await file.async('base64')] as const)),
  );
};

test.each(['chrome', 'firefox', 'sources'] satisfies PackageKind[])(
  'the package %s is the same, built from the source package elsewhere and at another time',
  async (kind) => {
    const first = readFileSync(packageFile(kind));
    const second = readFileSync(packageFile(kind, join(folder, '.output')));
    // The names of files that differ say more than two sums.
    const [one, other] = [await filesOf(first), await filesOf(second)];
    expect([...other.keys()]).toEqual([...one.keys()]);
    expect([...one.keys()].filter((name) => one.get(name) !== other.get(name))).toEqual([]);
    expect(first.equals(second)).toBe(true);
  },
);
