import { expect, it } from 'vitest';
import { literalsOf } from '../../../scripts/words/literals';

const shown = (source: string) =>
  literalsOf('view.tsx', source).flatMap(({ text, isShown, line }) => (isShown ? [`${line}: ${text.trim()}`] : []));

it.each([
  ['<p>Close</p>', ['1: Close']],
  ['<p>{words.close}</p>', []],
  ['<p title="Close" class="two words" />', ['1: Close']],
  ['<p aria-label={`all of ` + n} class={`a b c d e`} />', ['1: all of']],
  ['<p>{n} · {m}</p>', []],
  ["const a = 1;\nconst said = 'Nothing was found';", ['2: Nothing was found']],
  ["t('card.close')", []],
  ["throw new TypeError('no such thing here')", []],
  ["page.querySelector('main article')", []],
  ["import x from 'some module';", []],
  ["type X = 'of two words';", []],
])('%s', (source, found) => expect(shown(source)).toEqual(found));

it('says where a file cannot be read', () => {
  expect(() => literalsOf('view.tsx', '<p>')).toThrow('view.tsx');
});
