import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackError, parsePack, parsePackText } from '../../src/pack/load';
import { changed, fullPack, type Path, smallPack } from './fixture';

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

describe('parsePack', () => {
  it('takes a good pack as it is', () => {
    expect(parsePack(smallPack())).toEqual(smallPack());
    expect(parsePack(fullPack())).toEqual(fullPack());
  });

  it('takes the example that explains the form', () => {
    const [, example = ''] = /```json\n(.*?)```/su.exec(readFileSync('docs/packs.md', 'utf8')) ?? [];
    const fields = Object.keys(fullPack()).filter((key) => key !== 'shared');
    expect(Object.keys(parsePackText(example)).toSorted()).toEqual(fields.toSorted());
  });

  it('refuses everything that is no pack', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(refusal(input)).toBeDefined();
      }),
    );
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
    expect(refusal([])).toBe('the pack: expected Object, found Array');
    expect(refusal(set(['claims', 0, 'reports'], []))).toBe('claims[0].reports: expected Object, found Array');
    expect(refusal(set(['id'], 'x'.repeat(61)))).toBe('id: is longer than 60 characters');
    expect(refusal(set(['title'], 'a\ud800'))).toBe('title: "a " holds half of a character');
    expect(refusal(set(['sources', 0, 'length'], Number.POSITIVE_INFINITY))).toBe(
      'sources[0].length: is not a whole number',
    );
    expect(refusal(set(['people', 0, 'spelt', 0, 'count'], 0))).toBe('people[0].spelt[0].count: is less than 1');
    expect(
      refusal(set(['claims', 0, 'differences', 0, 'values', 'a', 'excerpt', 'strong'], Array(16).fill('two'))),
    ).toBe('claims[0].differences[0].values.a.excerpt.strong: holds more than 15');
  });

  it('refuses names that the schema would pass over, and quotes strange ones', () => {
    const strange = { ...smallPack().claims[0]?.reports, 'a\nb': null };
    expect(refusal(set(['claims', 0, 'reports'], JSON.parse('{"__proto__":null,"a":null,"b":null,"c":null}')))).toBe(
      'claims[0].reports.__proto__: is not a name that a field may have',
    );
    expect(refusal(set(['claims', 0, 'reports'], strange))).toBe(
      'claims[0].reports["a\\nb"]: "a b" is not an id (lower-case words joined by "-")',
    );
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
    expect(() => parsePackText(' '.repeat(2_000_001))).toThrow(/at most 2000000 are read/u);
    expect(() => parsePackText('['.repeat(200_000))).toThrow(PackError);
  });

  it('refuses a field that is given twice, of which JSON keeps the last', () => {
    const json = JSON.stringify(smallPack());
    expect(() => parsePackText(json.replace('{', '{"id":"other",'))).toThrow(/^id: is given twice$/u);
    expect(() => parsePackText(json.replace('"reports":{', '"reports":{"\\u0061":null,'))).toThrow(
      /^claims\[0\]\.reports\.a: is given twice$/u,
    );
  });

  it('throws nothing but its own error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => parsePackText(text)).toThrow(PackError);
      }),
    );
  });
});
