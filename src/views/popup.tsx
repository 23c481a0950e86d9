import type { Deck } from '../pack/deck';
import type { CardSubject } from './card-props';
import { Chip, SourceKey } from './chip';
import { Emblem } from './emblem';
import { Mark, MarkKey } from './mark';
import type { PageSummary, PopupProps } from './popup-props';
import { claimOf, markOf, personOf, reportingIds } from './read-deck';
import { standingOf } from './standing';
import { Switch } from './switch';
import { words } from './words';

/** What is on the page in front of the reader, and the switches. */
export function Popup(props: PopupProps) {
  const { deck, state } = props;
  const { head, more } = standingOf(deck, state);
  const summary = state.kind === 'summary' ? state.summary : null;
  return (
    <main class="pop" lang={words.language}>
      <div class="hd">
        <Emblem />
        <span>
          <b>{words.product}</b> <span>{words.event(deck.title)}</span>
        </span>
        <button type="button" class="act" onClick={() => props.onOptions()}>
          {words.options}
        </button>
      </div>
      <div class="stand" role="status">
        <h1>{head}</h1>
        {more !== null && <p>{more}</p>}
      </div>
      {summary && summary.people.length > 0 && (
        <People deck={deck} people={summary.people} isListed={summary.claims.length > 0} onShow={props.onShow} />
      )}
      {summary && summary.claims.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section class="mid scrolls" aria-label={words.claims} tabIndex={0}>
          <Claims deck={deck} claims={summary.claims} onShow={props.onShow} />
          <MarkKey names={words.mark} />
          <div class="built">
            <p>{words.builtFrom(deck.title, deck.sources.length)}</p>
            <SourceKey deck={deck} />
          </div>
        </section>
      )}
      <Switches {...props} />
    </main>
  );
}

interface FoundProps {
  deck: Deck;
  onShow(subject: CardSubject): void;
}

/** `isListed`: the claims follow; else the people are all there is and get a heading of their own. */
function People({ deck, people, isListed, onShow }: FoundProps & { people: PageSummary['people']; isListed: boolean }) {
  return (
    <section class={isListed ? 'ppl on' : 'ppl'} aria-label={words.people}>
      {!isListed && <h2>{words.people}</h2>}
      <ul>
        {people.map(({ id, count }) => {
          const person = personOf(deck, id);
          return (
            person && (
              <li key={id}>
                <button type="button" onClick={() => onShow({ kind: 'person', id })}>
                  {person.short} <Count n={count} />
                </button>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

function Count({ n }: { n: number }) {
  return (
    <span class="num count">
      {n}
      <span class="sr"> {words.mentions(n)}</span>
    </span>
  );
}

/** The claims in page order; the picture of who reports them is the table itself. */
function Claims({ deck, claims, onShow }: FoundProps & { claims: PageSummary['claims'] }) {
  return (
    <table class="mx">
      <thead>
        <tr>
          <th scope="col">{words.inPageOrder}</th>
          {deck.sources.map((source) => (
            <th key={source.id} scope="col" class="c">
              <Chip source={source} />
            </th>
          ))}
          <th scope="col" class="n">
            <span class="sr">{words.reportedBy}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {claims.map(({ id, count }) => {
          const claim = claimOf(deck, id);
          return (
            claim && (
              <tr key={id}>
                <th scope="row">
                  <button type="button" onClick={() => onShow({ kind: 'claim', id })}>
                    <span>{claim.title}</span> {count > 1 && <Count n={count} />}
                  </button>
                </th>
                {deck.sources.map((source) => (
                  <td key={source.id}>
                    <Mark kind={markOf(claim.reports[source.id])} />
                  </td>
                ))}
                <td class="n num">{words.ofSources(reportingIds(deck, claim).length, deck.sources.length)}</td>
              </tr>
            )
          );
        })}
      </tbody>
    </table>
  );
}

/** No switch is shown that could not work: none for a page that cannot be read, none for a site while all is off. */
function Switches({ state, site, siteOn, everywhereOn, onSite, onEverywhere, onCompare }: PopupProps) {
  const hasSite = site !== null && everywhereOn && state.kind !== 'unreadable';
  return (
    <div class="sw">
      {hasSite && <Switch label={words.thisSite} on={siteOn} onChange={onSite} />}
      <Switch label={words.everywhere} on={everywhereOn} onChange={onEverywhere} />
      <button type="button" class="go" onClick={() => onCompare()}>
        {words.compare}
      </button>
    </div>
  );
}
