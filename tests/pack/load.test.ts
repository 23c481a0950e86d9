import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackError, parsePack, parsePackText } from '../../src/pack/load';
import { changed, type Path, pathsOf, smallPack, written } from './fixture';

const real: unknown = JSON.parse(readFileSync('assets/packs/alaska-summit/pack.json', 'utf8'));

/** Fields that a pack may leave out. */
const OPTIONAL = new Set(['$schema', 'strong', 'namesakes', 'spelt', 'note', 'by', 'also', 'shared']);

/** The message of the error, and undefined when the pack is taken; anything but a `PackError` fails the test. */
function refusal(input: unknown): string | undefined {
  try {
    parsePack(input);
    return undefined;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    expect(error.message).not.toBe('');
    return error.message;
  }
}

const set = (path: Path, value: unknown, pack: unknown = smallPack()): unknown =>
  changed(pack, path, (parent, key) => {
    parent[key] = value;
  });

const without = (path: Path, pack: unknown): unknown =>
  changed(pack, path, (parent, key) => {
    delete parent[key];
  });

/** Whether leaving out this field leaves a pack that is still whole. */
function mayGo(path: Path): boolean {
  const key = path.at(-1);
  if (OPTIONAL.has(String(key))) return true;
  // a source that does not say has no value; the last value may not go
  return path.at(-2) === 'values' && written(path) !== 'claims[0].differences[1].values.b' && path[1] !== 1;
}

describe('parsePack', () => {
  it('takes a good pack as it is', () => {
    expect(parsePack(smallPack())).toEqual(smallPack());
  });

  const removable = pathsOf(smallPack()).filter((path) => typeof path.at(-1) === 'string');

  it.each(removable.map((path) => [written(path), path] as const))('knows whether %s may be missing', (name, path) => {
    const message = refusal(without(path, smallPack()));
    // where a record loses its last entry but one, the record itself is what is wrong
    const parent = `${written(path.slice(0, -1))}: `;
    if (mayGo(path)) expect(message).toBeUndefined();
    else expect(message?.split('\n').some((line) => line.startsWith(name) || line.startsWith(parent))).toBe(true);
  });

  it('never takes a pack in which a required field of the shipped one is missing', () => {
    const required = pathsOf(real).filter(
      (path) => typeof path.at(-1) === 'string' && !OPTIONAL.has(String(path.at(-1))) && path.at(-2) !== 'values',
    );
    fc.assert(
      fc.property(fc.constantFrom(...required), (path) => {
        expect(refusal(without(path, real))).toContain(written(path.slice(0, -1)));
      }),
      { numRuns: 150 },
    );
  });

  it('names the path when any value has a wrong type', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pathsOf(smallPack())),
        fc.constantFrom<unknown>(true, undefined, [[]], { x: 1 }, Number.NaN),
        (path, value) => {
          if (value === undefined && typeof path.at(-1) === 'string') return;
          expect(refusal(set(path, value))).toContain(written(path));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes or refuses whatever stands anywhere, and never crashes', () => {
    const hostile = fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      '',
      ' ',
      '<script>',
      '\ud800',
      '\0',
      '../../x',
      'x'.repeat(1e5),
      -1,
      0.5,
      Number.POSITIVE_INFINITY,
    );
    fc.assert(
      fc.property(fc.constantFrom(...pathsOf(smallPack())), fc.oneof(hostile, fc.anything()), (path, value) => {
        refusal(set(path, value));
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses everything that is no pack', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(refusal(input)).toBeDefined();
      }),
    );
  });

  it('refuses a source by the name of an object’s own machinery', () => {
    for (const id of ['constructor', 'valueof'])
      expect(refusal(set(['sources', 2, 'id'], id))).toContain(`reports.${id}`);
  });

  it('says what is wrong in words', () => {
    expect(refusal(set(['version'], 1))).toBe('version: expected string, found 1');
    expect(refusal(set(['version'], '1.0'))).toBe('version: "1.0" is not a version like 1.0.0');
    expect(refusal(set(['titel'], 'x'))).toBe('titel: is not a known field');
    expect(refusal(set(['people'], []))).toBe('people: is empty');
    expect(refusal(set(['claims', 0, 'reports', 'a', 'certainty'], 'sure'))).toBe(
      'claims[0].reports.a.certainty: expected ("stated" | "attributed" | "hedged"), found "sure"',
    );
    expect(refusal(without(['sources', 0, 'sha256'], smallPack()))).toBe('sources[0].sha256: is missing');
    expect(refusal(null)).toBe('the pack: expected Object, found null');
    expect(refusal([])).toMatch(/^id: is missing$/mu);
  });

  it('lists several problems, up to a screen of them', () => {
    const many = Array.from({ length: 50 }, () => 1);
    const lines = refusal(set(['claims', 0, 'cues'], many))?.split('\n') ?? [];
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('… and 30 more');
  });
});

describe('parsePackText', () => {
  it('reads JSON', () => {
    expect(parsePackText(JSON.stringify(smallPack()))).toEqual(smallPack());
  });

  it('says when a text is not JSON, or too much of it', () => {
    expect(() => parsePackText('{"id": ')).toThrow(/^the pack is not JSON: /u);
    expect(() => parsePackText(' '.repeat(8_000_001))).toThrow(/at most 8000000 are read/u);
    expect(() => parsePackText('['.repeat(200_000))).toThrow(PackError);
  });

  it('throws nothing but its own error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => parsePackText(text)).toThrow(PackError);
      }),
    );
  });
});
