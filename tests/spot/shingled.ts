import { encodeShingles } from '../../src/pack/shingles';
import { loadShingles, type Shingles, textShingles } from '../../src/spot/copied';

/** The shingles of sources' texts, by id, as they come out of a file. */
export function shingled(texts: Record<string, string>): Shingles {
  const coded = encodeShingles(Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, textShingles(text)])));
  return loadShingles(JSON.parse(JSON.stringify(coded)));
}

/** So many words that nothing else holds, numbered from `from` on. */
export const numbered = (name: string, count: number, from = 0): string =>
  Array.from({ length: count }, (_, i) => `${name}${from + i}`).join(' ');
