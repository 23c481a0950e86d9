/**
 * Work in one task, in ms: with what the clock does not stop (a portion that has begun, garbage) less than a frame of 12, so that
 * the page can scroll smoothly beside it.
 */
export const SLICE_MS = 3;

/** Lets the page go first. Without a scheduler a message is the task that comes soonest; timers are slowed down when nested. */
export function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

/** For so long (ms); whoever waits looks afterwards whether it still matters. */
export const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Does something with each item in slices, between which the page goes first. */
export async function eachInSlices<T>(items: Iterable<T>, work: (item: T) => void, signal: AbortSignal): Promise<void> {
  let began = performance.now();
  let count = 0;
  for (const item of items) {
    work(item);
    if (++count % CLOCK_EVERY !== 0 || performance.now() - began < SLICE_MS) continue;
    await giveWay();
    if (signal.aborted) return;
    began = performance.now();
  }
}

/** To look at the clock takes as long as a small piece of work. */
const CLOCK_EVERY = 20;
