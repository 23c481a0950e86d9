/**
 * How long (ms) an answer may take before the question counts as lost: a background that is ended with it in its hands never
 * answers, in Firefox without a word. Several times what a busy machine needs.
 */
export const ANSWER_MS = 3_000;
/** The same for what is read there: a cold background loads its model first, and a batch may be long. */
export const READING_MS = 15_000;
/** A browser that ends it that often in a row has no time for us. */
const TRIES = 3;

/** Asks again what was not answered, or was refused; for questions that may be asked twice. Rejects as the last try did. */
export async function patiently<T>(ask: () => Promise<T>, within = ANSWER_MS, tries = TRIES): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lost = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('nobody answered in time')), within);
  });
  try {
    return await Promise.race([ask(), lost]);
  } catch (error) {
    if (tries <= 1) throw error;
    return patiently(ask, within, tries - 1);
  } finally {
    clearTimeout(timer);
  }
}
