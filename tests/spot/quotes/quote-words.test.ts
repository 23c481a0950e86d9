import { expect, it } from 'vitest';
import { endsSentence, readQuoteWords, showWords } from '../../../src/spot/quotes/quote-words';

const keys = (text: string) => readQuoteWords(text).map(({ key }) => key);

it('words are folded, with their contractions', () => {
  expect(keys('I’m “here”, in the U.S., US – Zoë’s game-changing 5-like')).toEqual([
    "i'm",
    'here',
    'in',
    'the',
    'u.s',
    'u.s',
    "zoe's",
    'game',
    'changing',
    '5',
    'like',
  ]);
  expect(readQuoteWords('didn’t Putin’s guarantees').map(({ stem }) => stem)).toEqual(['did', 'putin', 'guarant']);
});

it('are shown with the punctuation that hangs on them', () => {
  const text = '… [the Russians] agreed – oddly – to “game-changing” rules, (all) five…';
  const words = readQuoteWords(text);
  expect(words.map(({ shown }) => shown)).toEqual([
    '[the',
    'Russians]',
    'agreed –',
    'oddly –',
    'to',
    '“game-',
    'changing”',
    'rules,',
    '(all)',
    'five…',
  ]);
  expect(showWords(words)).toBe(text.slice(2));
  expect(words.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(
    'the Russians agreed oddly to game changing rules all five',
  );
});

it('keep the offsets of the whole text', () => {
  const text = 'He said “no deal”.';
  expect(readQuoteWords(text, 9, 16).map(({ start, end }) => text.slice(start, end))).toEqual(['no', 'deal']);
});

it('end a sentence by their punctuation, unless they are titles', () => {
  expect(['war.', 'war!”', 'war…', 'Mr.', '(Mrs.', 'J.', 'war,', 'war'].map(endsSentence)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
