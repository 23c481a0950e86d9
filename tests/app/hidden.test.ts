import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fingerprint } from '../../src/app/fingerprint';
import {
  dayOf,
  getHidden,
  HIDDEN_MAX,
  type HiddenEntry,
  hiddenEntry,
  hiddenKey,
  hiddenOn,
  hide,
  pageAddress,
  restore,
  restoreAll,
  watchHidden,
  withoutHidden,
} from '../../src/app/hidden';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const PAGE = 'https://news.example/summit?id=1';
const entry = (claim: string, more: Partial<HiddenEntry> = {}): HiddenEntry => ({
  pack: 'fair',
  version: '1.0.0',
  page: PAGE,
  claim,
  sentence: fingerprint(claim),
  at: '2026-05-12',
  ...more,
});
const claims = async () => (await getHidden()).map(({ claim }) => claim);
const stored = async () => (await fakeBrowser.storage.local.get('hidden')).hidden;

describe('hidden mentions', () => {
  it('are none at first', async () => {
    expect(await getHidden()).toEqual([]);
  });

  it('are kept, the oldest first, and forgotten one by one', async () => {
    await hide(entry('cost'));
    await hide(entry('weather'));
    expect(await getHidden()).toEqual([entry('cost'), entry('weather')]);
    await restore(entry('cost'));
    expect(await claims()).toEqual(['weather']);
  });

  it('leave nothing in the store when the last is forgotten', async () => {
    await hide(entry('cost'));
    await restore(entry('cost'));
    expect(await stored()).toBeUndefined();
    await hide(entry('cost'));
    await hide(entry('weather'));
    await restoreAll();
    expect(await stored()).toBeUndefined();
    expect(await getHidden()).toEqual([]);
  });

  it('are kept once, as the latest', async () => {
    await hide(entry('cost'));
    await hide(entry('weather'));
    await hide(entry('cost', { version: '1.1.0', at: '2026-05-13' }));
    expect(await getHidden()).toEqual([entry('weather'), entry('cost', { version: '1.1.0', at: '2026-05-13' })]);
  });

  it('differ by pack, page, claim and sentence', async () => {
    const all = [
      entry('cost'),
      entry('cost', { pack: 'summit' }),
      entry('cost', { page: 'https://news.example/summit?id=2' }),
      entry('weather', { sentence: fingerprint('cost') }),
      entry('cost', { sentence: fingerprint('another') }),
    ];
    for (const one of all) await hide(one);
    expect(await getHidden()).toEqual(all);
    await restore(entry('cost'));
    expect(await getHidden()).toEqual(all.slice(1));
  });

  it('do not lose one another when they come at once', async () => {
    await Promise.all([hide(entry('a')), hide(entry('b')), restore(entry('a')), hide(entry('c'))]);
    expect(await claims()).toEqual(['b', 'c']);
  });

  it('are limited: the oldest go first', async () => {
    const full = Array.from({ length: HIDDEN_MAX }, (_, i) => entry(`claim-${i}`));
    await fakeBrowser.storage.local.set({ hidden: full });
    await hide(entry('one-more'));
    const kept = await claims();
    expect(kept).toHaveLength(HIDDEN_MAX);
    expect(kept[0]).toBe('claim-1');
    expect(kept.at(-1)).toBe('one-more');
  });

  it.each([['nonsense'], [3], [null], [{}], [{ 0: entry('cost') }], [[3, null, 'text', [], {}]]])(
    'are none where the store holds %j',
    async (value) => {
      await fakeBrowser.storage.local.set({ hidden: value });
      expect(await getHidden()).toEqual([]);
      await hide(entry('cost'));
      expect(await getHidden()).toEqual([entry('cost')]);
    },
  );

  it('are read as far as they are readable', async () => {
    const { claim: _, ...noClaim } = entry('cost');
    const damaged = [
      noClaim,
      entry('address', { page: 'javascript:alert(1)' }),
      entry('fragment', { page: `${PAGE}#part` }),
      entry('text', { sentence: 'The fair cost nine million.' }),
      entry('day', { at: 'yesterday' }),
    ];
    await fakeBrowser.storage.local.set({ hidden: [...damaged, { ...entry('weather'), more: 'of a later version' }] });
    expect(await getHidden()).toEqual([entry('weather')]);
  });

  it('are never read from anything else, whatever the store holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        await fakeBrowser.storage.local.set({ hidden: value });
        expect(await getHidden()).toEqual([]);
      }),
    );
  });

  it('are none where the browser refuses to read', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('refused'));
    expect(await getHidden()).toEqual([]);
  });

  it('reject a change that the browser has no room for, and stay as they were', async () => {
    await hide(entry('cost'));
    const full = new Error('QUOTA_BYTES quota exceeded');
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(full);
    const refused = hide(entry('weather'));
    await expect(refused).rejects.toThrow('did not save');
    await expect(refused).rejects.toMatchObject({ cause: full });
    expect(await claims()).toEqual(['cost']);
    await hide(entry('weather'));
    expect(await claims()).toEqual(['cost', 'weather']);
  });

  it('reject a change where the browser refuses to read, and write nothing over what is kept', async () => {
    await hide(entry('cost'));
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('refused'));
    await expect(hide(entry('weather'))).rejects.toThrow('did not save');
    expect(await claims()).toEqual(['cost']);
  });

  it.each([
    ['a text instead of a fingerprint', { sentence: 'The fair cost nine million.' }],
    ['a file', { page: 'file:///home/reader/page.html' }],
    ['a page that is its own address', { page: 'data:text/html,The fair cost nine million.' }],
    ['a time', { at: '2026-05-12T10:00' }],
  ])('are not kept with %s, of which the error tells nothing', async (_, more) => {
    const refused = hide(entry('cost', more));
    await expect(refused).rejects.toThrow(TypeError);
    await expect(refused).rejects.not.toThrow(Object.values(more)[0]);
    expect(await stored()).toBeUndefined();
  });

  it('hold no fragment and no user', async () => {
    await hide(entry('cost', { page: 'https://me:secret@news.example/summit?id=1#part' }));
    expect(await getHidden()).toEqual([entry('cost')]);
  });

  it('are not watched after the signal', async () => {
    const controller = new AbortController();
    const seen = vi.fn();
    watchHidden(seen, controller.signal);
    await hide(entry('cost'));
    expect(seen).toHaveBeenLastCalledWith([entry('cost')]);
    await restoreAll();
    expect(seen).toHaveBeenLastCalledWith([]);
    controller.abort();
    await hide(entry('cost'));
    expect(seen).toHaveBeenCalledTimes(2);
  });
});

describe('hiddenEntry', () => {
  it('holds nothing of the text', async () => {
    const pack = { id: 'fair', version: '1.0.0', title: 'The fair' };
    const made = hiddenEntry(pack, `${PAGE}#x`, 'cost', 'The fair cost nine.', new Date(2026, 0, 2, 23, 59));
    const sentence = fingerprint('The fair cost nine.');
    expect(made).toEqual({ pack: 'fair', version: '1.0.0', page: PAGE, claim: 'cost', sentence, at: '2026-01-02' });
    await hide(made);
    expect(await getHidden()).toEqual([made]);
  });
});

describe('hiddenOn', () => {
  const entries = [
    entry('cost'),
    entry('weather', { page: 'https://news.example/other' }),
    entry('crowd', { pack: 'summit' }),
    entry('crowd'),
  ];

  it('has the keys of one pack on one page, whatever the fragment', () => {
    const keys = [hiddenKey('cost', fingerprint('cost')), hiddenKey('crowd', fingerprint('crowd'))];
    expect(hiddenOn(entries, 'fair', `${PAGE}#part`)).toEqual(new Set(keys));
  });

  it('has none on any other page', () => {
    expect(hiddenOn(entries, 'fair', 'https://news.example/summit')).toEqual(new Set());
    expect(hiddenOn(entries, 'fair', 'about:blank')).toEqual(new Set());
    expect(hiddenOn(entries, 'fair', 'no address')).toEqual(new Set());
  });
});

describe('withoutHidden', () => {
  const blocks = [{ text: 'It rained. It cost nine.' }, { text: 'It cost nine.' }, { text: 'It cost ten.' }];
  const rain = { id: 'rain', start: 0, end: 10, probability: 0.9 };
  const cost = (start: number, end: number) => ({ id: 'cost', start, end, probability: 0.8 });
  const found = [[rain, cost(11, 24)], [cost(0, 13)], [cost(0, 12)]];

  it('takes a sentence away wherever it stands on the page, of that claim alone, block by block', () => {
    const hidden = new Set([
      hiddenKey('cost', fingerprint('It cost nine.')),
      hiddenKey('cost', fingerprint('It rained.')),
    ]);
    expect(withoutHidden(found, blocks, hidden)).toEqual([[rain], [], [cost(0, 12)]]);
  });

  it('leaves all as it is where nothing is hidden', () => {
    expect(withoutHidden(found, blocks, new Set())).toEqual(found);
  });
});

describe('pageAddress', () => {
  it.each([
    ['https://news.example', 'https://news.example/'],
    ['HTTPS://News.Example:443/A?b=c#d', 'https://news.example/A?b=c'],
    ['http://me:secret@news.example:8080/a#', 'http://news.example:8080/a'],
    ['file:///a', null],
    ['data:text/html,a', null],
    ['blob:https://news.example/1', null],
    ['a', null],
  ])('of %s is %s', (href, address) => {
    expect(pageAddress(href)).toBe(address);
    if (address !== null) expect(pageAddress(address)).toBe(address);
  });
});

describe('dayOf', () => {
  it('is the reader’s day', () => {
    expect(dayOf(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
    expect(dayOf(new Date(2026, 0, 1))).toBe('2026-01-01');
  });
});
