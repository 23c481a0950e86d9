import { describe, expect, it } from 'vitest';
import { costOf, markOf, type TraceEvent } from './trace';

const event = (name: string, ts: number, dur: number, url?: string): TraceEvent => ({
  name,
  ph: 'X',
  ts,
  dur,
  pid: 1,
  tid: 1,
  ...(url === undefined ? {} : { args: { data: { url } } }),
});
const OWN = 'chrome-extension://id/';
const mark: TraceEvent = { name: 'here', ph: 'I', ts: 9_999, pid: 1, tid: 1 };

describe('the cost of scripts in a trace', () => {
  const trace: TraceEvent[] = [
    // A task of ours: a script of 4 ms, in it a call, behind it promise reactions of 1 ms.
    event('RunTask', 0, 8_000),
    event('EvaluateScript', 1_000, 4_000, `${OWN}content.js`),
    event('FunctionCall', 2_000, 1_000, `${OWN}content.js`),
    event('RunMicrotasks', 5_000, 1_000),
    // Promise reactions alone.
    event('RunTask', 10_000, 3_000),
    event('RunMicrotasks', 10_500, 2_000),
    // The page's own script, with reactions of its own.
    event('RunTask', 20_000, 9_000),
    event('FunctionCall', 20_000, 6_000, 'https://page.example/app.js'),
    event('RunMicrotasks', 26_000, 2_000),
    // Both in one task.
    event('RunTask', 30_000, 5_000),
    event('FunctionCall', 30_000, 2_000, 'https://page.example/app.js'),
    event('FunctionCall', 32_000, 1_000, `${OWN}content.js`),
    event('RunMicrotasks', 33_000, 1_000),
    // Another process.
    { ...event('RunTask', 0, 90_000), pid: 2 },
    { ...event('FunctionCall', 0, 90_000, `${OWN}background.js`), pid: 2 },
    mark,
  ];

  it('is what is ours alone, each moment counted once', () => {
    expect(costOf(trace, OWN, 'here')).toEqual({ longest: 5, longestTask: 8, sum: 8, tasks: 3 });
  });

  it('can be asked of a part of the trace', () => {
    expect(costOf(trace, OWN, 'here', { from: 9_000, to: 19_000 })).toMatchObject({ sum: 2, tasks: 1 });
  });

  it('needs the mark that tells the page', () => {
    expect(() => costOf(trace, OWN, 'elsewhere')).toThrow('elsewhere');
    expect(markOf([...trace, { ...mark, ts: 5 }], 'here')?.ts).toBe(5);
  });
});
