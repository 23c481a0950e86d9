// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPointer } from '../../src/card/pointer';
import type { CardEvent } from '../../src/card/state';
import type { MentionRef } from '../../src/card/types';
import { byHand } from './browser';

const REF: MentionRef = { key: 'a', kind: 'claim', id: 'terms' };
const mentionAt = vi.fn<(x: number, y: number) => MentionRef | null>();
let sent: CardEvent[];
let end: AbortController;
let owned: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>words</p><a href="#x"><b>link</b></a>';
  sent = [];
  owned = false;
  end = new AbortController();
  mentionAt.mockReset().mockReturnValue(REF);
  watchPointer({
    before: null,
    signal: end.signal,
    mentionAt,
    owns: () => owned,
    isOpen: () => owned,
    card: () => null,
    send: (event) => sent.push(event),
  });
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

function pointer(type: string, more: PointerEventInit = {}, on = 'p', hand = true): void {
  const event = new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'mouse', buttons: 0, ...more });
  document.querySelector(on)?.dispatchEvent(hand ? byHand(event) : event);
}
const frame = () => vi.advanceTimersByTime(20);

describe('pointer', () => {
  it('looks once a frame, at the last place', () => {
    pointer('pointermove', { clientX: 1, clientY: 1 });
    pointer('pointermove', { clientX: 2, clientY: 3 });
    expect(mentionAt).not.toHaveBeenCalled();
    frame();
    expect(mentionAt.mock.calls).toEqual([[2, 3]]);
    expect(sent).toMatchObject([{ type: 'point', ref: REF, inCard: false, safe: false }]);
  });

  it('tells at once that words are raced away from', () => {
    pointer('pointermove', { clientX: 4, clientY: 4 });
    frame();
    for (let at = 1; at < 5; at++) {
      pointer('pointermove', { clientX: at * 90, clientY: 4 });
      frame();
    }
    expect(sent.slice(1)).toMatchObject([{ type: 'point', ref: null, racing: true }]);
  });

  it('looks for no words under the card', () => {
    owned = true;
    pointer('pointermove', { clientX: 1, clientY: 1 });
    frame();
    expect(mentionAt).not.toHaveBeenCalled();
    expect(sent).toMatchObject([{ type: 'point', ref: null, inCard: true }]);
  });

  it.each([
    ['a held button', { buttons: 1 }, true],
    ['a finger', { pointerType: 'touch' }, true],
    ['a script', {}, false],
  ])('does not count moves of %s', (_, more, hand) => {
    pointer('pointermove', { clientX: 1, clientY: 1, ...more }, 'p', hand);
    frame();
    expect(sent).toEqual([]);
  });

  it('does not count a move that goes nowhere', () => {
    pointer('pointermove', { clientX: 4, clientY: 4 });
    frame();
    pointer('pointermove', { clientX: 4, clientY: 4 });
    frame();
    expect(sent).toHaveLength(1);
  });

  it('forgets a move when a button goes down', () => {
    pointer('pointermove', { clientX: 4, clientY: 4 });
    pointer('pointerdown', { buttons: 1 });
    frame();
    expect(sent).toEqual([{ type: 'press', inCard: false }]);
  });

  it('tells when the pointer has left the window from words', () => {
    pointer('pointermove', { clientX: 4, clientY: 4 });
    frame();
    pointer('pointerout', { relatedTarget: document.body });
    expect(sent).toHaveLength(1);
    pointer('pointerout', { relatedTarget: null });
    expect(sent.slice(1)).toMatchObject([{ type: 'point', ref: null }]);
  });

  it('does not look while the pointer races, and looks where it has stopped dead', () => {
    for (let at = 0; at < 10; at++) {
      pointer('pointermove', { clientX: at * 40, clientY: 4 });
      frame();
    }
    const looks = mentionAt.mock.calls.length;
    expect(looks).toBeLessThan(3);
    vi.advanceTimersByTime(100);
    expect(mentionAt.mock.calls.slice(looks)).toEqual([[360, 4]]);
    expect(sent.at(-1)).toMatchObject({ type: 'point', ref: REF, racing: false, moving: false });
  });

  it('forgets where the pointer was when the page is left', () => {
    pointer('pointermove', { clientX: 4, clientY: 4 });
    window.dispatchEvent(byHand(new Event('pagehide')));
    frame();
    expect(mentionAt).not.toHaveBeenCalled();
    expect(sent).toMatchObject([{ type: 'point', ref: null }]);
  });

  it('takes the click of a finger for a tap, and that of a mouse for the page’s', () => {
    pointer('click', { pointerType: 'mouse', clientX: 1, clientY: 1 });
    expect(sent).toEqual([]);
    pointer('click', { pointerType: 'touch', clientX: 1, clientY: 1 });
    expect(sent).toEqual([{ type: 'tap', ref: REF }]);
  });

  it('opens nothing by a tap that is for a link, or that the page has taken', () => {
    pointer('click', { pointerType: 'touch' }, 'b');
    expect(sent).toEqual([{ type: 'tap', ref: null }]);
    document.body.addEventListener('click', (event) => event.preventDefault(), { signal: end.signal });
    pointer('click', { pointerType: 'touch', cancelable: true });
    expect(sent).toHaveLength(1);
  });

  it('is gone with the signal, a pending look too', () => {
    pointer('pointermove', { clientX: 1, clientY: 1 });
    end.abort();
    pointer('pointermove', { clientX: 2, clientY: 2 });
    pointer('pointerdown');
    frame();
    expect(sent).toEqual([]);
  });
});
