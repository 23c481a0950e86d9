import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

test('the linter finds no error in Firefox’s package, and warns of nothing that docs/stores.md does not explain', () => {
  const args = [resolve('node_modules/tsx/dist/cli.mjs'), resolve('scripts/lint-addon.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/-firefox\.zip: 0 errors, 0 notices, (\d+) warnings, \1 of them explained/u);
  expect(status).toBe(0);
});
