/** The popup's first line: what can be said of the page in front of the reader, in our words. */
import type { Deck } from '../pack/deck';
import type { PageSummary, PopupState } from './popup-props';
import { spottedClaims } from './read-deck';
import { words } from './words';

interface PageStanding {
  head: string;
  more: string | null;
}

export function standingOf(deck: Deck, state: PopupState): PageStanding {
  const { stand } = words;
  switch (state.kind) {
    case 'summary':
      return summaryStanding(deck, state.summary);
    case 'reading':
      return { head: stand.reading, more: stand.readingMore };
    case 'unreadable':
      return { head: stand.unreadable, more: stand.unreadableMore };
    case 'reload':
      return { head: stand.reload, more: stand.reloadMore };
    case 'site-off':
      return { head: stand.siteOff, more: stand.siteOffMore };
    case 'all-off':
      return { head: stand.allOff, more: stand.allOffMore };
  }
}

function summaryStanding(deck: Deck, { about, done, people, claims }: PageSummary): PageStanding {
  const { stand } = words;
  const all = spottedClaims(deck).length;
  if (claims.length > 0) {
    return { head: done ? stand.reports(claims.length, all) : stand.soFar(claims.length, all), more: null };
  }
  if (!done) return { head: stand.reading, more: stand.readingMore };
  if (about) return { head: stand.about(deck.title), more: stand.aboutMore(all) };
  if (people.length > 0) return { head: stand.notAbout(deck.title), more: stand.notAboutMore(people.length) };
  return { head: stand.nothing, more: stand.nothingMore(deck.title) };
}
