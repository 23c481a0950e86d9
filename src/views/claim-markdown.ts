/** A claim's comparison as Markdown, to be pasted into notes or messages, with its sources. */
import { contrastsOf } from '../compare/contrast';
import type { Deck, DeckClaim, DeckExcerpt } from '../pack/deck';
import type { PageFindings } from '../pack/wording';
import type { CellPart, PageCell } from './cells';
import { comparisonRows } from './comparison-rows';
import { contrastLine } from './contrast-line';
import { pageWords } from './page-words';
import { piecesOf } from './pieces';
import { labelsOf } from './read-deck';
import { plain } from './rich';
import { words } from './words';

/** What would be read as a sign of Markdown, or would break a table's cell. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#~&$]/gu, '\\$&').replace(/\s+/gu, ' ');

/** An address as it may stand between angle brackets. */
const bracketed = (address: string): string => `<${address.replace(/[<>\s\\]/gu, encodeURIComponent)}>`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The claim with all its rows; with a column for the page where the page reports it. */
export function claimMarkdown(deck: Deck, claim: DeckClaim, findings: PageFindings | null): string {
  const page = findings?.claims.find(({ id }) => id === claim.id) ?? null;
  const contrasts = findings && page ? contrastsOf(deck, claim, page, findings.touched) : [];
  const heads = [...claim.voices.map((ids) => labelsOf(deck, ids).join(' + ')), ...(page ? [pageWords.thisPage] : [])];
  const rows = comparisonRows(deck, claim, page).map(({ aspect, cells, whole, page: cell }) => {
    const given = whole ? claim.voices.map((ids) => partsOf(ids, cells[0] ?? [])) : cells;
    return row([
      escaped(aspect),
      ...given.map((parts, index) => partsText(deck, parts, claim.voices[index] ?? [])),
      ...(cell ? [pageText(deck, cell)] : []),
    ]);
  });
  const reporting = deck.sources.filter(({ id }) => claim.reports[id]);
  const silent = deck.sources.filter(({ id }) => !claim.reports[id]);
  return [
    `## ${escaped(claim.title)}`,
    '',
    ...contrasts.map((contrast) => `- ${pageWords.notEqual} ${escaped(plain(contrastLine(deck, contrast)))}`),
    ...(contrasts.length > 0 ? [''] : []),
    row(['', ...heads]),
    row(['---', ...heads.map(() => '---')]),
    ...rows,
    '',
    ...reporting.map(({ label, title }) => `- ${label}: ${escaped(title)}`),
    ...(silent.length > 0 ? [`- ${words.silentOf(silent.map(({ label }) => label))}`] : []),
    ...(findings && page ? [`- ${pageWords.thisPage}: ${bracketed(findings.address)}`] : []),
    '',
    escaped(pageWords.takenFrom(deck.title, deck.version)),
    '',
  ].join('\n');
}

/** Of what stands for all voices, the part of one: nobody's words are to stand in another's column. */
const partsOf = (ids: readonly string[], parts: readonly CellPart[]): CellPart[] =>
  parts
    .map((part) => ({ ...part, sources: part.sources.filter((id) => ids.includes(id)) }))
    .filter(({ sources }) => sources.length > 0);

function partsText(deck: Deck, parts: readonly CellPart[], of: readonly string[]): string {
  if (parts.length === 0) return words.notSaid;
  return parts
    .map((part) => partText(part, part.sources.length < of.length ? labelsOf(deck, part.sources) : []))
    .join('<br>');
}

function pageText(deck: Deck, cell: PageCell): string {
  if (cell === 'nothing') return pageWords.notSaidHere;
  if (cell === 'unclear') return pageWords.notClearHere;
  return partsText(deck, cell, []);
}

function partText({ say, excerpts, gloss, note }: CellPart, labels: readonly string[]): string {
  const whose = labels.length > 0 ? `${labels.join(' + ')}: ` : '';
  const more = [gloss, note].filter((text) => text !== null).map((text) => `(${escaped(text)})`);
  return whose + [...(say === null ? [] : [escaped(say)]), ...excerpts.map(quoted), ...more].join(' ');
}

function quoted(excerpt: DeckExcerpt): string {
  const pieces = piecesOf(excerpt).map(({ text, isStrong }) => (isStrong ? bold(text) : escaped(text)));
  // Two decisive places without anything between them are one.
  const text = pieces.join('').replaceAll('****', '');
  return `“${text}”${excerpt.note === undefined ? '' : ` ${escaped(excerpt.note)}`}`;
}

/** Stars are only read as such where they touch a letter or a figure: what else stands at either end stays outside. */
function bold(text: string): string {
  const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su.exec(text) ?? [];
  return escaped(before) + (core === '' ? '' : `**${escaped(core)}**`) + escaped(after);
}
