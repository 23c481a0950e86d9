/** The content script: answers for its page, and runs a session on it while Parallax is on here. */
import { readNames, sieveData } from 'virtual:parallax/names';
import { readyNames } from '../spot/names';
import { createSieve } from '../spot/sieve';
import { ALIVE_CHECK } from './alive';
import type { Background } from './claim-finder';
import { answer, ask, TO_PAGE } from './messages';
import type { StartPageCard } from './page-card';
import type { PageContext } from './page-context';
import { createPageJudge } from './page-judge';
import { patiently, READING_MS } from './patiently';
import { withoutRepeats } from './repeats';
import { type Session, startSession } from './session';
import { HIDDEN_KEY, watchStored } from './stored';
import { whileOn } from './switch';

declare global {
  /** Of the script that runs on this page; in the scope that no page can see. */
  var parallaxContext: PageContext | undefined;
}

export interface ContentOptions {
  /** Brings the card's code into the page. */
  loadCard(): Promise<StartPageCard>;
  /** The page is one of the extension's own: no site that could be turned off, and read in every mode. */
  isOwn?: boolean;
}

const sieve = createSieve(sieveData);

const background: Background = {
  claims: (about, blocks) =>
    patiently(() => ask('claims/find', { about, address: location.href, blocks: withoutRepeats(blocks) }), READING_MS),
  read: (blocks) => patiently(() => ask('blocks/read', { blocks: withoutRepeats(blocks) }), READING_MS),
};

/**
 * Wires one page; everything ends with `ctx`. Where Parallax is off, nothing listens to the page. Gives what tells the
 * session of the moment.
 */
export async function startContent(
  ctx: PageContext,
  { loadCard, isOwn = false }: ContentOptions,
): Promise<() => Session | undefined> {
  let session: Session | undefined;
  const theSession = () => session;
  // A feed, a drawing or a text file is not a page of prose. And one may be brought in twice: by the browser and by the background.
  if (!(document.documentElement instanceof HTMLElement) || globalThis.parallaxContext?.isValid) return theSession;
  globalThis.parallaxContext = ctx;
  await shown(document);
  if (!ctx.isValid) return theSession;
  const site = isOwn ? '' : location.hostname;
  const page = createPageJudge({
    // A frame of the page's own site is a part of the page.
    pages: [...new Set([document, (window.top ?? window).document])],
    setInterval: (work, ms) => {
      const timer = window.setInterval(() => ctx.isValid && work(), ms);
      ctx.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
      return timer;
    },
    onNews: () => void check(),
  });
  if (isOwn) page.ask();

  const start = (signal: AbortSignal): void => {
    session = startSession({
      sieve,
      loadNames: () => readyNames(readNames(), sieve),
      background,
      signal,
      loadCard,
    });
    // To ask ends everything where the extension has gone.
    const alive = setInterval(() => ctx.isValid, ALIVE_CHECK);
    // A tab behind slept through it: it looks before the next one begins there.
    document.addEventListener('visibilitychange', () => ctx.isValid, { signal });
    signal.addEventListener(
      'abort',
      () => {
        clearInterval(alive);
        session = undefined;
        if (ctx.isValid) ask('page/found', { people: 0, claims: 0 }).catch(() => {});
      },
      { once: true },
    );
    // A page out of the browser's cache slept through changes of the settings, and its tab has lost the badge.
    addEventListener(
      'pageshow',
      ({ persisted, isTrusted }) => {
        if (persisted && isTrusted) void check().then(() => session?.report());
      },
      { signal },
    );
  };

  const pageSwitch = whileOn({ host: site, signal: ctx.signal, judge: page.judge, start, onStanding: page.follow });
  const check = async () => (await pageSwitch).check();

  answer(
    TO_PAGE,
    {
      'page/state': async () => {
        // One that came out of the cache while it was off has nobody to tell it of a change.
        if (!session) await check();
        return { site, standing: (await pageSwitch).standing(), page: (await session?.page()) ?? null };
      },
      'page/read': async () => {
        page.ask();
        await check();
        return null;
      },
      'page/show': async (subject) => (await session?.show(subject)) ?? false,
      'page/walk': async ({ delta }) => {
        await session?.walk(delta);
        return null;
      },
    },
    ctx.signal,
  );

  // Sentences that the reader turned away may be shown again, in the options or in another tab.
  watchStored(HIDDEN_KEY, () => session?.again(), ctx.signal);
  return theSession;
}

/**
 * Resolves when the page is shown: a prerendered one may never be, and must not speak for its tab; one in a tab behind costs
 * nothing before somebody looks at it.
 */
async function shown(page: Document & { prerendering?: boolean }): Promise<void> {
  const next = (event: string) => new Promise((resolve) => page.addEventListener(event, resolve, { once: true }));
  if (page.prerendering) await next('prerenderingchange');
  if (page.visibilityState === 'hidden') await next('visibilitychange');
}
