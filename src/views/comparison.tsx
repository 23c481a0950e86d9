import type { Deck, DeckClaim } from '../pack/deck';
import type { PageClaim } from '../pack/wording';
import type { CellPart, PageCell } from './cells';
import { PageChip, VoiceChips } from './chip';
import { type ComparisonRow, comparisonRows } from './comparison-rows';
import { usePackLanguage, WithPackText } from './pack-text';
import { pageWords } from './page-words';
import { Quote } from './quote';
import { RichText } from './rich';
import { sayLine } from './say-line';
import { words } from './words';

/**
 * A claim's reports side by side: a column is a voice, a row an aspect, the one that matters most first and large. The page
 * in front of the reader, where it reports the claim, is the last column.
 */
export function Comparison({ deck, claim, page = null }: { deck: Deck; claim: DeckClaim; page?: PageClaim | null }) {
  const rows = comparisonRows(deck, claim, page);
  return (
    <ComparisonTable
      deck={deck}
      columns={claim.voices}
      caption={words.comparisonOf(claim.title)}
      of={claim.title}
      hasPage={page !== null}
    >
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
  /** What of the caption is the pack's text. */
  of?: string;
  /** Whether a last column is the page's. */
  hasPage?: boolean;
  children: preact.ComponentChildren;
}

/** More columns than this are narrower than words. */
const COLUMNS = 3;

/** The frame that claims and people share: a table with a head of chips. */
export function ComparisonTable({ deck, columns, caption, of = '', hasPage = false, children }: TableProps) {
  const count = columns.length + (hasPage ? 1 : 0);
  return (
    <div class={count > COLUMNS ? 'fit many' : 'fit'}>
      <table class={`cmp n${count}`}>
        <caption class="sr">
          <WithPackText line={caption} text={of} />
        </caption>
        <thead>
          <tr>
            {columns.map((ids) => (
              <th key={ids.join()} scope="col">
                <VoiceChips deck={deck} ids={ids} />
              </th>
            ))}
            {hasPage && (
              <th scope="col" class="page">
                <PageChip>{pageWords.thisPage}</PageChip>
              </th>
            )}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}

interface AspectRowProps {
  aspect: string;
  /** Whether the aspect's name is the pack's text. */
  isOfPack?: boolean;
  columns: number;
  lead?: boolean;
  hasPage?: boolean;
  children: preact.ComponentChildren;
}

/** An aspect: its label across all columns, and the row of cells under it. */
export function AspectRow({ aspect, isOfPack = false, columns, lead, hasPage = false, children }: AspectRowProps) {
  const language = usePackLanguage();
  return (
    <tbody class={lead ? 'lead' : undefined}>
      <tr>
        <th scope="rowgroup" colSpan={columns}>
          <span lang={isOfPack ? language : undefined}>{aspect}</span>
        </th>
        {hasPage && <td class="page" />}
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
    <AspectRow
      aspect={row.aspect}
      isOfPack={row.isOfPack}
      columns={voices.length}
      lead={row.lead}
      hasPage={row.page !== undefined}
    >
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
      {row.page && (
        <td class="page">
          <span class="lab">
            <PageChip>{pageWords.thisPage}</PageChip>
          </span>
          <PageParts deck={deck} cell={row.page} />
        </td>
      )}
    </AspectRow>
  );
}

function PageParts({ deck, cell }: { deck: Deck; cell: PageCell }) {
  if (cell === 'nothing') return <span class="no">{pageWords.notSaidHere}</span>;
  if (cell === 'unclear') return <span class="no">{pageWords.notClearHere}</span>;
  return <Parts deck={deck} parts={cell} of={[]} />;
}

/** Parts that not all sources `of` the cell give carry the chips of those that do. */
function Parts({ deck, parts, of }: { deck: Deck; parts: CellPart[]; of: string[] }) {
  const language = usePackLanguage();
  if (parts.length === 0) return <span class="no">{words.notSaid}</span>;
  return parts.map((part) => (
    <div key={JSON.stringify(part)} class="part">
      {part.sources.length < of.length && (
        <span class="whose">
          <VoiceChips deck={deck} ids={part.sources} />{' '}
        </span>
      )}
      {part.say !== null && (
        <span class="say">
          <RichText line={sayLine(part.say, part.ofPack ?? '')} />{' '}
        </span>
      )}
      {part.excerpts.map((excerpt) => [<Quote key={excerpt.text} excerpt={excerpt} />, ' '])}
      {[part.gloss, part.note].map(
        (text) =>
          text !== null && (
            <span key={text} class="by" lang={language}>
              {text}
            </span>
          ),
      )}
    </div>
  ));
}
