import { leftOut } from '../compare/left-out';
import type { PageFindings } from '../pack/wording';
import { SourceKey } from './chip';
import { Emblem } from './emblem';
import { MarkKey } from './mark';
import { InPack, PackText, WithPackText } from './pack-text';
import { Count, type FoundProps, PopupClaims, PopupQuotes } from './popup-claims';
import type { PopupProps } from './popup-props';
import { personOf } from './read-deck';
import { standingOf } from './standing';
import { Switch } from './switch';
import { words } from './words';

/** What is on the page in front of the reader, and the switches. */
export function Popup(props: PopupProps) {
  const { deck, state } = props;
  const { head, more } = standingOf(deck, state);
  const page = state.kind === 'summary' ? state.page : null;
  const missing = page && leftOut(deck, page);
  const hasTable = page !== null && (page.claims.length > 0 || (missing?.claims.length ?? 0) > 0);
  return (
    <InPack deck={deck}>
      <main class="pop" lang={words.language}>
        <div class="hd">
          <Emblem />
          <span>
            <b>{words.product}</b>{' '}
            <span>
              <PackText>{words.event(deck.title)}</PackText>
            </span>
          </span>
          <button type="button" class="act" onClick={() => props.onOptions()}>
            {words.options}
          </button>
        </div>
        <div class="stand" role="status">
          <h1>
            <WithPackText line={head} text={deck.title} />
          </h1>
          {more !== null && (
            <p>
              <WithPackText line={more} text={deck.title} />
            </p>
          )}
          {props.isUnsaved && <p class="error">{words.notSaved}</p>}
        </div>
        {page && page.people.length > 0 && (
          <People deck={deck} people={page.people} isListed={hasTable} onShow={props.onShow} />
        )}
        {page && hasTable && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          <section class="mid scrolls" aria-label={words.claims} tabIndex={0}>
            <PopupClaims deck={deck} page={page} missing={missing} onShow={props.onShow} onCompare={props.onCompare} />
            <PopupQuotes deck={deck} quotes={page.quotes} onShow={props.onShow} />
            <MarkKey names={words.mark} hasPage />
            <div class="built">
              <p>
                <WithPackText line={words.builtFrom(deck.title, deck.sources.length)} text={deck.title} />
              </p>
              <SourceKey deck={deck} />
            </div>
          </section>
        )}
        <Switches {...props} />
      </main>
    </InPack>
  );
}

/** `isListed`: the claims follow; else the people are all there is and get a heading of their own. */
function People({
  deck,
  people,
  isListed,
  onShow,
}: FoundProps & { people: PageFindings['people']; isListed: boolean }) {
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

/** No switch is shown that could not work: none for a page that cannot be read, none for a site while all is off. */
function Switches({ state, site, siteOn, everywhereOn, onRead, onSite, onEverywhere, onCompare }: PopupProps) {
  const hasSite = site !== null && everywhereOn && state.kind !== 'unreadable';
  return (
    <div class="sw">
      {(state.kind === 'not-news' || state.kind === 'unasked') && (
        <button type="button" class="go" onClick={() => onRead()}>
          {words.readThis}
        </button>
      )}
      {hasSite && <Switch label={words.thisSite} on={siteOn} onChange={onSite} />}
      <Switch label={words.everywhere} on={everywhereOn} onChange={onEverywhere} />
      <button type="button" class="go" onClick={() => onCompare(null)}>
        {words.compare}
      </button>
    </div>
  );
}
