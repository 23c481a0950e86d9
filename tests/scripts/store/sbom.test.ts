import { expect, test } from 'vitest';
import { type Bom, type Component, shippedBom } from '../../../scripts/store/sbom';

const component = (name: string, version = '1.0.0'): Component => ({
  'bom-ref': `${name}@${version}`,
  name,
  version,
  externalReferences: [
    { type: 'distribution', url: 'https://registry.example/x.tgz' },
    { type: 'vcs', url: 'https://code.example/x' },
  ],
});
const all: Bom = {
  bomFormat: 'CycloneDX',
  serialNumber: 'urn:uuid:random',
  metadata: {
    timestamp: '2026-01-01T00:00:00Z',
    tools: [],
    component: { ...component('folder-name'), type: 'library' },
  },
  components: [component('a'), component('b'), component('test-tool')],
  dependencies: [{ ref: 'a@1.0.0', dependsOn: ['b@1.0.0', 'test-tool@1.0.0'] }],
};
const bom = shippedBom(all, ['a', 'b'], 'parallax');

test('only what is shipped is in it, with what depends on what', () => {
  expect(bom.components.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(bom.dependencies).toEqual([
    { ref: 'folder-name@1.0.0', dependsOn: ['a@1.0.0', 'b@1.0.0'] },
    { ref: 'a@1.0.0', dependsOn: ['b@1.0.0'] },
  ]);
});

test('nothing in it differs from one making to the next', () => {
  const later = { ...all, serialNumber: 'urn:uuid:other', metadata: { ...all.metadata, timestamp: 'later' } };
  expect(shippedBom(later, ['a', 'b'], 'parallax')).toEqual(bom);
  expect(JSON.stringify(bom)).not.toMatch(/registry|folder-name"|timestamp/u);
  expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u);
  expect(shippedBom(all, ['a'], 'parallax').serialNumber).not.toBe(bom.serialNumber);
});

test('a package that npm does not know, or knows twice, is an error', () => {
  expect(() => shippedBom(all, ['c'], 'parallax')).toThrow('0 packages called c');
  const twice = { ...all, components: [...all.components, component('a', '2.0.0')] };
  expect(() => shippedBom(twice, ['a'], 'parallax')).toThrow('2 packages called a');
});
