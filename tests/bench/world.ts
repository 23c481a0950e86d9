/** The production modules, put together as the content script does, without the extension around them. Runs in a page. */
import { sievesOfPacks } from 'virtual:parallax/bench-packs';
import { readNames, sieveData } from 'virtual:parallax/names';
import { createFindings } from '../../src/app/findings';
import { createPainter } from '../../src/page/paint';
import { type Names, readyNames } from '../../src/spot/names';
import { createSieve, type Sieve } from '../../src/spot/sieve';

const unanswered = (): Promise<never> => new Promise(() => {});

const sieve = createSieve(sieveData);
let loaded: Names | undefined;

/** As after the first page with a name on it: only the first pass pays for the tables. */
const theNames = (): Names => {
  loaded ??= readyNames(readNames(), sieve);
  return loaded;
};

/**
 * Reads the document and marks its people, until `signal` aborts; the promise is kept when all is read, judged and painted.
 * Claims are asked for, but never answered.
 */
export const startPass = (signal: AbortSignal): Promise<void> => startWith(sieve, signal);

function startWith(of: Sieve, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const painter = createPainter(signal);
    createFindings({
      sieve: of,
      loadNames: theNames,
      background: { claims: unanswered, read: unanswered },
      signal,
      onFound: ({ block, people, claims }) => painter.paint(block, people, claims),
      onGone: (entries) => {
        for (const { block } of entries) painter.forget(block);
      },
      onSettled: () => done(),
    });
  });
}

const sieves = new Map<number, Sieve>();

/** The same with the names of `count` packs of this size looked for; the page names nobody of the others. */
export function startPassWithPacks(count: number, signal: AbortSignal): Promise<void> {
  const patterns = sievesOfPacks[count];
  if (!patterns) return Promise.reject(new Error(`no patterns were made for ${count} packs`));
  const known = sieves.get(count) ?? createSieve(patterns);
  sieves.set(count, known);
  return startWith(known, signal);
}
