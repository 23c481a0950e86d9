import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptsOf } from '../../src/pack/parts';
import { provePack } from '../../src/pack/prove';
import type { Pack } from '../../src/pack/schema';
import { excerpt, fullPack, sha256, sha256Of, smallPack, TEXTS } from './fixture';

const prove = (pack: Pack, texts = TEXTS) => provePack(pack, texts, sha256Of(texts));

it('proves a true pack', () => {
  expect(prove(smallPack())).toEqual([]);
});

it('finds one changed letter of an article at its place, in every excerpt that holds it', () => {
  const places = excerptsOf(smallPack()).flatMap((placed) =>
    Array.from(placed.excerpt.text, (_, letter) => ({ ...placed, letter })),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), ({ path, source, excerpt, letter }) => {
      const text = TEXTS[source] ?? '';
      const at = excerpt.start + letter;
      const texts = { ...TEXTS, [source]: `${text.slice(0, at)}#${text.slice(at + 1)}` };
      const found = prove(smallPack(), texts).find((problem) => problem.path === `${path}.text`);
      expect(found?.message).toContain(`differs from the article at ${at} (letter ${letter + 1})`);
      expect(found?.expected).toBe(excerpt.text);
      expect(found?.found).toBe(`${excerpt.text.slice(0, letter)}#${excerpt.text.slice(letter + 1)}`);
    }),
  );
});

it('says where an excerpt stands instead, or that it stands nowhere', () => {
  const pack = smallPack();
  const report = pack.claims[0]?.reports.c;
  if (report)
    report.excerpts = [
      { start: 0, end: 8, text: 'may open' },
      { start: 0, end: 8, text: 'has open' },
    ];
  expect(prove(pack).map((problem) => problem.message)).toEqual([
    'differs from the article at 0 (letter 1); the text stands at 13',
    'differs from the article at 0 (letter 1); the text stands nowhere in the article',
  ]);
});

it('refuses an excerpt that cuts a word at either end', () => {
  const pack = smallPack();
  const report = pack.claims[0]?.reports.c;
  if (report) report.excerpts = [excerpt('c', 'pen in ten da'), excerpt('c', 'may open'), excerpt('c', 'days')];
  expect(prove(pack)).toMatchObject([
    {
      path: 'claims[0].reports.c.excerpts[0].text',
      message: 'cuts a word at 18',
      found: 'ossing may open in ten days, the coun',
    },
    { path: 'claims[0].reports.c.excerpts[0].text', message: 'cuts a word at 31' },
  ]);
});

describe('fingerprints', () => {
  it('finds another length and another sum', () => {
    const texts = { ...TEXTS, c: `${TEXTS.c} ` };
    expect(prove(smallPack(), texts)).toEqual([
      { path: 'sources[2].length', message: 'another length', expected: '70', found: '71' },
      {
        path: 'sources[2].sha256',
        message: 'another text',
        expected: sha256(TEXTS.c ?? ''),
        found: sha256(`${TEXTS.c} `),
      },
    ]);
  });

  it('says which article is not there, and proves nothing else of it', () => {
    const { a, b } = TEXTS;
    expect(prove(smallPack(), { a: a ?? '', b: b ?? '' }).map((problem) => problem.path)).toEqual(['sources[2].file']);
  });
});

it('counts spellings as whole words', () => {
  const pack = smallPack();
  const [spelt] = pack.people[0]?.spelt ?? [];
  if (spelt) spelt.count = 3;
  expect(prove(pack)).toEqual([
    { path: 'people[0].spelt[0].count', message: '"Olson" stands another number of times', expected: '3', found: '2' },
  ]);
});

it('refuses as said what stands outside quotation marks', () => {
  const pack = smallPack();
  const start = (TEXTS.b ?? '').indexOf('told shops');
  pack.people[0]?.said.push({ source: 'b', start, end: start + 10, text: 'told shops' });
  expect(prove(pack)).toEqual([
    {
      path: 'people[0].said[2].text',
      message: `is not inside quotation marks at ${start}`,
      expected: '“told shops”',
      found: 'told shops',
    },
  ]);
});

it('refuses as said what goes on behind the closing mark', () => {
  const pack = smallPack();
  pack.people[0]?.said.push({ source: 'a', ...excerpt('a', 'sorry,” Olson') });
  expect(prove(pack).map((problem) => problem.path)).toEqual(['people[0].said[2].text']);
});

it('refuses words of ours that share eight words in a row with an article, wherever readers see them', () => {
  const run = 'The old bridge will stay closed for two more';
  const change: [string, (pack: Pack) => void][] = [
    ['title', (pack) => Object.assign(pack, { title: run })],
    ['sources[0].summary', (pack) => Object.assign(pack.sources[0] ?? {}, { summary: run })],
    ['people[0].name', (pack) => Object.assign(pack.people[0] ?? {}, { name: run })],
    ['people[0].short', (pack) => Object.assign(pack.people[0] ?? {}, { short: run })],
    ['people[0].role', (pack) => Object.assign(pack.people[0] ?? {}, { role: run })],
    ['people[0].said[0].note', (pack) => Object.assign(pack.people[0]?.said[0] ?? {}, { note: run })],
    ['claims[0].title', (pack) => Object.assign(pack.claims[0] ?? {}, { title: run })],
    ['claims[0].cues[1]', (pack) => pack.claims[0]?.cues.splice(1, 1, run)],
    ['claims[1].silent.b', (pack) => Object.assign(pack.claims[1] ?? {}, { silent: { b: run } })],
    ['claims[0].reports.a.by', (pack) => Object.assign(pack.claims[0]?.reports.a ?? {}, { by: run })],
    [
      'claims[0].reports.a.attributedTo',
      (pack) => Object.assign(pack.claims[0]?.reports.a ?? {}, { attributedTo: run }),
    ],
    ['claims[0].differences[0].aspect', (pack) => Object.assign(pack.claims[0]?.differences[0] ?? {}, { aspect: run })],
    [
      'claims[0].differences[0].values.a.text',
      (pack) => Object.assign(pack.claims[0]?.differences[0]?.values.a ?? {}, { text: run }),
    ],
    [
      'claims[0].differences[0].values.a.note',
      (pack) => Object.assign(pack.claims[0]?.differences[0]?.values.a ?? {}, { note: run }),
    ],
  ];
  for (const [path, apply] of change) {
    const pack = smallPack();
    apply(pack);
    expect(prove(pack)).toMatchObject([{ path, found: 'the old bridge will stay closed for two' }]);
  }
});

it('wants exactly the shared passages that the articles hold', () => {
  const pack = smallPack();
  const [passage] = pack.shared ?? [];
  expect(passage?.words).toBe(16);
  expect(prove({ ...pack, shared: undefined })).toMatchObject([
    { path: 'shared', message: 'a shared passage is not recorded' },
  ]);
  const shorter = passage ? [{ ...passage, words: 15 }] : [];
  expect(prove({ ...pack, shared: shorter }).map((problem) => problem.path)).toEqual(['shared[0]', 'shared']);
});

it('refuses a place that no telling source names', () => {
  expect(prove(fullPack())).toEqual([]);
  const pack = fullPack();
  if (pack.events?.[0]) pack.events[0].place = 'Mars';
  expect(prove(pack)).toEqual([
    {
      path: 'events[0].place',
      message: 'no source that tells of it names the place',
      expected: 'Mars',
      found: 'nothing',
    },
  ]);
});
