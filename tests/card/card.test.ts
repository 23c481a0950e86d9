// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCard } from '../../src/card/card';
import { OPEN_DELAY_MS } from '../../src/card/state';
import type { CardController, CardOptions, MentionRef } from '../../src/card/types';
import type { CardProps } from '../../src/views/card-props';
import { pageFindings } from '../views/fixture-page';
import { addPopovers, byHand } from './browser';
import { deck } from './deck';

const page = pageFindings({ claims: [], people: [] });
const PAGE: MentionRef[] = [
  { key: '0', kind: 'person', id: 'envoy' },
  { key: '1', kind: 'claim', id: 'terms' },
  { key: '2', kind: 'person', id: 'envoy' },
];
let end: AbortController;
let options: CardOptions;
let card: CardController;
let active: string | null;
let drawn: CardProps | null;

beforeAll(addPopovers);
beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>words</p>';
  end = new AbortController();
  active = null;
  drawn = null;
  options = {
    signal: end.signal,
    css: '',
    loadDeck: vi.fn(async () => deck),
    mentionAt: (x) => PAGE[x] ?? null,
    describe: () => ({
      alsoHere: ['terms'],
      matched: [],
      foreign: false,
      copiedFrom: ['a'],
    }),
    rectsOf: (ref) => [new DOMRect(10, 10 + Number(ref.key) * 20, 50, 15)],
    mentions: () => PAGE,
    activate: (ref) => {
      active = ref?.key ?? null;
    },
    scrollTo: vi.fn(),
    liftAbove: vi.fn(),
    page: () => page,
    hide: vi.fn(async () => {}),
    compare: vi.fn(),
    // The real views have tests of their own; here it matters what they are given.
    render: (props, into) => {
      drawn = props;
      into.innerHTML = props ? `<section tabindex="-1">${props.subject.id}</section>` : '';
    },
  };
  card = createCard(options);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const shown = () => document.querySelector('parallax-card') !== null;
const settle = () => vi.advanceTimersByTimeAsync(0);
function move(x: number, y = 1): void {
  const event = new PointerEvent('pointermove', {
    bubbles: true,
    pointerType: 'mouse',
    clientX: x,
    clientY: y,
    buttons: 0,
  });
  document.body.dispatchEvent(byHand(event));
}
async function rest(x: number): Promise<void> {
  move(x);
  await vi.advanceTimersByTimeAsync(20 + OPEN_DELAY_MS);
}
function press(key: string): KeyboardEvent {
  const event = byHand(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  document.body.dispatchEvent(event);
  return event;
}

describe('card', () => {
  it('leaves the page alone and loads nothing until the pointer rests on a mention', async () => {
    await vi.advanceTimersByTimeAsync(5000);
    expect(shown()).toBe(false);
    expect(options.loadDeck).not.toHaveBeenCalled();
    await rest(1);
    expect(shown()).toBe(true);
    expect(active).toBe('1');
    expect(drawn).toMatchObject({
      subject: { kind: 'claim', id: 'terms' },
      position: { index: 0, total: 1 },
      pinned: false,
    });
  });

  it('has the card ready before it is to be shown, and none for a pointer that has gone on', async () => {
    move(1);
    await vi.advanceTimersByTimeAsync(100);
    move(99, 400);
    await vi.advanceTimersByTimeAsync(1000);
    expect(drawn).toBeNull();
    move(1);
    await vi.advanceTimersByTimeAsync(OPEN_DELAY_MS - 50);
    expect([shown(), drawn?.subject.id]).toEqual([false, 'terms']);
  });

  it('marks no words whose card cannot be drawn', async () => {
    card.walk(1);
    card.open({ key: '9', kind: 'claim', id: 'of another pack' }, 'popup');
    await settle();
    expect([shown(), active]).toEqual([false, null]);
    await rest(1);
    card.open({ key: '9', kind: 'claim', id: 'of another pack' }, 'popup');
    expect([shown(), active]).toEqual([false, null]);
  });

  it('opens nothing while a slow pointer moves along the words', async () => {
    for (let y = 0; y < 400; y += 4) {
      move(1, y);
      await vi.advanceTimersByTimeAsync(16);
    }
    expect(shown()).toBe(false);
    await vi.advanceTimersByTimeAsync(20 + OPEN_DELAY_MS);
    expect(shown()).toBe(true);
  });

  it('is gone when the reader comes back to the page, unless it was pinned', async () => {
    await rest(1);
    window.dispatchEvent(byHand(new Event('pagehide')));
    expect([shown(), active]).toEqual([false, null]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown()).toBe(false);
    await rest(1);
    drawn?.actions.pin();
    window.dispatchEvent(byHand(new Event('pagehide')));
    expect(shown()).toBe(true);
  });

  it('closes by Escape, keeping the key, and leaves no trace', async () => {
    await rest(1);
    expect(press('Escape').defaultPrevented).toBe(true);
    expect([shown(), active, drawn]).toEqual([false, null, null]);
    expect(press('Escape').defaultPrevented).toBe(false);
  });

  it('walks the mentions in order and round', async () => {
    const seen = [];
    for (let i = 0; i < 4; i++) {
      card.walk(1);
      await settle();
      seen.push(active);
    }
    expect(seen).toEqual(['0', '1', '2', '0']);
    card.walk(-1);
    expect(active).toBe('2');
    expect(options.scrollTo).toHaveBeenLastCalledWith(PAGE[2]);
  });

  it('walks on from where it was after the card was closed', async () => {
    card.walk(1);
    card.walk(1);
    await settle();
    press('Escape');
    card.walk(1);
    expect(active).toBe('2');
  });

  it('pins by Enter after a walk', async () => {
    card.walk(1);
    await settle();
    expect(press('Enter').defaultPrevented).toBe(true);
    expect(drawn?.pinned).toBe(true);
    document.body.dispatchEvent(byHand(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'mouse' })));
    expect(shown()).toBe(true);
    card.close();
    expect(shown()).toBe(false);
  });

  it('steps among the mentions of the subject, leads on and comes back', async () => {
    card.open(PAGE[0] as MentionRef, 'popup');
    await settle();
    expect(drawn).toMatchObject({ position: { index: 0, total: 2 }, count: 2, alsoHere: ['terms'], canGoBack: false });
    drawn?.actions.step(1);
    expect(active).toBe('2');
    expect(drawn?.position).toEqual({ index: 1, total: 2 });
    drawn?.actions.open({ kind: 'claim', id: 'terms' });
    expect(drawn).toMatchObject({ subject: { id: 'terms' }, position: null, count: 1, alsoHere: [], canGoBack: true });
    drawn?.actions.compare();
    expect(options.compare).toHaveBeenLastCalledWith('terms');
    drawn?.actions.back();
    expect(drawn?.position).toEqual({ index: 1, total: 2 });
  });

  it('gives the view what is known of the page and of the words it stands at', async () => {
    await rest(1);
    expect(drawn).toMatchObject({ page, copiedFrom: ['a'] });
    drawn?.actions.open({ kind: 'person', id: 'envoy' });
    expect(drawn).toMatchObject({ page, copiedFrom: [] });
  });

  it('turns a claim’s mention away and closes', async () => {
    await rest(1);
    await drawn?.actions.hide?.();
    expect(options.hide).toHaveBeenCalledExactlyOnceWith(PAGE[1]);
    expect([shown(), active]).toEqual([false, null]);
  });

  it('stays open, and says so to the view, where a mention could not be turned away', async () => {
    vi.mocked(options.hide).mockRejectedValueOnce(new Error('no room'));
    await rest(1);
    await expect(drawn?.actions.hide?.()).rejects.toThrow('no room');
    expect(shown()).toBe(true);
  });

  it('turns nothing away where there is no mention of a claim', async () => {
    await rest(0);
    expect(drawn?.actions.hide).toBeNull();
    drawn?.actions.open({ kind: 'claim', id: 'terms' });
    expect(drawn?.subject).toEqual({ kind: 'claim', id: 'terms' });
    expect(drawn?.actions.hide).toBeNull();
  });

  it('closes quietly when the deck cannot be loaded, and tries again', async () => {
    vi.mocked(options.loadDeck).mockRejectedValueOnce(new Error('Extension context invalidated'));
    card.walk(1);
    await settle();
    expect([shown(), active]).toEqual([false, null]);
    card.walk(1);
    await settle();
    expect(shown()).toBe(true);
    expect(options.loadDeck).toHaveBeenCalledTimes(2);
  });

  it('does not show a card that was closed while the deck was loading', async () => {
    card.walk(1);
    card.close();
    await settle();
    expect(shown()).toBe(false);
  });

  it('closes with its words', async () => {
    card.walk(1);
    await settle();
    card.vanished(new Set(['1']));
    expect(shown()).toBe(true);
    card.vanished(new Set(['0']));
    expect(shown()).toBe(false);
  });

  it('takes everything away when it is turned off, for good', async () => {
    card.walk(1);
    await settle();
    end.abort();
    expect([shown(), active, drawn]).toEqual([false, null, null]);
    expect(press('Escape').defaultPrevented).toBe(false);
    card.walk(1);
    await rest(1);
    expect(shown()).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('asks once for room above a sheet, for a finger on a phone', async () => {
    const { clientWidth, clientHeight } = document.documentElement;
    const setSize = (width: number, height: number) =>
      Object.defineProperties(document.documentElement, {
        clientWidth: { value: width, configurable: true },
        clientHeight: { value: height, configurable: true },
      });
    setSize(360, 640);
    options.rectsOf = () => [new DOMRect(10, 600, 50, 15)];
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 360, 320));
    const tap = { bubbles: true, pointerType: 'touch', clientX: 1, clientY: 1 };
    document.body.dispatchEvent(byHand(new PointerEvent('pointerdown', tap)));
    document.body.dispatchEvent(byHand(new PointerEvent('click', tap)));
    await settle();
    expect(shown()).toBe(true);
    expect(options.liftAbove).toHaveBeenCalledExactlyOnceWith(PAGE[1], 320);
    setSize(clientWidth, clientHeight);
    vi.restoreAllMocks();
  });
});
