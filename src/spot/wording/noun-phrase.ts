/** Whom the words of a subject name: people of the pack, people without a name, or somebody else. */

import type { Token } from '../tokens';
import type { CutSentence, Speaker } from './speaker';
import { OFFICE, OWN, PRONOUN, UNNAMED } from './speech-words';
import { isCapital, wordAt } from './token-spans';

/** A subject of more words than this is a clause. */
const SUBJECT_WORDS = 12;
/** A capital on one of these only begins the sentence. */
const ARTICLE = /^(?:the|a|an|one|his|her|their|its|our|this|that|these|those)$/u;
/** Before a name: it belongs to the noun before, unless it is part of a title ("Secretary of State Marco Rubio"). */
const COMPLEMENT = new Set('of to for with from by against about like near beside alongside'.split(' '));
/** Behind one of these stands no head of a noun phrase. */
export const HEAD_ENDS = new Set(
  'of to from in at for with on close familiar briefed who that with near around'.split(' '),
);

export const inTokens = ({ tokens }: CutSentence, start: number, end: number, from: number, to: number): boolean =>
  start >= (tokens[from]?.start ?? Number.POSITIVE_INFINITY) && end <= (tokens[to - 1]?.end ?? -1);

export const tokenAfter = ({ tokens }: CutSentence, offset: number): number => {
  const index = tokens.findIndex(({ start }) => start >= offset);
  return index < 0 ? tokens.length : index;
};

/** Who is named by the words from token `from` up to `to`, which end with the subject's name or noun. */
export function nounPhrase(sentence: CutSentence, from: number, to: number): Speaker {
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
    unnamed >= 0 && next !== undefined && isCapital(sentence.text, next.start) && unnamed + 1 < nouns.length;
  if (unnamed >= 0) {
    return { kind: isNamedBehind ? 'other' : 'unnamed', people: [], name: nameOf(sentence, from, to), from, to };
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
      isCapital(sentence.text, start) && !ARTICLE.test(word) && (from + index > 0 || words.length < 4),
  );
  const isOffice =
    OFFICE.has(last.word) || (nouns.some(({ word }) => OFFICE.has(word)) && !endsWithName(sentence, nouns));
  // A name ends with a name: what ends otherwise is more than one.
  if (!isNamed || isOffice || !isCapital(sentence.text, last.start)) return unclear(from, to);
  return { kind: 'other', people: [], name: nameOf(sentence, from, to), from, to };
}

/** Whether the name at `start` only belongs to another noun: "a spokesman for Mr Berg", "the brother of Anna Berg". */
function isComplement(sentence: CutSentence, from: number, start: number): boolean {
  const { tokens } = sentence;
  const first = tokens.findIndex(({ end }) => end > start);
  const word = (at: number) => wordAt(tokens, at);
  let at = first - 1;
  while (
    at > from &&
    !COMPLEMENT.has(word(at)) &&
    (isCapital(sentence.text, tokens[at]?.start ?? 0) || OFFICE.has(word(at)))
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
  return behind !== undefined && isCapital(sentence.text, behind.start);
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

const isPossessive = ({ text }: CutSentence, end: number): boolean => /^[’']s?\b/iu.test(text.slice(end, end + 2));

function nameOf({ text, tokens }: CutSentence, from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/gu, ' ');
}

export function people(sentence: CutSentence, named: readonly CutSentence['people'][number][]): Speaker {
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

export const pronoun = (at: number): Speaker => ({ kind: 'pronoun', people: [], name: '', from: at, to: at + 1 });
export const unclear = (from: number, to: number): Speaker => ({ kind: 'unclear', people: [], name: '', from, to });
