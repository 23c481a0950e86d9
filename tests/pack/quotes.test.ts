import { expect, it } from 'vitest';
import { quotedSpans } from '../../src/pack/quotes';

const quoted = (text: string) => quotedSpans(text).map(([start, end]) => text.slice(start, end));

it('reads curly, single, straight and angle marks', () => {
  expect(quoted('“one” and ‘two’ and "three" and «four»')).toEqual(['one', 'two', 'three', 'four']);
});

it('does not take an apostrophe for a closing mark', () => {
  expect(quoted('He said ‘it’s late’ and left')).toEqual(['it’s late']);
  expect(quoted('the leaders’ plan and Putin’s answer')).toEqual([]);
});

it('does not read what stands between two straight quotations', () => {
  expect(quoted('"one" between "two"')).toEqual(['one', 'two']);
});

it('starts anew on each line, so that one missing mark spoils no other line', () => {
  expect(quoted('an "open quotation\n"closed" here')).toEqual(['closed']);
});

it('finds a quotation inside a quotation', () => {
  expect(quoted('“they ‘agreed’ to it”')).toEqual(['they ‘agreed’ to it', 'agreed']);
});
