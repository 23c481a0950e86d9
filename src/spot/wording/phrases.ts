/**
 * Phrases by which a pack's author tells what words mean: found among a sentence's tokens. The form, one phrase a string:
 * words in lower case; "word*" a beginning; "one|other" either; "{name}" any phrase of a set; "~" up to three words
 * between, "~~" up to eight; "!" at the end: no denial beside it turns the phrase into its contrary.
 */
import { readTokens, type Token } from '../tokens';

interface Part {
  /** Words or beginnings of which one must stand here; empty for a set. */
  words: { text: string; prefix: boolean }[];
  set: string | null;
  /** How many words may stand before. */
  gap: number;
}

interface Phrase {
  parts: Part[];
  /** Whether a denial turns it round: not where it holds one itself, or its author said so. */
  turns: boolean;
}

type Sets = ReadonlyMap<string, Phrase[]>;

/** Phrases that mean one thing, readied for `findPhrases`. */
export interface Phrases {
  phrases: Phrase[];
  sets: Sets;
  starts: Starts;
}

/** With what phrases begin, by their indices: most words of a sentence begin none. */
interface Starts {
  words: Map<string, number[]>;
  /** By their first letters. */
  beginnings: Map<string, { text: string; index: number }[]>;
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

/** Beginnings are looked up by so many letters; no author's beginning is shorter. */
const KEY_LETTERS = 2;

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
  return { phrases: parsed, sets, starts: startsOf(parsed, sets) };
}

function startsOf(phrases: readonly Phrase[], sets: Sets): Starts {
  const starts: Starts = { words: new Map(), beginnings: new Map() };
  for (const [index, { parts }] of phrases.entries()) {
    for (const { text, prefix } of firstWords(parts, sets)) {
      if (prefix) put(starts.beginnings, text.slice(0, KEY_LETTERS), { text, index });
      else put(starts.words, text, index);
    }
  }
  return starts;
}

function put<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** The words with which a phrase may begin; those of a set are its phrases'. */
function firstWords([first]: readonly Part[], sets: Sets): Part['words'] {
  if (!first) return [];
  return first.set === null ? first.words : (sets.get(first.set) ?? []).flatMap(({ parts }) => firstWords(parts, sets));
}

/** Readies a pack's sets, whose phrases name no set themselves. */
export function loadSets(sets: Readonly<Record<string, readonly string[]>>): Sets {
  return new Map(
    Object.entries(sets).map(([name, phrases]) => [name, phrases.map((phrase) => parse(phrase, new Map()))]),
  );
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
      if (!sets.has(name)) throw new Error(`"${phrase}": there is no set "${name}"`);
      parts.push({ words: [], set: name, gap });
    } else if (piece.includes('|')) {
      const words = piece.split('|').map((one) => ({ text: fold(one), prefix: one.endsWith('*') }));
      parts.push({ words, set: null, gap });
    } else {
      for (const [index, { word }] of readTokens(piece).entries()) {
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

const fold = (word: string): string => readTokens(word.replace(/\*$/u, ''))[0]?.word ?? '';

/**
 * Every place where one of the phrases stands, from left to right; of those that begin at one word the longest. A denial
 * before one of the tokens in `cuts`, where punctuation cuts the sentence, does not reach behind it.
 */
export function findPhrases(
  { phrases, sets, starts }: Phrases,
  tokens: readonly Token[],
  cuts: ReadonlySet<number> = NO_CUTS,
): PhraseHit[] {
  const hits: PhraseHit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let longest: PhraseHit | undefined;
    for (const index of beginningWith(starts, tokens[at]?.word ?? '')) {
      const { parts, turns } = phrases[index] ?? NO_PHRASE;
      const to = matchFrom(tokens, at, parts, sets);
      if (to <= at || (longest && longest.to >= to)) continue;
      longest = { from: at, to, parts: parts.length, negated: turns && isNegated(tokens, at, to, cuts) };
    }
    if (longest) hits.push(longest);
  }
  return hits;
}

const NO_PHRASE: Phrase = { parts: [], turns: false };

/** The indices of the phrases that may begin with a word, in the phrases' order. */
function beginningWith({ words, beginnings }: Starts, word: string): readonly number[] {
  const exact = words.get(word) ?? NONE;
  const others = beginnings.get(word.slice(0, KEY_LETTERS))?.filter(({ text }) => word.startsWith(text)) ?? [];
  if (others.length === 0) return exact;
  return [...new Set([...exact, ...others.map(({ index }) => index)])].sort((a, b) => a - b);
}

const NONE: readonly number[] = [];

/** A phrase with a denial among its own words means it, and is not turned round by it. */
const isDenial = (parts: Part[]): boolean => parts.some(({ words }) => words.some(({ text }) => NEGATIONS.has(text)));

/** Where the phrase ends that begins at token `at`; -1 where none does. A gap is as narrow as it can be. */
function matchFrom(tokens: readonly Token[], at: number, parts: readonly Part[], sets: Sets, part = 0): number {
  const wanted = parts[part];
  if (!wanted) return at;
  for (let skip = 0; skip <= (part === 0 ? 0 : wanted.gap); skip++) {
    const from = at + skip;
    if (from >= tokens.length) break;
    for (const end of endsOf(tokens, from, wanted, sets)) {
      const to = matchFrom(tokens, end, parts, sets, part + 1);
      if (to > 0) return to;
    }
  }
  return -1;
}

/** Where one part may end that begins at token `from`, the furthest first. */
function endsOf(tokens: readonly Token[], from: number, { words, set }: Part, sets: Sets): number[] {
  if (set !== null) {
    const ends = (sets.get(set) ?? []).map(({ parts }) => matchFrom(tokens, from, parts, sets));
    return ends.filter((end) => end > 0).sort((a, b) => b - a);
  }
  const word = tokens[from]?.word ?? '';
  return words.some(({ text, prefix }) => (prefix ? word.startsWith(text) : word === text)) ? [from + 1] : [];
}

/** A denial shortly before the phrase, in one clause with its beginning, or inside of it. */
function isNegated(tokens: readonly Token[], from: number, to: number, cuts: ReadonlySet<number>): boolean {
  let start = from;
  while (start > 0 && from - start < NEGATION_REACH && !cuts.has(start)) start--;
  return tokens
    .slice(start, to)
    .some(({ word }, at, all) => NEGATIONS.has(word) || (word === 'yet' && all[at + 1]?.word === 'to'));
}
