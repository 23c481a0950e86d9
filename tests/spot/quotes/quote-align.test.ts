import { describe, expect, it } from 'vitest';
import { align, likeness } from '../../../src/spot/quotes/quote-align';
import { readQuoteWords } from '../../../src/spot/quotes/quote-words';

const saying = (text: string) => readQuoteWords(text).map((word) => ({ ...word, weight: word.key.length > 3 ? 5 : 1 }));
const pairs = (said: string, seen: string) =>
  align(saying(said), readQuoteWords(seen)).map(([one, other]) =>
    [said.split(' ')[one], seen.split(' ')[other]].join('='),
  );

describe('aligning', () => {
  it('pairs the same and near words in order', () =>
    expect(pairs('the miners agreed to dig', 'so the miner agrees to go')).toEqual([
      'the=the',
      'miners=miner',
      'agreed=agrees',
      'to=to',
    ]));
  it('keeps to one stretch of the page', () =>
    expect(pairs('heavy tax on coal', 'coal is on sale and a heavy tax on coal is on')).toEqual([
      'heavy=heavy',
      'tax=tax',
      'on=on',
      'coal=coal',
    ]));
  it('bridges what was left out and what was put in', () =>
    expect(pairs('miners agreed yesterday evening to leave', 'miners agreed we hear to leave')).toEqual([
      'miners=miners',
      'agreed=agreed',
      'to=to',
      'leave=leave',
    ]));
  it('gives nothing where no word is near', () => expect(pairs('heavy tax', 'light music')).toEqual([]));
  it('forgets the alignment before', () => {
    pairs('heavy tax on coal', 'heavy tax on coal');
    expect(pairs('heavy', 'tax heavy')).toEqual(['heavy=heavy']);
  });
});

function firstOf(text: string) {
  const [word] = readQuoteWords(text);
  if (!word) throw new Error(`"${text}" holds no word`);
  return word;
}

it('words are the same, forms of each other, slips, or others', () => {
  const near = (one: string, other: string) => likeness(firstOf(one), firstOf(other));
  expect(near('Agreed', 'agreed')).toBe(1);
  for (const [one, other] of [
    ['agreed', 'agrees'],
    ['I’m', 'I'],
    ['Putin’s', 'Putin'],
  ] as const) {
    expect([one, near(one, other)]).toEqual([one, 0.8]);
  }
  for (const slip of ['ceasfire', 'ceasefiire', 'caesefire', 'ceasefird'])
    expect([slip, near('ceasefire', slip)]).toEqual([slip, 0.7]);
  for (const [one, other] of [
    ['war', 'was'],
    ['ceasefire', 'cesafire'],
    ['offer', 'often'],
  ] as const) {
    expect([one, near(one, other)]).toEqual([one, 0]);
  }
});
