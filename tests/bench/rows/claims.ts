/** From people painted, which is when the page is judged, to claims painted, in the real extension. */
import { median } from '../figures';
import { type Lab, wishFor } from '../lab';
import { atMost, plain, type Row } from '../report';
import { costOf, markOf } from '../trace';
import { trace, untilIdle } from '../traced';

const RUNS = 5;
const COLD_MS = 250;
const WARM_MS = 80;
const MAIN_THREAD_MS = 4;

const PEOPLE = 'bench-people';
const FIRST = 'bench-first-claim';
const CLAIMS = 'bench-claims';

/** Looks every 4 ms, as often as a page's timer goes, and marks when people are painted and when claims were last added. */
const WATCH = `{
  const size = (name) => CSS.highlights.get(name)?.size ?? 0;
  let people = 0;
  let claims = 0;
  const look = () => {
    if (people === 0) {
      people = size('parallax-person');
      if (people > 0) performance.mark('${PEOPLE}');
    }
    const now = size('parallax-claim');
    if (now > claims) {
      if (claims === 0) performance.mark('${FIRST}');
      performance.mark('${CLAIMS}');
    }
    claims = now;
    setTimeout(look, 1);
  };
  look();
}
//# sourceURL=bench-watch.js`;

interface Taken {
  first: number;
  all: number;
  mainThread: number;
}

function visit(lab: Lab, seed: number): Promise<Taken> {
  return lab.onExtended(async (page, origin) => {
    await page.evaluateOnNewDocument(WATCH);
    const events = await trace(page, async () => {
      await page.goto(lab.server.pageUrl(wishFor({ seed })), { waitUntil: 'load' });
      // Nothing is asked of the page meanwhile, or it would be the page's work.
      await untilIdle(page);
    });
    const timeOf = (name: string) => markOf(events, name)?.ts ?? Number.NaN;
    const [from, first, to] = [timeOf(PEOPLE), timeOf(FIRST), timeOf(CLAIMS)];
    const { sum } = costOf(events, origin, CLAIMS, { from, to });
    return { first: (first - from) / 1_000, all: (to - from) / 1_000, mainThread: sum };
  });
}

const middle = (runs: readonly Taken[], key: keyof Taken): number => median(runs.map((run) => run[key]));

export async function claimRows(lab: Lab): Promise<Row[]> {
  const cold: Taken[] = [];
  const warm: Taken[] = [];
  for (let run = 0; run < RUNS; run++) {
    await (await lab.extended()).stopBackground();
    cold.push(await visit(lab, run + 1));
    warm.push(await visit(lab, run + 1));
  }
  const detail = (runs: Taken[]) => `the first claim after ${plain(middle(runs, 'first'))} ms`;
  return [
    atMost('people to claims painted, 200 KB, background cold', middle(cold, 'all'), COLD_MS, 'ms', detail(cold)),
    atMost('the same, background warm', middle(warm, 'all'), WARM_MS, 'ms', detail(warm)),
    atMost('of it on the page’s main thread', middle(warm, 'mainThread'), MAIN_THREAD_MS, 'ms'),
  ];
}
