/** By whose word, and how firmly, a sentence puts a claim. When that is not clear, nothing is said. */
import type { TextSpan, Voice } from '../../pack/wording';
import type { Attribution } from './attribution';
import { doubtAt, isReported } from './doubt';
import type { HeardSentence } from './heard-sentence';
import type { Speaker } from './speaker';
import { FUNCTION_WORDS, LEAD_IN } from './speech-words';
import { isCapital } from './token-spans';
import { isQuestion } from './worded-sentence';

/** A voice with the place of the words that show it, and the index of the sentence that they stand in. */
export type SpannedVoice = Omit<Voice, 'shown'> & { shown: TextSpan | null; where: number };

/** "He said it was", "That, she added": so early in the next sentence, it takes up what was said before. */
const TAKEN_UP_WORDS = 4;

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
  if (!sentence || isQuestion(sentence)) return null;
  const { tokens } = sentence;
  const words: TextSpan = { start: tokens[core.from]?.start ?? 0, end: tokens[core.to - 1]?.end ?? 0 };
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
  if (!isReported(sentence, core)) return null;
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

function somebodys(covering: readonly Attribution[], sentences: readonly HeardSentence[], at: number): SpannedVoice {
  const speakers = covering.map(({ speaker }) => resolve(speaker, sentences, at));
  const people = [...new Set(speakers.flatMap((speaker) => speaker.people))];
  const others = speakers.filter(({ kind }) => kind === 'unnamed' || kind === 'other');
  const isClear = speakers.every(({ kind }) => kind === 'people' || kind === 'unnamed' || kind === 'other');
  const [other] = others;
  return {
    certainty: 'attributed',
    people,
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
    return !isKnown && isCapital(text, token.start);
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
