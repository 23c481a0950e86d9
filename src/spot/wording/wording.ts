/** What the sentences of a block say of the claims that they report: by whose word, how firmly, and which values. */
import type { QuoteMention, SentenceWording, TextSpan, Voice } from '../../pack/wording';
import { quotedPieces } from '../quotes/quote-spans';
import { splitSentences } from '../sentences';
import type { PersonMention, WordedBlock } from '../types';
import { isDoubtful } from './doubt';
import { excerptOf } from './excerpt';
import { type HeardSentence, hearSentence } from './heard-sentence';
import { findPhrases } from './phrases';
import { type ClaimReader, readValues } from './values';
import { peopleOf, readVoice, type SpannedVoice } from './voice';
import { isReadable, wordSentence } from './worded-sentence';

/** The block's sentences, after the last ones of the block before. */
export interface HeardBlock {
  sentences: HeardSentence[];
  /** Index of the block's own first sentence. */
  lead: number;
}

/** Sentences of the block before that may say who speaks. */
const SENTENCES_BEFORE = 2;

/** Reads a block and the end of the one before for who speaks where. */
export function hearBlock({ text, before, people, peopleBefore }: WordedBlock): HeardBlock {
  const earlier = heard(before, peopleBefore, splitSentences(before).slice(-SENTENCES_BEFORE));
  return { sentences: [...earlier, ...heard(text, people, splitSentences(text))], lead: earlier.length };
}

function heard(text: string, people: readonly PersonMention[], spans: readonly TextSpan[]): HeardSentence[] {
  const peopleIn = meeting(people);
  const quotedIn = meeting(quotedPieces(text));
  return spans.map((span) => hearSentence(wordSentence(text, span.start, span.end), peopleIn(span), quotedIn(span)));
}

/** For spans that are asked for in order: those of `all`, also in order, that each of them meets. */
function meeting<T extends TextSpan>(all: readonly T[]): (span: TextSpan) => T[] {
  let first = 0;
  return ({ start, end }) => {
    while (first < all.length && (all[first]?.end ?? 0) <= start) first++;
    let last = first;
    while (last < all.length && (all[last]?.start ?? end) < end) last++;
    return all.slice(first, last);
  };
}

/** The wording of the claim in the block's sentence that begins at `start`; null where there is none, or it is endless. */
export function readWording(
  reader: ClaimReader,
  { sentences, lead }: HeardBlock,
  start: number,
): SentenceWording | null {
  const at = sentences.findIndex((sentence, index) => index >= lead && sentence.start === start);
  const sentence = sentences[at];
  if (!sentence || !isReadable(sentence)) return null;
  const hits = findPhrases(reader.core, sentence.tokens, sentence.cuts);
  const core = hits.some(({ negated }) => negated) ? undefined : hits[0];
  const voice = core ? readVoice(sentences, at, lead, core, reader.speech) : null;
  const { values, unclear } = readValues(reader, sentence, false);
  const known = new Set([...values.map(({ difference }) => difference), ...unclear]);
  const neighbours = [at > lead ? sentences[at - 1] : undefined, sentences[at + 1]];
  const beside = neighbours.flatMap((other) =>
    other && isReadable(other)
      ? readValues(reader, other, true).values.map((value) => ({ ...value, shown: excerptOf(other, value.shown) }))
      : [],
  );
  return {
    voice: voice && withExcerpt(voice, sentences),
    core: core !== undefined,
    isQualified: isDoubtful(sentence) || sentence.attributions.some(({ isAct }) => !isAct || reader.speech),
    values: [
      ...values.map((value) => ({ ...value, shown: excerptOf(sentence, value.shown) })),
      ...beside.filter(({ difference }) => !known.has(difference)),
    ],
    unclear,
  };
}

function withExcerpt({ where, shown, ...voice }: SpannedVoice, sentences: readonly HeardSentence[]): Voice {
  const sentence = sentences[where];
  return { ...voice, shown: shown && sentence ? excerptOf(sentence, shown) : null };
}

/** Whom a block gives a quotation to: the id of one of the pack's people; null where that is not clear. */
export function speakerAt({ sentences, lead }: HeardBlock, { start, end }: TextSpan): QuoteMention['speaker'] {
  const opening = sentences.findIndex((one, index) => index >= lead && one.start <= start && start < one.end);
  const closing = sentences.findIndex((one, index) => index >= lead && one.start < end && end <= one.end + MARK);
  for (const index of [opening, closing, opening - 1]) {
    const sentence = sentences[index];
    if (!sentence) continue;
    const said = sentence.attributions.filter(({ isAct }) => index === opening || !isAct);
    const voices = [...new Set(said.flatMap((one) => peopleOf(one, sentences, index)))];
    if (voices.length === 1) return voices[0] ?? null;
    if (said.length > 0) return null;
    const introduced = index === opening ? introducer(sentence, start) : null;
    if (introduced !== null) return introduced;
  }
  return null;
}

/** The closing mark and a stop may stand behind the words of a quotation. */
const MARK = 2;

/** "Zelenskyy put it in a sentence: “…”": whoever alone is named before the colon. */
function introducer({ text, start, cut }: HeardSentence, quotation: number): string | null {
  if (!/:\s*["“‘'«„]?$/u.test(text.slice(start, quotation))) return null;
  const named = [...new Set(cut.people.filter(({ end }) => end <= quotation).map(({ id }) => id))];
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Ids of the people who are named in the sentences of a span and shortly before them. */
export function namedBy({ sentences, lead }: HeardBlock, { start, end }: TextSpan): string[] {
  const from = sentences.findIndex((one, index) => index >= lead && one.end > start);
  const to = sentences.findLastIndex((one, index) => index >= lead && one.start < end);
  if (from < 0) return [];
  return sentences
    .slice(Math.max(0, from - SENTENCES_BEFORE), to + 1)
    .flatMap(({ cut }) => cut.people.map(({ id }) => id));
}
