/** Verbs of saying and acts of speech: whose they are, and which of a sentence's words are their content. */
import type { TextSpan } from '../../pack/wording';
import type { Token } from '../tokens';
import type { Attribution } from './attribution';
import { type Segment, segmentAt } from './segments';
import { type CutSentence, type Speaker, speakerOf } from './speaker';
import {
  BE,
  BETWEEN,
  CONDITION,
  DENYING,
  FINITE,
  LEAD_IN,
  NEW_CLAUSE,
  NOT_SAID,
  PARTICIPLE,
  RELATIVE_PRONOUN,
  SAYING,
  SPEECH_ACTS,
  SUBORDINATE,
} from './speech-words';
import { spanAt, wordAt } from './token-spans';

/** Words behind a verb that may still be its circumstances ("on CNN on Sunday", "reporters in Brussels"), not its content. */
const CIRCUMSTANCE_WORDS = 5;
/** Before "…, Trump acknowledged in an interview with a radio station" as many words at least are what he acknowledged. */
const CONTENT_WORDS = 5;

/** Verbs of saying that are nouns, too: "reports", "his claim". */
const NOUN_OR_VERB = /^(?:claims|reports|claim|report)$/u;
const RARELY_VERB = /^(?:claims|reports|claim|tease|quoted|posting|report)$/u;

/** Whether the token is a verb of saying with a subject: "was told" has its speaker elsewhere. */
export function isSaying({ tokens, segments }: CutSentence, at: number): boolean {
  const word = wordAt(tokens, at);
  if (!SAYING.has(word)) return false;
  const before = wordAt(tokens, at - 1);
  if (RARELY_VERB.test(word)) return wordAt(tokens, at + 1) === 'that' || segments.some(({ from }) => from === at);
  if (word === 'suggests') return true;
  if (BE.has(before)) return word.endsWith('ing');
  return !/^(?:the|a|an|this|his|her|their|its|of|to|by)$/u.test(before);
}

/** The attribution by the verb of saying at a token. */
export function saying(sentence: CutSentence, at: number): Attribution {
  const { tokens, segments } = sentence;
  const speaker = speakerOf(sentence, at);
  const shown = spanAt(tokens, Math.min(speaker.from, at), Math.max(speaker.to, at + 1));
  const place = segmentAt(segments, at);
  const isDenial = DENYING.has(wordAt(tokens, at)) || isNotSaid(tokens, speaker, at, segments[place]?.from ?? 0);
  return { speaker, scope: scopeOf(sentence, speaker, at, place), shown, isAct: false, isDenial };
}

function scopeOf(sentence: CutSentence, speaker: Speaker, at: number, place: number): TextSpan[] {
  const { tokens, segments } = sentence;
  const segment = segments[place];
  const whole = spanAt(tokens, 0, tokens.length);
  const right: TextSpan = { start: tokens[at]?.end ?? whole.end, end: whole.end };
  // Its content ends with the clause that it is in: "…, who said so, …", "after Rubio said so, …".
  if (isRelative(sentence, at, segment) || SUBORDINATE.has(wordAt(tokens, speaker.from - 1))) {
    return [{ ...right, end: spanAt(tokens, at, segment?.to ?? at + 1).end }];
  }
  if (PARTICIPLE.test(wordAt(tokens, at))) return [right];
  const inverted = speaker.from > at;
  // "…, Witkoff said on Sunday." and "Moscow, he said, had …": what stands around it is the content.
  const isAside = inverted || isBehindContent(sentence, at, place);
  const clause = circumstanceBehind(tokens, Math.max(at + 1, speaker.to), segment?.to ?? tokens.length);
  const scope = isAside ? whole : right;
  return clause
    ? [
        { start: scope.start, end: clause.start },
        { start: clause.end, end: scope.end },
      ]
    : [scope];
}

/** Whether nobody is said to have said it: "did not say", "if Rubio says", "nobody said", "rejected reports that". */
function isNotSaid(tokens: readonly Token[], { from, to, kind }: Speaker, at: number, clause: number): boolean {
  const before = wordAt(tokens, at - 1);
  if (NOUN_OR_VERB.test(wordAt(tokens, at)) && (SPEECH_ACTS.has(before) || DENYING.has(before))) return true;
  let first = at;
  while (first > clause && (BETWEEN.has(wordAt(tokens, first - 1)) || NOT_SAID.has(wordAt(tokens, first - 1)))) first--;
  if (tokens.slice(first, at).some(({ word }) => NOT_SAID.has(word))) return true;
  if (from >= at || from < clause) return false;
  // Of a subject that is not understood only "no one" is: "No deal was near when he said" is another clause's "no".
  const isSubject = kind !== 'unclear' || to - from <= 2;
  return (isSubject && NOT_SAID.has(wordAt(tokens, from))) || (from > clause && NOT_SAID.has(wordAt(tokens, from - 1)));
}

/** Whether the verb is the relative clause's own: "who said", "who has since claimed", not "people who know him say". */
function isRelative({ tokens }: CutSentence, at: number, segment: Segment | undefined): boolean {
  let before = at - 1;
  while (before >= 0 && BETWEEN.has(wordAt(tokens, before))) before--;
  return RELATIVE_PRONOUN.has(wordAt(tokens, before)) || RELATIVE_PRONOUN.has(wordAt(tokens, segment?.from ?? -1));
}

/** Whether subject and verb come after what is said, with no more behind them than where and to whom. */
function isBehindContent({ tokens, segments }: CutSentence, at: number, place: number): boolean {
  const segment = segments[place];
  if (!segment || segment.from === 0 || wordAt(tokens, at + 1) === 'that') return false;
  // A clause with a content of its own: "…, while Rubio said nothing", "…, Rubio said: “…”".
  if (/[;(]/u.test(segment.before) || NEW_CLAUSE.has(wordAt(tokens, segment.from))) return false;
  if (segments[place + 1]?.before.includes(':')) return false;
  // "…, as Rubio had predicted": the page's word, and his before.
  if (wordAt(tokens, segment.from) === 'as' && FINITE.has(wordAt(tokens, at - 1))) return false;
  const behind = tokens.slice(at + 1, segment.to);
  if (behind.some(({ word }) => FINITE.has(word))) return false;
  if (behind.length <= CIRCUMSTANCE_WORDS) return true;
  const isRestClause = behind.some(({ word }) => word === 'that');
  return !isRestClause && segment.from >= CONTENT_WORDS && !LEAD_IN.has(wordAt(tokens, 0));
}

/** The clause from token `from` on that tells when it was said, up to a "that": "told reporters after they had met". */
function circumstanceBehind(tokens: readonly Token[], from: number, to: number): TextSpan | null {
  const last = Math.min(to, from + CIRCUMSTANCE_WORDS);
  for (let at = from; at < last && wordAt(tokens, at) !== 'that'; at++) {
    if (!SUBORDINATE.has(wordAt(tokens, at))) continue;
    let end = at;
    while (end < to && wordAt(tokens, end) !== 'that') end++;
    return spanAt(tokens, at, end);
  }
  return null;
}

/** The attribution by the act of speech at a token; none where it is not done, or it cannot be told by whom. */
export function act(sentence: CutSentence, at: number): Attribution | undefined {
  const { tokens } = sentence;
  const speaker = speakerOf(sentence, at);
  if (speaker.kind === 'unclear' || isPassive(tokens, at)) return undefined;
  if (tokens.slice(Math.max(0, speaker.from - 1), at).some(({ word }) => CONDITION.has(word))) return undefined;
  const from = Math.min(speaker.from, at);
  return {
    speaker,
    scope: [spanAt(tokens, from, tokens.length)],
    shown: spanAt(tokens, from, Math.max(speaker.to, at + 1)),
    isAct: true,
  };
}

/** "Was flatly rejected": the subject is not who does it. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  if (PARTICIPLE.test(wordAt(tokens, at))) return false;
  for (let before = at - 1; before >= 0; before--) {
    if (BE.has(wordAt(tokens, before))) return true;
    if (!BETWEEN.has(wordAt(tokens, before))) return false;
  }
  return false;
}
