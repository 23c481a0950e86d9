/** Packs that no page is about: names of the same number and length as a given pack's, made up. Pure. */
import type { NamedPerson, NamesData } from '../../src/spot/names-data';
import { createRandom, type Random } from './random';

const CONSONANTS = [...'bcdfghjklmnprstvwz'];
const VOWELS = [...'aeiou'];

/** A word that looks like a name and is long enough to be none by chance. */
function word(random: Random, length: number): string {
  let text = '';
  while (text.length < Math.max(6, length)) text += `${random.pick(CONSONANTS)}${random.pick(VOWELS)}`;
  return text;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The same forms with every word replaced, the same word by the same throughout. */
function renamed({ people, gate }: NamesData, random: Random): NamesData {
  const words = new Map<string, string>();
  const other = (text: string): string =>
    text.replace(/\p{L}{2,}/gu, (known) => {
      const made = words.get(known.toLowerCase()) ?? word(random, known.length);
      words.set(known.toLowerCase(), made);
      return known.charAt(0) === known.charAt(0).toLowerCase() ? made : capital(made);
    });
  const person = ({ abroad: _, ...one }: NamedPerson): NamedPerson => ({
    ...one,
    id: other(one.id),
    aliases: one.aliases.map(other),
    ...(one.namesakes ? { namesakes: one.namesakes.map(other) } : {}),
    ...(one.roles ? { roles: one.roles.map(other) } : {}),
  });
  return { people: people.map(person), gate: { ...gate, terms: gate.terms.map(other) } };
}

/** `count` further packs of a pack's size. */
export function inventPacks(like: NamesData, count: number, seed: number): NamesData[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => renamed(like, random));
}
