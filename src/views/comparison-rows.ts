/** What stands in which cell of a claim's comparison; `comparison.tsx` only draws it. */

import type { Deck, DeckClaim, DeckDifference, DeckReport } from '../pack/deck';
import type { PageClaim } from '../pack/wording';
import { type CellPart, glossOf, type PageCell } from './cells';
import { type PageVoiceCells, pageCell, pageVoiceCells } from './page-cells';
import { words } from './words';

export interface ComparisonRow {
  aspect: string;
  /** Whether the aspect's name is the pack's text, and not the interface's. */
  isOfPack: boolean;
  lead: boolean;
  /** One list of parts for each voice, empty where it does not say; or one list for all, where all agree. */
  cells: CellPart[][];
  whole: boolean;
  /** The page's cell, behind the others; none where the comparison is of the sources alone. */
  page?: PageCell;
}

/**
 * Rows of a claim's comparison: the leading difference, the others, then by whose word and how firmly; with a cell for the
 * page where it reports the claim.
 */
export function comparisonRows(deck: Deck, claim: DeckClaim, page: PageClaim | null = null): ComparisonRow[] {
  const voices = claim.voices;
  const order = deck.sources.map((source) => source.id);
  const rows = claim.differences.map((difference, i): ComparisonRow => {
    const row = differenceRow(voices, difference, i === 0);
    return page ? { ...row, page: pageCell(page, i, row.lead) } : row;
  });
  return [...rows, ...reportRows(voices, claim, order, page && pageVoiceCells(deck, page))];
}

function differenceRow(voices: string[][], difference: DeckDifference, lead: boolean): ComparisonRow {
  const cells = voices.map((voice) =>
    joined(
      voice.flatMap((id): CellPart[] => {
        const value = difference.values[id];
        if (!value) return [];
        const gloss = lead || value.note ? null : glossOf(value);
        return [{ sources: [id], say: null, excerpts: value.excerpts, gloss, note: value.note ?? null }];
      }),
    ),
  );
  const values = voices.flat().map((id) => difference.values[id]);
  const first = values[0];
  const agreed = !lead && voices.length > 1 && first && values.every((value) => value?.text === first.text);
  if (!agreed) return { aspect: difference.aspect, isOfPack: true, lead, cells, whole: false };
  const excerpts = joined(cells.flat().map((part) => ({ ...part, gloss: null })));
  const parts: CellPart[] = [
    { sources: voices.flat(), say: first.text, ofPack: first.text, excerpts: [], gloss: null, note: null },
    ...(excerpts.length === 1 ? excerpts.map((part) => ({ ...part, sources: voices.flat() })) : excerpts),
  ];
  return { aspect: difference.aspect, isOfPack: true, lead, cells: [parts], whole: true };
}

/** Parts that say the same become one part of all their sources. */
function joined(parts: CellPart[]): CellPart[] {
  const out: CellPart[] = [];
  for (const part of parts) {
    const same = out.find((other) => signature(other) === signature(part));
    if (same) same.sources = [...same.sources, ...part.sources];
    else out.push({ ...part });
  }
  return out;
}

function signature({ say, excerpts, gloss, note }: CellPart): string {
  return JSON.stringify([say, excerpts.map((excerpt) => [excerpt.text, excerpt.note]), gloss, note]);
}

function reportRows(
  voices: string[][],
  claim: DeckClaim,
  order: string[],
  page: PageVoiceCells | null,
): ComparisonRow[] {
  const ids = order.filter((id) => voices.some((voice) => voice.includes(id)));
  const reports = ids.flatMap((id) => claim.reports[id] ?? []);
  const first = reports[0];
  if (!first) return [];
  const sameBy = reports.every((report) => report.by === first.by);
  const sameCertainty = reports.every((report) => report.certainty === first.certainty);
  const row = (
    aspect: string,
    whole: boolean,
    say: (report: DeckReport) => string,
    cell: keyof PageVoiceCells,
  ): ComparisonRow => {
    const partsOf = (of: string[]) =>
      joined(
        of.flatMap((id): CellPart[] => {
          const report = claim.reports[id];
          return report
            ? [{ sources: [id], say: say(report), ofPack: report.by, excerpts: [], gloss: null, note: null }]
            : [];
        }),
      );
    const cells = whole ? [partsOf(ids)] : voices.map(partsOf);
    return { aspect, isOfPack: false, lead: false, cells, whole, ...(page ? { page: page[cell] } : {}) };
  };
  if (sameBy && sameCertainty) return [row(words.byAndFirmly, voices.length > 1, byAndFirmly, 'both')];
  return [
    row(words.byWhoseWord, sameBy && voices.length > 1, by, 'by'),
    row(words.howFirmly, sameCertainty && voices.length > 1, ({ certainty }) => words.certainty[certainty], 'firmly'),
  ];
}

const by = (report: DeckReport): string => report.by ?? words.nobodyNamed;

/** "Witkoff, on CNN; attributed", or "stated, nobody named". */
function byAndFirmly(report: DeckReport): string {
  const certainty = words.certainty[report.certainty];
  return report.by === null ? `${certainty}, ${words.nobodyNamed}` : words.both(report.by, certainty);
}
