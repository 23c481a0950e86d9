/** The popup's first line: what can be said of the page in front of the reader, in our words. */
import { contrastsByClaim } from '../compare/contrast';
import { spottedClaims } from '../compare/reporting';
import { carriedBy } from '../pack/carried';
import type { Deck } from '../pack/deck';
import type { PageFindings } from '../pack/wording';
import { pageWords } from './page-words';
import type { PopupState } from './popup-props';
import { labelsOf } from './read-deck';
import { words } from './words';

interface PageStanding {
  head: string;
  more: string | null;
}

export function standingOf(deck: Deck, state: PopupState): PageStanding {
  const { stand } = words;
  switch (state.kind) {
    case 'summary':
      return pageStanding(deck, state.page);
    case 'reading':
      return { head: stand.reading, more: stand.readingMore };
    case 'unreadable':
      return { head: stand.unreadable, more: stand.unreadableMore };
    case 'reload':
      return { head: stand.reload, more: stand.reloadMore };
    case 'opted-out':
      return { head: stand.optedOut, more: stand.optedOutMore };
    case 'not-news':
      return { head: stand.notNews, more: stand.notNewsMore };
    case 'unasked':
      return { head: stand.unasked, more: stand.unaskedMore };
    case 'site-off':
      return { head: stand.siteOff, more: stand.siteOffMore };
    case 'all-off':
      return { head: stand.allOff, more: stand.allOffMore };
  }
}

/** The same for what was found on a page. */
export function pageStanding(deck: Deck, page: PageFindings): PageStanding {
  const { stand } = words;
  const { about, done, people, claims } = page;
  const all = spottedClaims(deck).length;
  const { head, more } = carriedLine(deck, page);
  if (claims.length > 0) {
    const other = [...contrastsByClaim(deck, page).values()].filter(
      // What a page leaves out is said below; here it is its words that are counted.
      (contrasts) => contrasts.some(({ kind }) => kind !== 'presence'),
    ).length;
    const reports = done ? pageWords.reports(claims.length, all, other) : stand.soFar(claims.length, all);
    return head === null
      ? { head: reports, more }
      : { head, more: [more, reports].filter((line) => line !== null).join(' ') };
  }
  if (!done) return { head: stand.reading, more: stand.readingMore };
  if (head !== null) return { head, more };
  if (about) return { head: stand.about(deck.title), more: more ?? stand.aboutMore(all) };
  if (people.length > 0) return { head: stand.notAbout(deck.title), more: stand.notAboutMore(people.length) };
  return { head: stand.nothing, more: stand.nothingMore(deck.title) };
}

/** A page that is a source's text says so before anything else; one that carries a passage of it says so beside. */
function carriedLine(deck: Deck, page: PageFindings): { head: string | null; more: string | null } {
  const { whole, words: count, passages } = carriedOn(deck, page);
  if (whole.length > 0)
    return { head: pageWords.carriesWhole(labelsOf(deck, whole)), more: pageWords.carriesWholeMore(count) };
  const lines = passages.map(({ sources, words: n }) => pageWords.carriesShared(labelsOf(deck, sources), n));
  return { head: null, more: lines.length > 0 ? lines.join(' ') : null };
}

function carriedOn(deck: Deck, { copied, quoted }: PageFindings) {
  const counts = Object.fromEntries(deck.sources.map(({ id, shingles = 0 }) => [id, shingles]));
  const { sources, whole, passages } = carriedBy(copied, counts, quoted);
  return { whole, passages, words: Math.max(0, ...whole.map((id) => sources[id]?.words ?? 0)) };
}
