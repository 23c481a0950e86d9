/**
 * Phrases by which a pack's author tells what words mean: found among a sentence's tokens. The form, one phrase a string:
 * words in lower case; "word*" a beginning; "one|other" either; "{name}" any phrase of a set; "~" up to three words
 * between, "~~" up to eight; "!" at the end: no denial beside it turns the phrase into its contrary.
 */
import { phraseWords, type Token } from '../tokens';
import { loadStarts, type Starts, type StartWord, startingWith } from './phrase-starts';

interface Part {
  /** Words or beginnings of which one must stand here; empty for a set. */
  words: StartWord[];
  /** A set of which one phrase must stand here. */
  set: Phrases | null;
  /** How many words may stand before. */
  gap: number;
}

interface Phrase {
  parts: Part[];
  /** Whether a denial turns it round: not where it holds one itself, or its author said so. */
  turns: boolean;
}

type Sets = ReadonlyMap<string, Phrases>;

/** Phrases that mean one thing, readied for `findPhrases`. */
export interface Phrases {
  phrases: Phrase[];
  starts: Starts;
}

/** Several lists of phrases, readied for `listsIn`. */
export interface PhraseLists extends Phrases {
  /** By a phrase's index that of its list. */
  lists: number[];
}

export interface PhraseHit {
  /** Token range, end exclusive. */
  from: number;
  to: number;
  /** How many words of its own the phrase has, sets counted as one. */
  parts: number;
  /** Whether a word near it turns it into its contrary. */
  negated: boolean;
}

const GAP_WORDS = 3;
const WIDE_GAP_WORDS = 8;
/** A denial this many words before a phrase still means the phrase. */
const NEGATION_REACH = 3;

const NO_CUTS: ReadonlySet<number> = new Set();

const NEGATIONS = new Set(
  (
    'not no never nor neither none nobody nothing without deny denies denied denying refuse refuses refused refusing reject rejects ' +
    'rejected fail fails failed hardly unlikely false untrue cannot'
  ).split(' '),
);

/** Readies phrases; `sets` are the pack's, by name. Throws where a phrase names a set that is not there, or nothing. */
export function loadPhrases(phrases: readonly string[], sets: Sets): Phrases {
  const parsed = phrases.map((phrase) => parse(phrase, sets));
  return { phrases: parsed, starts: startsOf(parsed) };
}

/** Puts lists of phrases together, so that a sentence is looked through once for all of them. */
export function joinLists(lists: readonly (readonly Phrases[])[]): PhraseLists {
  const joined = lists.flatMap((parts, list) =>
    parts.flatMap(({ phrases }) => phrases.map((phrase) => ({ phrase, list }))),
  );
  const phrases = joined.map(({ phrase }) => phrase);
  return { phrases, starts: startsOf(phrases), lists: joined.map(({ list }) => list) };
}

const startsOf = (phrases: readonly Phrase[]): Starts => loadStarts(phrases.map(({ parts }) => firstWords(parts)));

/** The words with which a phrase may begin; those of a set are its phrases'. */
function firstWords([first]: readonly Part[]): StartWord[] {
  if (!first) return [];
  return first.set === null ? first.words : first.set.phrases.flatMap(({ parts }) => firstWords(parts));
}

/** Readies a pack's sets, whose phrases name no set themselves. */
export function loadSets(sets: Readonly<Record<string, readonly string[]>>): Sets {
  return new Map(Object.entries(sets).map(([name, phrases]) => [name, loadPhrases(phrases, new Map())]));
}

function parse(phrase: string, sets: Sets): Phrase {
  const parts: Part[] = [];
  let gap = 0;
  let isImmune = false;
  for (const piece of phrase.trim().split(/\s+/u)) {
    if (piece === '!') {
      isImmune = true;
      continue;
    }
    if (piece === '~' || piece === '~~') {
      gap = piece === '~' ? GAP_WORDS : WIDE_GAP_WORDS;
      continue;
    }
    const name = /^\{(.+)\}$/u.exec(piece)?.[1];
    if (name !== undefined) {
      const set = sets.get(name);
      if (!set) throw new Error(`"${phrase}": there is no set "${name}"`);
      parts.push({ words: [], set, gap });
    } else if (piece.includes('|')) {
      const words = piece.split('|').map((one) => ({ text: fold(one), prefix: one.endsWith('*') }));
      parts.push({ words, set: null, gap });
    } else {
      for (const [index, word] of phraseWords(piece).entries()) {
        const prefix = piece.endsWith('*');
        parts.push({ words: [{ text: word, prefix }], set: null, gap: index === 0 ? gap : 0 });
      }
    }
    gap = 0;
  }
  if (parts.length === 0 || parts.some(({ set, words }) => set === null && words.some(({ text }) => text === ''))) {
    throw new Error(`"${phrase}" is no phrase`);
  }
  return { parts, turns: !isImmune && !isDenial(parts) };
}

const fold = (word: string): string => phraseWords(word.replace(/\*$/u, ''))[0] ?? '';

/**
 * Every place where one of the phrases stands, from left to right; of those that begin at one word the longest. A denial
 * before one of the tokens in `cuts`, where punctuation cuts the sentence, does not reach behind it.
 */
export function findPhrases(
  { phrases, starts }: Phrases,
  tokens: readonly Token[],
  cuts: ReadonlySet<number> = NO_CUTS,
): PhraseHit[] {
  const hits: PhraseHit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let longest: PhraseHit | undefined;
    for (const index of startingWith(starts, tokens[at]?.word ?? '')) {
      const { parts, turns } = phrases[index] ?? NO_PHRASE;
      const to = matchFrom(tokens, at, parts);
      if (to <= at || (longest && longest.to >= to)) continue;
      longest = { from: at, to, parts: parts.length, negated: turns && isNegated(tokens, at, to, cuts) };
    }
    if (longest) hits.push(longest);
  }
  return hits;
}

const NO_PHRASE: Phrase = { parts: [], turns: false };

/** The lists of which any phrase stands among the tokens, by their indices, in no order. */
export function listsIn({ phrases, starts, lists }: PhraseLists, tokens: readonly Token[]): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    for (const index of startingWith(starts, tokens[at]?.word ?? '')) {
      const list = lists[index] ?? 0;
      if (!found.has(list) && matchFrom(tokens, at, phrases[index]?.parts ?? []) > at) found.add(list);
    }
  }
  return found;
}

/** A phrase with a denial among its own words means it, and is not turned round by it. */
const isDenial = (parts: Part[]): boolean => parts.some(({ words }) => words.some(({ text }) => NEGATIONS.has(text)));

/** Where the phrase ends that begins at token `at`; -1 where none does. A gap is as narrow as it can be. */
function matchFrom(tokens: readonly Token[], at: number, parts: readonly Part[], part = 0): number {
  const wanted = parts[part];
  if (!wanted) return at;
  const last = Math.min(tokens.length - 1, at + (part === 0 ? 0 : wanted.gap));
  for (let from = at; from <= last; from++) {
    const to = wanted.set
      ? matchSet(tokens, from, wanted.set, parts, part)
      : isOneOf(wanted.words, tokens[from]?.word ?? '')
        ? matchFrom(tokens, from + 1, parts, part + 1)
        : -1;
    if (to > 0) return to;
  }
  return -1;
}

/** The same with a set as the next part: of its phrases the furthest reaching comes first. */
function matchSet(tokens: readonly Token[], from: number, set: Phrases, parts: readonly Part[], part: number): number {
  const starting = startingWith(set.starts, tokens[from]?.word ?? '');
  if (starting.length === 0) return -1;
  const ends = starting
    .map((index) => matchFrom(tokens, from, set.phrases[index]?.parts ?? []))
    .filter((end) => end > from);
  for (const end of ends.sort((a, b) => b - a)) {
    const to = matchFrom(tokens, end, parts, part + 1);
    if (to > 0) return to;
  }
  return -1;
}

function isOneOf(words: readonly StartWord[], word: string): boolean {
  for (let index = 0; index < words.length; index++) {
    const one = words[index];
    if (one && (one.prefix ? word.startsWith(one.text) : word === one.text)) return true;
  }
  return false;
}

/** A denial shortly before the phrase, in one clause with its beginning, or inside of it. */
function isNegated(tokens: readonly Token[], from: number, to: number, cuts: ReadonlySet<number>): boolean {
  let start = from;
  while (start > 0 && from - start < NEGATION_REACH && !cuts.has(start)) start--;
  return tokens
    .slice(start, to)
    .some(({ word }, at, all) => NEGATIONS.has(word) || (word === 'yet' && all[at + 1]?.word === 'to'));
}
