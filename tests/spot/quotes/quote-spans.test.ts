import { describe, expect, it } from 'vitest';
import { quotedPieces } from '../../../src/spot/quotes/quote-spans';

const quoted = (text: string) => quotedPieces(text).map(({ start, end }) => text.slice(start, end));

describe('quoted pieces', () => {
  it('stand in marks of any kind', () => {
    expect(quoted('“a b” "c" ‘d’ \'e\' «f» „g“ „h” ‹i›')).toEqual(['a b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
  });
  it('are the outermost ones', () => {
    expect(quoted('“He said ‘no’ to me,” she said.')).toEqual(['He said ‘no’ to me,']);
    expect(quoted('‘He said “no” to me,’ she said.')).toEqual(['He said “no” to me,']);
    expect(quoted("'He said \"no' and\" left,' she said.")).toEqual(['He said "no\' and" left,']);
  });
  it('go on to the block’s end, or an empty line, where nothing closes them', () => {
    expect(quoted('She said: “It rains.\nAnd it pours.')).toEqual(['It rains.\nAnd it pours.']);
    expect(quoted('She said: "It rains.\n\n"And it pours."')).toEqual(['It rains.', 'And it pours.']);
    expect(quoted('She said: "It rains.\n"And it pours."')).toEqual(['It rains.\n"And it pours.']);
  });
  it('do not begin at apostrophes, inches and closing marks', () => {
    expect(quoted('It’s the miners’ strike of ’84')).toEqual([]);
    expect(quoted("It's the miners' strike of the '80s, and the '90s")).toEqual([]);
    expect(quoted('A 5" pipe, he said, and a "long" one')).toEqual(['long']);
  });
  it('may hold apostrophes and end with one', () => {
    expect(quoted("'I'm the miners' friend,' he said.")).toEqual(["I'm the miners' friend,"]);
    expect(quoted("He hailed the 'friend of miners' and left, didn't he?")).toEqual(['friend of miners']);
    expect(quoted('He hailed ‘the miners’ call’.')).toEqual(['the miners’ call']);
  });
  it('cost no more than the text is long, whatever stands in it', () => {
    const start = performance.now();
    for (const part of [" 'a", '‘a ', ' "', '“\n', '«', " 'a “b", "s' a"]) quotedPieces(part.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
