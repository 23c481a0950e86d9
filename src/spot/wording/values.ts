/** What a sentence says on each difference of a claim, by the pack's cues and by amounts that are read in general. */
import type { ClaimCues, DifferenceCues, WordingData } from '../../pack/make-wording';
import { type AmountCues, readAmount, readDays, type Value } from './measured-values';
import { findPhrases, loadPhrases, loadSets, type PhraseHit, type Phrases } from './phrases';
import { isOpenAt, isQuestion, spanOf, type WordedSentence } from './worded-sentence';

interface DifferenceReader {
  /** Whether a page without it is told of what it leaves out. */
  isMissed: boolean;
  isNumber: boolean;
  readings: { text: string; phrases: Phrases }[];
  amount: AmountCues | null;
  day: { near: Phrases } | null;
  around: Phrases;
}

/** A claim's cues, readied for reading sentences. */
export interface ClaimReader {
  core: Phrases;
  speech: boolean;
  differences: DifferenceReader[];
}

/** A value of a difference (by index), read in the claim's own sentence or in one beside it. */
export type SpannedValue = Value & { difference: number; beside: boolean };

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
  const asks = isQuestion(sentence);
  for (const [index, difference] of reader.differences.entries()) {
    const found = asks ? null : readDifference(difference, reader, sentence);
    const isTouched = findPhrases(difference.around, sentence.tokens).length > 0;
    if (found === null || (found.length === 0 && isTouched)) {
      if (isTouched) unclear.push(index);
    } else values.push(...found.map((value) => ({ ...value, difference: index, beside })));
  }
  return { values, unclear };
}

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
  const near = others.flatMap((other) => other.amount?.near ?? []);
  const taken = others.flatMap((other) => other.readings.map(({ phrases }) => phrases));
  return readAmount(amount, { near, readings: taken }, sentence);
}

/** Whether a hit's words all stand in another's that is longer, or says more of the same words. */
const isWithin = (a: PhraseHit, b: PhraseHit): boolean =>
  b.from <= a.from && a.to <= b.to && (b.to - b.from > a.to - a.from || b.parts > a.parts);
