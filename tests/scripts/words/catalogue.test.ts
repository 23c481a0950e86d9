import { describe, expect, it } from 'vitest';
import { formsOf, problemsOf, readCatalogue, unusedKeys } from '../../../scripts/words/catalogue';

const english = readCatalogue(`
locale: en-GB
hello: Hello {name}
before: 'Source '
heavy: Here *{here}*
articles:
  one: '{n} article'
  other: '{n} articles'
manifest:
  name: Parallax
  description: Short.
`);

const ukrainian = `
locale: uk-UA
hello: Вітаю, {name}
before: 'Джерело '
heavy: Тут *{here}*
articles:
  one: '{n} стаття'
  few: '{n} статті'
  many: '{n} статей'
  other: '{n} статті'
manifest:
  name: Parallax
  description: Коротко.
`;

const problems = (from: string, to: string) => problemsOf(english, readCatalogue(ukrainian.replace(from, to)));

describe('the forms of a language', () => {
  it('are those of its whole numbers', () => {
    expect(formsOf('en')).toEqual(['one', 'other']);
    expect(formsOf('fr')).toEqual(['one', 'other']);
    expect(formsOf('uk')).toEqual(['few', 'many', 'one']);
  });
});

describe('a catalogue', () => {
  it('may have more forms than the one it follows', () => expect(problems('', '')).toEqual([]));

  it.each([
    ['hello: Вітаю, {name}', '', 'hello is missing'],
    ['Вітаю, {name}', "''", 'hello is empty'],
    ['{name}', '{nаme}', 'hello has other placeholders'],
    ["few: '{n} статті'", '', 'articles.few is missing'],
    ["few: '{n} статті'", "few: 'дві статті'", 'articles.few has other placeholders'],
    ["'Джерело '", "'Джерело'", 'before begins or ends with another blank'],
    ['*{here}*', '{here}', 'heavy has other stars'],
    ['hello:', 'more: Ще\nhello:', 'more is in no other catalogue'],
    ['Коротко', 'Довго'.repeat(40), 'manifest.description has 201 characters'],
  ])('%s → %s: %s', (from, to, problem) => expect(problems(from, to)).toEqual([expect.stringContaining(problem)]));
});

it('finds what nothing says', () => {
  expect(
    unusedKeys(
      english,
      new Set(['__MSG_manifest_name__', 'hello', 'articles', 'before', 'locale', '__MSG_manifest_description__']),
    ),
  ).toEqual(['heavy']);
});
