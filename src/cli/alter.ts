/** Altered quotations inside sentences, by chance but repeatably: what `spot/quotes/quotations.ts` is measured and tested on. */
import type { QuoteMention } from '../pack/wording';
import { ALTERATIONS, type Chance, type Draft, pick, seededChance } from './alter-steps';
import { FRAMES, REPORTING } from './alter-words';

export type AlterationKind = keyof typeof ALTERATIONS;
export const ALTERATION_KINDS = Object.keys(ALTERATIONS) as AlterationKind[];

export interface Altered {
  /** A block of text that holds the altered quotation. */
  text: string;
  /** What was done, in this order. */
  kinds: AlterationKind[];
  /** What has become of the words, marks, capitals and punctuation aside. */
  how: QuoteMention['how'];
}

/** Of five altered quotations, three are altered in one way and two in two or three. */
const SINGLE_SHARE = 0.6;
const TOGETHER_MAX = 3;

/**
 * So many altered forms of a saying: each kind of alteration by turns, then kinds together. The same arguments give the
 * same list.
 */
export function alteredForms(saying: string, seed: number, count: number): Altered[] {
  const chance = seededChance(seed);
  const forms: Altered[] = [];
  for (let turn = 0; forms.length < count; turn++) {
    const kinds = [ALTERATION_KINDS[turn % ALTERATION_KINDS.length] ?? 'marks'];
    if (forms.length >= count * SINGLE_SHARE) {
      while (kinds.length < TOGETHER_MAX && (kinds.length < 2 || chance() < 0.5)) {
        const more = pick(ALTERATION_KINDS, chance);
        if (more && !kinds.includes(more)) kinds.push(more);
      }
    }
    const form = alter(saying, kinds, chance);
    if (form) forms.push(form);
  }
  return forms;
}

/** The saying altered in these ways; undefined where one of them has nothing to change in it. */
function alter(saying: string, kinds: AlterationKind[], chance: Chance): Altered | undefined {
  const draft: Draft = { words: saying.split(' '), marks: ['“', '”'], split: 0, before: '', after: '' };
  if (!kinds.every((kind) => ALTERATIONS[kind](draft, chance))) return undefined;
  const words = draft.words.flatMap(plainWords);
  return { text: place(draft, chance), kinds, how: howAltered(plainWords(saying), words) };
}

function place({ words, marks, split, before, after }: Draft, chance: Chance): string {
  const [opening, closing] = marks;
  const cut = split > 0 && split < words.length ? split : 0;
  const rest = words.slice(cut).join(' ') + after;
  const head = words.slice(0, cut).join(' ').replace(/[,.]$/u, '');
  // A first half is always closed, or its speaker would speak of himself.
  const parted =
    cut > 0 ? `${before}${head},${closing || '”'} ${pick(REPORTING, chance)}, ${opening}${rest}` : before + rest;
  // Nothing may follow a quotation that is not closed.
  const frame =
    closing === '' ? 'The statement, published late in the evening, read: %' : (pick(FRAMES, chance) ?? '%');
  return frame.replace('%', () => opening + parted + closing);
}

const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/’/gu, "'")
    .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];

function howAltered(saying: readonly string[], words: readonly string[]): QuoteMention['how'] {
  let at = 0;
  for (const word of words) {
    while (at < saying.length && saying[at] !== word) at++;
    if (at === saying.length) return 'changed';
    at++;
  }
  return saying.length === words.length ? 'same' : 'shortened';
}
