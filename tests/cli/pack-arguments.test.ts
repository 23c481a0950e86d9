import { expect, it } from 'vitest';
import { readArguments } from '../../src/cli/pack-arguments';

const pageOf = (...more: string[]) => readArguments(['coverage', '--articles', '.', ...more]);

it('keeps the page of the default pack, however its path is written, and of another one only when told which', () => {
  expect(pageOf()).toMatchObject({ file: 'assets/packs/alaska-summit/pack.json', page: 'docs/coverage.md' });
  expect(pageOf('--pack', './assets/packs/../packs/alaska-summit/pack.json')).toMatchObject({
    page: 'docs/coverage.md',
  });
  expect(pageOf('--pack', 'other.json')).toMatchObject({ page: undefined });
  expect(pageOf('--pack', 'other.json', '--page', 'other.md', '--write')).toMatchObject({
    page: 'other.md',
    write: true,
  });
});
