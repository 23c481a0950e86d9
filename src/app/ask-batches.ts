/** Puts questions to the background in batches. */

/** Characters in one message: enough that a long article is one message, little enough that no message stalls a tab. */
export const CLAIMS_BATCH = 100_000;
/** Reading the wording takes several times as long, and another page's claims wait for two of them. */
export const WORDING_BATCH = 20_000;

/** Splits into runs of at most `limit` in size; a single larger one stands alone. Takes items only as they are asked for. */
export function* batches<T>(
  items: Iterable<T>,
  limit: number,
  sizeOf: (item: T) => number,
): Generator<T[], void, undefined> {
  let batch: T[] = [];
  let room = limit;
  for (const item of items) {
    const size = sizeOf(item);
    if (batch.length > 0 && size > room) {
      yield batch;
      batch = [];
      room = limit;
    }
    batch.push(item);
    room -= size;
  }
  if (batch.length > 0) yield batch;
}

/**
 * Has one batch after the other answered, until `signal` aborts; the next is asked while one is on its way, so that nobody waits
 * for the way. Rejects where nobody answers.
 */
export async function inBatches<T>(
  items: Iterable<T>,
  limit: number,
  sizeOf: (item: T) => number,
  signal: AbortSignal,
  answer: (batch: T[]) => Promise<void>,
): Promise<void> {
  let asked: Promise<void> | undefined;
  for (const batch of batches(items, limit, sizeOf)) {
    if (signal.aborted) return;
    const next = answer(batch);
    // Heard of below; but not where the one before it fails.
    next.catch(() => {});
    await asked;
    asked = next;
  }
  await asked;
}
