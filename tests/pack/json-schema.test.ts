import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { packJsonSchema, schemaFileOf } from '../../src/cli/pack-schema';
import { PackSchema } from '../../src/pack/schema';
import { changed, fullPack, pathsOf, smallPack } from './fixture';

interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  description?: string;
  items?: Schema;
  additionalProperties?: Schema | false;
  required?: string[];
}

const FILE = 'assets/packs/alaska-summit/pack.json';
const real: Record<string, unknown> = JSON.parse(readFileSync(FILE, 'utf8'));
const schema: Schema = JSON.parse(packJsonSchema());
const conforms = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

it('is checked in as the generator gives it, which is always the same (npm run pack -- schema --write)', () => {
  expect(readFileSync(schemaFileOf(FILE), 'utf8')).toBe(packJsonSchema());
});

it('is named by the shipped pack', () => {
  expect(join(dirname(FILE), String(real.$schema))).toBe(schemaFileOf(FILE));
});

describe('takes and refuses what the pack’s own schema does', () => {
  it('takes the shipped pack, and the small ones', () => {
    for (const pack of [real, smallPack(), fullPack()]) expect(conforms(pack) || conforms.errors).toBe(true);
  });

  it('wherever anything else stands', () => {
    const pack = fullPack();
    const values = fc.constantFrom<unknown>(
      ...[
        null,
        true,
        -1,
        0,
        1,
        0.5,
        2 ** 53,
        '',
        'x',
        'X',
        'en-GB',
        'not an id',
        'a'.repeat(61),
        'a\nb',
        '😀',
        '\ud83d',
      ],
      ...['b'.repeat(601), '1.0.0', '1.0', 'f'.repeat(64), 'hedged', [], {}, ['x'], { x: null }, Array(16).fill('two')],
    );
    fc.assert(
      fc.property(fc.constantFrom(...pathsOf(pack)), values, fc.boolean(), (path, value, isGone) => {
        const other = changed(pack, path, (parent, key) => {
          if (!isGone) parent[key] = value;
          else if (Array.isArray(parent)) parent.splice(Number(key), 1);
          else delete parent[key];
        });
        // a list in a record's place is what only `parsePack` sees
        fc.pre(
          !(Array.isArray(value) && ['reports', 'values', 'silent', 'spans', 'sets'].includes(String(path.at(-1)))),
        );
        expect(conforms(other), JSON.stringify(conforms.errors)).toBe(v.is(PackSchema, other));
      }),
      { seed: 20250818, numRuns: 1500 },
    );
  });
});

describe('helps editors', () => {
  /** All properties with their paths, those of list items and records included. */
  function propertiesOf({ properties = {}, items, additionalProperties }: Schema, path = ''): [string, Schema][] {
    return [
      ...Object.entries(properties).flatMap(([key, property]): [string, Schema][] => {
        const at = `${path}.${key}`;
        return [[at, property], ...propertiesOf(property, at)];
      }),
      ...(items ? propertiesOf(items, `${path}[]`) : []),
      ...(additionalProperties ? propertiesOf(additionalProperties, `${path}.*`) : []),
    ];
  }
  const all = propertiesOf(schema);

  it('knows every field of the full pack', () => {
    const known = new Set(all.map(([path]) => path));
    const records = ['reports', 'values', 'silent', 'spans', 'sets'];
    for (const path of pathsOf(fullPack())) {
      if (typeof path.at(-1) === 'number' || records.includes(String(path.at(-2)))) continue;
      const steps = path.map((key, i) => {
        if (typeof key === 'number') return '[]';
        return records.includes(String(path[i - 1])) ? '.*' : `.${key}`;
      });
      expect(known).toContain(steps.join(''));
    }
  });

  it.each(all)('describes %s in a sentence', (_, { description = '' }) => {
    expect(description).toMatch(/^[A-Z].{10,150}\.$/u);
  });

  it('says the type of each, for completion', () => {
    expect(all.filter(([, { type }]) => type === undefined)).toEqual([]);
  });
});
