/**
 * The card on its page, and what popup and compare page are told of the page: all that is of use only where there is a mention.
 * Part of the card's script, which comes after the first one.
 */
import type { CardController } from '../card/types';
import type { PageFindings } from '../pack/wording';
import { isVisible, offsetIn, rectsOf } from '../page/map';
import type { Painter } from '../page/paint';
import { blockPointAt } from '../page/point';
import { publishedOn } from '../page/published';
import { bringIntoView, liftAbove } from '../page/scroll';
import { isForeignText } from '../spot/language';
import { createWords } from '../spot/text';
import type { CardSubject } from '../views/card-props';
import { startCard } from './card-view';
import type { Findings, PageEntry } from './findings';
import { alsoHere, type Mention, mentionAt } from './mentions';
import { ask } from './messages';
import { copiedSources, pageFindings } from './page-findings';
import { patiently } from './patiently';

export interface PageCard extends Pick<CardController, 'walk' | 'vanished'> {
  page(): PageFindings;
  /** Opens the card of the subject's first mention; false where it is not on the page. */
  show(subject: CardSubject): boolean;
}

export interface PageCardOptions {
  findings: Findings;
  painter: Painter;
  signal: AbortSignal;
  /** Whether all that was asked has been answered. */
  isDone(): boolean;
  /** A move of the pointer before there was a card to see it. */
  pointer: PointerEvent | null;
}

export type StartPageCard = (options: PageCardOptions) => PageCard;

/** From this probability on, a page without a claim is still called one about the event. */
const LIKELY = 0.5;

export const startPageCard: StartPageCard = ({ findings, painter, signal, isDone, pointer }) => {
  const isSeen = ({ people, claims, beside, block }: PageEntry) =>
    (people.length + claims.length > 0 || hasFound(beside)) && isVisible(block);

  /** Entries with something in them that a reader sees: found out with the page's style, so not more often than need be. */
  const visible = whileFresh(() => findings.entries().filter(isSeen), findings.changes);

  const visibleMentions = whileFresh(() => visible().flatMap(({ mentions }) => mentions), findings.changes);

  const page = whileFresh(
    (): PageFindings =>
      pageFindings(findings.entries(), visible(), {
        address: location.href.replace(/#.*$/u, ''),
        title: document.title,
        published: publishedOn(document),
        about: findings.about() >= LIKELY || visible().some(({ claims }) => claims.length > 0),
        done: isDone(),
      }),
    () => findings.changes() + (isDone() ? 0.5 : 0),
  );

  const card = startCard({
    signal,
    pointer,
    loadDeck: () => patiently(() => ask('deck/load', null)),
    mentionAt: (x, y) => {
      const point = blockPointAt(document, x, y, findings.roots);
      const entry = point && findings.at(point.node);
      if (!entry || entry.mentions.length === 0) return null;
      const offset = offsetIn(entry.block, point.node, point.offset);
      const mention = (offset !== null && mentionAt(entry.mentions, offset)) || null;
      // A card will ask for these when the pointer has rested; meanwhile there is time.
      if (mention) requestIdleCallback(() => signal.aborted || page());
      return mention;
    },
    describe: ({ key }) => {
      const found = findings.byKey(key);
      if (!found) return null;
      const { entry, mention } = found;
      return {
        alsoHere: alsoHere(entry.mentions, mention),
        matched: mention.matched,
        foreign: isForeignText(entry.block.text, createWords()),
        copiedFrom: copiedSources(entry.beside?.copied ?? [], mention.start, mention.end),
      };
    },
    rectsOf: ({ key }) => {
      const found = findings.byKey(key);
      return found ? rectsOf(found.entry.block, found.mention.start, found.mention.end) : null;
    },
    mentions: visibleMentions,
    activate: (ref) => {
      const found = ref && findings.byKey(ref.key);
      painter.activate(found ? { block: found.entry.block, ...spanOf(found.mention) } : null);
    },
    scrollTo: ({ key }) => {
      const found = findings.byKey(key);
      if (found) bringIntoView(found.entry.block, found.mention.start, found.mention.end);
    },
    liftAbove: ({ key }, bottom) => {
      const found = findings.byKey(key);
      if (found) liftAbove(found.entry.block, found.mention.start, found.mention.end, bottom);
    },
    page,
    hide: async ({ key }) => {
      const found = findings.byKey(key);
      if (!found) return;
      const { entry, mention } = found;
      const sentence = entry.block.text.slice(mention.start, mention.end);
      await ask('claim/hide', { address: location.href, claim: mention.id, sentence });
      findings.again();
    },
    compare: (claim) => void ask('compare/open', { claim, tabId: null }).catch(() => {}),
  });

  return {
    page,
    show(subject) {
      const mention = visibleMentions().find(({ kind, id }) => kind === subject.kind && id === subject.id);
      if (mention) card.open(mention, 'popup');
      return mention !== undefined;
    },
    walk(delta) {
      if (visibleMentions().length > 0) card.walk(delta);
    },
    vanished: card.vanished,
  };
};

/** What is seen of a page may change without a trace in what is known of it; for so long (ms) it is taken to be the same. */
const FRESH_MS = 1_000;

/** Makes a value anew only when `version` gives another number, or some time has passed. */
function whileFresh<T>(make: () => T, version: () => number): () => T {
  let kept: { value: T; version: number; time: number } | undefined;
  return () => {
    const now = version();
    if (!kept || kept.version !== now || performance.now() - kept.time > FRESH_MS) {
      kept = { value: make(), version: now, time: performance.now() };
    }
    return kept.value;
  };
}

/** Whether a block holds words of a source. What it touches on is asked of all blocks that were read, seen or not. */
const hasFound = (beside: PageEntry['beside']) =>
  beside !== null && beside.quotes.length + beside.copied.length + beside.quoted.length > 0;

const spanOf = ({ start, end }: Mention) => ({ start, end });
