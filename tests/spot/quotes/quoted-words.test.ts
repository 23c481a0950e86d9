import { expect, it } from 'vitest';
import { wordsInQuotations } from '../../../src/spot/quotes/quoted-words';
import { createWords, readWords } from '../../../src/spot/text';
import { numbered } from '../shingled';

/** The text's quoted words. */
function quoted(text: string): string[] {
  const words = createWords();
  readWords(text, words);
  return [...wordsInQuotations(text, words)].flatMap((inside, i) =>
    inside === 1 ? [text.slice(words.start[i], words.end[i])] : [],
  );
}

it('are the words between marks, and no other', () => {
  expect(quoted('He “was, he said, sorry” and left; "no, no" was all.')).toEqual([
    'was',
    'he',
    'said',
    'sorry',
    'no',
    'no',
  ]);
  expect(quoted('“Nothing” comes “last”')).toEqual(['Nothing', 'last']);
  expect(quoted('The leaders’ plan, and nobody’s')).toEqual([]);
  expect(quoted('')).toEqual([]);
});

it('are none of a quotation of more than forty words', () => {
  expect(quoted(`“${numbered('n', 40)}”`)).toHaveLength(40);
  expect(quoted(`“${numbered('n', 41)}” and “these”`)).toEqual(['these']);
});
