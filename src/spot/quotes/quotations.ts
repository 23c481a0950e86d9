/** Recognises a pack's quotations on a page, also where they were shortened or altered. Pure; one block of text at a time. */
import type { QuoteMention, TextSpan } from '../../pack/wording';
import { align, type SayingWord } from './quote-align';
import { chainWords, quoteChains } from './quote-chains';
import { indexSayings, type QuoteIndex, sayingsSharing } from './quote-index';
import { compareWords, howAltered } from './quote-parts';
import { weigh } from './quote-weigh';
import { type QuoteWord, readQuoteWords } from './quote-words';
import { loadWordWeights, type WeightOf, type WordWeights } from './word-weights';

/** A quotation of the pack. */
export interface SayingData {
  person: string;
  /** Index into the person's sayings in the deck. */
  saying: number;
  text: string;
}

/** Plain data, compiled by `learn/sayings.ts`. */
export interface SayingsData {
  sayings: SayingData[];
  weights: WordWeights;
}

/** Sayings readied for `findQuotations`. */
export interface Sayings {
  list: readonly Saying[];
  index: QuoteIndex;
  weightOf: WeightOf;
}

/** A saying, read. */
export interface Saying {
  person: string;
  saying: number;
  words: SayingWord[];
  /** Of all its words. */
  weight: number;
}

/** The ids of the people who are named in a span of a text and shortly before it. */
export type NamedBy = (span: TextSpan) => readonly string[];

/** A quotation found; by whom the page has it said is for others to read. */
export type FoundQuotation = Omit<QuoteMention, 'speaker'>;

/** A stretch of quoted words that may be a saying's, with what speaks for it. */
export interface WeighedQuotation extends TextSpan {
  said: Saying;
  words: QuoteWord[];
  /** In nats: what is alike, what is different, and what the one is worth after the other. */
  alike: number;
  different: number;
  surplus: number;
  /** Whether it is worth a mention if its person is named by it, and he is. */
  named: boolean;
}

/**
 * Surplus that a mention needs, in nats; `npm run eval` prints what other numbers would bring. Where nobody is named, a
 * sentence that only resembles a saying must not pass; where the saying's person is named, two words that tell are enough.
 */
export const UNNAMED_MIN = 18;
export const NAMED_MIN = 9;
/** What a difference counts against what is alike. No quotation is found of which less than about 0.6 is alike. */
const DIFFERENCE = 0.75;

/** Readies sayings. The same person's sayings may share words; a text without words is never found. */
export function loadSayings(data: SayingsData): Sayings {
  const weightOf = loadWordWeights(data.weights);
  const list = data.sayings.map(({ person, saying, text }) => {
    const words = readQuoteWords(text).map((word) => ({ ...word, weight: weightOf(word.stem) }));
    return { person, saying, words, weight: words.reduce((sum, { weight }) => sum + weight, 0) };
  });
  return { list, index: indexSayings(list), weightOf };
}

/**
 * The quotations of a block of text that repeat a saying, in order and apart from each other. A saying that its reporter
 * parts ("…," he said, "…") is one mention over both pieces. `namedBy` gives the ids of the people who are named in a
 * span of the text and shortly before it: short quotations are found for them alone.
 */
export const findQuotations = (sayings: Sayings, text: string, namedBy?: NamedBy): FoundQuotation[] =>
  chooseQuotations(weighQuotations(sayings, text, namedBy));

/** Of what was weighed in one block, what is worth a mention; where two overlap, the stronger. */
export function chooseQuotations(weighed: readonly WeighedQuotation[]): FoundQuotation[] {
  const chosen: WeighedQuotation[] = [];
  const passed = weighed.filter(({ surplus, named }) => surplus >= (named ? NAMED_MIN : UNNAMED_MIN));
  for (const one of passed.sort(byStrength)) {
    if (chosen.every(({ start, end }) => one.end <= start || end <= one.start)) chosen.push(one);
  }
  return chosen.sort((one, other) => one.start - other.start).map(compared);
}

function compared({ start, end, said, words }: WeighedQuotation): FoundQuotation {
  const parts = compareWords(said.words, words);
  return { start, end, person: said.person, saying: said.saying, how: howAltered(parts), parts };
}

/** Of two sayings in the same words, the one whose person is named, then the one that is repeated in full. */
const byStrength = (one: WeighedQuotation, other: WeighedQuotation): number =>
  other.surplus - one.surplus || Number(other.named) - Number(one.named) || one.said.weight - other.said.weight;

/** Every saying that a block's quotations share rare words with, weighed: what `chooseQuotations` chooses from. */
export function weighQuotations(
  { list, index, weightOf }: Sayings,
  text: string,
  namedBy?: NamedBy,
): WeighedQuotation[] {
  const weighed: WeighedQuotation[] = [];
  for (const chain of quoteChains(text)) {
    const near = sayingsSharing(index, text, chain).flatMap((at) => list[at] ?? []);
    if (near.length === 0) continue;
    const page = chainWords(text, chain);
    for (const said of near) {
      const pairs = align(said.words, page);
      if (pairs.length === 0) continue;
      const { words, alike, different } = weigh(said.words, page, pairs, weightOf);
      const span = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
      const surplus = alike - DIFFERENCE * different;
      const named = surplus >= NAMED_MIN && (namedBy?.(span).includes(said.person) ?? false);
      weighed.push({ ...span, said, words, alike, different, surplus, named });
    }
  }
  return weighed;
}
