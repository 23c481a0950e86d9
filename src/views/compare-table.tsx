import { useState } from 'preact/hooks';
import { contrastsOf } from '../compare/contrast';
import { reportingIds } from '../compare/reporting';
import type { Deck, DeckClaim, DeckReport, DeckSource } from '../pack/deck';
import type { PageFindings } from '../pack/wording';
import { Chip, PageChip } from './chip';
import { PageCellOf } from './compare-page-cell';
import { type ClaimGroup, wordingOf } from './compare-rows';
import { Comparison } from './comparison';
import { ContrastLine } from './contrast';
import { Mark } from './mark';
import { usePackLanguage, WithPackText } from './pack-text';
import { pageWords } from './page-words';
import { Quote } from './quote';
import { claimOf, labelsOf, markOf } from './read-deck';
import { words } from './words';

/** The id of the button that opens a claim's row. */
export const buttonId = (claimId: string): string => `claim-${claimId}`;

interface TableProps {
  deck: Deck;
  /** The page that has a column of its own; null for none. */
  page: PageFindings | null;
  groups: ClaimGroup[];
  count: number;
  open: ReadonlySet<string>;
  onToggle(claimId: string): void;
  onCopy(claim: DeckClaim): Promise<void>;
}

/** Every claim × every source and the page, grouped by how many sources report it; a row opens to its comparison. */
export function CompareTable({ deck, page, groups, count, open, onToggle, onCopy }: TableProps) {
  const columns = deck.sources.length + (page ? 1 : 0);
  const language = usePackLanguage();
  return (
    <table class={page ? 'mat with-page' : 'mat'}>
      <caption class="sr">{words.everyMatter}</caption>
      <colgroup>
        <col class="t" />
        <col span={columns} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" class="num">
            {words.matters(count)}
          </th>
          {deck.sources.map((source) => (
            <th key={source.id} scope="col">
              <div class="head">
                <Chip source={source} /> <span lang={language}>{source.title}</span>
              </div>
            </th>
          ))}
          {page && (
            <th scope="col" class="page">
              <div class="head">
                <PageChip>{pageWords.thisPage}</PageChip> <span>{siteOf(page)}</span>
              </div>
            </th>
          )}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.sources}>
          <tr class="grp">
            <th scope="rowgroup" colSpan={columns + 1}>
              <b>{words.group(group.sources, deck.sources.length)}</b>{' '}
              <span class="num">{words.matters(group.claims.length)}</span>
            </th>
          </tr>
          {group.claims.map((claim) => (
            <ClaimRows
              key={claim.id}
              deck={deck}
              claim={claim}
              page={page}
              isOpen={open.has(claim.id)}
              onToggle={onToggle}
              onCopy={onCopy}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface RowProps extends Pick<TableProps, 'deck' | 'page' | 'onToggle' | 'onCopy'> {
  claim: DeckClaim;
  isOpen: boolean;
}

function ClaimRows({ deck, claim, page, isOpen, onToggle, onCopy }: RowProps) {
  const [told, setTold] = useState('');
  const language = usePackLanguage();
  const here = page?.claims.find(({ id }) => id === claim.id) ?? null;
  const contrasts = page && here ? contrastsOf(deck, claim, here, page.touched) : [];
  const copy = () =>
    void onCopy(claim).then(
      () => setTold(pageWords.copied),
      () => setTold(pageWords.copyFailed),
    );
  const reporting = reportingIds(deck, claim);
  const [only] = labelsOf(deck, reporting);
  const wider = claim.under === undefined ? undefined : claimOf(deck, claim.under);
  const boxId = `${buttonId(claim.id)}-comparison`;
  return (
    <>
      <tr class={isOpen ? 'open' : undefined}>
        <th scope="row">
          <button
            type="button"
            id={buttonId(claim.id)}
            lang={language}
            aria-expanded={isOpen}
            aria-controls={isOpen ? boxId : undefined}
            onClick={() => onToggle(claim.id)}
          >
            {claim.title}
          </button>
          <small>
            {reporting.length === 1 && only !== undefined
              ? words.alone(only)
              : words.sourcesAndVoices(reporting.length, claim.voices.length)}
          </small>
          {wider && (
            <small>
              <WithPackText line={words.partOfWider(wider.title)} text={wider.title} />
            </small>
          )}
        </th>
        {deck.sources.map((source) => (
          <td key={source.id} data-label={source.label}>
            <Cell deck={deck} claim={claim} source={source} />
          </td>
        ))}
        {page && (
          <td class="page" data-label={pageWords.thisPage}>
            <PageCellOf deck={deck} claim={claim} here={here} isDone={page.done} contrasts={contrasts} />
          </td>
        )}
      </tr>
      {isOpen && (
        <tr class="exp">
          <td colSpan={deck.sources.length + (page ? 2 : 1)}>
            <div class="box" id={boxId}>
              {contrasts.map((contrast) => (
                <p key={JSON.stringify(contrast)} class="line">
                  <ContrastLine deck={deck} contrast={contrast} />
                </p>
              ))}
              <Comparison deck={deck} claim={claim} page={here} />
              <div class="foot">
                <span>{words.aspects(claim.differences.length)}</span>
                <span class="told" role="status">
                  {told}
                </span>
                <button type="button" class="act" onClick={copy}>
                  {pageWords.copyMarkdown}
                </button>
                <button type="button" class="act" onClick={() => onToggle(claim.id)}>
                  {words.fold}
                </button>
              </div>
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

function Cell({ deck, claim, source }: { deck: Deck; claim: DeckClaim; source: DeckSource }) {
  const report = claim.reports[source.id];
  const wording = wordingOf(deck, claim, source.id);
  if (!report || !wording) {
    return (
      <div class="c silent">
        <Mark kind="none" />
        <span aria-hidden="true">{words.mark.none}</span>
      </div>
    );
  }
  return (
    <div class="c">
      <Mark kind={markOf(report)} />
      <div>
        {'sameAs' in wording ? (
          <span class="say">{words.sameWordsAs(labelsOf(deck, [wording.sameAs]).join())}</span>
        ) : (
          wording.excerpts.map((excerpt) => [<Quote key={excerpt.text} excerpt={excerpt} />, ' '])
        )}
        <span class="by">
          <WithPackText line={byLine(report)} text={report.by ?? ''} />
        </span>
      </div>
    </div>
  );
}

/** Whose word, in a line; how firmly only where it is more than somebody's word. */
function byLine(report: DeckReport): string {
  const certainty = words.certainty[report.certainty];
  if (report.by === null) return certainty;
  return report.certainty === 'attributed' ? report.by : words.both(report.by, certainty);
}

/** Where the page stands, for the head of its column. */
const siteOf = ({ address }: PageFindings): string => (URL.canParse(address) ? new URL(address).hostname : address);
