/** The amounts and the weekdays of a sentence that belong to a matter, told by the words beside them. */
import { weekdayOf } from '../../pack/weekdays';
import type { ReadValue, TextSpan } from '../../pack/wording';
import { type Amount, convert, overlaps, readAmounts } from '../amounts/amounts';
import type { Token } from '../tokens';
import { findPhrases, type Phrases } from './phrases';
import { wordAt } from './token-spans';
import { CUT, isOpenAt, spanOf, type WordedSentence } from './worded-sentence';

/** A value with the place of the words that give it. */
export type Value = Omit<ReadValue, 'shown' | 'difference' | 'beside'> & { shown: TextSpan };

export interface AmountCues {
  unit: Amount['unit'];
  near: Phrases;
}

/** What the claim's other numbers are known by. */
export interface OtherCues {
  near: Phrases[];
  readings: Phrases[];
}

/** How far away something is, in words, and whether the sentence is cut between. */
interface Place {
  distance: number;
  isCut: boolean;
}

const NOWHERE: Place = { distance: Number.POSITIVE_INFINITY, isCut: true };

/** Words between an amount and what says which amount it is; fewer where a comma stands between them. */
const NEAR_WORDS = 10;
const NEAR_WORDS_CUT = 2;
/** A sentence names days for much that is in it: one counts only this close to the matter's words. */
const DAY_WORDS = 4;

/** A day of these stands for another: "before Monday", "Monday’s session" elsewhere, "since Friday". */
const OTHER_DAY = new Set('before after since until till by from of'.split(' '));
/** "Monday’s session", "Monday talks": the day of what follows. */
const DAY_OF = new Set('talks meeting summit visit session trip showdown gathering'.split(' '));

function isOtherDay({ text, tokens }: WordedSentence, at: number): boolean {
  const { start = 0, word = '' } = tokens[at] ?? {};
  const isPossessive = /^[’']/u.test(text.slice(start + word.length));
  return isPossessive || OTHER_DAY.has(wordAt(tokens, at - 1)) || DAY_OF.has(wordAt(tokens, at + 1));
}

/** The weekdays that stand close to the matter's words, in one clause with them. */
export function readDays({ near }: { near: Phrases }, sentence: WordedSentence): Value[] {
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

/** An amount belongs to the aspect whose words it stands closest to, and to none other where it is part of its reading. */
export function readAmount({ unit, near }: AmountCues, others: OtherCues, sentence: WordedSentence): Value[] | null {
  const { text, start, end, tokens } = sentence;
  const amounts = readAmounts(text, start, end).flatMap((amount) => {
    const converted = amount.role === 'how-long' ? convert(amount, unit) : null;
    return converted ? [{ amount, converted }] : [];
  });
  if (amounts.length === 0) return [];
  const placesOf = (phrases: readonly Phrases[]) =>
    phrases.flatMap((one) => findPhrases(one, tokens)).map((hit) => spanOf(hit, sentence));
  const [spots, rivals, taken] = [placesOf([near]), placesOf(others.near), placesOf(others.readings)];
  const placed = amounts
    .map((one) => ({ ...one, ...nearest(sentence, one.amount, spots) }))
    .filter((one) => isCloser(one, nearest(sentence, one.amount, rivals)))
    .filter(({ amount }) => !taken.some((span) => span.start < amount.end && amount.start < span.end))
    .filter(({ distance }) => distance <= NEAR_WORDS)
    .sort((a, b) => a.distance - b.distance);
  const first = placed.find(({ distance, isCut }) => !isCut || distance <= NEAR_WORDS_CUT);
  if (!first) return [];
  if (first.amount.negated) return null;
  // Behind a comma an amount may be an aside ("the talks, two hours the first time, lasted nine hours").
  const rivalling = placed.filter((one) => (first.isCut && one.isCut) || one.distance === first.distance);
  if (rivalling.some((one) => one !== first && !one.amount.negated && !overlaps(first.amount, one.amount))) return null;
  const { converted, amount } = first;
  const at = tokens.findIndex((token) => token.end > amount.start);
  return [
    {
      text: amount.text,
      range: [converted.low, converted.high],
      shown: { start: amount.start, end: amount.end },
      isOpen: isOpenAt(sentence, at),
    },
  ];
}

/** How far the nearest spot is from an amount, and whether the sentence is cut between them. */
function nearest({ text, tokens }: WordedSentence, amount: TextSpan, spots: readonly TextSpan[]): Place {
  return spots
    .map((spot): Place => {
      const [left, right] = amount.start <= spot.start ? [amount, spot] : [spot, amount];
      const isCut = CUT.test(text.slice(left.end, right.start));
      return { distance: wordsBetween(tokens, left, right), isCut };
    })
    .reduce((best, one) => (isCloser(one, best) ? one : best), NOWHERE);
}

/** What stands in the same clause is closer than what is only fewer words away. */
const isCloser = (a: Place, b: Place): boolean => (a.isCut === b.isCut ? a.distance < b.distance : !a.isCut);

const wordsBetween = (tokens: readonly Token[], left: TextSpan, right: TextSpan): number =>
  tokens.filter(({ start, end }) => start >= left.end && end <= right.start).length;
