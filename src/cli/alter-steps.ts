/** The single steps of altering a quotation: each changes a draft by chance, as one kind of editor or accident does. */
import { ASIDES, CONTRACTIONS, EXPLAINED, FILLERS, FORMS, SENTENCES, SYNONYMS } from './alter-words';

/** A number from 0 to 1. */
export type Chance = () => number;

/** Chance that is the same for the same seed (mulberry32). */
export function seededChance(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A quotation being altered: its words, and how the marks go around it. */
export interface Draft {
  words: string[];
  /** Opening and closing mark; an empty one is left out. */
  marks: [string, string];
  /** Where a reporting clause parts it, or before the first word for none. */
  split: number;
  before: string;
  after: string;
}

/** Changes the draft; false where it has nothing to change. */
type Alter = (draft: Draft, chance: Chance) => boolean;

const MARKS: [string, string][] = [
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['«', '»'],
  ['« ', ' »'],
  ['„', '“'],
  ['“', ''],
];

/** One of the list; undefined where it is empty. */
export const pick = <T>(list: readonly T[], chance: Chance): T | undefined => list[Math.floor(chance() * list.length)];
const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}'’]/gu, '');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Puts other letters in a word's place and leaves its punctuation and capital. */
function exchange(word: string, letters: string): string {
  const upper = /^\P{L}*\p{Lu}/u.test(word);
  return word.replace(/[\p{L}\p{N}'’]+(?:-[\p{L}\p{N}]+)*/u, upper ? capital(letters) : letters);
}

/** Alters one or two of the words for which `other` gives something else. */
function alterWords({ words }: Draft, chance: Chance, other: (word: string) => string | undefined): boolean {
  const places = [...words.keys()].filter((at) => other(bare(words[at] ?? '')) !== undefined);
  const many = words.length > 6 && chance() < 0.5 ? 2 : 1;
  for (let count = 0; count < many; count++) {
    const at = pick(places, chance);
    if (at === undefined) return count > 0;
    places.splice(places.indexOf(at), 1);
    const word = words[at] ?? '';
    words[at] = exchange(word, other(bare(word)) ?? word);
  }
  return true;
}

/** A word's other number or tense; undefined for words too short to take an ending. */
function otherForm(word: string): string | undefined {
  if (FORMS[word] !== undefined) return FORMS[word];
  if (!/^[a-z]{5,}$/u.test(word)) return undefined;
  if (/(?:[^aeiou]ed)$/u.test(word)) return word.slice(0, -1);
  if (/[^su]s$/u.test(word)) return word.slice(0, -1);
  return /(?:ly|ing|ous|ble|nt|ed|ss)$/u.test(word) ? undefined : `${word}s`;
}

function slip(word: string, chance: Chance): string | undefined {
  if (word.length < 5) return undefined;
  const at = 1 + Math.floor(chance() * (word.length - 2));
  const kind = chance();
  if (kind < 0.35) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.65) return word.slice(0, at) + word.charAt(at) + word.slice(at);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/** Fewer words than these are no longer a shortened quotation but a phrase. */
const keep = (words: readonly string[]): number =>
  Math.max(Math.min(words.length - 1, 5), Math.ceil(words.length * 0.4));

export const ALTERATIONS = {
  marks: (draft, chance) => {
    draft.marks = pick(MARKS, chance) ?? draft.marks;
    return true;
  },
  capitals: (draft, chance) => {
    const kind = chance();
    draft.words = draft.words.map((word) =>
      kind < 0.4 ? word.toUpperCase() : kind < 0.7 ? word.toLowerCase() : capital(word),
    );
    return true;
  },
  punctuation: (draft, chance) => {
    draft.words = draft.words.map((word, at) => {
      const plain = word.replace(/[^\p{L}\p{N}]+$/u, '');
      return at < draft.words.length - 1 && chance() < 0.2
        ? `${plain}${pick([',', ' –', ';', '.', ':'], chance)}`
        : plain;
    });
    return true;
  },
  ellipsis: (draft, chance) => {
    const { words } = draft;
    const spare = words.length - keep(words);
    if (words.length < 5 || spare < 1) return false;
    const many = 1 + Math.floor(chance() * Math.min(spare, 8));
    const at = 1 + Math.floor(chance() * (words.length - many - 1));
    const dots = pick([' …', '...', ' [...]', ' . . .', '', '…', ' (…)'], chance) ?? '';
    words.splice(at - 1, many + 1, (words[at - 1] ?? '') + dots);
    return true;
  },
  cut: (draft, chance) => {
    const { words } = draft;
    const spare = words.length - keep(words);
    if (spare < 1 || words.length < 3) return false;
    const many = 1 + Math.floor(chance() * spare);
    const head = Math.round(chance() * many);
    draft.words = words.slice(head, words.length - (many - head));
    return true;
  },
  brackets: (draft, chance) => {
    const { words } = draft;
    const explained = [...words.keys()].filter((at) => EXPLAINED[bare(words[at] ?? '')] !== undefined);
    const at = chance() < 0.6 ? pick(explained, chance) : undefined;
    if (at !== undefined) words[at] = exchange(words[at] ?? '', `[${EXPLAINED[bare(words[at] ?? '')]}]`);
    else words.splice(Math.floor(chance() * words.length) + 1, 0, `[${pick(ASIDES, chance)}]`);
    return true;
  },
  form: (draft, chance) => alterWords(draft, chance, otherForm),
  synonym: (draft, chance) => {
    const turn = chance();
    return alterWords(draft, chance, (word) => pick(SYNONYMS[word] ?? [], () => turn));
  },
  swap: ({ words }, chance) => {
    const at = Math.floor(chance() * (words.length - 1));
    const [one, other] = [words[at], words[at + 1]];
    if (one === undefined || other === undefined || words.length < 4) return false;
    words.splice(at, 2, other, one);
    return true;
  },
  contraction: (draft, chance) => {
    const text = draft.words.join(' ');
    const able = CONTRACTIONS.flatMap(([long, short]): [RegExp, string][] => [
      [new RegExp(`\\b${long}\\b`, 'iu'), short],
      [new RegExp(`\\b${short.replace('’', "[’']")}\\b`, 'iu'), long],
    ]).filter(([pattern]) => pattern.test(text));
    const one = pick(able, chance);
    if (!one) return false;
    draft.words = text.replace(...one).split(' ');
    return true;
  },
  added: ({ words }, chance) => {
    for (let many = chance() < 0.6 ? 1 : 2; many > 0; many--) {
      words.splice(1 + Math.floor(chance() * words.length), 0, pick(FILLERS, chance) ?? '');
    }
    return true;
  },
  typo: (draft, chance) => alterWords(draft, chance, (word) => slip(word, chance)),
  split: (draft, chance) => {
    if (draft.words.length < 4) return false;
    draft.split = 1 + Math.floor(chance() * (draft.words.length - 2));
    return true;
  },
  longer: (draft, chance) => {
    const side = chance();
    if (side < 0.7) draft.before = `${pick(SENTENCES, chance)} `;
    if (side > 0.4) draft.after = `. ${pick(SENTENCES, chance)}`;
    return true;
  },
} satisfies Record<string, Alter>;
