/** Who the subject of a verb of saying is, told from the words around the verb. */
import type { TextSpan } from '../../pack/wording';
import type { Token } from '../tokens';
import { HEAD_ENDS, inTokens, nounPhrase, people, pronoun, tokenAfter, unclear } from './noun-phrase';
import { type Segment, segmentAt } from './segments';
import {
  BETWEEN,
  FUNCTION_WORDS,
  INVERTED,
  LEAD_IN,
  OPENER,
  PARTICIPLE,
  PRONOUN,
  RELATIVE_PRONOUN,
} from './speech-words';
import { wordAt } from './token-spans';

export interface Speaker {
  /** `pronoun`: to be looked up; `unclear`: somebody, but it cannot be told who. */
  kind: 'people' | 'unnamed' | 'other' | 'pronoun' | 'unclear';
  people: string[];
  /** As on the page; empty for people of the pack, and for hearsay, which is nobody's by name. */
  name: string;
  /** Token range of the words that name the speaker. */
  from: number;
  to: number;
}

/** A sentence, cut, with the people that are named in it. */
export interface CutSentence {
  text: string;
  tokens: readonly Token[];
  segments: readonly Segment[];
  people: readonly (TextSpan & { id: string })[];
}

/** "…,” said the special envoy Steve Witkoff": the subject ends within so many words behind the verb. */
const INVERTED_WORDS = 8;
/** The subject of the verb at token `verb`. */
export function speakerOf(sentence: CutSentence, verb: number): Speaker {
  const { tokens, segments } = sentence;
  const place = segmentAt(segments, verb);
  const segment = segments[place];
  if (!segment) return unclear(verb, verb);
  const word = wordAt(tokens, verb);
  let from = segment.from;
  while (from < verb && OPENER.has(wordAt(tokens, from))) from++;
  let to = verb;
  while (to > from && BETWEEN.has(wordAt(tokens, to - 1))) to--;
  if (to > from) {
    const relative = tokens.slice(from, to).findIndex(({ word: one }) => RELATIVE_PRONOUN.has(one));
    if (relative === 0) return inOrBefore(sentence, place - 1);
    // "A post in which Trump said" is Trump's word; "sources who know him say" is the sources'.
    const isOwnClause = relative > 0 && HEAD_ENDS.has(wordAt(tokens, from + relative - 1));
    if (isOwnClause) return nounPhrase(sentence, from + relative + 1, to);
    return nounPhrase(sentence, from, relative > 0 ? from + relative : to);
  }
  if (PARTICIPLE.test(word)) return mainSubject(sentence, verb);
  const opens = segment.before;
  if (INVERTED.has(word) && (opens === '' ? place === 0 : /["”’'»,!?—–]/u.test(opens))) {
    const behind = inverted(sentence, verb, segment);
    // Behind a closing mark no other subject is possible.
    if (behind.kind !== 'unclear' || (behind.from > verb && /["”’'»]/u.test(opens))) return behind;
  }
  return place > 0 ? inOrBefore(sentence, place - 1) : unclear(verb, verb);
}

/** The subject that stands before an apposition or a relative clause, or in the apposition itself. */
function inOrBefore(sentence: CutSentence, place: number): Speaker {
  for (const at of [place, place - 1]) {
    const segment = sentence.segments[at];
    if (!segment) break;
    const opening = wordAt(sentence.tokens, segment.from);
    // "…, speaking to Anna Berg, …", "…, in a letter to Anna Berg, …" stand between as well.
    if (PARTICIPLE.test(opening) || LEAD_IN.has(opening)) continue;
    const found = nounPhrase(sentence, segment.from, segment.to);
    if (found.kind === 'people' || found.kind === 'unnamed') return found;
  }
  const segment = sentence.segments[place];
  return segment ? unclear(segment.from, segment.to) : unclear(0, 0);
}

function inverted(sentence: CutSentence, verb: number, segment: Segment): Speaker {
  const end = Math.min(segment.to, verb + 1 + INVERTED_WORDS);
  if (end === verb + 1) return unclear(verb, verb);
  const named = sentence.people.filter(({ start, end: last }) => inTokens(sentence, start, last, verb + 1, end));
  const [person] = named;
  const clause = sentence.tokens.findIndex(({ word }, at) => at > verb && at < end && FUNCTION_WORDS.has(word));
  const limit = clause < 0 ? end : clause;
  const to = person ? tokenAfter(sentence, person.end) : limit;
  return to > limit || to === verb + 1 ? unclear(verb, verb) : nounPhrase(sentence, verb + 1, to);
}

/** For "…, saying that": who is named first in the sentence, where nobody else is named before the verb. */
function mainSubject(sentence: CutSentence, verb: number): Speaker {
  const at = sentence.tokens[verb]?.start ?? 0;
  const before = sentence.people.filter(({ end }) => end <= at);
  const ids = [...new Set(before.map(({ id }) => id))];
  const [first] = sentence.tokens;
  if (ids.length === 1 && before[0]) return people(sentence, [before[0]]);
  if (ids.length === 0 && first && PRONOUN.has(first.word)) return pronoun(0);
  return unclear(verb, verb);
}
