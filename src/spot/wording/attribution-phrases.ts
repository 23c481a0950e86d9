/** Phrases that say whose word a sentence is without a verb of saying: "according to", "reportedly", "by Rubio's account". */
import type { TextSpan } from '../../pack/wording';
import type { Attribution } from './attribution';
import { people, unclear } from './noun-phrase';
import { segmentAt } from './segments';
import type { CutSentence, Speaker } from './speaker';
import { OFFICE, REPORTED, UNNAMED, WORD_NOUN } from './speech-words';
import { isCapital, spanAt, wordAt } from './token-spans';

/** Titles and all, a name behind "according to" ends within so many words. */
const NAME_WORDS = 12;
/** A sentence's other words may be hearsay by one adverb this far away at most. */
const HEARSAY_WORDS = 6;

/** "According to X", "citing X": all that the sentence says. */
export function according(sentence: CutSentence, at: number): Attribution | undefined {
  const { tokens, segments } = sentence;
  const isAccording = wordAt(tokens, at) === 'according' && wordAt(tokens, at + 1) === 'to';
  const isCiting = /^(?:citing|quoting)$/u.test(wordAt(tokens, at));
  if (!isAccording && !isCiting) return undefined;
  const from = at + (isAccording ? 2 : 1);
  const segment = segments[segmentAt(segments, at)];
  const to = Math.min(segment?.to ?? tokens.length, from + NAME_WORDS);
  const speaker = namedIn(sentence, from, to);
  return {
    speaker,
    scope: [spanAt(tokens, 0, tokens.length)],
    shown: spanAt(tokens, at, Math.max(speaker.to, from)),
    isAct: false,
  };
}

function namedIn(sentence: CutSentence, from: number, to: number): Speaker {
  const { tokens, text } = sentence;
  const start = tokens[from]?.start ?? text.length;
  const end = tokens[to - 1]?.end ?? 0;
  const first = sentence.people.find((person) => person.start >= start && person.end <= end);
  const unnamed = tokens.findIndex(({ word }, index) => index >= from && index < to && UNNAMED.has(word));
  const firstAt = first ? tokens.findIndex((token) => token.end > first.start) : -1;
  const isNamedBehind = isCapital(text, tokens[unnamed + 1]?.start ?? text.length) && unnamed + 1 < to;
  if (unnamed >= 0 && (firstAt < 0 || unnamed < firstAt) && !isNamedBehind) {
    return { kind: 'unnamed', people: [], name: text.slice(start, tokens[unnamed]?.end), from, to: unnamed + 1 };
  }
  if (first) return people(sentence, [first]);
  const isNamed = tokens.slice(from, to).some((token) => isCapital(text, token.start));
  return { kind: isNamed ? 'other' : 'unclear', people: [], name: text.slice(start, end), from, to };
}

/** "Rubio: no deal is near" and "No deal is near: Rubio". */
export function labelled(sentence: CutSentence, at: number): Attribution | undefined {
  const { tokens, segments } = sentence;
  const [first, second] = segments;
  const last = segments.at(-1);
  const opens = at === 0 && first && second && /^:/u.test(second.before) && first.to <= 4;
  const closes = last && at === last.from && /^[:–—-]/u.test(last.before) && last.to - last.from <= 4;
  const label = opens ? first : closes ? last : undefined;
  if (!label) return undefined;
  const { start, end } = spanAt(tokens, label.from, label.to);
  const named = sentence.people.find((person) => person.start >= start && person.end === end);
  const role = UNNAMED.has(wordAt(tokens, label.to - 1)) || OFFICE.has(wordAt(tokens, label.to - 1));
  if (!named && !role) return undefined;
  const speaker: Speaker = named
    ? { kind: 'people', people: [named.id], name: '', from: label.from, to: label.to }
    : unclear(label.from, label.to);
  return { speaker, scope: [spanAt(tokens, 0, tokens.length)], shown: { start, end }, isAct: false };
}

/** "Reportedly", "is said to have": somebody's word, and nobody says whose. */
export function hearsay({ tokens }: CutSentence, at: number): Attribution | undefined {
  const word = wordAt(tokens, at);
  const isPassive =
    /^(?:said|reported|rumoured|rumored|alleged|claimed)$/u.test(word) && wordAt(tokens, at + 1) === 'to';
  const hasBe = /^(?:is|are|was|were|been)$/u.test(wordAt(tokens, at - 1));
  const isIt = wordAt(tokens, at - 2) === 'it' && hasBe && /^(?:said|reported)$/u.test(word);
  // "By several accounts": of the whole sentence.
  const by = [at - 2, at - 1].find((index) => /^(?:by|in)$/u.test(wordAt(tokens, index)));
  if (/^(?:accounts|reports)$/u.test(word) && by !== undefined)
    return nobodys(by, at + 1, spanAt(tokens, 0, tokens.length));
  if (REPORTED.has(word)) {
    const scope = spanAt(tokens, Math.max(0, at - HEARSAY_WORDS), Math.min(tokens.length, at + 1 + HEARSAY_WORDS));
    return nobodys(at, at + 1, scope);
  }
  if (!(isPassive && hasBe) && !isIt) return undefined;
  return nobodys(at - 1, at + (isIt ? 1 : 2), spanAt(tokens, Math.max(0, at - HEARSAY_WORDS), tokens.length));

  function nobodys(from: number, to: number, scope: TextSpan): Attribution {
    const speaker: Speaker = { kind: 'unnamed', people: [], name: '', from, to };
    return { speaker, scope: [scope], shown: spanAt(tokens, from, to), isAct: false };
  }
}

/** "By Witkoff's account", "in his telling", "in the judgement of the envoy", "Witkoff's claim that". */
export function wordNoun(sentence: CutSentence, at: number): Attribution | undefined {
  const { tokens, people, text } = sentence;
  if (!WORD_NOUN.has(wordAt(tokens, at))) return undefined;
  if (wordAt(tokens, at + 1) === 'of' && /^(?:by|in|on|to)$/u.test(wordAt(tokens, at - 2))) {
    const to = Math.min(tokens.length, at + 2 + NAME_WORDS);
    const speaker = namedIn(sentence, at + 2, to);
    const shown = spanAt(tokens, at - 2, Math.max(speaker.to, at + 2));
    return { speaker, scope: [spanAt(tokens, 0, tokens.length)], shown, isAct: false };
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
  const whole = spanAt(tokens, 0, tokens.length);
  const scope = closes ? { start: tokens[at]?.end ?? 0, end: whole.end } : whole;
  return { speaker, scope: [scope], shown: spanAt(tokens, from, at + 1), isAct: false };
}
