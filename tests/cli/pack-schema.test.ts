import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packJsonSchema, schemaFileOf } from '../../src/cli/pack-schema';
import { run } from './run';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'packs-'));
  mkdirSync(join(dir, 'bridge'));
});

afterEach(() => {
  rmSync(dir, { recursive: true });
});

it('lies beside the packs’ directories', () => {
  expect(schemaFileOf('assets/packs/alaska-summit/pack.json')).toBe(join('assets', 'packs', 'pack.schema.json'));
});

it('is written when asked for, and looked at otherwise', () => {
  const file = join(dir, 'pack.schema.json');
  const schema = (...more: string[]) => run('schema', '--pack', join(dir, 'bridge', 'pack.json'), ...more);
  const stale = { status: 1, out: [], err: [`${file}: is not up to date; --write writes it`, '1 problem'] };
  expect(schema()).toEqual(stale);
  expect(existsSync(file)).toBe(false);
  writeFileSync(file, '{}');
  expect(schema()).toEqual(stale);
  expect(schema('--write')).toEqual({ status: 0, out: [`${file} written`], err: [] });
  expect(readFileSync(file, 'utf8')).toBe(packJsonSchema());
  expect(schema()).toEqual({ status: 0, out: [`${file} is up to date`], err: [] });
  expect(schema('--write').out).toEqual([`${file} is up to date`]);
});

it.each([
  [['schema', '--articles', '.'], 'schema takes only --pack and --write'],
  [['schema', '--page', 'x.md'], 'schema takes only --pack and --write'],
  [['schema', 'more'], '"more" is one argument too many'],
])('takes nothing else: %j', (args, message) => {
  const { status, err } = run(...args);
  expect(status).toBe(2);
  expect(err[0]).toContain(`pack: ${message}`);
});
