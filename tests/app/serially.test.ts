import { describe, expect, it } from 'vitest';
import { serially } from '../../src/app/serially';

/** A promise, with the hand that settles it outside. */
function held() {
  let release = () => {};
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}

describe('serially', () => {
  it('begins a task when the one before is done, in the order in which they came', async () => {
    const inTurn = serially();
    const { promise, release } = held();
    const seen: string[] = [];
    const first = inTurn(async () => {
      seen.push('first begins');
      await promise;
      seen.push('first ends');
      return 1;
    });
    const second = inTurn(async () => {
      seen.push('second');
      return 2;
    });
    await Promise.resolve();
    expect(seen).toEqual(['first begins']);
    release();
    expect(await Promise.all([first, second])).toEqual([1, 2]);
    expect(seen).toEqual(['first begins', 'first ends', 'second']);
  });

  it('goes on after a task that failed, and tells of it whom it concerns alone', async () => {
    const inTurn = serially();
    const failing = inTurn(() => Promise.reject(new Error('full')));
    const throwing = inTurn(() => {
      throw new Error('refused');
    });
    const next = inTurn(async () => 'done');
    await expect(failing).rejects.toThrow('full');
    await expect(throwing).rejects.toThrow('refused');
    expect(await next).toBe('done');
  });

  it('keeps one queue apart from another', async () => {
    const { promise, release } = held();
    const waiting = serially()(() => promise);
    expect(await serially()(async () => 'at once')).toBe('at once');
    release();
    await waiting;
  });
});
