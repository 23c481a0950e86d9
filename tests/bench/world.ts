/** The production modules, put together as the content script does, without the extension around them. Runs in a page. */
import { readNames, sievePatterns } from 'virtual:parallax/names';
import { createFindings } from '../../src/app/findings';
import { createPainter } from '../../src/page/paint';
import { type Names, readyNames } from '../../src/spot/names';
import { createSieve } from '../../src/spot/sieve';

const unanswered = (): Promise<never> => new Promise(() => {});

const sieve = createSieve(sievePatterns);
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
export function startPass(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const painter = createPainter(signal);
    createFindings({
      sieve,
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

/** The same with `count` packs of this pack's size. */
export function startPassWithPacks(_count: number, _signal: AbortSignal): Promise<void> {
  return Promise.reject(new Error('not yet'));
}
