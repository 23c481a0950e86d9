import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setSite } from '../../src/app/change-settings';
import { hiddenEntry, hide } from '../../src/app/hidden';
import { SETTINGS_KEY } from '../../src/app/settings';
import { HIDDEN_KEY, readStored, watchStored } from '../../src/app/stored';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const { local, session } = fakeBrowser.storage;
beforeEach(() => fakeBrowser.reset());

/** What is seen of a key until the signal. */
function watched(key: string, signal = new AbortController().signal) {
  const seen = vi.fn();
  watchStored(key, seen, signal);
  return seen;
}

describe('readStored', () => {
  it('gives what is kept under a key, and undefined for nothing', async () => {
    await local.set({ one: { a: [1] } });
    expect(await readStored('one')).toEqual({ a: [1] });
    expect(await readStored('two')).toBeUndefined();
  });

  it('reads what the extension’s own pages write', async () => {
    await setSite('news.example', false);
    expect(await readStored(SETTINGS_KEY)).toMatchObject({ offSites: ['news.example'] });
    const entry = hiddenEntry(
      { id: 'pack', version: '1.0.0' },
      'https://news.example/',
      'no-deal',
      'No deal was made.',
    );
    await hide(entry);
    expect(await readStored(HIDDEN_KEY)).toEqual([entry]);
  });
});

describe('watchStored', () => {
  it('tells the new value of its key, and that it is gone', async () => {
    const seen = watched('one');
    await local.set({ one: 1 });
    await local.set({ one: 2, two: 3 });
    await local.remove('one');
    expect(seen.mock.calls.map(([value]) => value ?? null)).toEqual([1, 2, null]);
  });

  it('says nothing of other keys, nor of what is kept elsewhere under the same', async () => {
    const seen = watched('one');
    await local.set({ two: 2 });
    await session.set({ one: 1 });
    expect(seen).not.toHaveBeenCalled();
  });

  it('ends with the signal', async () => {
    const controller = new AbortController();
    const seen = watched('one', controller.signal);
    controller.abort();
    await local.set({ one: 1 });
    expect(seen).not.toHaveBeenCalled();
  });
});
