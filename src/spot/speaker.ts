/** Who the subject of a verb of saying is, told from the words around the verb. */
import type { TextSpan } from '../pack/wording';
import type { Segment } from './segments';
import {
  BETWEEN,
  FUNCTION_WORDS,
  INVERTED,
  LEAD_IN,
  OFFICE,
  OPENER,
  OWN,
  PARTICIPLE,
  PRONOUN,
  RELATIVE_PRONOUN,
  UNNAMED,
} from './speech-words';
import type { Token } from './tokens';

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

/** A subject of more words than this is a clause. */
const SUBJECT_WORDS = 12;
/** "…,” said the special envoy Steve Witkoff": the subject ends within so many words behind the verb. */
const INVERTED_WORDS = 8;
/** A capital on one of these only begins the sentence. */
const ARTICLE = /^(?:the|a|an|one|his|her|their|its|our|this|that|these|those)$/u;
/** Before a name: it belongs to the noun before, unless it is part of a title ("Secretary of State Marco Rubio"). */
const COMPLEMENT = new Set('of to for with from by against about like near beside alongside'.split(' '));
const HEAD_ENDS = new Set('of to from in at for with on close familiar briefed who that with near around'.split(' '));

/** The subject of the verb at token `verb`. */
export function speakerOf(sentence: CutSentence, verb: number): Speaker {
  const { tokens, segments } = sentence;
  const place = segments.findIndex(({ from, to }) => from <= verb && verb < to);
  const segment = segments[place];
  if (!segment) return unclear(verb, verb);
  const word = tokens[verb]?.word ?? '';
  let from = segment.from;
  while (from < verb && OPENER.has(tokens[from]?.word ?? '')) from++;
  let to = verb;
  while (to > from && BETWEEN.has(tokens[to - 1]?.word ?? '')) to--;
  if (to > from) {
    const relative = tokens.slice(from, to).findIndex(({ word: one }) => RELATIVE_PRONOUN.has(one));
    if (relative === 0) return inOrBefore(sentence, place - 1);
    // "A post in which Trump said" is Trump's word; "sources who know him say" is the sources'.
    const isOwnClause = relative > 0 && HEAD_ENDS.has(tokens[from + relative - 1]?.word ?? '');
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
    const opening = sentence.tokens[segment.from]?.word ?? '';
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

const inTokens = ({ tokens }: CutSentence, start: number, end: number, from: number, to: number): boolean =>
  start >= (tokens[from]?.start ?? Number.POSITIVE_INFINITY) && end <= (tokens[to - 1]?.end ?? -1);

const tokenAfter = ({ tokens }: CutSentence, offset: number): number => {
  const index = tokens.findIndex(({ start }) => start >= offset);
  return index < 0 ? tokens.length : index;
};

/** Who is named by the words from token `from` up to `to`, which end with the subject's name or noun. */
function nounPhrase(sentence: CutSentence, from: number, to: number): Speaker {
  const { tokens } = sentence;
  const words = tokens.slice(from, to);
  const last = words.at(-1);
  if (!last) return unclear(from, to);
  if (PRONOUN.has(last.word) || OWN.has(last.word)) return pronoun(to - 1);
  const head = words.findIndex(({ word }) => HEAD_ENDS.has(word));
  const nouns = words.slice(0, head < 0 ? words.length : head);
  const unnamed = nouns.findLastIndex(({ word }) => UNNAMED.has(word));
  const named = sentence.people.filter(({ start, end }) => inTokens(sentence, start, end, from, to));
  const ends = named.filter(
    ({ start, end }) =>
      tokenAfter(sentence, end) >= to && !isPossessive(sentence, end) && !isComplement(sentence, from, start),
  );
  // "Aides to Mr Trump" are not Mr Trump; "Trump and European leaders" are.
  if (ends.length > 0 && !(unnamed >= 0 && head >= 0)) return people(sentence, coordinated(sentence, named, to));
  // "Kremlin aide Yuri Ushakov" has a name behind the noun.
  const next = words[unnamed + 1];
  const isNamedBehind =
    unnamed >= 0 && next !== undefined && isCapital(sentence, next.start) && unnamed + 1 < nouns.length;
  if (isNamedBehind) return { kind: 'other', people: [], name: nameOf(sentence, from, to), from, to };
  if (unnamed >= 0) {
    return { kind: 'unnamed', people: [], name: nameOf(sentence, from, to), from, to };
  }
  return named.length === 0 ? stranger(sentence, from, to, nouns) : unclear(from, to);
}

/** Somebody whom the pack does not know, where these words end with a name. */
function stranger(sentence: CutSentence, from: number, to: number, nouns: readonly Token[]): Speaker {
  const words = sentence.tokens.slice(from, to);
  const last = words.at(-1);
  if (!last || words.length > SUBJECT_WORDS) return unclear(from, to);
  const isNamed = words.some(
    ({ word, start }, index) =>
      isCapital(sentence, start) && !ARTICLE.test(word) && (from + index > 0 || words.length < 4),
  );
  const isOffice =
    OFFICE.has(last.word) || (nouns.some(({ word }) => OFFICE.has(word)) && !endsWithName(sentence, nouns));
  // A name ends with a name: what ends otherwise is more than one.
  if (!isNamed || isOffice || !isCapital(sentence, last.start)) return unclear(from, to);
  return { kind: 'other', people: [], name: nameOf(sentence, from, to), from, to };
}

/** Whether the name at `start` only belongs to another noun: "a spokesman for Mr Berg", "the brother of Anna Berg". */
function isComplement(sentence: CutSentence, from: number, start: number): boolean {
  const { tokens } = sentence;
  const first = tokens.findIndex(({ end }) => end > start);
  const word = (at: number) => tokens[at]?.word ?? '';
  let at = first - 1;
  while (
    at > from &&
    !COMPLEMENT.has(word(at)) &&
    (isCapital(sentence, tokens[at]?.start ?? 0) || OFFICE.has(word(at)))
  ) {
    at--;
  }
  if (at <= from || !COMPLEMENT.has(word(at))) return false;
  const isTitle = word(at) === 'of' && at < first - 1 && OFFICE.has(word(at - 1));
  return !isTitle;
}

/** Whether a name stands behind the office: "Kremlin spokesman Dmitry Peskov". */
function endsWithName(sentence: CutSentence, nouns: readonly Token[]): boolean {
  const office = nouns.findLastIndex(({ word }) => OFFICE.has(word));
  const behind = nouns[office + 1];
  return behind !== undefined && isCapital(sentence, behind.start);
}

/** "Zelenskyy and von der Leyen": all of them; of "Putin told Trump's envoy Steve Witkoff" only the last. */
function coordinated(sentence: CutSentence, named: CutSentence['people'], to: number): CutSentence['people'][number][] {
  const kept: CutSentence['people'][number][] = [];
  let limit = to;
  for (const person of named.toReversed()) {
    const gap = tokenAfter(sentence, person.end);
    const between = sentence.tokens.slice(gap, limit).map(({ word }) => word);
    if (kept.length > 0 && !(between.length <= 1 && (between[0] ?? 'and') === 'and')) break;
    kept.unshift(person);
    limit = sentence.tokens.findIndex(({ start }) => start >= person.start);
  }
  return kept;
}

const isCapital = ({ text }: CutSentence, start: number): boolean => /^\p{Lu}/u.test(text.slice(start, start + 2));

const isPossessive = ({ text }: CutSentence, end: number): boolean => /^[’']s?\b/iu.test(text.slice(end, end + 2));

function nameOf({ text, tokens }: CutSentence, from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/gu, ' ');
}

function people(sentence: CutSentence, named: readonly CutSentence['people'][number][]): Speaker {
  const [first] = named;
  const last = named.at(-1);
  return {
    kind: 'people',
    people: [...new Set(named.map(({ id }) => id))],
    name: '',
    from: first ? sentence.tokens.findIndex(({ end }) => end > first.start) : 0,
    to: last ? tokenAfter(sentence, last.end) : 0,
  };
}

const pronoun = (at: number): Speaker => ({ kind: 'pronoun', people: [], name: '', from: at, to: at + 1 });
const unclear = (from: number, to: number): Speaker => ({ kind: 'unclear', people: [], name: '', from, to });
