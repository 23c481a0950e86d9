/** By whose word, and how firmly, a sentence puts a claim. When that is not clear, nothing is said. */
import type { TextSpan, Voice } from '../pack/wording';
import { type Attribution, attributionsIn } from './attribution';
import { segmentsOf } from './segments';
import type { CutSentence, Speaker } from './speaker';
import { DOUBT, FUNCTION_WORDS, LEAD_IN, PRONOUN, SAYING, SEEMED, SEEMING, UNREAL } from './speech-words';
import { wordAt } from './token-spans';
import type { Token } from './tokens';
import { isOpenAt, isReadable, type WordedSentence } from './values';

/** A sentence with what stands around it in its text. */
export interface HeardSentence extends WordedSentence {
  cut: CutSentence;
  quoted: readonly TextSpan[];
  /** Attributions outside of quotations, acts of speech included. */
  attributions: readonly Attribution[];
}

/** A voice with the place of the words that show it, and the index of the sentence that they stand in. */
export type SpannedVoice = Omit<Voice, 'shown'> & { shown: TextSpan | null; where: number };

/** How far before the words that put the matter a doubt, a wish or a condition still means them. */
const BEFORE_WORDS = 8;
const AFTER_WORDS = 3;
/** "He called it", "That, she added": so early in the next sentence, it takes up what was said before. */
const TAKEN_UP_WORDS = 4;

/** Readies a sentence. `people` and `quoted` are those of the whole text that it stands in. */
export function hearSentence(
  sentence: WordedSentence,
  people: readonly (TextSpan & { id: string })[],
  quoted: readonly TextSpan[],
): HeardSentence {
  const { text, start, end, tokens } = sentence;
  const inside = people.filter((person) => person.start >= start && person.end <= end);
  const near = quoted.filter((span) => span.start < end && span.end > start);
  const cut = { text, tokens, segments: segmentsOf(text, start, tokens, near), people: inside };
  return { ...sentence, cut, quoted: near, attributions: isReadable(sentence) ? attributionsIn(cut, near) : [] };
}

/**
 * The voice of sentence `at` for the matter that the tokens from `from` up to `to` put; null where it is not clear.
 * `sentences` are those of its block in their order, after the last ones of the block before (which end at `lead`).
 */
export function readVoice(
  sentences: readonly HeardSentence[],
  at: number,
  lead: number,
  core: { from: number; to: number },
  isSpeech: boolean,
): SpannedVoice | null {
  const sentence = sentences[at];
  if (!sentence) return null;
  const { tokens, text } = sentence;
  const words: TextSpan = { start: tokens[core.from]?.start ?? 0, end: tokens[core.to - 1]?.end ?? 0 };
  if (/\?["'”’)\]]*$/u.test(text.slice(sentence.start, sentence.end))) return null;
  const quotation = sentence.quoted.find(({ start, end }) => start <= words.start && words.end <= end);
  const sayings = sentence.attributions.filter(({ isAct }) => isSpeech || !isAct);
  const covering = coveringAmong(sayings, words);
  if (covering.some(({ isDenial }) => isDenial)) return null;
  const doubt = quotation ? null : doubtAt(sentence, core);
  // Who is said to seem to do something has not said it.
  if (doubt && covering.every(({ isAct }) => isAct)) {
    return { certainty: 'hedged', people: [], name: null, unnamed: false, shown: doubt, where: at };
  }
  if (covering.length > 0) return somebodys(covering, sentences, at);
  if (quotation) return quotedVoice(sentences, at, lead, quotation);
  if (sayings.length > 0) return null;
  // A matter that is somebody's word is nobody's own: who it is was not found.
  if (isSpeech || isCarriedOver(sentences, at, lead)) return null;
  if (isUnreal(tokens, core) || isOpen(sentence, core) || isDoubtful(sentence) || isReporting(tokens, core)) return null;
  return { certainty: 'stated', people: [], name: null, unnamed: false, shown: words, where: at };
}

/** Whose content, or act, the words are. Of several acts it is the one that is among the words, else the last before them. */
function coveringAmong(attributions: readonly Attribution[], words: TextSpan): Attribution[] {
  const meets = ({ start, end }: TextSpan) => start < words.end && words.start < end;
  const acts = attributions.filter(({ isAct, scope }) => isAct && scope.some(meets));
  const done = acts.find(({ shown }) => meets(shown)) ?? acts.at(-1);
  return attributions.filter((one) =>
    one.isAct ? one === done : one.scope.some(({ start, end }) => start <= words.start + 1 && words.end <= end + 1),
  );
}

/** Whether it is wished for, thought of or still to be done rather than reported: "hopes", "went on to say that", "one day to". */
function isUnreal(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  if (wordAt(tokens, from - 1) === 'to') return true;
  const words = tokens.slice(Math.max(0, from - 1), to).map(({ word }) => word);
  if (words.some((word, at) => /^(?:nearly|almost)$/u.test(word) && words[at + 1]?.endsWith('ed'))) return true;
  for (let at = Math.max(0, from - BEFORE_WORDS); at < from; at++) {
    const word = wordAt(tokens, at);
    if (UNREAL.has(word)) return true;
    if (SAYING.has(word) && (/^(?:to|of|by)$/u.test(wordAt(tokens, at - 1)) || wordAt(tokens, at + 1) === 'that'))
      return true;
  }
  return false;
}

/** Whether what stands before makes it a possibility, or somebody behind it may be whose word it is: "…, Witkoff bragged". */
/**
 * Whether any word of the sentence may make it somebody's word in a way that was not understood: a verb of saying
 * anywhere ("they are told"), or "that" before the matter ("regretted that", "had learnt that").
 */
const isReporting = (tokens: readonly Token[], core: { from: number }): boolean =>
  tokens.some(({ word }, at) => SAYING.has(word) || (word === 'that' && at < core.from));

function isOpen(sentence: HeardSentence, core: { from: number; to: number }): boolean {
  const { tokens, cut } = sentence;
  if (isOpenAt(sentence, core.from)) return true;
  return cut.segments.some(({ from, before }) => {
    if (from < core.to || !before.startsWith(',')) return false;
    const [first] = tokens.slice(from);
    const isPerson = cut.people.some(({ start, end }) => first && start <= first.end && end > first.start);
    return isPerson || PRONOUN.has(first?.word ?? '') || first?.word === 'as';
  });
}

function somebodys(covering: readonly Attribution[], sentences: readonly HeardSentence[], at: number): SpannedVoice {
  const speakers = covering.map(({ speaker }) => resolve(speaker, sentences, at));
  const people = [...new Set(speakers.flatMap((speaker) => speaker.people))];
  const others = speakers.filter(({ kind }) => kind === 'unnamed' || kind === 'other');
  const isClear = speakers.every(({ kind }) => kind === 'people' || kind === 'unnamed' || kind === 'other');
  const [other] = others;
  return {
    certainty: 'attributed',
    people: isClear || people.length > 0 ? people : [],
    name: isClear && people.length === 0 && other?.name ? other.name : null,
    unnamed: isClear && people.length === 0 && other?.kind === 'unnamed',
    shown: covering[0]?.shown ?? null,
    where: at,
  };
}

/** The people of the pack to whom an attribution in sentence `at` leads; none where that is not clear. */
export const peopleOf = ({ speaker }: Attribution, sentences: readonly HeardSentence[], at: number): string[] =>
  resolve(speaker, sentences, at).people;

/** Who "he" is: whose word the last one was, or who alone was named in the sentence before. */
function resolve(speaker: Speaker, sentences: readonly HeardSentence[], at: number): Speaker {
  if (speaker.kind !== 'pronoun') return speaker;
  for (const before of [sentences[at - 1], sentences[at - 2]]) {
    const said = before?.attributions.findLast(({ speaker: { kind } }) => kind === 'people');
    if (said) return said.speaker;
    const named = [...new Set(before?.cut.people.map(({ id }) => id))];
    const [only] = named;
    if (named.length === 1 && only !== undefined && before && !namesStranger(before)) {
      return { ...speaker, kind: 'people', people: [only] };
    }
    if (named.length > 0) break;
  }
  return { ...speaker, kind: 'unclear' };
}

/** Whether two words in capitals stand together that are no part of a known name or its title: perhaps "he" is they. */
function namesStranger({ text, cut: { tokens, people } }: HeardSentence): boolean {
  const isName = (at: number) => {
    const token = tokens[at];
    if (!token || LEAD_IN.has(token.word) || FUNCTION_WORDS.has(token.word) || token.word === 'the') return false;
    const isKnown = people.some(({ start, end }) => start < token.end && token.start < end);
    return !isKnown && /^\p{Lu}/u.test(text.slice(token.start, token.start + 2));
  };
  return tokens.some(({ end }, at) => {
    const next = tokens[at + 1];
    const isTitle = people.some(({ start }) => next && /^\s*$/u.test(text.slice(next.end, start)) && next.end <= start);
    return isName(at) && isName(at + 1) && text.slice(end, next?.start) === ' ' && !isTitle;
  });
}

/** Speech whose speaker is not named beside it: the sentence that its quotation opens in, or the one before, may name them. */
function quotedVoice(sentences: readonly HeardSentence[], at: number, lead: number, quotation: TextSpan): SpannedVoice {
  const nobody: SpannedVoice = {
    certainty: 'attributed',
    people: [],
    name: null,
    unnamed: false,
    shown: null,
    where: at,
  };
  const opening = sentences.findIndex(
    ({ start, end }, index) => index >= lead && start <= quotation.start && quotation.start < end,
  );
  const closing = sentences.findIndex(
    ({ start, end }, index) => index >= lead && start < quotation.end && quotation.end <= end,
  );
  for (const index of [opening, closing, opening - 1]) {
    const said = sentences[index]?.attributions.filter(({ isAct }) => !isAct) ?? [];
    const last = said.at(-1);
    if (last && index !== at) return somebodys([last], sentences, index);
    const only = sentences[at]?.attributions.filter(({ isAct }) => !isAct) ?? [];
    if (index === at && only.length === 1) return somebodys(only, sentences, at);
  }
  return nobody;
}

/** Whether the sentence may go on with somebody's word, or the next one says that it was. */
function isCarriedOver(sentences: readonly HeardSentence[], at: number, lead: number): boolean {
  const before = at > lead ? sentences[at - 1] : undefined;
  if (before?.attributions.some(({ isAct }) => !isAct)) return true;
  const above = sentences[lead - 1];
  if (at === lead && above && /:\s*$/u.test(above.text.slice(above.start, above.end))) return true;
  const next = sentences[at + 1];
  const [early] = next?.attributions.filter(({ isAct }) => !isAct) ?? [];
  if (!next || !early) return false;
  return early.speaker.kind === 'pronoun' && early.speaker.from < TAKEN_UP_WORDS;
}

/** Whether a sentence holds a word of doubt at all. */
export const isDoubtful = ({ tokens }: WordedSentence): boolean =>
  tokens.some(({ word }, at) => DOUBT.has(word) || isSeeming(tokens, at));

/** "Appears to", "it would seem that", ", it appears,": not "looked at". */
function isSeeming(tokens: readonly Token[], at: number): boolean {
  if (!SEEMING.has(tokens[at]?.word ?? '')) return false;
  const before = [tokens[at - 1]?.word, tokens[at - 2]?.word];
  return SEEMED.has(tokens[at + 1]?.word ?? '') || before[0] === 'it' || (before[0] === 'would' && before[1] === 'it');
}

function doubtAt({ tokens, cuts }: WordedSentence, { from, to }: { from: number; to: number }): TextSpan | null {
  // Behind a comma a doubt is another clause's.
  let last = to;
  while (last < Math.min(tokens.length, to + AFTER_WORDS) && !cuts.has(last)) last++;
  for (let at = Math.max(0, from - BEFORE_WORDS); at < last; at++) {
    const word = tokens[at]?.word ?? '';
    const next = tokens[at + 1]?.word ?? '';
    const isModal = /^(?:may|might)$/u.test(word) && next === 'have' && at + 4 >= from && at < to;
    const isMaybe =
      /^(?:may|might|could)$/u.test(word) && next === 'be' && tokens[at + 2]?.word === 'that' && at < from;
    if (DOUBT.has(word) || isSeeming(tokens, at) || isModal || isMaybe) {
      const end = tokens[DOUBT.has(word) ? at : Math.min(at + 1, tokens.length - 1)];
      return { start: tokens[at]?.start ?? 0, end: end?.end ?? 0 };
    }
  }
  return null;
}
