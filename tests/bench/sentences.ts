/** Sentences and paragraphs of the benchmark's pages, as HTML. Pure. */
import type { Random } from './random';
import { NAMING, PEOPLE, PLAIN, REPORTING, SLOTS } from './vocabulary';

/** Of the filled slots, this share is a link, an emphasis or a bold word, as in articles on the web. */
const INLINE_SHARE = 0.06;
/** Of the sentences that name somebody, this share reports what the event's sources report. */
const REPORTING_SHARE = 0.35;

const INLINE: readonly ((text: string) => string)[] = [
  (text) => `<a href="#more">${text}</a>`,
  (text) => `<a href="#more">${text}</a>`,
  (text) => `<em>${text}</em>`,
  (text) => `<strong>${text}</strong>`,
];

/** The text of some HTML without character references. */
export const textOf = (html: string): string => html.replace(/<[^>]*>/gu, '');

const wordsIn = (html: string): number => textOf(html).split(' ').length;

function fill(random: Random, pattern: string): string {
  return pattern.replace(/\{(\w+)\}/gu, (slot, name: string) => {
    if (name === 'who') {
      const who = random.pick(PEOPLE);
      return random.chance(INLINE_SHARE) ? `<a href="#who">${who}</a>` : who;
    }
    const value = fill(random, random.pick(SLOTS[name] ?? [slot]));
    return random.chance(INLINE_SHARE) && !value.includes('<') ? random.pick(INLINE)(value) : value;
  });
}

export const plainSentence = (random: Random): string => fill(random, random.pick(PLAIN));

const namingSentence = (random: Random): string =>
  random.chance(REPORTING_SHARE) ? random.pick(REPORTING) : fill(random, random.pick(NAMING));

/** The inside of a paragraph of about `words` words, at least one sentence; `naming` of its sentences name people of the event. */
export function paragraph(random: Random, words: number, naming: number): string {
  const sentences: string[] = [];
  for (let count = 0; count < naming; count++) sentences.push(namingSentence(random));
  for (let count = wordsIn(sentences.join(' ')); count < words || sentences.length === 0; ) {
    const sentence = plainSentence(random);
    sentences.splice(random.between(0, sentences.length), 0, sentence);
    count += wordsIn(sentence);
  }
  return sentences.join(' ');
}
