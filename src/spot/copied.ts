/**
 * Passages of a page that stand in a source word for word, known by the sources' shingles. Capitals, accents, punctuation,
 * line breaks, the form of apostrophes and invisible characters make no difference.
 */
import { decodeShingles, SHINGLE_WORDS, shingleAt, shinglesOf } from '../pack/shingles';
import type { CopiedRun } from '../pack/wording';
import { wordsInQuotations } from './quotes/quoted-words';
import { createWords, readWords } from './text';

/**
 * Where a passage of two sources ends, the page may go on for a word or two as one of them does without having it from
 * there ("on Sunday"); more than that is no accident. So many words may a source lack of a run and still be named.
 */
const CHANCE_WORDS = 2;

/** Slots of the table for each shingle: with so many, hashes of other texts mostly meet an empty one. */
const SLOTS_EACH = 4;

/** The shingles of all sources, ready to be looked up. */
export interface Shingles {
  ids: readonly string[];
  /** How many each source has, by source id. */
  counts: Record<string, number>;
  /**
   * One source behind the other, with an empty place before each, so that no run goes on from one source into the next
   * and place 0 can stand for none.
   */
  hashes: Uint32Array;
  /** The place of each source's first shingle. */
  firsts: readonly number[];
  /** By a hash's upper bits, a place that has them, and by place the next one that has the same; 0: none. */
  heads: Int32Array;
  next: Int32Array;
  shift: number;
}

/** What of a block stands in sources word for word. */
export interface CopiedText {
  copied: CopiedRun[];
  /** Runs that are quotations: somebody's words, which page and source both had from him. */
  quoted: CopiedRun[];
}

const store = createWords();

/** To Unicode this typographic apostrophe is a letter. */
const LETTER_APOSTROPHE = '\u02BC';

function readFolded(text: string): void {
  readWords(text.replaceAll(LETTER_APOSTROPHE, '’'), store);
}

/** The shingles of a source's text, as `shingles.json` keeps them. */
export function textShingles(text: string): Uint32Array {
  readFolded(text);
  return shinglesOf(store);
}

/** Makes a file's shingles ready to be looked up. `data` is the parsed JSON; throws `PackError` where it is no such file. */
export function loadShingles(data: unknown): Shingles {
  const sources = Object.entries(decodeShingles(data));
  const firsts: number[] = [];
  let length = 1;
  for (const [, { length: count }] of sources) {
    firsts.push(length);
    length += count + 1;
  }
  const bits = Math.ceil(Math.log2(SLOTS_EACH * length));
  const table: Shingles = {
    ids: sources.map(([id]) => id),
    counts: Object.fromEntries(sources.map(([id, { length: count }]) => [id, count])),
    hashes: new Uint32Array(length),
    firsts,
    heads: new Int32Array(2 ** bits),
    next: new Int32Array(length),
    shift: 32 - bits,
  };
  for (const [source, [, hashes]] of sources.entries()) enter(table, firsts[source] ?? 0, hashes);
  return table;
}

function enter({ hashes, heads, next, shift }: Shingles, first: number, entered: Uint32Array): void {
  hashes.set(entered, first);
  for (const [index, hash] of entered.entries()) {
    next[first + index] = heads[hash >>> shift] ?? 0;
    heads[hash >>> shift] = first + index;
  }
}

/**
 * All runs of a block of eight words or more that stand in a source word for word and can be made longer at neither end, by
 * their start; from the first word's start to the last word's end, in UTF-16 code units of `text`.
 *
 * A run that lies inside of a longer one is not given, since the longer one says more. Where two sources carry a passage,
 * both are named, and so is one that lacks no more than `CHANCE_WORDS` of it; each with the first of its places that has
 * the words. Two runs may overlap, where a page goes on from one place to another by words that both have.
 *
 * A run of which fewer than eight words stand outside of quotations is a quotation: behind the same words, "Rubio told CBS"
 * is soon written twice.
 */
export function findCopied(shingles: Shingles, text: string): CopiedText {
  readFolded(text);
  const matches = matchesOf(shingles);
  const runs: CopiedText = { copied: [], quoted: [] };
  if (matches.length === 0) return runs;
  const quoted = wordsInQuotations(text, store);
  for (const { first, end, sources } of longestOf(shingles, matches)) {
    const own = quoted.subarray(first, end).filter((isQuoted) => isQuoted === 0).length;
    (own < SHINGLE_WORDS ? runs.quoted : runs.copied).push({
      start: store.start[first] ?? 0,
      end: store.end[end - 1] ?? 0,
      words: end - first,
      sources: Object.fromEntries(sources),
    });
  }
  return runs;
}

/** From the word `first` on, `count` shingles that stand one behind the other from `place` on. */
interface Match {
  first: number;
  place: number;
  count: number;
}

/** The matches of the words that were read, each as long as can be. */
function matchesOf({ hashes, heads, next, shift }: Shingles): Match[] {
  const matches: Match[] = [];
  const seek = (from: number, hash: number): number => {
    let place = from;
    while (place !== 0 && hashes[place] !== hash) place = next[place] ?? 0;
    return place;
  };
  /** Matches that the shingle before was part of, by the place that makes them longer. */
  let open = new Map<number, Match>();
  let going = new Map<number, Match>();
  for (let first = 0; first + SHINGLE_WORDS <= store.count; first++) {
    const hash = shingleAt(store.hash, first);
    let place = seek(heads[hash >>> shift] ?? 0, hash);
    // nearly all words of a page stand in no source
    if (place === 0 && open.size === 0) continue;
    going.clear();
    for (; place !== 0; place = seek(next[place] ?? 0, hash)) {
      const before = open.get(place);
      const match = before ?? { first, place, count: 0 };
      if (!before) matches.push(match);
      match.count++;
      going.set(place + 1, match);
    }
    [open, going] = [going, open];
  }
  return matches;
}

/** From the word `first` up to `end`, with the shingles of each source that carries it. */
interface Run {
  first: number;
  end: number;
  sources: Map<string, [number, number]>;
}

function longestOf({ ids, firsts }: Shingles, matches: Match[]): Run[] {
  // a match that holds another one comes before it
  const sorted = matches.sort((a, b) => a.first - b.first || b.count - a.count || a.place - b.place);
  const runs: Run[] = [];
  for (const { first, place, count } of sorted) {
    const end = first + count + SHINGLE_WORDS - 1;
    const source = firsts.findLastIndex((start) => start <= place);
    const id = ids[source] ?? '';
    const from = place - (firsts[source] ?? 0);
    // no run lies inside of another one, so ends grow as starts do, and the last runs are those that hold this match
    const holding = runs.slice(runs.findLastIndex((run) => run.end < end) + 1);
    for (const run of holding) {
      const lacks = run.end - run.first - (end - first);
      if (lacks <= CHANCE_WORDS && !run.sources.has(id)) run.sources.set(id, [from, from + count]);
    }
    if (holding.length === 0) runs.push({ first, end, sources: new Map([[id, [from, from + count]]]) });
  }
  return runs;
}
