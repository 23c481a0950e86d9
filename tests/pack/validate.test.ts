import { describe, expect, it } from 'vitest';
import type { Pack } from '../../src/pack/schema';
import { validatePack } from '../../src/pack/validate';
import { changed, fullPack, type Path, smallPack } from './fixture';

const problemsOf = (path: Path, value: unknown): string[] =>
  validatePack(
    changed(smallPack(), path, (parent, key) => {
      parent[key] = value;
    }) as Pack,
  ).map((problem) => `${problem.path}: ${problem.message}`);

it('finds nothing wrong with a good pack', () => {
  expect(validatePack(smallPack())).toEqual([]);
});

describe('each broken part gives one problem at its path', () => {
  const claim: Path = ['claims', 0];
  const cases: [string, Path, unknown, string][] = [
    [
      'a reason for the silence of an unknown source',
      ['claims', 1, 'silent'],
      { z: 'Why.' },
      'claims[1].silent.z: there is no source "z"',
    ],
    [
      'a reason for the silence of a source that reports',
      ['claims', 1, 'silent'],
      { a: 'Why.', b: 'Why.' },
      'claims[1].silent.a: the source reports this claim',
    ],
    ['a repeated label', ['sources', 1, 'label'], 'A', 'sources[1].label: "A" is already sources[0].label'],
    ['a repeated file', ['sources', 1, 'file'], 'a.txt', 'sources[1].file: "a.txt" is already sources[0].file'],
    ['a repeated claim', ['claims', 1, 'id'], 'closure', 'claims[1].id: "closure" is already claims[0].id'],
    [
      'an unknown source of a description',
      ['people', 0, 'described', 0, 'source'],
      'z',
      'people[0].described[0].source: there is no source "z"',
    ],
    [
      'a repeated alias',
      ['people', 0, 'aliases', 1],
      'Olsen',
      'people[0].aliases[1]: "Olsen" is already people[0].aliases[0]',
    ],
    [
      'a name that is no alias',
      ['people', 0, 'name'],
      'Mayor Olsen',
      'people[0].aliases: does not hold the name "Mayor Olsen"',
    ],
    [
      'a namesake that is an alias',
      ['people', 0, 'namesakes', 0],
      'OLSON',
      'people[0].namesakes[0]: "OLSON" is also people[0].aliases[1]',
    ],
    [
      'an unknown person of a claim',
      [...claim, 'people', 0],
      'nobody',
      'claims[0].people[0]: there is no person "nobody"',
    ],
    [
      'an unknown person as attribution',
      [...claim, 'reports', 'a', 'attributedTo'],
      'the-mayor',
      'claims[0].reports.a.attributedTo: there is no person "the-mayor"',
    ],
    [
      'somebody’s word that is nobody’s',
      [...claim, 'reports', 'a', 'attributedTo'],
      null,
      'claims[0].reports.a.attributedTo: is null, but the report is attributed',
    ],
    [
      'somebody’s word in the source’s own voice',
      [...claim, 'reports', 'a', 'certainty'],
      'stated',
      'claims[0].reports.a.certainty: is stated, but the report is attributed to somebody',
    ],
    ['a report of an unknown source', [...claim, 'reports', 'z'], null, 'claims[0].reports.z: there is no source "z"'],
    [
      'a value of an unknown source',
      [...claim, 'differences', 0, 'values', 'z'],
      null,
      'claims[0].differences[0].values.z: there is no source "z"',
    ],
    [
      'an aspect given twice',
      [...claim, 'differences', 1, 'aspect'],
      'How long',
      'claims[0].differences[1].aspect: "How long" is already claims[0].differences[0].aspect',
    ],
    [
      'a difference without a value',
      [...claim, 'differences', 1, 'values'],
      { a: null },
      'claims[0].differences[1].values: no source has a value',
    ],
    [
      'decisive words that are not there',
      [...claim, 'reports', 'a', 'excerpts', 0, 'strong'],
      ['three'],
      'claims[0].reports.a.excerpts[0].strong: "three" is not in the text, or not that often',
    ],
    [
      'an end that does not fit the text',
      [...claim, 'reports', 'a', 'excerpts', 0, 'text'],
      'two more',
      'claims[0].reports.a.excerpts[0].end: start and end are 14 apart, but the text has 8 code units',
    ],
    [
      'a shared passage of an unknown source',
      ['shared', 0, 'spans'],
      { a: { start: 0, end: 9 }, z: { start: 0, end: 9 } },
      'shared[0].spans.z: there is no source "z"',
    ],
    [
      'a shared passage of one source',
      ['shared', 0, 'spans'],
      { a: { start: 0, end: 9 } },
      'shared[0].spans: does not hold two sources',
    ],
    [
      'a shared passage that ends before it starts',
      ['shared', 0, 'spans', 'a'],
      { start: 9, end: 9 },
      'shared[0].spans.a.end: is not behind start',
    ],
  ];
  it.each(cases)('%s', (_, path, value, problem) => {
    expect(problemsOf(path, value)).toEqual([problem]);
  });

  it.each([
    '"two more weeks',
    'two more weeks"',
    '“two more weeks',
    'two more weeks”',
    '‘two more weeks',
    'two ‘more weeks’',
  ])('an excerpt with a quotation mark at its edge: %s', (text) => {
    const path: Path = [...claim, 'reports', 'a', 'excerpts', 0];
    expect(problemsOf(path, { start: 0, end: text.length, text })).toEqual([
      'claims[0].reports.a.excerpts[0].text: begins or ends with a quotation mark; quotations are given their marks when they are drawn',
    ]);
  });

  it.each(['the “two more” weeks', 'the mayor’s two weeks', 'all of the allies’'])('but not: %s', (text) => {
    expect(problemsOf([...claim, 'reports', 'a', 'excerpts', 0], { start: 0, end: text.length, text })).toEqual([]);
  });

  it('a value where the source has no report', () => {
    const value = smallPack().claims[0]?.differences[0]?.values.b;
    expect(problemsOf(['claims', 1, 'differences', 0, 'values', 'b'], value)).toEqual([
      'claims[1].differences[0].values.b: the source has no report of this claim',
    ]);
  });

  it('a source without an entry', () => {
    const { a, c } = smallPack().claims[1]?.reports ?? {};
    expect(problemsOf(['claims', 1, 'reports'], { a, c })).toEqual([
      'claims[1].reports.b: is missing; a silent source has null',
    ]);
  });

  it('a claim that nobody reports', () => {
    const pack = smallPack();
    const [, apology] = pack.claims;
    if (apology) Object.assign(apology, { reports: { a: null, b: null, c: null }, differences: [] });
    expect(validatePack(pack)).toEqual([{ path: 'claims[1].reports', message: 'no source reports this claim' }]);
  });

  it('an alias of two people', () => {
    const pack = smallPack();
    const [mayor] = pack.people;
    if (mayor) pack.people.push({ ...mayor, id: 'baker', name: 'Baker', aliases: ['Baker', 'olsen'], namesakes: [] });
    expect(validatePack(pack)).toEqual([
      { path: 'people[1].aliases[1]', message: '"olsen" is already people[0].aliases[0]' },
    ]);
  });

  it('an excerpt of 31 words, and one behind the end of its source', () => {
    const long = Array.from({ length: 31 }, () => 'w').join(' ');
    expect(
      problemsOf(['claims', 0, 'reports', 'a', 'excerpts', 0], { start: 0, end: long.length, text: long }),
    ).toEqual(['claims[0].reports.a.excerpts[0].text: has 31 words; an excerpt has at most 30']);
    expect(problemsOf(['claims', 0, 'reports', 'a', 'excerpts', 0], { start: 999, end: 1002, text: 'two' })).toEqual([
      'claims[0].reports.a.excerpts[0].end: 1002 is behind the end of source "a" (167)',
    ]);
  });
});

describe('what a pack may leave out', () => {
  const problemsWith = (path: Path, value: unknown): string[] =>
    validatePack(
      changed(fullPack(), path, (parent, key) => {
        parent[key] = value;
      }) as Pack,
    ).map((problem) => `${problem.path}: ${problem.message}`);

  it('is good where it is there', () => {
    expect(validatePack(fullPack())).toEqual([]);
  });

  it.each<[string, Path, unknown, string]>([
    ['a claim under none', ['claims', 2, 'under'], 'none', 'claims[2].under: there is no claim "none"'],
    ['a claim under itself', ['claims', 2, 'under'], 'hope', 'claims[2].under: "hope" is itself under another claim'],
    [
      'a claim under a claim that is under another',
      ['claims', 1, 'under'],
      'hope',
      'claims[1].under: "hope" is itself under another claim',
    ],
    [
      'an event’s excerpt of no source',
      ['events', 1, 'excerpts', 0, 'source'],
      'z',
      'events[1].excerpts[0].source: there is no source "z"',
    ],
    [
      'an event’s excerpt that does not fit',
      ['events', 1, 'excerpts', 0, 'end'],
      32,
      'events[1].excerpts[0].end: start and end are 19 apart, but the text has 20 code units',
    ],
    [
      'a sentence of no source that is left out',
      ['undrawn', 0, 'source'],
      'z',
      'undrawn[0].source: there is no source "z"',
    ],
    [
      'decisive words that a sentence that is left out does not have',
      ['undrawn', 0, 'strong'],
      ['bridge'],
      'undrawn[0].strong: "bridge" is not in the text, or not that often',
    ],
    ['an event’s strange claim', ['events', 0, 'claims', 0], 'none', 'events[0].claims[0]: there is no claim "none"'],
  ])('%s', (_, path, value, problem) => {
    expect(problemsWith(path, value)).toEqual([problem]);
  });
});
