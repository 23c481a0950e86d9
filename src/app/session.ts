/** One page while Parallax is on: marks what is found, shows cards, and answers the popup. Everything ends with the signal. */
import type { CardController } from '../card/types';
import type { PageFindings } from '../pack/wording';
import { isVisible, offsetIn, rectsOf } from '../page/map';
import { createPainter } from '../page/paint';
import { blockPointAt } from '../page/point';
import { publishedOn } from '../page/published';
import { bringIntoView } from '../page/scroll';
import type { Names } from '../spot/names';
import type { CardSubject } from '../views/card-props';
import type { StartCard } from './card-view';
import { createFindings, type PageEntry } from './findings';
import { removeLeftovers } from './leftovers';
import { alsoHere, countSubjects, type Mention, mentionAt } from './mentions';
import { ask } from './messages';
import { copiedSources, pageFindings } from './page-findings';

export interface Session {
  page(): PageFindings;
  /** Opens the card of the subject's first mention; false where it is not on the page. */
  show(subject: CardSubject): boolean;
  /** To the next or previous mention on the page. */
  walk(delta: 1 | -1): void;
  /** Tells the badge again what was found: a page that comes back out of the browser's cache has lost it. */
  report(): void;
  /** Asks for all claims anew: the reader turned others away than before. */
  again(): void;
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

  /** Entries with something in them that a reader sees. */
  const visible = () =>
    findings
      .entries()
      .filter(({ mentions, beside, block }) => (mentions.length > 0 || hasFound(beside)) && isVisible(block));

  const visibleMentions = () => visible().flatMap(({ mentions }) => mentions);

  const page = (): PageFindings => {
    const seen = visible();
    return pageFindings(findings.entries(), seen, {
      address: location.href.replace(/#.*$/u, ''),
      title: document.title,
      published: publishedOn(document),
      about: findings.about() >= LIKELY || seen.some(({ claims }) => claims.length > 0),
      done,
    });
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
        copiedFrom: copiedSources(entry.beside?.copied ?? [], mention.start, mention.end),
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
  };

  return {
    page,
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
    again: findings.again,
  };
}

/** Whether a block holds words of a source. What it touches on is asked of all blocks that were read, seen or not. */
const hasFound = (beside: PageEntry['beside']) =>
  beside !== null && beside.quotes.length + beside.copied.length + beside.quoted.length > 0;

const spanOf = ({ start, end }: Mention) => ({ start, end });
