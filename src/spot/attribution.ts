/** Where a sentence says that something is somebody's word: whose, and which of its words are that word. */
import type { TextSpan } from '../pack/wording';
import type { Segment } from './segments';
import { type CutSentence, type Speaker, speakerOf } from './speaker';
import {
  BETWEEN,
  CONDITION,
  DENYING,
  LEAD_IN,
  OWN,
  PARTICIPLE,
  RELATIVE_PRONOUN,
  REPORTED,
  SAYING,
  SPEECH_ACTS,
  UNNAMED,
  WORD_NOUN,
} from './speech-words';
import type { Token } from './tokens';

export interface Attribution {
  speaker: Speaker;
  /** Where its content stands. */
  scope: TextSpan[];
  /** The words that show it: name and verb. */
  shown: TextSpan;
  /** Whether the verb's subject does an act of speech rather than says something. */
  isAct: boolean;
  /** Whether it is said that the content is not so. */
  isDenial?: boolean;
}

/** Words behind a verb that may still be its circumstances ("on CNN on Sunday", "reporters in Brussels"), not its content. */
const CIRCUMSTANCE_WORDS = 5;
/** Before "…, Trump acknowledged in an interview with a radio station" as many words at least are what he acknowledged. */
const CONTENT_WORDS = 5;
/** Titles and all, a name behind "according to" ends within so many words. */
const NAME_WORDS = 12;
/** A sentence's other words may be hearsay by one adverb this far away at most. */
const HEARSAY_WORDS = 6;

/** The attributions of a sentence outside its quotations, from left to right; with `acts`, acts of speech count, too. */
export function attributionsIn(sentence: CutSentence, quoted: readonly TextSpan[], acts: boolean): Attribution[] {
  const { tokens } = sentence;
  const found: Attribution[] = [];
  for (const [at, token] of tokens.entries()) {
    if (quoted.some(({ start, end }) => start <= token.start && token.end <= end)) continue;
    const one =
      according(sentence, at) ??
      labelled(sentence, at) ??
      hearsay(sentence, at) ??
      wordNoun(sentence, at) ??
      (isSaying(sentence, at) ? saying(sentence, at) : undefined) ??
      (acts && SPEECH_ACTS.has(token.word) ? act(sentence, at) : undefined);
    if (one && !isOwn(sentence, one)) found.push(one);
  }
  return found;
}

/** "We should say" makes nothing somebody else's word. */
const isOwn = ({ tokens }: CutSentence, { speaker: { kind, from } }: Attribution): boolean =>
  kind === 'pronoun' && OWN.has(tokens[from]?.word ?? '');

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

const span = (tokens: readonly Token[], from: number, to: number): TextSpan => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

/** "Reports" and "claims" are nouns, too; "was told" has its speaker elsewhere. */
function isSaying({ tokens, segments }: CutSentence, at: number): boolean {
  const word = wordAt(tokens, at);
  if (!SAYING.has(word)) return false;
  const before = wordAt(tokens, at - 1);
  if (/^(?:claims|reports|claim|suggests|tease|quoted|posting|report)$/u.test(word)) {
    return word === 'suggests' || wordAt(tokens, at + 1) === 'that' || segments.some(({ from }) => from === at);
  }
  if (/^(?:was|were|been|be|being|is|are)$/u.test(before)) return word.endsWith('ing');
  return !/^(?:the|a|an|this|that|his|her|their|its|of|to|by)$/u.test(before) || before === 'that';
}

function saying(sentence: CutSentence, at: number): Attribution {
  const { tokens, segments } = sentence;
  const speaker = speakerOf(sentence, at);
  const shown = span(tokens, Math.min(speaker.from, at), Math.max(speaker.to, at + 1));
  const isDenial = DENYING.has(wordAt(tokens, at));
  const whole = span(tokens, 0, tokens.length);
  const segment = segments.find(({ from, to }) => from <= at && at < to);
  const relative = isRelative(sentence, at);
  const right: TextSpan = { start: tokens[at]?.end ?? whole.end, end: whole.end };
  if (relative)
    return {
      speaker,
      scope: [{ ...right, end: span(tokens, at, segment?.to ?? at + 1).end }],
      shown,
      isAct: false,
      isDenial,
    };
  if (PARTICIPLE.test(wordAt(tokens, at))) return { speaker, scope: [right], shown, isAct: false, isDenial };
  const inverted = speaker.from > at;
  // "…, Witkoff said on Sunday." and "Moscow, he said, had …": what stands around it is the content.
  const isAside = inverted || isBehindContent(sentence, at, segment);
  return { speaker, scope: [isAside ? whole : right], shown, isAct: false, isDenial };
}

/** Whether the verb is the relative clause's own: "who said", "who has since claimed", not "people who know him say". */
function isRelative({ tokens }: CutSentence, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && BETWEEN.has(wordAt(tokens, before))) before--;
  return RELATIVE_PRONOUN.has(wordAt(tokens, before));
}

/** Whether subject and verb come after what is said, with no more behind them than where and to whom. */
function isBehindContent({ tokens }: CutSentence, at: number, segment: Segment | undefined): boolean {
  if (!segment || segment.from === 0 || wordAt(tokens, at + 1) === 'that') return false;
  if (segment.to - at - 1 <= CIRCUMSTANCE_WORDS) return true;
  const isRestClause = tokens.slice(at + 1, segment.to).some(({ word }) => word === 'that');
  return !isRestClause && segment.from >= CONTENT_WORDS && !LEAD_IN.has(wordAt(tokens, 0));
}

function act(sentence: CutSentence, at: number): Attribution | undefined {
  const speaker = speakerOf(sentence, at);
  if (speaker.kind === 'unclear') return undefined;
  const { tokens } = sentence;
  if (tokens.slice(Math.max(0, speaker.from - 1), at).some(({ word }) => CONDITION.has(word))) return undefined;
  return {
    speaker,
    scope: [span(tokens, Math.min(speaker.from, at), tokens.length)],
    shown: span(tokens, Math.min(speaker.from, at), Math.max(speaker.to, at + 1)),
    isAct: true,
  };
}

/** "According to X", "citing X": all that the sentence says. */
function according(sentence: CutSentence, at: number): Attribution | undefined {
  const { tokens, segments } = sentence;
  const isAccording = wordAt(tokens, at) === 'according' && wordAt(tokens, at + 1) === 'to';
  const isCiting = /^(?:citing|quoting)$/u.test(wordAt(tokens, at));
  if (!isAccording && !isCiting) return undefined;
  const from = at + (isAccording ? 2 : 1);
  const segment = segments.find((one) => one.from <= at && at < one.to);
  const to = Math.min(segment?.to ?? tokens.length, from + NAME_WORDS);
  const speaker = namedIn(sentence, from, to);
  return {
    speaker,
    scope: [span(tokens, 0, tokens.length)],
    shown: span(tokens, at, Math.max(speaker.to, from)),
    isAct: false,
  };
}

function namedIn(sentence: CutSentence, from: number, to: number): Speaker {
  const { tokens, people, text } = sentence;
  const start = tokens[from]?.start ?? text.length;
  const end = tokens[to - 1]?.end ?? 0;
  const named = people.filter((person) => person.start >= start && person.end <= end);
  const [first] = named;
  const unnamed = tokens.findIndex(({ word }, index) => index >= from && index < to && UNNAMED.has(word));
  const firstAt = first ? tokens.findIndex((token) => token.end > first.start) : -1;
  const isNamedBehind =
    /^\p{Lu}/u.test(text.slice(tokens[unnamed + 1]?.start ?? text.length).slice(0, 2)) && unnamed + 1 < to;
  if (unnamed >= 0 && (firstAt < 0 || unnamed < firstAt) && !isNamedBehind) {
    return { kind: 'unnamed', people: [], name: text.slice(start, tokens[unnamed]?.end), from, to: unnamed + 1 };
  }
  if (first) {
    const last = tokens.findIndex((token) => token.start >= first.end);
    return { kind: 'people', people: [first.id], name: '', from: firstAt, to: last < 0 ? tokens.length : last };
  }
  const isNamed = tokens.slice(from, to).some((token) => /^\p{Lu}/u.test(text.slice(token.start, token.start + 2)));
  return { kind: isNamed ? 'other' : 'unclear', people: [], name: text.slice(start, end), from, to };
}

/** "Rubio: no deal is near" and "No deal is near: Rubio". */
function labelled(sentence: CutSentence, at: number): Attribution | undefined {
  const { tokens, segments, people } = sentence;
  const [first, second] = segments;
  const last = segments.at(-1);
  const opens = at === 0 && first && second && /^:/u.test(second.before) && first.to <= 4;
  const closes = last && at === last.from && /^[:–—-]/u.test(last.before) && last.to - last.from <= 4;
  const label = opens ? first : closes ? last : undefined;
  if (!label) return undefined;
  const { start, end } = span(tokens, label.from, label.to);
  const named = people.find((person) => person.start >= start && person.end === end);
  const role = UNNAMED.has(wordAt(tokens, label.to - 1)) || wordAt(tokens, label.to - 1) === 'envoy';
  if (!named && !role) return undefined;
  const speaker: Speaker = named
    ? { kind: 'people', people: [named.id], name: '', from: label.from, to: label.to }
    : { kind: 'unclear', people: [], name: '', from: label.from, to: label.to };
  return { speaker, scope: [span(tokens, 0, tokens.length)], shown: { start, end }, isAct: false };
}

/** "Reportedly", "is said to have": somebody's word, and nobody says whose. */
function hearsay({ tokens, text }: CutSentence, at: number): Attribution | undefined {
  const word = wordAt(tokens, at);
  const isPassive =
    /^(?:said|reported|rumoured|rumored|alleged|claimed)$/u.test(word) && wordAt(tokens, at + 1) === 'to';
  const hasBe = /^(?:is|are|was|were|been)$/u.test(wordAt(tokens, at - 1));
  const isIt = wordAt(tokens, at - 2) === 'it' && hasBe && /^(?:said|reported)$/u.test(word);
  if (!REPORTED.has(word) && !(isPassive && hasBe) && !isIt) return undefined;
  const from = REPORTED.has(word) ? at : at - 1;
  const to = REPORTED.has(word) ? at + 1 : at + (isIt ? 1 : 2);
  const shown = span(tokens, from, to);
  const scope = REPORTED.has(word)
    ? span(tokens, Math.max(0, at - HEARSAY_WORDS), Math.min(tokens.length, at + 1 + HEARSAY_WORDS))
    : span(tokens, Math.max(0, at - HEARSAY_WORDS), tokens.length);
  const name = text.slice(shown.start, shown.end);
  return { speaker: { kind: 'unnamed', people: [], name, from, to }, scope: [scope], shown, isAct: false };
}

/** "By Witkoff's account", "in his telling", "in the judgement of the envoy", "Witkoff's claim that". */
function wordNoun(sentence: CutSentence, at: number): Attribution | undefined {
  const { tokens, people, text } = sentence;
  if (!WORD_NOUN.has(wordAt(tokens, at))) return undefined;
  if (wordAt(tokens, at + 1) === 'of' && /^(?:by|in|on|to)$/u.test(wordAt(tokens, at - 2))) {
    const to = Math.min(tokens.length, at + 2 + NAME_WORDS);
    const speaker = namedIn(sentence, at + 2, to);
    const shown = span(tokens, at - 2, Math.max(speaker.to, at + 2));
    return { speaker, scope: [span(tokens, 0, tokens.length)], shown, isAct: false };
  }
  const before = tokens[at - 1];
  if (!before) return undefined;
  const owner = people.find(({ end }) => end <= before.end && end > before.start - 1 && end >= before.start);
  const isTheirs = owner && /^[’']/u.test(text.slice(owner.end, owner.end + 1));
  const isPronoun = /^(?:his|her|their)$/u.test(before.word);
  const opens =
    /^(?:by|in|on|to)$/u.test(wordAt(tokens, at - (isPronoun ? 2 : 3))) ||
    /^(?:by|in|on|to)$/u.test(wordAt(tokens, at - 2));
  const closes = wordAt(tokens, at + 1) === 'that';
  if (!(isTheirs || isPronoun) || !(opens || closes)) return undefined;
  const from = owner ? tokens.findIndex((token) => token.end > owner.start) : at - 1;
  const speaker: Speaker = owner
    ? { kind: 'people', people: [owner.id], name: '', from, to: at }
    : { kind: 'pronoun', people: [], name: '', from, to: at };
  const whole = span(tokens, 0, tokens.length);
  const scope = closes ? { start: tokens[at]?.end ?? 0, end: whole.end } : whole;
  return { speaker, scope: [scope], shown: span(tokens, from, at + 1), isAct: false };
}
