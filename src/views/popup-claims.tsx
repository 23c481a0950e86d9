import { contrastsByClaim } from '../compare/contrast';
import type { LeftOut } from '../compare/left-out';
import type { Deck, DeckClaim, DeckSource } from '../pack/deck';
import type { PageFindings, QuoteMention } from '../pack/wording';
import type { CardSubject } from './card-props';
import { Chip, PageChip } from './chip';
import { ContrastLine } from './contrast';
import { Mark } from './mark';
import { usePackLanguage } from './pack-text';
import { pageWords } from './page-words';
import { distinctQuotes, quoteKey, sayingOf, speakersLine } from './quotation';
import { claimOf, type MarkKind, markOf, pageMark, personOf } from './read-deck';
import { words } from './words';

export interface FoundProps {
  deck: Deck;
  onShow(subject: CardSubject): void;
}

interface ClaimsProps extends FoundProps {
  page: PageFindings;
  missing: LeftOut | null;
  onCompare(claim: string): void;
}

/** The claims of the page in its order, and those that it leaves out; the picture of who reports them is the table itself. */
export function PopupClaims({ deck, page, missing, onShow, onCompare }: ClaimsProps) {
  const contrasts = contrastsByClaim(deck, page);
  return (
    <table class="mx">
      <thead>
        <tr>
          <th scope="col">{page.claims.length > 0 ? words.inPageOrder : pageWords.leftOut}</th>
          {deck.sources.map((source) => (
            <th key={source.id} scope="col" class="c">
              <Chip source={source} />
            </th>
          ))}
          <th scope="col" class="page">
            <PageChip>{pageWords.here}</PageChip>
          </th>
        </tr>
      </thead>
      {page.claims.map((one) => {
        const claim = claimOf(deck, one.id);
        const [sharpest] = contrasts.get(one.id) ?? [];
        return (
          claim && (
            <tbody key={one.id}>
              <ClaimRow
                deck={deck}
                claim={claim}
                here={pageMark(one)}
                count={one.sentences.length}
                onClick={() => onShow({ kind: 'claim', id: one.id })}
              />
              {sharpest && (
                <tr class="dr">
                  <td colSpan={deck.sources.length + 1}>
                    <span class="line">
                      <ContrastLine deck={deck} contrast={sharpest} />
                    </span>
                  </td>
                  <td class="page" />
                </tr>
              )}
            </tbody>
          )
        );
      })}
      {missing && (
        <tbody>
          <MissingHead missing={missing} isFirst={page.claims.length === 0} columns={deck.sources.length + 1} />
          {missing.claims.map((claim) => (
            <ClaimRow
              key={claim.id}
              deck={deck}
              claim={claim}
              here="none"
              count={0}
              onClick={() => onCompare(claim.id)}
            />
          ))}
        </tbody>
      )}
    </table>
  );
}

/** Above what is left out, and why it would be unfair to ask for it; `isFirst`: the table's own head has said the first. */
function MissingHead({ missing, isFirst, columns }: { missing: LeftOut; isFirst: boolean; columns: number }) {
  const note = missing.unfair && <span>{pageWords.unfair[missing.unfair]}</span>;
  const isNone = missing.claims.length === 0;
  if (isFirst && (isNone || !note)) return null;
  return (
    <tr class="gap">
      {isFirst || isNone ? (
        <td colSpan={columns}>{isNone ? pageWords.leftOutNone : note}</td>
      ) : (
        <th scope="rowgroup" colSpan={columns}>
          {pageWords.leftOut}
          {note}
        </th>
      )}
      <td class="page" />
    </tr>
  );
}

interface RowProps {
  deck: Deck;
  claim: DeckClaim;
  here: MarkKind;
  count: number;
  onClick(): void;
}

function ClaimRow({ deck, claim, here, count, onClick }: RowProps) {
  const language = usePackLanguage();
  return (
    <tr>
      <th scope="row">
        <button type="button" onClick={() => onClick()}>
          <span lang={language}>{claim.title}</span> {count > 1 && <Count n={count} />}
        </button>
      </th>
      {deck.sources.map((source) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the row's button does the same by keyboard
        <td key={source.id} title={markTitle(claim, source)} onClick={() => onClick()}>
          <Mark kind={markOf(claim.reports[source.id])} />
        </td>
      ))}
      <td class="page">
        <Mark kind={here} />
      </td>
    </tr>
  );
}

/** What a mark tells at a closer look: "A: as somebody’s word (Witkoff, to CNN, Sunday)". */
function markTitle({ reports }: DeckClaim, { id, label }: DeckSource): string {
  const report = reports[id];
  return pageWords.markTitle(label, words.mark[markOf(report)], report?.by ?? null);
}

export function Count({ n }: { n: number }) {
  return (
    <span class="num count">
      {n}
      <span class="sr"> {words.mentions(n)}</span>
    </span>
  );
}

/** Quotations of the pack that the page alters or gives to somebody else; one that stands as it was needs no word here. */
export function PopupQuotes({ deck, quotes, onShow }: FoundProps & { quotes: QuoteMention[] }) {
  const other = distinctQuotes(quotes).flatMap((quote) => {
    const saying = sayingOf(deck, quote);
    const isOther = quote.how !== 'same' || (quote.speaker !== null && quote.speaker !== quote.person);
    return saying && isOther ? [{ quote, saying }] : [];
  });
  if (other.length === 0) return null;
  return (
    <section class="quos" aria-label={pageWords.quotations}>
      <h2>{pageWords.quotations}</h2>
      <ul>
        {other.map(({ quote, saying }) => (
          <li key={quoteKey(quote)}>
            <button type="button" class="go" onClick={() => onShow({ kind: 'person', id: quote.person })}>
              {personOf(deck, quote.person)?.short ?? quote.person}
            </button>{' '}
            {words.both(pageWords.quoteHow[quote.how], speakersLine(deck, quote, saying))}
          </li>
        ))}
      </ul>
    </section>
  );
}
