import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeIn, sectionOf, tableOf } from '../../scripts/store/markdown';

const read = (path: string) => readFileSync(resolve(path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'overrides',
  Record<string, string>
>;
const document = read('docs/dependencies.md');

const named = (...headings: string[]) =>
  headings.flatMap((heading) =>
    tableOf(sectionOf(document, heading)).map(({ package: name = '' }) => codeIn(name)[0] ?? ''),
  );

describe('docs/dependencies.md', () => {
  test.each([
    ['dependencies', ['Shipped']],
    ['devDependencies', ['For building', 'For checking']],
    ['overrides', ['Held back']],
  ] as const)('names all %s and no others', (kind, headings) => {
    expect(named(...headings).sort()).toEqual(Object.keys(manifest[kind]).sort());
  });

  test('gives a reason for each', () => {
    for (const heading of ['Shipped', 'For building', 'For checking', 'Held back'])
      for (const { why = '' } of tableOf(sectionOf(document, heading))) expect(why.length).toBeGreaterThan(5);
  });

  test('every package is at one exact version, and the lock file says the same', () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version: string }> };
    for (const kind of ['dependencies', 'devDependencies', 'overrides'] as const)
      for (const [name, version] of Object.entries(manifest[kind])) {
        expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
        expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
      }
  });

  test('what is packed again is packed with the version that WXT packs with', () => {
    const { dependencies } = JSON.parse(read('node_modules/wxt/package.json')) as typeof manifest;
    expect(dependencies).toHaveProperty('jszip');
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, unknown> };
    expect(Object.keys(lock.packages).filter((path) => path.endsWith('node_modules/jszip'))).toEqual([
      'node_modules/jszip',
    ]);
  });
});
