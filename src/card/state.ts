/**
 * The card's states, what can happen to it and what it can ask for, as data: idle → waiting → hovering → pinned, and
 * summoned for cards opened by keyboard, popup or tap. `reduce` says what leads where.
 */
import type { CardSubject } from '../views/card-props';
import type { MentionRef, OpenedBy } from './types';

/** Rest before a card opens: long enough that a pointer parked while reading opens nothing, short enough to feel like an answer. */
export const OPEN_DELAY_MS = 350;
/** Grace after leaving words and card: covers the gap between them and a slip of the hand (WCAG 1.4.13, hoverable). */
export const CLOSE_DELAY_MS = 300;
/** Within this time of a close the reader is still going through cards: the next one opens without a delay. */
export const NO_DELAY_WITHIN_MS = 300;

export type TimerName = 'open' | 'close';

/** What an open card shows: the words that it stands at, and the subject, which differs when led on. */
export interface View {
  /** The mention that the card stands at; null when its words have gone while it was pinned. */
  readonly anchor: MentionRef | null;
  readonly subject: CardSubject;
  /** Subjects to go back to, the nearest last. */
  readonly behind: readonly CardSubject[];
}

/** Another mention under the pointer while a card is open. */
interface Candidate {
  readonly ref: MentionRef;
  /** Whether the pointer was racing when it was last seen there. */
  readonly racing: boolean;
}

/** Nothing is open. `dismissed` is the key of a mention that the reader closed and whose words the pointer has not left since. */
export interface Idle {
  readonly at: 'idle';
  readonly closedAt: number;
  readonly dismissed: string | null;
}
/** The pointer is on a mention and the open timer runs. */
export interface Waiting {
  readonly at: 'waiting';
  readonly ref: MentionRef;
}
/** Open for as long as the pointer is on words or card; `leaving` while the close timer runs. */
export interface Hovering extends View {
  readonly at: 'hovering';
  readonly leaving: boolean;
  readonly next: Candidate | null;
}
/** Open until dismissed or replaced; the open timer runs while `next` is set. */
export interface Summoned extends View {
  readonly at: 'summoned';
  /** Whether Enter means this card: it was opened by keyboard, and no other key has been pressed since. */
  readonly armed: boolean;
  readonly next: Candidate | null;
}
/** Open until closed or Escape. */
export interface Pinned extends View {
  readonly at: 'pinned';
}
/** The end: the reader turned the extension off, or it was removed. */
interface Off {
  readonly at: 'off';
}
export type OpenState = Hovering | Summoned | Pinned;
export type State = Idle | Waiting | OpenState | Off;

/** Where the keyboard's focus is: nowhere in particular, on something that Enter acts on, in a text field, or in the card. */
export type FocusPlace = 'none' | 'control' | 'editable' | 'card';

/** The pointer was seen, no button held. */
export interface PointEvent {
  readonly type: 'point';
  /** The mention under it; null inside the card. */
  readonly ref: MentionRef | null;
  readonly inCard: boolean;
  /** On its way to the card. */
  readonly safe: boolean;
  /** Not at rest, be it as slow as a hand that follows the words: the open delay has not begun. */
  readonly moving: boolean;
  /** Crossing the text to get elsewhere: no card opens without a delay. */
  readonly racing: boolean;
  readonly time: number;
}

/** Times are milliseconds of one clock. */
export type CardEvent =
  | PointEvent
  /** A button went down on the page or in the card, or a finger in the card. */
  | { type: 'press'; inCard: boolean }
  /** A finger tapped the page: words, or nothing of ours. */
  | { type: 'tap'; ref: MentionRef | null }
  | { type: 'timer'; timer: TimerName; time: number }
  /** Opened by intent: keyboard walk, popup, or a step inside the card. */
  | { type: 'go'; ref: MentionRef; by: OpenedBy | 'step' }
  | { type: 'escape' }
  | { type: 'enter'; focus: FocusPlace }
  | { type: 'otherKey' }
  | { type: 'pin' }
  | { type: 'close' }
  | { type: 'lead'; subject: CardSubject }
  | { type: 'back' }
  | { type: 'vanished'; keys: ReadonlySet<string> }
  /** The page scrolled or was resized. `visible`: some of the anchor's words are in the window. */
  | { type: 'scroll'; visible: boolean }
  /** The reader goes to another page; this one may come back as it is. */
  | { type: 'left' }
  /** The card could not be shown. */
  | { type: 'failed' }
  | { type: 'off' };

export type Effect =
  /** (Re)starts the one timer of this name. */
  | { do: 'start'; timer: TimerName; ms: number }
  | { do: 'stop'; timer: TimerName }
  /** A card is likely soon: load what it needs. */
  | { do: 'prepare' }
  | { do: 'scroll'; ref: MentionRef }
  | { do: 'mark'; ref: MentionRef | null }
  /** Draw the state's card; `moved`: it stands at other words than before. */
  | { do: 'show'; moved: boolean }
  | { do: 'place' }
  | { do: 'hide' }
  /** Move the focus into the card. Hiding gives it back. */
  | { do: 'focus' }
  | { do: 'announce' }
  /** The key that caused this is ours: the page must not see it. */
  | { do: 'swallow' };

export interface Step {
  state: State;
  effects: Effect[];
}

/** Nothing open, nothing closed lately. */
export const INITIAL: State = { at: 'idle', closedAt: Number.NEGATIVE_INFINITY, dismissed: null };

/** Whether a card is on the screen in this state. */
export function isOpen(state: State): state is OpenState {
  return state.at === 'hovering' || state.at === 'summoned' || state.at === 'pinned';
}

/** Whether two subjects are the same person or claim. */
export function sameSubject(a: CardSubject, b: CardSubject): boolean {
  return a.kind === b.kind && a.id === b.id;
}
