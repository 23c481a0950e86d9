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
  | { kind: 'site-off' }
  | { kind: 'all-off' };

export interface PopupProps {
  deck: Deck;
  state: PopupState;
  /** The site's host name; null where there is none (no switch for the site is shown). */
  site: string | null;
  siteOn: boolean;
  everywhereOn: boolean;
  onShow(subject: CardSubject): void;
  onSite(on: boolean): void;
  onEverywhere(on: boolean): void;
  /** Opens the compare page for this page, at a claim or (null) at its top. */
  onCompare(claim: string | null): void;
  onOptions(): void;
}
