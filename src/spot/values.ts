/** What a sentence says on each difference of a claim, by the pack's cues and by amounts that are read in general. */
import type { ClaimCues, DifferenceCues, WordingData } from '../pack/make-wording';
import { weekdayOf } from '../pack/weekdays';
import { differenceKey, type ReadValue, type TextSpan } from '../pack/wording';
import { type Amount, convert, overlaps, readAmounts } from './amounts';
import { findPhrases, loadPhrases, loadSets, type PhraseHit, type Phrases } from './phrases';
import { OPEN } from './speech-words';
import { readTokens, type Token } from './tokens';

interface DifferenceReader {
  /** Whether a page without it is told of what it leaves out. */
  isMissed: boolean;
  isNumber: boolean;
  readings: { text: string; phrases: Phrases }[];
  amount: { unit: Amount['unit']; near: Phrases } | null;
  day: { near: Phrases } | null;
  around: Phrases;
}

/** A claim's cues, readied for reading sentences. */
export interface ClaimReader {
  core: Phrases;
  speech: boolean;
  differences: DifferenceReader[];
}

/** A sentence of a block with its words; offsets are those of the block's text. */
export interface WordedSentence {
  text: string;
  start: number;
  end: number;
  tokens: Token[];
  /** Indices of the tokens before which punctuation cuts the sentence. */
  cuts: ReadonlySet<number>;
}

const CUT = /[,;:—–()]/u;

/** What has more words without a stop is a table or a list; who says what in it cannot be told, and to look costs their square. */
const SENTENCE_WORDS = 300;

/** Whether it is short enough to be understood as one sentence. */
export const isReadable = ({ tokens }: WordedSentence): boolean => tokens.length <= SENTENCE_WORDS;

/** Readies the sentence that stands in `text` from `start` to `end`. */
export function wordSentence(text: string, start: number, end: number): WordedSentence {
  const tokens = readTokens(text.slice(start, end)).map((token) => ({
    ...token,
    start: token.start + start,
    end: token.end + start,
  }));
  const isCut = (at: number) => CUT.test(text.slice(tokens[at - 1]?.end ?? start, tokens[at]?.start));
  return { text, start, end, tokens, cuts: new Set([...tokens.keys()].filter((at) => at > 0 && isCut(at))) };
}

/** A value with the place of the words that give it. */
export type SpannedValue = Omit<ReadValue, 'shown'> & { shown: TextSpan };

/** Words between an amount and what says which amount it is; fewer where a comma stands between them. */
const NEAR_WORDS = 10;
const NEAR_WORDS_CUT = 2;
/** A sentence names days for much that is in it: one counts only this close to the matter's words. */
const DAY_WORDS = 4;

/** Readies the cues by claim id. Throws where a phrase is none (`loadPhrases`). */
export function loadClaimReaders({ sets, claims }: WordingData): Map<string, ClaimReader> {
  const known = loadSets(sets);
  const ready = (phrases: string[]) => loadPhrases(phrases, known);
  const difference = ({ isMissed, isNumber, readings, amount, day, around }: DifferenceCues): DifferenceReader => ({
    isMissed,
    isNumber,
    readings: readings.map(({ text, cues }) => ({ text, phrases: ready(cues) })),
    amount: amount && { unit: amount.unit, near: ready(amount.near) },
    day: day && { near: ready(day.near) },
    around: ready(around),
  });
  return new Map(
    claims.map((claim: ClaimCues) => [
      claim.id,
      { core: ready(claim.core), speech: claim.speech, differences: claim.differences.map(difference) },
    ]),
  );
}

/** What a sentence gives: values that are understood, and the differences that it only touches on (by index). */
export function readValues(
  reader: ClaimReader,
  sentence: WordedSentence,
  beside: boolean,
): { values: SpannedValue[]; unclear: number[] } {
  const values: SpannedValue[] = [];
  const unclear: number[] = [];
  const isQuestion = /\?["'”’)\]]*$/u.test(sentence.text.slice(sentence.start, sentence.end));
  for (const [index, difference] of reader.differences.entries()) {
    const found = isQuestion ? null : readDifference(difference, reader, sentence);
    const isTouched = findPhrases(difference.around, sentence.tokens).length > 0;
    if (found === null || (found.length === 0 && isTouched)) {
      if (isTouched) unclear.push(index);
    } else values.push(...found.map((value) => ({ ...value, difference: index, beside })));
  }
  return { values, unclear };
}

/** Which of the differences that a page may leave out a sentence touches on (`differenceKey`), whatever it reports. */
export function touchedBy(readers: ReadonlyMap<string, ClaimReader>, tokens: readonly Token[]): string[] {
  return [...readers].flatMap(([id, { differences }]) =>
    differences.flatMap(({ isMissed, readings, around }, index) => {
      if (!isMissed) return [];
      const isTouched = [around, ...readings.map(({ phrases }) => phrases)].some(
        (phrases) => findPhrases(phrases, tokens).length > 0,
      );
      return isTouched ? [differenceKey(id, index)] : [];
    }),
  );
}

type Value = Omit<SpannedValue, 'difference' | 'beside'>;

/** Null where a value is there and not to be trusted: it is denied, or two amounts contend. */
function readDifference(difference: DifferenceReader, reader: ClaimReader, sentence: WordedSentence): Value[] | null {
  const { readings, amount, day } = difference;
  const hits = readings.flatMap(({ text, phrases }) =>
    findPhrases(phrases, sentence.tokens, sentence.cuts).map((hit) => ({ text, ...hit })),
  );
  // "Trump and Putin agreed" is not "Putin agreed": of readings over the same words the longest is meant.
  const longest = hits.filter((hit) => !hits.some((other) => isWithin(hit, other)));
  if (longest.some(({ negated }) => negated)) return null;
  const values = longest
    .filter((hit, index, all) => all.findIndex(({ text }) => text === hit.text) === index)
    .map((hit): Value => ({ text: hit.text, shown: spanOf(hit, sentence), isOpen: isOpenAt(sentence, hit.from) }));
  if (day) values.push(...readDays(day, sentence));
  if (!amount || values.length > 0) return values;
  const others = reader.differences.filter((other) => other !== difference && other.isNumber);
  return readAmount(amount, others, sentence);
}

/** A day of these stands for another: "before Monday", "Monday’s session" elsewhere, "since Friday". */
const OTHER_DAY = new Set('before after since until till by from of'.split(' '));
/** "Monday’s session", "Monday talks": the day of what follows. */
const DAY_OF = new Set('talks meeting summit visit session trip showdown gathering'.split(' '));

function isOtherDay({ text, tokens }: WordedSentence, at: number): boolean {
  const { start = 0, word = '' } = tokens[at] ?? {};
  const isPossessive = /^[’']/u.test(text.slice(start + word.length));
  return isPossessive || OTHER_DAY.has(tokens[at - 1]?.word ?? '') || DAY_OF.has(tokens[at + 1]?.word ?? '');
}

/** Whether a hit's words all stand in another's that is longer, or says more of the same words. */
const isWithin = (a: PhraseHit, b: PhraseHit): boolean =>
  b.from <= a.from && a.to <= b.to && (b.to - b.from > a.to - a.from || b.parts > a.parts);

/** Whether what stands before a token makes it a possibility: "if", "may", "had they agreed". */
export const isOpenAt = ({ tokens, cuts }: WordedSentence, at: number): boolean =>
  tokens.slice(0, at + 1).some(({ word }, index) => (index < at && OPEN.has(word)) || isInverted(tokens, cuts, index));

/** "Had the two agreed, …", "…, had they agreed, …": not "Moscow, he said, had agreed". */
function isInverted(tokens: readonly Token[], cuts: ReadonlySet<number>, at: number): boolean {
  if (tokens[at]?.word !== 'had') return false;
  return at === 0 || (cuts.has(at) && /^(?:the|a|an|he|she|it|they|we|i)$/u.test(tokens[at + 1]?.word ?? ''));
}

/** The weekdays that stand close to the matter's words, in one clause with them. */
function readDays({ near }: { near: Phrases }, sentence: WordedSentence): Value[] {
  const { text, tokens } = sentence;
  const spots = findPhrases(near, tokens).map((hit) => spanOf(hit, sentence));
  return tokens.flatMap(({ word, start, end }, at): Value[] => {
    const day = weekdayOf(word);
    if (day === undefined || isOtherDay(sentence, at)) return [];
    const { distance, isCut } = nearest(sentence, { start, end }, spots);
    if (isCut || distance > DAY_WORDS) return [];
    const name = text.slice(start, start + day.length);
    return [{ text: name, day, shown: { start, end: start + day.length }, isOpen: isOpenAt(sentence, at) }];
  });
}

/** Where the words of a hit stand. */
export function spanOf({ from, to }: Pick<PhraseHit, 'from' | 'to'>, { text, tokens }: WordedSentence): TextSpan {
  let start = tokens[from]?.start ?? 0;
  // The "not" of "wasn't" begins inside of a word.
  while (start > 0 && /[\p{L}\p{N}’']/u.test(text.charAt(start - 1)) && /[\p{L}’']/u.test(text.charAt(start))) start--;
  return { start, end: tokens[to - 1]?.end ?? 0 };
}

/** An amount belongs to the aspect whose words it stands closest to, and to none other where it is part of its reading. */
function readAmount(
  { unit, near }: { unit: Amount['unit']; near: Phrases },
  others: readonly DifferenceReader[],
  sentence: WordedSentence,
): Value[] | null {
  const { text, start, end, tokens } = sentence;
  const amounts = readAmounts(text, start, end)
    .filter(({ role }) => role === 'how-long')
    .flatMap((amount) => {
      const converted = convert(amount, unit);
      return converted ? [{ amount, converted }] : [];
    });
  if (amounts.length === 0) return [];
  const spots = findPhrases(near, tokens).map((hit) => spanOf(hit, sentence));
  const placesOf = (phrases: readonly Phrases[]) =>
    phrases.flatMap((one) => findPhrases(one, tokens)).map((hit) => spanOf(hit, sentence));
  const rivals = placesOf(others.flatMap((other) => other.amount?.near ?? []));
  const taken = placesOf(others.flatMap((other) => other.readings.map(({ phrases }) => phrases)));
  const placed = amounts
    .map((one) => ({ ...one, ...nearest(sentence, one.amount, spots) }))
    .filter((one) => isCloser(one, nearest(sentence, one.amount, rivals)))
    .filter(({ amount }) => !taken.some(({ start, end }) => start < amount.end && amount.start < end))
    .filter(({ distance, isCut }) => distance <= (isCut ? NEAR_WORDS_CUT : NEAR_WORDS))
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = placed;
  if (!first) return [];
  if (first.amount.negated) return null;
  if (second && second.distance === first.distance && !overlaps(first.amount, second.amount)) return null;
  const { converted, amount } = first;
  return [
    {
      text: amount.text,
      range: [converted.low, converted.high],
      shown: { start: amount.start, end: amount.end },
      isOpen: isOpenAt(
        sentence,
        tokens.findIndex(({ end: last }) => last > amount.start),
      ),
    },
  ];
}

/** How far the nearest spot is from an amount, and whether the sentence is cut between them. */
function nearest({ text, tokens }: WordedSentence, amount: TextSpan, spots: readonly TextSpan[]): Place {
  const all = spots.map((spot) => {
    const [left, right] = amount.start <= spot.start ? [amount, spot] : [spot, amount];
    return {
      distance: wordsBetween(tokens, amount, spot),
      isCut: /[,;:—–()]/u.test(text.slice(left.end, right.start)),
    };
  });
  const [near] = all.sort((a, b) => (isCloser(a, b) ? -1 : 1));
  return near ?? { distance: Number.POSITIVE_INFINITY, isCut: true };
}

interface Place {
  distance: number;
  isCut: boolean;
}

/** What stands in the same clause is closer than what is only fewer words away. */
const isCloser = (a: Place, b: Place): boolean => (a.isCut === b.isCut ? a.distance < b.distance : !a.isCut);

/** How many words stand between two stretches of a sentence; 0 where they touch. */
function wordsBetween(tokens: readonly Token[], a: { start: number; end: number }, b: { start: number; end: number }) {
  const [left, right] = a.start <= b.start ? [a, b] : [b, a];
  return tokens.filter(({ start, end }) => start >= left.end && end <= right.start).length;
}
