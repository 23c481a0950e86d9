/** The measurements that run inside a page: entry of the bundle, called by the runner through `parallaxBench`. */
import { walkFloor } from './floor';
import { createRivals } from './rivals';
import { timeBusy, watchYields } from './stopwatch';
import { startPass, startPassWithPacks } from './world';

/** Times in ms, one for each run; floor and work took turns. */
export interface Series {
  floor: number[];
  /** On the main thread. */
  busy: number[];
  wall: number[];
}

export interface BenchPage {
  /** The whole pass, with one pack or with `packs`. */
  pass(runs: number, packs?: number): Promise<Series>;
  /** One of the rivals, with these names. */
  rival(name: string, names: readonly string[], runs: number): Promise<Series>;
  /** Starts a pass that stays. */
  stay(): Promise<void>;
}

declare global {
  var parallaxBench: BenchPage;
}

/** Runs that are not counted: the floor is a warm one, and so is the work. Where one run takes long, a single one. */
const WARM_UPS = 3;
const FEW = 3;
/** Between runs (ms), for painting and for collecting garbage. */
const REST = 20;

const rest = (): Promise<void> => new Promise((done) => setTimeout(done, REST));

function timeFloor(): number {
  const began = performance.now();
  // The sum is used, so that no compiler can leave the walk out.
  const isSane = walkFloor(document.body) >= 0;
  return isSane ? performance.now() - began : Number.NaN;
}

/** `work` gives back what undoes it; undoing is not counted. */
async function inTurns(runs: number, work: (signal: AbortSignal) => Promise<void>): Promise<Series> {
  const series: Series = { floor: [], busy: [], wall: [] };
  for (let run = runs > FEW ? -WARM_UPS : -1; run < runs; run++) {
    await rest();
    const floor = timeFloor();
    await rest();
    const end = new AbortController();
    const lap = await timeBusy(() => work(end.signal));
    end.abort();
    if (run < 0) continue;
    series.floor.push(floor);
    series.busy.push(lap.busy);
    series.wall.push(lap.wall);
  }
  return series;
}

watchYields();

globalThis.parallaxBench = {
  pass: (runs, packs = 1) =>
    inTurns(runs, (signal) => (packs === 1 ? startPass(signal) : startPassWithPacks(packs, signal))),
  rival(name, names, runs) {
    const rival = createRivals(names)[name];
    if (!rival) return Promise.reject(new Error(`There is no rival called ${name}.`));
    return inTurns(runs, async (signal) => signal.addEventListener('abort', rival(document.body), { once: true }));
  },
  stay: () => startPass(new AbortController().signal),
};
