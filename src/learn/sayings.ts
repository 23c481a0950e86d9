/** Compiles what `spot/quotes/quotations.ts` finds quotations with: how much each word tells, and which sayings are everybody's. */
import type { Person } from '../pack/schema';
import type { SayingData, SayingsData } from '../spot/quotes/quotations';
import { readQuoteWords } from '../spot/quotes/quote-words';
import { WEIGHT_STEP, type WordWeights } from '../spot/quotes/word-weights';
import { parseExamples } from './examples';

/** In nats. Words that fewer than one sentence in 150 has tell the same: beyond it speak these pages, not the language. */
const WEIGHT_MAX = 5;

type People = readonly Pick<Person, 'id' | 'said'>[];

/** A sentence of an annotated page. */
export interface Sentence {
  /** Its words' keys in order, with a space around each. */
  keys: string;
  stems: Set<string>;
  /** Whether its page is about the event. */
  about: boolean;
}

/** The sayings of people, numbered as in the deck: the same words in several sources are one. */
export const sayingsOf = (people: People): SayingData[] =>
  people.flatMap(({ id, said }) =>
    [...new Set(said.map(({ text }) => text))].map((text, saying) => ({ person: id, saying, text })),
  );

/**
 * Compiles people's sayings; `examples` are the texts of annotated pages, in any order. A saying whose words stand, all
 * and in order, on a page about another matter ("as soon as possible") is a phrase of everybody and left out. Throws
 * where a text is no annotated page.
 */
export const learnSayings = (people: People, examples: readonly string[]): SayingsData =>
  learnFromSentences(people, examples.flatMap(sentencesOf));

/** The sentences of annotated pages, for `learnFromSentences`. Throws where the text holds something else. */
export const sentencesOf = (example: string): Sentence[] =>
  parseExamples(example).flatMap(({ about, blocks }) =>
    blocks.flatMap(({ text, sentences }) => sentences.map(({ start, end }) => read(text.slice(start, end), about))),
  );

/** As `learnSayings`, for those who learn from the same pages more than once. */
export function learnFromSentences(people: People, sentences: readonly Sentence[]): SayingsData {
  const elsewhere = sentences.filter(({ about }) => !about);
  const sayings = sayingsOf(people).filter(({ text }) => {
    const { keys } = read(text, true);
    return !elsewhere.some((sentence) => sentence.keys.includes(keys));
  });
  return { sayings, weights: weighWords(sentences) };
}

function read(text: string, about: boolean): Sentence {
  const words = readQuoteWords(text);
  return {
    keys: ` ${words.map(({ key }) => key).join(' ')} `,
    stems: new Set(words.map(({ stem }) => stem)),
    about,
  };
}

/** Each common stem at the level of its weight, by the alphabet there, so that the same pages give the same bytes. */
function weighWords(sentences: readonly Sentence[]): WordWeights {
  const counts = new Map<string, number>();
  for (const { stems } of sentences) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const levels = Array.from({ length: WEIGHT_MAX / WEIGHT_STEP }, (): string[] => []);
  for (const [stem, count] of [...counts].sort(([one], [other]) => (one < other ? -1 : 1))) {
    levels[Math.round(-Math.log(count / sentences.length) / WEIGHT_STEP)]?.push(stem);
  }
  return { levels: levels.map((stems) => stems.join(' ')) };
}
