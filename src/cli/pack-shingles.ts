/** The shingles that are kept beside a pack, since the articles are not there when the extension is built. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../pack/problem';
import type { Pack } from '../pack/schema';
import { encodeShingles } from '../pack/shingles';
import { textShingles } from '../spot/copied';
import type { Articles } from './pack-articles';
import { formatPack } from './pack-json';

/** Where a pack's shingles are kept. */
export const shinglesFileOf = (pack: string): string => join(dirname(pack), 'shingles.json');

/** The text of `shingles.json`; `texts` hold the article of every source. */
export function shinglesText(pack: Pack, texts: Readonly<Record<string, string>>): string {
  return formatPack(
    encodeShingles(Object.fromEntries(pack.sources.map(({ id }) => [id, textShingles(texts[id] ?? '')]))),
  );
}

/** Articles that are not there, or not those that the pack was written from: their shingles would be another text's. */
export function strangers(pack: Pack, { sha256 }: Articles): Problem[] {
  return pack.sources.flatMap(({ id, file, sha256: expected }, s) => {
    const found = Object.hasOwn(sha256, id) ? sha256[id] : undefined;
    if (found === expected) return [];
    const what = found === undefined ? 'is not there' : 'is another text than the pack was written from';
    return [{ path: `sources[${s}].file`, message: `${file} ${what}` }];
  });
}

export interface KeptShingles {
  problems: Problem[];
  warnings: Problem[];
}

/**
 * Whether the shingles beside the pack in `file` are those of its articles. A pack that has none can do without, its readers
 * are only not told of copied text: a warning, unless `isExpected`. Nothing is said where an article is missing or
 * another text; proving the pack tells that.
 */
export function checkShingles(file: string, pack: Pack, articles: Articles, isExpected: boolean): KeptShingles {
  const kept: KeptShingles = { problems: [], warnings: [] };
  if (strangers(pack, articles).length > 0) return kept;
  const path = shinglesFileOf(file);
  const writes = '`pack shingles --write` writes it';
  if (!existsSync(path)) {
    const list = isExpected ? kept.problems : kept.warnings;
    list.push({ path, message: `is not there, so that copied text cannot be recognised; ${writes}` });
  } else if (readFileSync(path, 'utf8') !== shinglesText(pack, articles.texts)) {
    kept.problems.push({ path, message: `is not up to date; ${writes}` });
  }
  return kept;
}
