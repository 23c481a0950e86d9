// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { plain, RichText, strong } from '../../src/views/rich';
import { draw, textOf, textsOf } from './draw';

const LINE = ['Here ', strong('nine'), '; in A ', strong('nine'), '.'];

it('a line as text has all its words', () => {
  expect(plain(LINE)).toBe('Here nine; in A nine.');
  expect(plain([])).toBe('');
});

it('a line is drawn with its words of weight heavy, the same twice too', () => {
  const body = draw(<RichText line={LINE} />);
  expect(textOf(body)).toBe('Here nine; in A nine.');
  expect(textsOf(body, 'b.w')).toEqual(['nine', 'nine']);
});

it('what is drawn is text, whatever it looks like', () => {
  const body = draw(<RichText line={['a <i>b</i> ', strong('<b>&amp;</b>')]} />);
  expect(body.querySelector('i')).toBeNull();
  expect(textOf(body)).toBe('a <i>b</i> <b>&amp;</b>');
});
