/** What a card needs to be drawn, and what a reader can do in it. The card's room keeps the state; views only draw. */
import type { Deck } from '../pack/deck';
import type { PageFindings } from '../pack/wording';

type MentionKind = 'person' | 'claim';

export interface CardSubject {
  kind: MentionKind;
  id: string;
}

export interface CardProps {
  deck: Deck;
  subject: CardSubject;
  /** Where among this subject's mentions on the page the card stands (0-based); null when reached from another card. */
  position: { index: number; total: number } | null;
  /** How often the subject is mentioned on this page. */
  count: number;
  /**
   * Other matters at the very same words: for a name, the claims that its sentence reports; for a claim's sentence, the
   * other claims that it reports. Claim ids.
   */
  alsoHere: string[];
  /** The words of the page that spoke for the claim; empty for a person. */
  matched: string[];
  /** Whether the text around a name is not in English, so that no claims are found in it. */
  foreign: boolean;
  /** Ids of the sources that have words of the mention's sentence as they stand. */
  copiedFrom: string[];
  /** What is known of the page. */
  page: PageFindings;
  pinned: boolean;
  /** A card that was led to from another one can go back. */
  canGoBack: boolean;
  actions: CardActions;
}

interface CardActions {
  pin(): void;
  close(): void;
  back(): void;
  /** To the next (+1) or previous (-1) mention of this subject on the page. */
  step(delta: 1 | -1): void;
  /** Leads on to another subject's card. */
  open(subject: CardSubject): void;
  /** Opens the compare page, at this claim when the subject is one. */
  compare(): void;
  /** Puts a text where the reader can paste it from; rejects where the browser does not let it. */
  copy(text: string): Promise<void>;
  /** Takes the mention for none of this claim, and closes; rejects where the choice could not be kept. Null where there is no mention. */
  hide: (() => Promise<void>) | null;
}
