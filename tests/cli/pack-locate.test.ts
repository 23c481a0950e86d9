import { expect, it } from 'vitest';
import { locate } from '../../src/cli/pack-locate';
import { excerptsOf } from '../../src/pack/parts';
import { sha256Of, smallPack, TEXTS } from '../pack/fixture';

const articles = { texts: TEXTS, sha256: sha256Of(TEXTS) };

it('fills in every place that is missing and changes nothing else', () => {
  const bare = smallPack();
  const unique = excerptsOf(bare).filter(({ source, excerpt }) => TEXTS[source]?.split(excerpt.text).length === 2);
  for (const { excerpt } of unique) for (const key of ['start', 'end'] as const) Reflect.deleteProperty(excerpt, key);
  for (const source of bare.sources) Reflect.deleteProperty(source, 'sha256');
  const before = JSON.stringify(bare);
  expect(locate(bare, articles)).toEqual({ pack: smallPack(), filled: unique.length + 3, problems: [] });
  expect(JSON.stringify(bare)).toBe(before);
});

it('leaves to the author what stands more than once or nowhere', () => {
  const pack = {
    people: [
      {
        said: [
          { source: 'a', text: 'Olson' },
          { source: 'z', text: 'x' },
        ],
      },
    ],
    claims: [{ reports: { b: { excerpts: [{ text: 'not there' }] }, c: null } }],
  };
  expect(locate(pack, articles)).toEqual({
    pack,
    filled: 0,
    problems: [
      {
        path: 'people[0].said[0]',
        message: '"Olson" stands 2 times; write { "start": 0, "end": 5 } or { "start": 127, "end": 132 }',
      },
      { path: 'people[0].said[1]', message: 'there is no article of source "z"' },
      { path: 'claims[0].reports.b.excerpts[0]', message: '"not there" is not in source "b"' },
    ],
  });
});

it('takes anything as a pack', () => {
  for (const pack of [null, 1, 'x', [], { sources: [null, 1] }]) expect(locate(pack, articles).pack).toEqual(pack);
});
