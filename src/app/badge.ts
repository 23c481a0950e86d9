/** Counts for the badge how many different people and claims of a page a reader can see. */
import type { Block } from '../page/block';
import { isVisible } from '../page/map';
import type { Entry } from './ledger';

type Found = Pick<Entry<Block, unknown>, 'block' | 'people' | 'claims'>;

export interface Badge {
  /** Something else than before was found in a block; `isLess`: and something that was found there is no longer. */
  found(entry: Found, isLess: boolean): void;
  /** Blocks have left the page. */
  gone(): void;
  /** Tells what is to be seen by now, if that is something else than before. */
  report(): void;
  /** Tells it in any case: a page that comes back out of the browser's cache has lost its badge. */
  again(): void;
}

export interface BadgeOptions {
  signal: AbortSignal;
  entries(): readonly Found[];
  tell(found: { people: number; claims: number }): Promise<unknown>;
}

/** Whether a block can be seen makes the page's style be worked out: not asked more often than this for a number on a badge. */
const LOOKS_MAX = 200;

/** A number on a button can wait (ms) for the marks that are being painted, and mostly for the claims that change it. */
const WAIT_MS = 150;

/**
 * Counts after a while, and behind a frame, when the page's style has just been worked out anyway; each subject only until it is
 * seen once.
 */
export function createBadge({ signal, entries, tell }: BadgeOptions): Badge {
  let seen = { person: new Set<string>(), claim: new Set<string>() };
  let news: Found[] = [];
  let isRecount = false;
  let isDue = false;
  let told = '';

  const hasNews = ({ people, claims }: Found) =>
    people.some(({ id }) => !seen.person.has(id)) || claims.some(({ id }) => !seen.claim.has(id));

  const count = () => {
    isDue = false;
    if (signal.aborted) return;
    if (isRecount) seen = { person: new Set(), claim: new Set() };
    let looks = 0;
    for (const entry of isRecount ? entries() : news) {
      if (!hasNews(entry) || (looks++ < LOOKS_MAX && !isVisible(entry.block))) continue;
      for (const { id } of entry.people) seen.person.add(id);
      for (const { id } of entry.claims) seen.claim.add(id);
    }
    news = [];
    isRecount = false;
    const found = { people: seen.person.size, claims: seen.claim.size };
    const text = JSON.stringify(found);
    if (text === told) return;
    told = text;
    tell(found).catch(() => {});
  };

  const badge: Badge = {
    found(entry, isLess) {
      if (isLess) isRecount = true;
      else if (hasNews(entry)) news.push(entry);
    },
    gone() {
      isRecount = true;
    },
    report() {
      if (isDue) return;
      isDue = true;
      setTimeout(() => requestAnimationFrame(() => setTimeout(count)), WAIT_MS);
    },
    again() {
      told = '';
      badge.report();
    },
  };
  return badge;
}
