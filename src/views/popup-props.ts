/** What the popup shows: the page's summary as the content script gives it, and the switches. */
import type { Deck } from '../pack/deck';
import type { CardSubject } from './card-props';

export interface PageSummary {
  /** Whether the page is judged to be about the event (claims are looked for only then). */
  about: boolean;
  /** False while the page is still being read. */
  done: boolean;
  /** In the order of first mention. */
  people: { id: string; count: number }[];
  /** In page order. */
  claims: { id: string; count: number }[];
}

/** What can be said of the tab in front of the reader. */
export type PopupState =
  | { kind: 'summary'; summary: PageSummary }
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
  onCompare(): void;
  onOptions(): void;
}
