/** What a browser's trace says about scripts on a page's main thread. Pure. */

/** The part of Chromium's trace events that is used. Times in µs. */
export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string } };
}

/** Times in ms. */
export interface ScriptCost {
  /** The most that the script took in one task. */
  longest: number;
  /** The longest of the tasks that the script had part in, with all that the browser did in them. */
  longestTask: number;
  sum: number;
  /** In how many tasks it ran. */
  tasks: number;
}

/** Events in which script runs; the last are promise reactions, of which the trace does not say whose they are. */
const SCRIPT = new Set(['EvaluateScript', 'v8.compile', 'FunctionCall', 'RunMicrotasks']);
const TASK = 'RunTask';
const US = 1_000;

interface Span {
  from: number;
  to: number;
}

const spanOf = ({ ts, dur = 0 }: TraceEvent): Span => ({ from: ts, to: ts + dur });

/** How long at least one of the spans lasts: they may lie inside of each other. */
function covered(spans: readonly Span[]): number {
  let sum = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (to <= end) continue;
    sum += to - Math.max(from, end);
    end = to;
  }
  return sum;
}

/** When the page set a mark (`performance.mark`), in µs of the trace; the last time if it did so more than once. */
export function markOf(events: readonly TraceEvent[], name: string): TraceEvent | undefined {
  return events.findLast((event) => event.name === name && event.ph !== 'E');
}

/**
 * What scripts whose address begins with `own` cost between two times of the trace (µs), on the main thread of the page
 * that set the mark `mark`. Promise reactions, and calls of functions without an address, count as theirs in tasks in
 * which no other script runs.
 */
export function costOf(
  events: readonly TraceEvent[],
  own: string,
  mark: string,
  { from, to }: Span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
): ScriptCost {
  const marked = markOf(events, mark);
  if (!marked) throw new Error(`The trace has no mark "${mark}".`);
  const here = events.filter(
    ({ ph, pid, tid, ts }) => ph === 'X' && pid === marked.pid && tid === marked.tid && ts >= from && ts <= to,
  );
  const tasks = here.filter(({ name }) => name === TASK).sort((a, b) => a.ts - b.ts);
  const scripts = here.filter(({ name }) => SCRIPT.has(name)).sort((a, b) => a.ts - b.ts);
  const cost: ScriptCost = { longest: 0, longestTask: 0, sum: 0, tasks: 0 };
  let next = 0;
  for (const task of tasks) {
    const { from: begin, to: end } = spanOf(task);
    while ((scripts[next]?.ts ?? end) < begin) next++;
    const inside: TraceEvent[] = [];
    for (let event = scripts[next]; event && event.ts < end; event = scripts[++next]) inside.push(event);
    const urls = inside.map(({ args }) => args?.data?.url ?? '');
    const isShared = urls.some((url) => url !== '' && !url.startsWith(own));
    const spans = inside.filter((_, index) => (isShared || urls[index] ? urls[index]?.startsWith(own) : true));
    if (spans.length === 0) continue;
    const ms = covered(spans.map(spanOf)) / US;
    cost.tasks++;
    cost.sum += ms;
    cost.longest = Math.max(cost.longest, ms);
    cost.longestTask = Math.max(cost.longestTask, (end - begin) / US);
  }
  return cost;
}
