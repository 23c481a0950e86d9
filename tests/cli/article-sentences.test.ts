import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleSentences, tellSentence } from '../../src/cli/article-sentences';
import { wordsOf } from '../../src/pack/words';

const texts = (article: string) => articleSentences('A', article).map(({ text }) => text);

it('ends a sentence where a line ends, and not at an abbreviation', () => {
  expect(texts('A heading\nMr. Olsen said “no.” He left.\r\n\r\n “Why?” ')).toEqual([
    'A heading',
    'Mr. Olsen said “no.”',
    'He left.',
    '“Why?”',
  ]);
});

it('numbers what has words, and passes over what has none', () => {
  expect(articleSentences('B', 'One.\n* * *\nTwo.').map(({ name }) => name)).toEqual(['B 1', 'B 2']);
});

it('places every word of an article in one sentence', () => {
  const piece = fc.constantFrom('One', 'two', '3', ' ', '. ', '\n', '\r\n', '? ', '”', '“', '…', 'U.S. ', '— ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const article = pieces.join('');
      const sentences = articleSentences('A', article);
      for (const { start, end, text } of sentences) expect(article.slice(start, end)).toBe(text);
      const placed = sentences.flatMap(({ start, words }) => words.map((word) => start + word.start));
      expect(placed).toEqual(wordsOf(article).map((word) => word.start));
    }),
  );
});

it('tells a sentence by its first words', () => {
  const [first, second] = articleSentences('A', 'One two “three” four.\nOne two.');
  expect(first && tellSentence(first, 3)).toBe('A 1 (0–21) "One two “three …"');
  expect(second && tellSentence(second, 3)).toBe('A 2 (22–30) "One two."');
});
