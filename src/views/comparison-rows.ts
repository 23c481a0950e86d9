/** What stands in which cell of a claim's comparison; `comparison.tsx` only draws it. */
import type { Deck, DeckClaim, DeckDifference, DeckExcerpt, DeckReport, DeckValue } from '../pack/deck';
import { words } from './words';

/** What some sources of a voice give: our words, their excerpts, or both. */
export interface CellPart {
  sources: string[];
  /** In our words; null where the excerpts speak for themselves. */
  say: string | null;
  excerpts: DeckExcerpt[];
  /** The value in our words, where its excerpts hold none of them and no note tells more. */
  gloss: string | null;
  note: string | null;
}

export interface ComparisonRow {
  aspect: string;
  lead: boolean;
  /** One list of parts for each voice, empty where it does not say; or one list for all, where all agree. */
  cells: CellPart[][];
  whole: boolean;
}

/** Rows of a claim's comparison: the leading difference, the others, then by whose word and how firmly. */
export function comparisonRows(deck: Deck, claim: DeckClaim): ComparisonRow[] {
  const voices = claim.voices;
  const order = deck.sources.map((source) => source.id);
  const rows = claim.differences.map((difference, i) => differenceRow(voices, difference, i === 0));
  return [...rows, ...reportRows(voices, claim, order)];
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
  if (!agreed) return { aspect: difference.aspect, lead, cells, whole: false };
  const excerpts = joined(cells.flat().map((part) => ({ ...part, gloss: null })));
  const parts: CellPart[] = [
    { sources: voices.flat(), say: first.text, excerpts: [], gloss: null, note: null },
    ...(excerpts.length === 1 ? excerpts.map((part) => ({ ...part, sources: voices.flat() })) : excerpts),
  ];
  return { aspect: difference.aspect, lead, cells: [parts], whole: true };
}

/** Letters by which a word is taken for another form of the same ("invasion", "invaded"). */
const STEM = 4;
/** Shorter words decide nothing. */
const WORD_MIN = 3;

/** Our words for a value, unless its excerpts share a word with them: a paraphrase beside a plain quotation is noise. */
function glossOf({ text, excerpts }: DeckValue): string | null {
  const said = wordsIn(excerpts.map((excerpt) => excerpt.text).join(' '));
  const isHeld = (word: string) => said.some((other) => other.startsWith(word.slice(0, STEM)));
  return wordsIn(text)
    .filter((word) => word.length >= WORD_MIN)
    .some(isHeld)
    ? null
    : text;
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

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

function reportRows(voices: string[][], claim: DeckClaim, order: string[]): ComparisonRow[] {
  const ids = order.filter((id) => voices.some((voice) => voice.includes(id)));
  const reports = ids.flatMap((id) => claim.reports[id] ?? []);
  const first = reports[0];
  if (!first) return [];
  const sameBy = reports.every((report) => report.by === first.by);
  const sameCertainty = reports.every((report) => report.certainty === first.certainty);
  const row = (aspect: string, whole: boolean, say: (report: DeckReport) => string): ComparisonRow => {
    const partsOf = (of: string[]) =>
      joined(
        of.flatMap((id): CellPart[] => {
          const report = claim.reports[id];
          return report ? [{ sources: [id], say: say(report), excerpts: [], gloss: null, note: null }] : [];
        }),
      );
    return { aspect, lead: false, cells: whole ? [partsOf(ids)] : voices.map(partsOf), whole };
  };
  if (sameBy && sameCertainty) return [row(words.byAndFirmly, voices.length > 1, byAndFirmly)];
  return [
    row(words.byWhoseWord, sameBy && voices.length > 1, by),
    row(words.howFirmly, sameCertainty && voices.length > 1, (report) => words.certainty[report.certainty]),
  ];
}

const by = (report: DeckReport): string => report.by ?? words.nobodyNamed;

/** "Witkoff, on CNN; attributed", or "stated, nobody named". */
function byAndFirmly(report: DeckReport): string {
  const certainty = words.certainty[report.certainty];
  return report.by === null ? `${certainty}, ${words.nobodyNamed}` : `${report.by}; ${certainty}`;
}
