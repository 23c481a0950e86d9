/** Waiting for a condition instead of for time. */

/** How often a condition is looked at (ms): often enough to cost no time, rarely enough to leave the browser its own. */
const LOOK_EVERY = 100;
/** How long a condition may take (ms) before it counts as failed: generous, since two browsers share a small machine. */
const PATIENCE = 10_000;

/** Looks until `look` gives something true and returns that; fails by saying `what` was waited for and what was last seen. */
export async function until<T>(what: string, look: () => Promise<T>, patience = PATIENCE): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  let seen: T | undefined;
  let failure: unknown;
  do {
    try {
      seen = await look();
      failure = undefined;
      if (seen) return seen as NonNullable<T>;
    } catch (error) {
      failure = error;
    }
    await new Promise((done) => setTimeout(done, LOOK_EVERY));
  } while (Date.now() < end);
  const last = failure ? String(failure) : JSON.stringify(seen);
  throw new Error(`Waited ${patience} ms in vain: ${what}. Last seen: ${last?.slice(0, 600)}`);
}

/** Time itself, for tests of delays. */
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** How often a gesture is made again (ms): longer than the delay after which a card opens. */
const REPEAT_EVERY = 700;

/**
 * For what a person would do again that nobody has seen: the first mention brings the card's script, and what came before it
 * is lost. Makes the gesture, which has been made once, again whenever it is called and the last time was long ago.
 */
export function repeating(gesture: () => Promise<unknown>): () => Promise<void> {
  let last = Date.now();
  return async () => {
    if (Date.now() - last <= REPEAT_EVERY) return;
    await gesture();
    last = Date.now();
  };
}
