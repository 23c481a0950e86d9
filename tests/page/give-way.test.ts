import { scheduler } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eachInSlices, giveWay, SLICE_MS } from '../../src/page/give-way';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Notes when a task is run that was waiting when this was called. */
function waitingTask(ran: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    ran();
  };
  port2.postMessage(null);
}

describe('giveWay', () => {
  it('lets a task go first that waits already, which a promise alone does not', async () => {
    const ran = vi.fn();
    waitingTask(ran);
    await Promise.resolve();
    expect(ran).not.toHaveBeenCalled();
    await giveWay();
    expect(ran).toHaveBeenCalledTimes(1);
  });

  it('asks the scheduler where there is one', async () => {
    const asked = vi.spyOn(scheduler, 'yield');
    vi.stubGlobal('scheduler', scheduler);
    await giveWay();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('does without a scheduler that cannot yield, as some browsers have it', async () => {
    vi.stubGlobal('scheduler', { postTask: () => {} });
    await giveWay();
  });
});

describe('eachInSlices', () => {
  let now: number;
  let looks: number;
  beforeEach(() => {
    now = 0;
    looks = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      looks++;
      return now;
    });
  });
  const never = new AbortController().signal;

  it('does something with each item once, in order, however long each takes', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: SLICE_MS }), { maxLength: 100 }), async (items) => {
        const done: number[] = [];
        const work = (ms: number) => {
          done.push(ms);
          now += ms;
        };
        await eachInSlices(items, work, never);
        expect(done).toEqual(items);
      }),
      { numRuns: 30 },
    ));

  it('lets the page go first once the slice is over, and again after the next', async () => {
    let count = 0;
    const doneBeforePage: number[] = [];
    const work = (item: number) => {
      if (item % 40 === 0) waitingTask(() => doneBeforePage.push(count));
      count++;
      now += SLICE_MS / 32;
    };
    await eachInSlices(Array(120).keys(), work, never);
    expect(doneBeforePage).toEqual([40, 80, 120]);
  });

  it('does small work at one go, and rarely looks at the clock', async () => {
    const page = vi.fn();
    waitingTask(page);
    await eachInSlices(Array(1_000).keys(), () => {}, never);
    expect(page).not.toHaveBeenCalled();
    expect(looks).toBeLessThan(100);
  });

  it('works no more after the end', async () => {
    const end = new AbortController();
    let count = 0;
    const work = () => {
      now += SLICE_MS;
      if (++count === 5) end.abort();
    };
    await eachInSlices(Array(1_000).keys(), work, end.signal);
    expect(count).toBeLessThan(50);
  });
});
