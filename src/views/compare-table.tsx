import type { Deck, DeckClaim, DeckReport, DeckSource } from '../pack/deck';
import { Chip } from './chip';
import { type ClaimGroup, wordingOf } from './compare-rows';
import { Comparison } from './comparison';
import { Mark } from './mark';
import { Quote } from './quote';
import { claimOf, labelsOf, markOf, reportingIds } from './read-deck';
import { words } from './words';

/** The id of the button that opens a claim's row. */
export const buttonId = (claimId: string): string => `claim-${claimId}`;

interface TableProps {
  deck: Deck;
  groups: ClaimGroup[];
  count: number;
  open: ReadonlySet<string>;
  onToggle(claimId: string): void;
}

/** Every claim × every source, grouped by how many sources report it; a row opens to its comparison. */
export function CompareTable({ deck, groups, count, open, onToggle }: TableProps) {
  return (
    <table class="mat">
      <caption class="sr">{words.everyMatter}</caption>
      <colgroup>
        <col class="t" />
        <col span={deck.sources.length} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" class="num">
            {words.matters(count)}
          </th>
          {deck.sources.map((source) => (
            <th key={source.id} scope="col">
              <div class="head">
                <Chip source={source} /> <span>{source.title}</span>
              </div>
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.sources}>
          <tr class="grp">
            <th scope="rowgroup" colSpan={deck.sources.length + 1}>
              <b>{words.group(group.sources, deck.sources.length)}</b>{' '}
              <span class="num">{words.matters(group.claims.length)}</span>
            </th>
          </tr>
          {group.claims.map((claim) => (
            <ClaimRows key={claim.id} deck={deck} claim={claim} isOpen={open.has(claim.id)} onToggle={onToggle} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface RowProps {
  deck: Deck;
  claim: DeckClaim;
  isOpen: boolean;
  onToggle(claimId: string): void;
}

function ClaimRows({ deck, claim, isOpen, onToggle }: RowProps) {
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
          {wider && <small>{words.partOfWider(wider.title)}</small>}
        </th>
        {deck.sources.map((source) => (
          <td key={source.id} data-label={source.label}>
            <Cell deck={deck} claim={claim} source={source} />
          </td>
        ))}
      </tr>
      {isOpen && (
        <tr class="exp">
          <td colSpan={deck.sources.length + 1}>
            <div class="box" id={boxId}>
              <Comparison deck={deck} claim={claim} />
              <div class="foot">
                <span>{words.aspects(claim.differences.length)}</span>
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
        <span class="by">{byLine(report)}</span>
      </div>
    </div>
  );
}

/** Whose word, in a line; how firmly only where it is more than somebody's word. */
function byLine(report: DeckReport): string {
  const certainty = words.certainty[report.certainty];
  if (report.by === null) return certainty;
  return report.certainty === 'attributed' ? report.by : `${report.by}; ${certainty}`;
}
