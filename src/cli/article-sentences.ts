/** An article's sentences, numbered as authors and readers are told of them. */
import { type Word, wordsOf } from '../pack/words';
import { splitSentences } from '../spot/sentences';

export interface ArticleSentence {
  /** The source's label and the sentence's number from 1: "A 3". */
  name: string;
  /** UTF-16 code units into the article, [start, end). */
  start: number;
  end: number;
  text: string;
  /** Placed within the sentence. */
  words: Word[];
}

/** Sentences in the article's order. A line's end ends a sentence, since it ends a heading; what has no word is none. */
export function articleSentences(label: string, article: string): ArticleSentence[] {
  const sentences: ArticleSentence[] = [];
  for (const line of article.matchAll(/[^\r\n]+/gu)) {
    for (const { start, end } of splitSentences(line[0])) {
      const text = line[0].slice(start, end);
      const words = wordsOf(text);
      if (words.length === 0) continue;
      const name = `${label} ${sentences.length + 1}`;
      sentences.push({ name, start: line.index + start, end: line.index + end, text, words });
    }
  }
  return sentences;
}

/** By its first words, by which an author finds it: `A 3 (289–453) "The nearly …"`. */
export function tellSentence({ name, start, end, text, words }: ArticleSentence, wordsMax: number): string {
  const last = words[wordsMax - 1];
  const beginning = last && words.length > wordsMax ? `${text.slice(0, last.end)} …` : text;
  return `${name} (${start}–${end}) "${beginning}"`;
}
