import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { currentBom, shippedNames } from '../../scripts/sbom-file';

const read = (path: string) => JSON.parse(readFileSync(resolve(path), 'utf8')) as Record<string, unknown>;

test('the list of parts names what is bundled: each dependency, and what is brought along', () => {
  const bom = currentBom();
  const own = read('package.json');
  expect(bom).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { name: 'parallax', version: own.version } },
  });
  const names = bom.components.map(({ name }) => name);
  expect(names).toEqual(shippedNames());
  // A dependency that is not bundled would be none; one that only the build needs is not listed.
  for (const name of Object.keys(own.dependencies as object)) expect(names).toContain(name);
  for (const name of ['vitest', 'typescript', 'web-ext', 'puppeteer-core']) expect(names).not.toContain(name);
  for (const { name, version, licenses, hashes, purl } of bom.components) {
    expect([name, version]).toEqual([name, read(`node_modules/${name}/package.json`).version]);
    expect([name, JSON.stringify(licenses)]).toEqual([name, expect.stringMatching(/MIT|BSD-3-Clause|MPL-2.0/u)]);
    expect([name, JSON.stringify(hashes)]).toEqual([name, expect.stringContaining('SHA-512')]);
    expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
  }
  expect(JSON.stringify(bom)).toBe(JSON.stringify(currentBom()));
});
