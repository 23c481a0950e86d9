/** One page while Parallax is on: marks what is found, tells the badge, and brings the card. Everything ends with the signal. */
import type { PageFindings } from '../pack/wording';
import { createPainter } from '../page/paint';
import type { Names } from '../spot/names';
import type { Sieve } from '../spot/sieve';
import type { CardSubject } from '../views/card-props';
import { createBadge } from './badge';
import { createCardTime } from './card-time';
import type { Background } from './claim-finder';
import { createFindings } from './findings';
import { removeLeftovers } from './leftovers';
import { ask } from './messages';
import type { PageCard, StartPageCard } from './page-card';

export interface Session {
  /** What is known of the page. Rejects where the card's script cannot be had. */
  page(): Promise<PageFindings>;
  /** Opens the card of the subject's first mention; false where it is not on the page. */
  show(subject: CardSubject): Promise<boolean>;
  /** To the next or previous mention on the page. */
  walk(delta: 1 | -1): Promise<void>;
  /** Tells the badge again what was found: a page that comes back out of the browser's cache has lost it. */
  report(): void;
  /** Asks for all claims anew: the reader turned others away than before. */
  again(): void;
}

export interface SessionOptions {
  sieve: Sieve;
  loadNames(): Names;
  background: Background;
  /** Nothing of the session is left once it is aborted. */
  signal: AbortSignal;
  /** Brings the card's code into the page; called when there is a mention to open it for. */
  loadCard(): Promise<StartPageCard>;
}

/** Starts on the document. */
export function startSession({ sieve, loadNames, background, signal, loadCard }: SessionOptions): Session {
  removeLeftovers(document);
  const painter = createPainter(signal);
  painter.clear();
  let done = false;
  let card: Promise<PageCard | null> | undefined;

  const time = createCardTime(() => void theCard(), signal);

  /** The card, loaded when first asked for; null where it cannot be had (the session ended, the extension is being updated). */
  const theCard = (): Promise<PageCard | null> => {
    card ??= loadCard()
      .then((start) =>
        signal.aborted ? null : start({ findings, painter, signal, isDone: () => done, pointer: time.pointer() }),
      )
      .catch(() => {
        card = undefined;
        return null;
      });
    return card;
  };

  const findings = createFindings({
    sieve,
    loadNames,
    background,
    signal,
    onFound: (entry, isLess) => {
      const { block, people, claims } = entry;
      painter.paint(block, people, claims);
      badge.found(entry, isLess);
      if (!card && people.length + claims.length > 0) time.want();
    },
    onGone: (entries) => {
      for (const { block } of entries) painter.forget(block);
      badge.gone();
      if (!card) return;
      const vanished = new Set(entries.flatMap(({ mentions }) => mentions.map(({ key }) => key)));
      if (vanished.size > 0) void card.then((loaded) => loaded?.vanished(vanished));
    },
    onSettled: (isDone) => {
      done ||= isDone;
      if (done) time.calm();
      badge.report();
    },
  });

  const badge = createBadge({ signal, entries: findings.entries, tell: (found) => ask('page/found', found) });

  return {
    async page() {
      // A page on which nothing was found never loads the card.
      if (findings.entries().length === 0) return nothingFound(done);
      const loaded = await theCard();
      if (!loaded) throw new Error('the page cannot be told of: the extension is being updated');
      return loaded.page();
    },
    show: async (subject) => (findings.entries().length > 0 && (await theCard())?.show(subject)) || false,
    async walk(delta) {
      if (findings.entries().length > 0) (await theCard())?.walk(delta);
    },
    report: badge.again,
    again: findings.again,
  };
}

const nothingFound = (done: boolean): PageFindings => ({
  address: location.href.replace(/#.*$/u, ''),
  title: document.title,
  published: null,
  length: 0,
  about: false,
  done,
  people: [],
  claims: [],
  quotes: [],
  copied: [],
  quoted: [],
  touched: [],
});
