/** What the card room takes from the content script that wires it, and what it gives back. */
import type { Deck } from '../pack/deck';
import type { PageFindings } from '../pack/wording';
import type { CardProps, CardSubject } from '../views/card-props';

/** A mention on the page, as the card knows it: `key` is the caller's own and is stable while the mention stands. */
export interface MentionRef extends CardSubject {
  key: string;
}

/** What the page knows of one mention right now. */
export interface MentionDetails {
  /** Other matters at the same words: claim ids (see `CardProps.alsoHere`). */
  alsoHere: string[];
  /** The words that spoke for a claim (see `CardProps.matched`). */
  matched: string[];
  /** Whether the words stand in a text that is not in English (see `CardProps.foreign`). */
  foreign: boolean;
  /** Sources that have words of it as they stand (see `CardProps.copiedFrom`). */
  copiedFrom: string[];
}

export interface CardOptions {
  /** Aborting it removes the card, every listener and every timer, for good. */
  signal: AbortSignal;
  /** A move of the pointer before there was a card to see it. */
  pointer?: PointerEvent | null;
  /** CSS text of the card's shadow root. */
  css: string;
  /** Called when a card is about to open; a failure closes the card without a word and is tried again next time. */
  loadDeck(): Promise<Deck>;
  /** The mention under a point of the viewport, or null; asked at most once a frame while the pointer moves. */
  mentionAt(x: number, y: number): MentionRef | null;
  /** Null when the mention is gone. */
  describe(ref: MentionRef): MentionDetails | null;
  /** Client rects of the words, one or more a line, in viewport pixels; empty when they are not laid out, null when they are gone. */
  rectsOf(ref: MentionRef): readonly DOMRectReadOnly[] | null;
  /** All mentions of the page in reading order. */
  mentions(): readonly MentionRef[];
  /** Paints the active mark at a mention; null clears it. */
  activate(ref: MentionRef | null): void;
  /** Brings the words into view at once: without smooth scrolling, since a card closes when its words leave the window. */
  scrollTo(ref: MentionRef): void;
  /** Scrolls, as far as it goes, until the words end above a height of the window, where a sheet is to stand. */
  liftAbove(ref: MentionRef, bottom: number): void;
  /** What is known of the page right now. */
  page(): PageFindings;
  /** Keeps that the mention's sentence is none of its claim; the mention goes. Rejects where that could not be kept. */
  hide(ref: MentionRef): Promise<void>;
  /** Opens the compare page, at this claim or at its top. */
  compare(claimId: string | null): void;
  /** Draws the card into an element of the closed root; null props take it away. */
  render(props: CardProps | null, into: Element): void;
}

/** How a card was opened other than by resting the pointer on words. */
export type OpenedBy = 'keyboard' | 'popup' | 'tap';

export interface CardController {
  /** Scrolls to a mention and opens its card at once. */
  open(ref: MentionRef, by: OpenedBy): void;
  /** To the next (+1) or previous (-1) mention of the page, from the open card or else from where the reader is; wraps round. */
  walk(delta: 1 | -1): void;
  /** Tells that these mentions are no longer on the page, by their keys. */
  vanished(keys: ReadonlySet<string>): void;
  /** Closes whatever is open, pinned or not. */
  close(): void;
}
