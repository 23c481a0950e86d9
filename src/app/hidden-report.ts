/** The hidden mentions as a file for a pack's author: what was found wrongly, and where. docs/export.md tells its form. */
import type { HiddenEntry } from './hidden';

/** What the report says of a pack; a deck is one. */
interface ReportedPack {
  id: string;
  title: string;
  claims: readonly { id: string; title: string }[];
}

/** Raised when a reader of the file would have to read it differently. */
const FORM = 1;

/** JSON, indented, ending with a line break. What `packs` do not hold has no title. */
export function hiddenReport(entries: readonly HiddenEntry[], packs: readonly ReportedPack[]): string {
  const report = { product: 'Parallax', report: 'hidden-mentions', form: FORM, packs: byPack(entries, packs) };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function byPack(entries: readonly HiddenEntry[], packs: readonly ReportedPack[]) {
  const groups = new Map<string, HiddenEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.pack, entry.version]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const pack = packs.find(({ id }) => id === first.pack);
    const titles = new Map(pack?.claims.map(({ id, title }) => [id, title]));
    const mentions = group.map(({ page, claim, sentence, at }) => ({
      page,
      claim,
      title: titles.get(claim) ?? null,
      fingerprint: sentence,
      day: at,
    }));
    return [{ id: first.pack, version: first.version, title: pack?.title ?? null, mentions }];
  });
}
