/** Time on the page's main thread of work that gives way in between. Runs in a page. */

export interface Lap {
  /** From start to end without the times in which the work had given way, in ms. */
  busy: number;
  /** From start to end, in ms. */
  wall: number;
}

let away = 0;

interface Yielding {
  scheduler?: { yield?(): Promise<void> };
}

/** Has `scheduler.yield` note how long it took; without a scheduler, `busy` is the wall's time. To be called once, before the work's code. */
export function watchYields(): void {
  const { scheduler } = globalThis as Yielding;
  const giveWay = scheduler?.yield?.bind(scheduler);
  if (!scheduler || !giveWay) return;
  scheduler.yield = async () => {
    const left = performance.now();
    await giveWay();
    away += performance.now() - left;
  };
}

/** Measures `work` up to the moment at which its promise is kept. */
export async function timeBusy(work: () => Promise<void>): Promise<Lap> {
  const awayBefore = away;
  const began = performance.now();
  await work();
  const wall = performance.now() - began;
  return { busy: wall - (away - awayBefore), wall };
}
