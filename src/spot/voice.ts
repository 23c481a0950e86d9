/** By whose word, and how firmly, a sentence puts a claim. When that is not clear, nothing is said. */
import type { TextSpan, Voice } from '../pack/wording';
import { type Attribution, attributionsIn } from './attribution';
import { segmentsOf } from './segments';
import type { CutSentence, Speaker } from './speaker';
import { DOUBT, OPEN, PRONOUN, SEEMED, SEEMING, UNREAL } from './speech-words';
import type { Token } from './tokens';
import type { WordedSentence } from './values';

/** A sentence with what stands around it in its text. */
export interface HeardSentence extends WordedSentence {
  cut: CutSentence;
  quoted: readonly TextSpan[];
  /** Attributions outside of quotations, acts of speech included. */
  attributions: readonly Attribution[];
}

/** A voice with the place of the words that show it. */
export type SpannedVoice = Omit<Voice, 'shown'> & { shown: TextSpan | null };

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
  return { ...sentence, cut, quoted: near, attributions: attributionsIn(cut, near, true) };
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
  const covering = sayings.filter(({ scope, isAct }) =>
    scope.some(({ start, end }) =>
      isAct ? start < words.end && words.start < end : start <= words.start + 1 && words.end <= end + 1,
    ),
  );
  if (covering.some(({ isDenial }) => isDenial)) return null;
  const doubt = quotation ? null : doubtAt(tokens, core);
  // Who is said to seem to do something has not said it.
  if (doubt && covering.every(({ isAct }) => isAct)) {
    return { certainty: 'hedged', people: [], name: null, unnamed: false, shown: doubt };
  }
  if (covering.length > 0) return somebodys(covering, sentences, at);
  if (quotation) return quotedVoice(sentences, at, lead, quotation);
  if (sayings.length > 0) return null;
  // A matter that is somebody's word is nobody's own: who it is was not found.
  if (isSpeech || isCarriedOver(sentences, at, lead)) return null;
  const around = tokens.slice(Math.max(0, core.from - BEFORE_WORDS), core.from);
  if (around.some(({ word }) => UNREAL.has(word)) || isOpen(sentence, core) || isDoubtful(sentence)) return null;
  return { certainty: 'stated', people: [], name: null, unnamed: false, shown: words };
}

/** Whether what stands before makes it a possibility, or somebody behind it may be whose word it is: "…, Witkoff bragged". */
function isOpen({ tokens, cut }: HeardSentence, core: { from: number; to: number }): boolean {
  if (tokens.slice(0, core.from).some(({ word }) => OPEN.has(word))) return true;
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
    name: isClear && people.length === 0 && other ? other.name : null,
    unnamed: isClear && people.length === 0 && other?.kind === 'unnamed',
    shown: covering[0]?.shown ?? null,
  };
}

/** Who "he" is: whose word the last one was, or who alone was named in the sentence before. */
function resolve(speaker: Speaker, sentences: readonly HeardSentence[], at: number): Speaker {
  if (speaker.kind !== 'pronoun') return speaker;
  for (const before of [sentences[at - 1], sentences[at - 2]]) {
    const said = before?.attributions.findLast(({ speaker: { kind } }) => kind === 'people');
    if (said) return said.speaker;
    const named = [...new Set(before?.cut.people.map(({ id }) => id))];
    const [only] = named;
    if (named.length === 1 && only !== undefined) return { ...speaker, kind: 'people', people: [only] };
    if (named.length > 1) break;
  }
  return { ...speaker, kind: 'unclear' };
}

/** Speech whose speaker is not named beside it: the sentence that its quotation opens in, or the one before, may name them. */
function quotedVoice(sentences: readonly HeardSentence[], at: number, lead: number, quotation: TextSpan): SpannedVoice {
  const nobody: SpannedVoice = { certainty: 'attributed', people: [], name: null, unnamed: false, shown: null };
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

function doubtAt(tokens: readonly Token[], { from, to }: { from: number; to: number }): TextSpan | null {
  const last = Math.min(tokens.length, to + AFTER_WORDS);
  for (let at = Math.max(0, from - BEFORE_WORDS); at < last; at++) {
    const word = tokens[at]?.word ?? '';
    const next = tokens[at + 1]?.word ?? '';
    const isModal = /^(?:may|might)$/u.test(word) && next === 'have' && at + 4 >= from && at < to;
    const isMaybe =
      /^(?:may|might|could)$/u.test(word) && next === 'be' && tokens[at + 2]?.word === 'that' && at < from;
    if (DOUBT.has(word) || isSeeming(tokens, at) || isModal || isMaybe) {
      const end = tokens[DOUBT.has(word) ? at : at + 1];
      return { start: tokens[at]?.start ?? 0, end: end?.end ?? 0 };
    }
  }
  return null;
}
