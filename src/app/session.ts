/** One page while Parallax is on: marks what is found, shows cards, and answers the popup. Everything ends with the signal. */
import type { CardController } from '../card/types';
import { isVisible, offsetIn, rectsOf } from '../page/map';
import { createPainter } from '../page/paint';
import { blockPointAt } from '../page/point';
import { bringIntoView } from '../page/scroll';
import type { Names } from '../spot/names';
import type { CardSubject } from '../views/card-props';
import type { PageSummary } from '../views/popup-props';
import type { StartCard } from './card-view';
import { createFindings } from './findings';
import { removeLeftovers } from './leftovers';
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
  removeLeftovers(document);
  const painter = createPainter(signal);
  // The registry of highlights outlives a content script as cards do.
  painter.clear();
  let done = false;
  let reported = '';

  const findings = createFindings({
    names,
    signal,
    onFound: ({ block, people, claims, mentions }) => {
      painter.paint(block, people, claims);
      if (mentions.length > 0) void theCard();
    },
    onGone: (entries) => {
      for (const { block } of entries) painter.forget(block);
      const vanished = new Set(entries.flatMap(({ mentions }) => mentions.map(({ key }) => key)));
      if (vanished.size > 0) void card?.then((loaded) => loaded?.vanished(vanished));
    },
    onSettled: () => {
      done = true;
      report();
    },
  });

  const visibleMentions = () =>
    findings.entries().flatMap(({ mentions, block }) => (mentions.length > 0 && isVisible(block) ? mentions : []));

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
      const point = blockPointAt(document, x, y, findings.roots);
      const entry = point && findings.at(point.node);
      if (!entry || entry.mentions.length === 0) return null;
      const offset = offsetIn(entry.block, point.node, point.offset);
      return (offset !== null && mentionAt(entry.mentions, offset)) || null;
    },
    describe: ({ key }) => {
      const found = findings.byKey(key);
      if (!found) return null;
      const { entry, mention } = found;
      return {
        rects: rectsOf(entry.block, mention.start, mention.end),
        alsoHere: alsoHere(entry.mentions, mention),
        matched: mention.matched,
        foreign: entry.reading.foreign,
      };
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
    compare: (claim) => void ask('compare/open', { claim }).catch(() => {}),
  };

  return {
    summary: () => {
      const mentions = visibleMentions();
      const claims = countSubjects(mentions, 'claim');
      return {
        about: findings.about() >= LIKELY || claims.length > 0,
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
    walk: (delta) => {
      // A page without a mention never loads the card.
      if (visibleMentions().length > 0) void theCard().then((loaded) => loaded?.walk(delta));
    },
    report: () => {
      reported = '';
      report();
    },
  };
}

const spanOf = ({ start, end }: Mention) => ({ start, end });
