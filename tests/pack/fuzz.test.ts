/** Broken packs: each is told in clear problems that name their paths, and nothing of it is loaded. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePack, parsePackText } from '../../src/pack/load';
import { PackError, type Problem } from '../../src/pack/problem';
import type { Pack } from '../../src/pack/schema';
import { changed, fullPack, type Path, pathsOf, written } from './fixture';

const real: unknown = JSON.parse(readFileSync('assets/packs/alaska-summit/pack.json', 'utf8'));

/** The same changes in every run; 90 of each to the shipped pack, which has some thousands of places. */
const SAMPLE = { seed: 20250818, numRuns: 90 };

/** Nobody waits longer for a broken file, also on a busy machine. */
const PATIENCE_MS = 4000;

/** Fields that a pack may leave out. */
const OPTIONAL = new Set([
  ...['$schema', 'strong', 'namesakes', 'spelt', 'note', 'by', 'also', 'shared'],
  ...['under', 'silent', 'ahead', 'days', 'events', 'undrawn'],
  ...['asOf', 'sets', 'core', 'speech', 'kind', 'readings', 'amount', 'around', 'missed'],
]);

/** A difference may have a day, an event must: it may be null. */
const isOptional = (path: Path): boolean =>
  OPTIONAL.has(String(path.at(-1))) || (path.at(-1) === 'day' && path.includes('differences'));

/**
 * The problems of a pack that is refused, and none of one that is taken; then it must have been taken whole. Each
 * problem must be one short line.
 */
function problemsOf(input: unknown, parse: () => Pack = () => parsePack(input)): Problem[] {
  try {
    expect(parse()).toEqual(input);
    return [];
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { path, message } of error.problems) {
      expect(path.length + message.length).toBeLessThan(1000);
      expect(`${path}${message}`).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      expect(message).not.toBe('');
    }
    return [...error.problems];
  }
}

const pathsWithProblems = (input: unknown): string[] => problemsOf(input).map(({ path }) => path);

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((parent, key) => (parent as Record<string | number, unknown>)[key], value);

const set = (pack: unknown, path: Path, value: unknown): unknown =>
  changed(pack, path, (parent, key) => {
    parent[key] = value;
  });

const without = (pack: unknown, path: Path): unknown =>
  changed(pack, path, (parent, key) => {
    delete parent[key];
  });

const isField = (path: Path): boolean => typeof path.at(-1) === 'string';

/** Whether a field's name is an id of a source: `reports.a`, `values.a`, `silent.a`, `spans.a`. */
const inRecord = (path: Path): boolean => ['reports', 'values', 'silent', 'spans'].includes(String(path.at(-2)));

/** Where a pack without this field is told to be broken. */
function placesWithout(pack: unknown, path: Path): string[] {
  const parent = path.at(-2);
  // a source that does not say has no value, but one source must
  if (parent === 'values') {
    const others = Object.entries(at(pack, path.slice(0, -1)) as object).filter(([id]) => id !== path.at(-1));
    return others.some(([, value]) => value !== null) ? [] : [written(path.slice(0, -1))];
  }
  if (parent === 'silent') return [];
  if (parent === 'spans') return [written(path.slice(0, -1))];
  if (parent === 'reports') return [written(path)];
  // cues name the sets
  if (path[0] === 'sets') return cuesNaming(pack, path[1] === undefined ? null : String(path[1]));
  if (!isOptional(path)) return [written(path)];
  // what a page may miss must be seen where it does not
  const beside = path.slice(0, -1);
  if (path.at(-1) === 'around' && (at(pack, beside) as { missed?: string }).missed !== undefined) {
    return [written([...beside, 'missed'])];
  }
  // events refer to the days
  if (written(path) === 'days') {
    const { events = [] } = pack as Pack;
    return events.flatMap(({ day }, i) => (day === null ? [] : [`events[${i}].day`]));
  }
  return [];
}

/** Where a set is named, or (null) any set: once for each time. */
function cuesNaming(pack: unknown, name: string | null): string[] {
  return pathsOf(pack).flatMap((path) => {
    const cue = at(pack, path);
    if (path[0] === 'sets' || typeof cue !== 'string') return [];
    const named = [...cue.matchAll(/\{([^}]*)\}/gu)].filter(([, set]) => name === null || set === name);
    return named.map(() => written(path));
  });
}

/** Values of another type than the one given. */
function wrongFor(value: unknown): unknown[] {
  if (Array.isArray(value)) return [{}, { 0: 'x' }, 'x', 7, true];
  if (typeof value === 'object' && value !== null) return [[], ['x'], [[]], 'x', 7, true];
  if (value === null) return [[], 7, true];
  const others: unknown[] = [[], {}, ['x'], { x: 1 }];
  if (typeof value !== 'number') others.push(7, Number.NaN, Number.POSITIVE_INFINITY);
  else others.push('7', Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5, 2 ** 60, 1e308, null);
  if (typeof value !== 'boolean') others.push(true);
  return typeof value === 'string' && value !== '' ? [...others, ''] : others;
}

describe('a missing field', () => {
  it('is one problem at its path, wherever it is missing', () => {
    const pack = fullPack();
    for (const path of pathsOf(pack).filter(isField)) {
      const told = pathsWithProblems(without(pack, path));
      expect(told.toSorted(), `without ${written(path)}`).toEqual(placesWithout(pack, path).toSorted());
    }
  });

  it('is so in the shipped pack, too', () => {
    const fields = pathsOf(real).filter(isField);
    fc.assert(
      fc.property(fc.constantFrom(...fields), (path) => {
        expect(pathsWithProblems(without(real, path)).toSorted()).toEqual(placesWithout(real, path).toSorted());
      }),
      SAMPLE,
    );
  });
});

describe('a wrong type', () => {
  it('is one problem at its path, whatever stands there instead', () => {
    const pack = fullPack();
    for (const path of pathsOf(pack)) {
      // a version of an editor's own may say anything
      if (written(path) === '$schema') continue;
      for (const wrong of wrongFor(at(pack, path))) {
        const name = `${written(path)} = ${JSON.stringify(wrong)}`;
        expect(pathsWithProblems(set(pack, path, wrong)), name).toEqual([written(path)]);
      }
    }
  });

  it('is so in the shipped pack, too', () => {
    const values = pathsOf(real).filter((path) => written(path) !== '$schema');
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.nat(), (path, choice) => {
        const wrong = wrongFor(at(real, path));
        expect(pathsWithProblems(set(real, path, wrong[choice % wrong.length]))).toEqual([written(path)]);
      }),
      SAMPLE,
    );
  });
});

describe('a wrong offset', () => {
  const placed = (pack: unknown) =>
    pathsOf(pack).filter((path) => path.at(-1) === 'start' && at(pack, [...path.slice(0, -1), 'text']) !== undefined);

  function expectTold(pack: unknown, path: Path, by: number): void {
    const excerpt = path.slice(0, -1);
    const { start, end } = at(pack, excerpt) as { start: number; end: number };
    if (start + by >= 0) expect(pathsWithProblems(set(pack, path, start + by))).toEqual([`${written(excerpt)}.end`]);
    expect(pathsWithProblems(set(pack, [...excerpt, 'end'], end + by))).toContain(`${written(excerpt)}.end`);
    const behind = set(set(pack, path, start + 1e6), [...excerpt, 'end'], end + 1e6);
    expect(pathsWithProblems(behind)).toEqual([`${written(excerpt)}.end`]);
  }

  it('is told at the excerpt, also where it lies behind the source', () => {
    const pack = fullPack();
    for (const path of placed(pack)) for (const by of [-1, 1, 500]) expectTold(pack, path, by);
  });

  it('is so in the shipped pack, too', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placed(real)), fc.constantFrom(-7, -1, 1, 12), (path, by) => {
        expectTold(real, path, by);
      }),
      { ...SAMPLE, numRuns: 30 },
    );
  });
});

describe('an id', () => {
  const pack = fullPack();

  it.each<[string, Path, Path]>([
    ['a source', ['sources', 0, 'label'], ['sources', 1, 'label']],
    ['a claim', ['claims', 0, 'id'], ['claims', 1, 'id']],
    ['a day', ['days', 0, 'name'], ['days', 1, 'name']],
    ['an event', ['events', 0, 'id'], ['events', 1, 'id']],
    ['a claim of an event', ['events', 0, 'claims', 0], ['events', 0, 'claims', 1]],
    ['an aspect', ['claims', 0, 'differences', 0, 'aspect'], ['claims', 0, 'differences', 1, 'aspect']],
  ])('that stands twice is one problem: %s', (_, first, second) => {
    expect(problemsOf(set(pack, second, at(pack, first)))).toEqual([
      { path: written(second), message: `"${at(pack, first)}" is already ${written(first)}` },
    ]);
  });

  it('of a source or a person that stands twice is a problem at the second', () => {
    const [source] = pack.sources;
    const [person] = pack.people;
    expect(pathsWithProblems({ ...pack, sources: [...pack.sources, source] })).toContain('sources[3].id');
    const other = { ...person, name: 'Baker', aliases: ['Baker'], namesakes: [] };
    expect(pathsWithProblems({ ...pack, people: [person, other] })).toEqual(['people[1].id']);
  });

  const references = pathsOf(pack).filter(
    (path) =>
      path.at(-1) === 'source' ||
      path.at(-1) === 'under' ||
      (path.at(-1) === 'day' && at(pack, path) !== null) ||
      ((path.at(-2) === 'people' || path.at(-2) === 'claims') && typeof at(pack, path) === 'string'),
  );

  it.each(references.map((path) => [written(path), path] as const))('of nobody is one problem: %s', (name, path) => {
    for (const id of ['nobody', 'constructor', 'prototype', 'valueof', '0']) {
      expect(pathsWithProblems(set(pack, path, id))).toEqual([name]);
    }
  });

  it.each(
    pathsOf(pack)
      .filter(inRecord)
      .map((path) => [written(path), path] as const),
  )('of no source is one problem, beside what is then missing: %s', (_, path) => {
    const strange = changed(pack, path, (parent) => {
      parent.nobody = at(pack, path);
    });
    const parent = written(path.slice(0, -1));
    const told = pathsWithProblems(strange).filter((place) => place !== parent);
    expect(told).toEqual([`${parent}.nobody`]);
  });

  it('of a source that is the name of an object’s own machinery is refused', () => {
    for (const id of ['constructor', 'prototype']) {
      const text = JSON.stringify(pack)
        .replaceAll('"c":', `"${id}":`)
        .replaceAll(/"(id|source)":"c"/gu, `"$1":"${id}"`);
      expect(problemsOf(JSON.parse(text)).map(({ message }) => message)).toContain(
        'is not a name that a field may have',
      );
    }
  });
});

const HOSTILE = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', '0', '-1'],
  ...['', ' ', '\0', 'a\nb', 'a.b', 'a[0]', '"', '\u2028', '\ud800', '\udc00x', '\u202egnirts', '<script>', '../../x'],
  ...['%s', '$&', 'é'.normalize('NFD'), '😀'.repeat(40), 'x'.repeat(1e5)],
];

describe('a hostile string', () => {
  it('as a field’s name is one problem there', () => {
    const pack = fullPack();
    const objects: Path[] = [[], ...pathsOf(pack)].filter((path) => {
      const value = at(pack, path);
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    });
    for (const path of objects) {
      for (const name of HOSTILE) {
        const isSet = written(path) === 'sets';
        // a set may have any name that is one
        if (isSet && /^[a-z0-9]+$/u.test(name)) continue;
        const copy = structuredClone(pack);
        const target = at(copy, path) as object;
        const [value = 1] = isSet || inRecord([...path, name]) ? Object.values(target) : [];
        Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
        const told = pathsWithProblems(copy).filter((place) => place !== written(path));
        expect(told, `${written(path)} with ${JSON.stringify(name.slice(0, 20))}`).toHaveLength(1);
        expect(told[0]?.startsWith(written(path))).toBe(true);
      }
    }
  });

  it('as a value is taken as it is, or refused at its path', () => {
    const pack = fullPack();
    const texts = pathsOf(pack).filter((path) => typeof at(pack, path) === 'string');
    for (const path of texts) {
      for (const text of HOSTILE) {
        const told = pathsWithProblems(set(pack, path, text));
        // what refers to it, or is measured against it, is told as well, or instead
        if (path.some((key) => ['id', 'text', 'name', 'aliases', 'strong'].includes(String(key)))) continue;
        const name = `${written(path)} = ${JSON.stringify(text.slice(0, 20))}`;
        expect([[], [written(path)]], name).toContainEqual(told);
      }
    }
  });

  it('is so in the shipped pack, too', () => {
    const texts = pathsOf(real).filter((path) => typeof at(real, path) === 'string');
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom(...HOSTILE), (path, text) => {
        problemsOf(set(real, path, text));
      }),
      SAMPLE,
    );
  });

  it('with half of a character is nowhere taken', () => {
    const pack = fullPack();
    for (const path of pathsOf(pack).filter((one) => typeof at(pack, one) === 'string' && written(one) !== '$schema')) {
      expect(pathsWithProblems(set(pack, path, 'ab\ud83d')), written(path)).toEqual([written(path)]);
    }
  });
});

describe('an enormous input', () => {
  function inTime<T>(work: () => T): T {
    const before = performance.now();
    const result = work();
    expect(performance.now() - before).toBeLessThan(PATIENCE_MS);
    return result;
  }
  const told = (text: string): Problem[] => inTime(() => problemsOf(undefined, () => parsePackText(text)));

  it('of 50 MB is not even read', () => {
    for (const text of ['['.repeat(5e7), `"${'x'.repeat(5e7)}"`, ' '.repeat(5e7)]) {
      expect(told(text)).toEqual([
        { path: '', message: `the pack has ${text.length} characters; at most 2000000 are read` },
      ]);
    }
  });

  it('is refused for a string of 10 MB, one problem at its path', () => {
    const pack = fullPack();
    const huge = 'x'.repeat(1e7);
    const texts = pathsOf(pack).filter((path) => typeof at(pack, path) === 'string');
    for (const path of texts) {
      expect(inTime(() => pathsWithProblems(set(pack, path, huge)))).toEqual([written(path)]);
    }
  });

  it('is refused for a list of a million, and for a hundred thousand fields', () => {
    const pack = fullPack();
    const many = Array.from({ length: 1e6 }, () => 1);
    const fields = Object.fromEntries(many.slice(0, 1e5).map((one, i) => [`f${i}`, one]));
    for (const path of pathsOf(pack)
      .filter((one) => typeof at(pack, one) === 'object')
      .slice(0, 3)) {
      for (const huge of [many, fields]) {
        expect(
          inTime(() =>
            problemsOf(
              changed(pack, path, (parent, key) => {
                parent[key] = huge;
              }),
            ),
          ),
        ).toEqual([{ path: '', message: 'the pack holds more than 30000 values' }]);
      }
    }
  });

  it('is refused for its depth', () => {
    const deep = '{"claims":'.repeat(1e5);
    expect(told(`${deep}1${'}'.repeat(1e5)}`)).toEqual([
      { path: '', message: 'the pack is nested deeper than 32 levels' },
    ]);
    expect(told(`${'['.repeat(9e5)}${']'.repeat(9e5)}`)).toHaveLength(1);
    expect(told(deep)[0]?.message).toMatch(/^the pack is not JSON: /u);
  });

  it('within the limits is still read or refused in time', () => {
    const pack = fullPack();
    const [person] = pack.people;
    const [claim] = pack.claims;
    const [described] = person?.described ?? [];
    const people = Array.from({ length: 2500 }, (_, i) => ({
      ...person,
      id: `p${i}`,
      spelt: [],
      said: [],
      described: [],
    }));
    const claims = Array.from({ length: 400 }, (_, i) => ({ ...claim, id: `c${i}`, differences: [], people: ['p1'] }));
    const text = '‘a '.repeat(200);
    const strong = Array.from({ length: 15 }, () => 'a');
    const slow = Array.from({ length: 1500 }, () => ({ ...described, text, strong }));
    for (const huge of [
      { ...pack, people },
      { ...pack, claims },
      { ...pack, people: [{ ...person, described: slow }] },
    ]) {
      expect(inTime(() => problemsOf(huge)).length).toBeGreaterThan(0);
    }
  });
});

/** What a text says, if it is JSON. */
function parsedOrNone(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

describe('a text', () => {
  const json = JSON.stringify(real, null, 2);

  it('that ends too early is one problem', () => {
    fc.assert(
      fc.property(fc.nat(json.length - 3), (length) => {
        const problems = problemsOf(undefined, () => parsePackText(json.slice(0, length)));
        expect(problems).toHaveLength(1);
        expect(problems[0]?.message).toMatch(/^the pack is not JSON: /u);
      }),
      SAMPLE,
    );
  });

  it('with another letter somewhere is refused, or taken as it then is', () => {
    fc.assert(
      fc.property(
        fc.nat(json.length - 1),
        fc.constantFrom('"', '\\', ',', '}', ']', ':', '0', '-', 'e', '\0'),
        (place, letter) => {
          const broken = json.slice(0, place) + letter + json.slice(place + 1);
          problemsOf(parsedOrNone(broken), () => parsePackText(broken));
        },
      ),
      SAMPLE,
    );
  });

  it('that gives a field twice is one problem at its path, for the first would be lost', () => {
    const pack = fullPack();
    for (const path of pathsOf(pack).filter(isField)) {
      const [parent, key] = [path.slice(0, -1), String(path.at(-1))];
      const marked = JSON.stringify(
        changed(pack, [...parent, '<again>'], (target) => {
          target['<again>'] = at(pack, path);
        }),
      );
      const problems = problemsOf(undefined, () => parsePackText(marked.replace('"<again>"', JSON.stringify(key))));
      expect(problems).toEqual([{ path: written(path), message: 'is given twice' }]);
    }
  });
});
