/** Whether a sentence reports a matter at all, or puts it as a possibility, a wish or with doubt. */
import type { TextSpan } from '../../pack/wording';
import type { Token } from '../tokens';
import type { HeardSentence } from './heard-sentence';
import { DOUBT, PRONOUN, SAYING, SEEMED, SEEMING, UNREAL } from './speech-words';
import { isCapital, wordAt } from './token-spans';
import { isOpenAt, type WordedSentence } from './worded-sentence';

/** How far before the words that put the matter a doubt, a wish or a condition still means them. */
const BEFORE_WORDS = 8;
const AFTER_WORDS = 3;
/** What has more words before a colon is no name. */
const LABEL_WORDS = 3;
const TOPIC = new Set(
  'breaking live update updates watch exclusive analysis explainer video summit war talks'.split(' '),
);

/** Whether a sentence puts the matter of the tokens from `from` up to `to` as its own report, without any doubt. */
export const isReported = (sentence: HeardSentence, core: { from: number; to: number }): boolean =>
  !isUnreal(sentence.tokens, core) &&
  !isOpen(sentence, core) &&
  !isDoubtful(sentence) &&
  !hasUnknownLabel(sentence) &&
  !isReporting(sentence.tokens, core);

/** Whether it is wished for, thought of or still to be done rather than reported: "hopes that", "one day left to", "nearly agreed". */
function isUnreal(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  if (wordAt(tokens, from - 1) === 'to') return true;
  const words = tokens.slice(Math.max(0, from - 2), to).map(({ word }) => word);
  const isNearly = (at: number) =>
    /^(?:nearly|almost)$/u.test(words[at] ?? '') || /^all but$/u.test(`${words[at - 1]} ${words[at]}`);
  if (words.some((_, at) => isNearly(at) && words[at + 1]?.endsWith('ed'))) return true;
  for (let at = Math.max(0, from - BEFORE_WORDS); at < from; at++) {
    if (UNREAL.has(wordAt(tokens, at))) return true;
  }
  return false;
}

/**
 * Whether any word of the sentence may make it somebody's word in a way that was not understood: a verb of saying
 * anywhere ("they are told"), or "that" before the matter ("regretted that", "had learnt that").
 */
const isReporting = (tokens: readonly Token[], core: { from: number }): boolean =>
  tokens.some(({ word }, at) => SAYING.has(word) || (word === 'that' && at < core.from));

/** Whether what stands before makes it a possibility, or somebody behind it may be whose word it is: "…, Witkoff bragged". */
function isOpen(sentence: HeardSentence, core: { from: number; to: number }): boolean {
  const { tokens, cut } = sentence;
  if (isOpenAt(sentence, core.from) || isAwaited(sentence, core.from)) return true;
  return cut.segments.some(({ from, before }) => {
    if (from < core.to || !before.startsWith(',')) return false;
    const [first] = tokens.slice(from);
    const isPerson = cut.people.some(({ start, end }) => first && start <= first.end && end > first.start);
    return isPerson || PRONOUN.has(first?.word ?? '') || first?.word === 'as';
  });
}

/** "Once they have agreed, …", "as soon as they agree": whether the clause that token `at` stands in has yet to come true. */
function isAwaited({ tokens, cuts }: WordedSentence, at: number): boolean {
  let start = at;
  while (start > 0 && !cuts.has(start)) start--;
  for (let from = start; from < at; from++) {
    if (wordAt(tokens, from) === 'as' && wordAt(tokens, from + 1) === 'soon') return true;
  }
  return /^(?:once|until|provided|assuming)$/u.test(wordAt(tokens, start));
}

/** "Lund: the two agreed": a name that is not known, or a topic in capitals. */
function hasUnknownLabel({ text, tokens, cut: { segments } }: HeardSentence): boolean {
  const [label, second] = segments;
  if (!label || !second?.before.startsWith(':') || label.to > LABEL_WORDS) return false;
  const words = tokens.slice(0, label.to);
  if (words.some(({ word }) => TOPIC.has(word))) return false;
  return words.every(({ start }) => isCapital(text, start));
}

/** Whether a sentence holds a word of doubt at all. */
export const isDoubtful = ({ tokens }: WordedSentence): boolean =>
  tokens.some(({ word }, at) => DOUBT.has(word) || isSeeming(tokens, at));

/** "Appears to", "it would seem that", ", it appears,": not "looked at". */
function isSeeming(tokens: readonly Token[], at: number): boolean {
  if (!SEEMING.has(wordAt(tokens, at))) return false;
  const before = [tokens[at - 1]?.word, tokens[at - 2]?.word];
  return SEEMED.has(wordAt(tokens, at + 1)) || before[0] === 'it' || (before[0] === 'would' && before[1] === 'it');
}

/** The words of doubt near the tokens from `from` up to `to`; null where there are none. */
export function doubtAt({ tokens, cuts }: WordedSentence, { from, to }: { from: number; to: number }): TextSpan | null {
  // Behind a comma a doubt is another clause's.
  let last = to;
  while (last < Math.min(tokens.length, to + AFTER_WORDS) && !cuts.has(last)) last++;
  for (let at = Math.max(0, from - BEFORE_WORDS); at < last; at++) {
    const word = wordAt(tokens, at);
    const next = wordAt(tokens, at + 1);
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
