// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BlockChange } from '../../src/page/standing';
import type { Appetite } from '../../src/page/tracker';
import { createPageReader } from '../../src/page/watch';
import { endOf } from './dom';

// Machines that run tests are busy.
vi.setConfig({ testTimeout: 30_000 });
const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000 });

let stop: AbortController;
const onBlocks = vi.fn<(change: BlockChange) => void>();
const onIdle = vi.fn();

const ALL: Appetite = { test: () => 0, isPicky: () => false, wants: () => true };

function start(html: string, appetite = ALL) {
  document.body.innerHTML = html;
  stop = new AbortController();
  return createPageReader({ root: document, signal: stop.signal, appetite, prepare: () => {}, onBlocks, onIdle });
}

const freshTexts = () => onBlocks.mock.calls.flatMap(([{ fresh }]) => fresh.map(({ text }) => text));

beforeEach(() => {
  onBlocks.mockReset();
  onIdle.mockReset();
});
afterEach(() => stop.abort());

it('reads the page, but tells nothing before it is returned', async () => {
  const reader = start('<p>a</p><p>b</p>');
  expect(onBlocks).not.toHaveBeenCalled();
  await until(() => expect(onIdle).toHaveBeenCalledTimes(1));
  expect(freshTexts()).toEqual(['a', 'b']);
  expect(reader.blockOf(document.querySelector('p')?.firstChild as Text)?.text).toBe('a');
});

it('has the receiver ready itself once, before the first block, and not on a page without any', async () => {
  const told: string[] = [];
  onBlocks.mockImplementation(() => told.push('blocks'));
  document.body.innerHTML = '';
  stop = new AbortController();
  const prepare = () => void told.push('prepare');
  createPageReader({ root: document, signal: stop.signal, appetite: ALL, prepare, onBlocks, onIdle });
  await until(() => expect(onIdle).toHaveBeenCalledTimes(1));
  expect(told).toEqual([]);
  document.body.innerHTML = '<p>a</p><p>b</p>';
  await until(() => expect(onIdle).toHaveBeenCalledTimes(2));
  expect(told[0]).toBe('prepare');
  expect(told.filter((what) => what === 'prepare')).toHaveLength(1);
  expect(told.indexOf('blocks')).toBeGreaterThan(0);
});

it('gathers many changes into one reading', async () => {
  start('<p>a</p>');
  await until(() => expect(onIdle).toHaveBeenCalledTimes(1));
  onBlocks.mockReset();
  for (let n = 0; n < 50; n++) {
    document.body.append(Object.assign(document.createElement('p'), { textContent: `n${n}` }));
    await null;
  }
  await until(() => expect(onIdle).toHaveBeenCalledTimes(2));
  expect(freshTexts()).toHaveLength(50);
  expect(onBlocks.mock.calls.length).toBeLessThan(10);
});

it('hands a long page on in portions', async () => {
  start(`<p>${'word '.repeat(1_000)}</p>`.repeat(20));
  await until(() => expect(onIdle).toHaveBeenCalled());
  expect(freshTexts()).toHaveLength(20);
  expect(onBlocks.mock.calls.length).toBeGreaterThanOrEqual(5);
});

it('keeps to its share when changes do not end, and catches up', async () => {
  start('<p>a</p>');
  await until(() => expect(onIdle).toHaveBeenCalledTimes(1));
  onBlocks.mockReset();
  // A receiver that is slow, so that the purse is soon empty.
  onBlocks.mockImplementation(() => {
    for (const began = performance.now(); performance.now() - began < 60; );
  });
  const text = document.querySelector('p')?.firstChild as Text;
  const began = performance.now();
  for (let n = 0; performance.now() - began < 600; n++) {
    text.data = `a${n}`;
    await new Promise((done) => setTimeout(done, 1));
  }
  text.data = 'last';
  // 100 ms at once and a small share of the time; without the purse it would be nine calls or ten.
  expect(onBlocks.mock.calls.length).toBeLessThanOrEqual(3);
  await until(() => expect(freshTexts().at(-1)).toBe('last'));
});

it('stops listening where changes come faster than they can be noted, and finds out later what has changed', async () => {
  start('<p>a</p><p>b</p>');
  await until(() => expect(onIdle).toHaveBeenCalledTimes(1));
  const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
  try {
    const [text, other] = [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild as Text);
    for (let n = 0; disconnect.mock.calls.length === 0; n++) {
      for (let times = 0; times < 5_000; times++) if (text) text.data = `a${n} ${times}`;
      await new Promise((done) => setTimeout(done));
    }
    other?.parentElement?.remove();
    if (text) text.data = 'unheard';
    await until(() => expect(freshTexts().at(-1)).toBe('unheard'));
    const gone = onBlocks.mock.calls.flatMap(([change]) => change.gone.map((block) => block.text));
    expect(gone).toContain('b');
    if (text) text.data = 'heard again';
    await until(() => expect(freshTexts().at(-1)).toBe('heard again'));
  } finally {
    disconnect.mockRestore();
  }
});

it('is silent after the end', async () => {
  start('<p>a</p>');
  await until(() => expect(onIdle).toHaveBeenCalledTimes(1));
  stop.abort();
  document.body.append('x');
  await new Promise((done) => setTimeout(done, 60));
  expect(onBlocks).toHaveBeenCalledTimes(1);
  expect(onIdle).toHaveBeenCalledTimes(1);
});

it('does nothing when it is over before it begins', async () => {
  document.body.innerHTML = '<p>a</p>';
  stop = new AbortController();
  stop.abort();
  createPageReader({ root: document, signal: stop.signal, appetite: ALL, prepare: () => {}, onBlocks, onIdle });
  await new Promise((done) => setTimeout(done, 60));
  expect(onBlocks).not.toHaveBeenCalled();
});

describe('an appetite that grows', () => {
  const isHit = (text: string) => text.includes('hit');
  let isHungry: boolean;
  const appetite: Appetite = { test: endOf('hit'), isPicky: () => !isHungry, wants: (text) => isHungry || isHit(text) };

  beforeEach(() => {
    isHungry = false;
  });

  it('is told of nothing but hits before', async () => {
    start('<p>a</p><p>hit</p>', appetite);
    await until(() => expect(onIdle).toHaveBeenCalledTimes(1));
    expect(freshTexts()).toEqual(['hit']);
  });

  it('is fed with the rest, what is known stays, and all is told before the page is idle', async () => {
    const reader = start('<p>a</p><p>hit</p><p>b</p><p>another hit</p>', appetite);
    onBlocks.mockImplementation(() => {
      if (!isHungry) {
        isHungry = true;
        reader.again();
      }
    });
    await until(() => expect(onIdle).toHaveBeenCalledTimes(1));
    expect(freshTexts().toSorted()).toEqual(['a', 'another hit', 'b', 'hit']);
    expect(onBlocks.mock.calls.flatMap(([{ gone }]) => gone)).toEqual([]);
  });

  it('is fed when it grows on an idle page, too', async () => {
    const reader = start('<p>a</p><p>hit</p>', appetite);
    onIdle.mockImplementationOnce(() => {
      isHungry = true;
      reader.again();
    });
    await until(() => expect(onIdle).toHaveBeenCalledTimes(2));
    expect(freshTexts()).toEqual(['hit', 'a']);
  });

  it('reaches into open shadow roots', async () => {
    const reader = start('<x-a></x-a><p>hit</p>', appetite);
    const root = document.querySelector('x-a')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>in a root</p>';
    onIdle.mockImplementationOnce(() => {
      isHungry = true;
      reader.again();
    });
    await until(() => expect(onIdle).toHaveBeenCalledTimes(2));
    expect(freshTexts()).toEqual(['hit', 'in a root']);
  });
});
