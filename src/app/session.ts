/**
 * One page while Parallax is on: reads it, finds people at once and claims where the page is about the event, paints the
 * marks, and shows cards. Everything ends with the signal.
 */
import type { CardController, MentionRef } from '../card/types';
import type { Block } from '../page/blocks';
import { isVisible, offsetIn, rectsOf } from '../page/map';
import { follows } from '../page/order';
import { createPainter } from '../page/paint';
import { blockPointAt } from '../page/point';
import { createPageReader } from '../page/watch';
import { ABOUT_MIN } from '../spot/gate';
import { createKnowledge } from '../spot/knowledge';
import type { Names } from '../spot/names';
import { resolvePeople } from '../spot/people';
import { readBlock } from '../spot/read-block';
import type { Reading } from '../spot/reading';
import type { CardSubject } from '../views/card-props';
import type { PageSummary } from '../views/popup-props';
import type { StartCard } from './card-view';
import { askClaims, type ClaimQuestion } from './claims-client';
import { createLedger, type Entry } from './ledger';
import { alsoHere, countSubjects, type Mention, mentionAt } from './mentions';
import { ask } from './messages';

export interface Session {
  summary(): PageSummary;
  /** Opens the card of the subject's first mention; false where it is not on the page. */
  show(subject: CardSubject): boolean;
  /** To the next or previous mention on the page. */
  walk(delta: 1 | -1): void;
  /** Tells the badge again what was found: a page that comes back out of the browser's cache has lost it. */
  report(): void;
}

type PageEntry = Entry<Block, Reading>;

/** How far the page's probability of being about the event may move before claims found under the old one are looked at again. */
const ABOUT_DRIFT = 0.1;

/** From this probability on, a page without a claim is still called one about the event. */
const LIKELY = 0.5;

export interface SessionOptions {
  names: Names;
  /** Nothing of the session is left once it is aborted. */
  signal: AbortSignal;
  /** Brings the card's code into the page; called when there is a mention to open it for. */
  loadCard(): Promise<StartCard>;
}

/** Starts on the document. */
export function startSession({ names, signal, loadCard }: SessionOptions): Session {
  const knowledge = createKnowledge(names);
  const ledger = createLedger<Block, Reading>(follows);
  const painter = createPainter(signal);
  let done = false;
  let askedUnder: number | null = null;
  let reported = '';

  const visible = () => ledger.entries().filter(({ mentions, block }) => mentions.length > 0 && isVisible(block));
  const visibleMentions = () => visible().flatMap(({ mentions }) => mentions);

  const paint = ({ block, people, claims, mentions }: PageEntry) => {
    painter.paint(block, people, claims);
    if (mentions.length > 0) void theCard();
  };

  const resolve = (entries: Iterable<PageEntry>) => {
    for (const entry of entries) {
      if (entry.reading.hits.length === 0) continue;
      if (ledger.found(entry, { people: resolvePeople(names, entry.reading, knowledge) })) paint(entry);
    }
  };

  const reader = createPageReader({
    root: document,
    signal,
    onBlocks: ({ fresh, gone }) => {
      const vanished = new Set<string>();
      for (const block of gone) {
        const entry = ledger.remove(block);
        if (!entry) continue;
        knowledge.remove(entry.reading);
        painter.forget(block);
        for (const { key } of entry.mentions) vanished.add(key);
      }
      const added = fresh.map((block) => {
        const reading = readBlock(names, block.text);
        knowledge.add(reading);
        return ledger.add(block, reading);
      });
      resolve(added);
      if (vanished.size > 0) void card?.then((loaded) => loaded?.vanished(vanished));
    },
    onIdle: () => {
      // Who a surname means, and whether the page is about the event, may have changed with what was read.
      resolve(ledger.entries());
      void findClaims().finally(() => {
        done = true;
        report();
      });
    },
  });

  const findClaims = async () => {
    const about = knowledge.about();
    const entries = ledger.entries();
    if (askedUnder !== null && Math.abs(about - askedUnder) > ABOUT_DRIFT) {
      for (const entry of entries) entry.asked = false;
    }
    askedUnder = about;
    const questions: ClaimQuestion<PageEntry>[] = [];
    for (const [index, entry] of entries.entries()) {
      if (entry.asked) continue;
      entry.asked = true;
      if (about < ABOUT_MIN && !entry.reading.namesEvent) {
        if (ledger.found(entry, { claims: [] })) paint(entry);
      } else {
        questions.push({ of: entry, text: entry.block.text, before: entries[index - 1]?.block.text ?? '' });
      }
    }
    try {
      await askClaims(questions, about, signal, (answers) => {
        for (const { of, claims } of answers) if (ledger.found(of, { claims })) paint(of);
      });
    } catch {
      // No background to answer (the extension is being updated): asked again when the page next changes.
      for (const { of } of questions) of.asked = false;
    }
  };

  const report = () => {
    if (signal.aborted) return;
    const mentions = visibleMentions();
    const found = { people: countSubjects(mentions, 'person').length, claims: countSubjects(mentions, 'claim').length };
    const news = JSON.stringify(found);
    if (news === reported) return;
    reported = news;
    ask('page/found', found).catch(() => {});
  };

  let card: Promise<CardController | null> | undefined;

  /** The card, loaded when first asked for; null where it cannot be had (the session ended, the extension is being updated). */
  const theCard = () => {
    card ??= loadCard()
      .then((start) => (signal.aborted ? null : start(cardOptions)))
      .catch(() => {
        card = undefined;
        return null;
      });
    return card;
  };

  const cardOptions: Parameters<StartCard>[0] = {
    signal,
    loadDeck: () => ask('deck/load', null),
    mentionAt: (x, y) => {
      const point = blockPointAt(document, x, y, reader.roots);
      const block = point && reader.blockOf(point.node);
      const entry = block && ledger.get(block);
      if (!entry || entry.mentions.length === 0) return null;
      const offset = offsetIn(block, point.node, point.offset);
      return (offset !== null && mentionAt(entry.mentions, offset)) || null;
    },
    describe: ({ key }) => {
      const found = ledger.byKey(key);
      if (!found) return null;
      const { entry, mention } = found;
      return {
        rects: rectsOf(entry.block, mention.start, mention.end),
        alsoHere: alsoHere(entry.mentions, mention),
        matched: mention.matched,
      };
    },
    mentions: visibleMentions,
    activate: (ref) => {
      const found = ref && ledger.byKey(ref.key);
      painter.activate(found ? { block: found.entry.block, ...spanOf(found.mention) } : null);
    },
    scrollTo: (ref) => scrollToMention(ref),
    compare: (claim) => void ask('compare/open', { claim }).catch(() => {}),
  };

  const scrollToMention = ({ key }: MentionRef) => {
    const found = ledger.byKey(key);
    const node = found?.entry.block.pieces.findLast(({ start }) => start <= found.mention.start)?.node;
    if (!found || !node) return;
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    // The words of a very long element may still be outside.
    const { top = 0, bottom = 0 } = rectsOf(found.entry.block, found.mention.start, found.mention.end)[0] ?? {};
    if (top < 0 || bottom > innerHeight) scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' });
  };

  return {
    summary: () => {
      const mentions = visibleMentions();
      const claims = countSubjects(mentions, 'claim');
      return {
        about: knowledge.about() >= LIKELY || claims.length > 0,
        done,
        people: countSubjects(mentions, 'person'),
        claims,
      };
    },
    show: (subject) => {
      const mention = visibleMentions().find(({ kind, id }) => kind === subject.kind && id === subject.id);
      if (mention) void theCard().then((loaded) => loaded?.open(mention, 'popup'));
      return mention !== undefined;
    },
    walk: (delta) => void theCard().then((loaded) => loaded?.walk(delta)),
    report: () => {
      reported = '';
      report();
    },
  };
}

const spanOf = ({ start, end }: Mention) => ({ start, end });
