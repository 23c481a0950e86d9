import type { Deck, DeckClaim } from '../pack/deck';
import { VoiceChips } from './chip';
import { type CellPart, type ComparisonRow, comparisonRows } from './comparison-rows';
import { Quote } from './quote';
import { words } from './words';

/** A claim's reports side by side: a column is a voice, a row an aspect, the one that matters most first and large. */
export function Comparison({ deck, claim }: { deck: Deck; claim: DeckClaim }) {
  const rows = comparisonRows(deck, claim);
  return (
    <ComparisonTable deck={deck} columns={claim.voices} caption={words.comparisonOf(claim.title)}>
      {rows.map((row) => (
        <Aspect key={row.aspect} deck={deck} voices={claim.voices} row={row} />
      ))}
    </ComparisonTable>
  );
}

interface TableProps {
  deck: Deck;
  /** Source ids of each column. */
  columns: string[][];
  caption: string;
  children: preact.ComponentChildren;
}

/** The frame that claims and people share: a table with a head of chips. */
export function ComparisonTable({ deck, columns, caption, children }: TableProps) {
  return (
    <table class={`cmp n${columns.length}`}>
      <caption class="sr">{caption}</caption>
      <thead>
        <tr>
          {columns.map((ids) => (
            <th key={ids.join()} scope="col">
              <VoiceChips deck={deck} ids={ids} />
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}

interface AspectRowProps {
  aspect: string;
  columns: number;
  lead?: boolean;
  children: preact.ComponentChildren;
}

/** An aspect: its label across all columns, and the row of cells under it. */
export function AspectRow({ aspect, columns, lead, children }: AspectRowProps) {
  return (
    <tbody class={lead ? 'lead' : undefined}>
      <tr>
        <th scope="rowgroup" colSpan={columns}>
          <span>{aspect}</span>
        </th>
      </tr>
      <tr>{children}</tr>
    </tbody>
  );
}

/** The chips of a cell's column, seen only where columns go under one another. */
export function CellLabel({ deck, ids }: { deck: Deck; ids: string[] }) {
  return (
    <span class="lab">
      <VoiceChips deck={deck} ids={ids} />
    </span>
  );
}

function Aspect({ deck, voices, row }: { deck: Deck; voices: string[][]; row: ComparisonRow }) {
  return (
    <AspectRow aspect={row.aspect} columns={voices.length} lead={row.lead}>
      {row.whole ? (
        <td class="all" colSpan={voices.length}>
          <span class="say">{words.same(voices.length)}</span>
          <Parts deck={deck} parts={row.cells[0] ?? []} of={voices.flat()} />
        </td>
      ) : (
        voices.map((voice, i) => (
          <td key={voice.join()}>
            <CellLabel deck={deck} ids={voice} />
            <Parts deck={deck} parts={row.cells[i] ?? []} of={voice} />
          </td>
        ))
      )}
    </AspectRow>
  );
}

/** Parts that not all sources `of` the cell give carry the chips of those that do. */
function Parts({ deck, parts, of }: { deck: Deck; parts: CellPart[]; of: string[] }) {
  if (parts.length === 0) return <span class="no">{words.notSaid}</span>;
  return parts.map((part) => (
    <div key={part.sources.join()} class="part">
      {part.sources.length < of.length && (
        <span class="whose">
          <VoiceChips deck={deck} ids={part.sources} />{' '}
        </span>
      )}
      {part.say !== null && <Say text={part.say} />}
      {part.excerpts.map((excerpt) => [<Quote key={excerpt.text} excerpt={excerpt} />, ' '])}
      {part.gloss !== null && <span class="by">{part.gloss}</span>}
      {part.note !== null && <span class="by">{part.note}</span>}
    </div>
  ));
}

/** Our words, the name or the word that decides heavy: what stands before the first comma or semicolon. */
function Say({ text }: { text: string }) {
  const end = text.search(/[,;]/u);
  const head = end < 0 ? text : text.slice(0, end);
  return (
    <span class="say">
      <b class="w">{head}</b>
      {text.slice(head.length)}{' '}
    </span>
  );
}
