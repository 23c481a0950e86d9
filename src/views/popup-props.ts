/** What the popup shows: what the content script has found on the page, and the switches. */
import type { Deck } from '../pack/deck';
import type { PageFindings } from '../pack/wording';
import type { CardSubject } from './card-props';

/** What can be said of the tab in front of the reader. */
export type PopupState =
  | { kind: 'summary'; page: PageFindings }
  | { kind: 'reading' }
  /** A page that extensions may not read (the browser's own, a store, a file). */
  | { kind: 'unreadable' }
  /** The page was open before Parallax was installed or updated: it needs to be loaded again. */
  | { kind: 'reload' }
  /** The publisher has asked that Parallax leave this page alone. */
  | { kind: 'opted-out' }
  /** Only pages of news are read, and this is none; or only pages for which the reader asks. */
  | { kind: 'not-news' }
  | { kind: 'unasked' }
  | { kind: 'site-off' }
  | { kind: 'all-off' };

export interface PopupProps {
  deck: Deck;
  state: PopupState;
  /** The site's host name; null where there is none (no switch for the site is shown). */
  site: string | null;
  siteOn: boolean;
  everywhereOn: boolean;
  /** A switch could not be turned: the browser did not save it. */
  isUnsaved?: boolean;
  onShow(subject: CardSubject): void;
  /** Has this page read, whatever it is. */
  onRead(): void;
  onSite(on: boolean): void;
  onEverywhere(on: boolean): void;
  /** Opens the compare page for this page, at a claim or (null) at its top. */
  onCompare(claim: string | null): void;
  onOptions(): void;
}
