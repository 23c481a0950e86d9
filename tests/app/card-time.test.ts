// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CardTime, createCardTime } from '../../src/app/card-time';

const bring = vi.fn();
let end: AbortController;
let time: CardTime;
/** Has the browser find the page idle. */
let idle: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  bring.mockReset();
  idle = () => {};
  vi.stubGlobal('requestIdleCallback', (work: () => void) => {
    idle = work;
    return 1;
  });
  end = new AbortController();
  time = createCardTime(bring, end.signal);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** An event as a person's act makes it. */
function act(type: string, isTrusted = true): Event {
  const event = new PointerEvent(type, { clientX: 3, clientY: 4 });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  window.dispatchEvent(event);
  return event;
}

describe('the card’s script', () => {
  it('is not brought for a page without a mention, whatever the reader does', () => {
    const listen = vi.spyOn(window, 'addEventListener');
    time.calm();
    vi.advanceTimersByTime(10_000);
    idle();
    act('pointermove');
    expect(bring).not.toHaveBeenCalled();
    expect(listen).not.toHaveBeenCalled();
  });

  it('comes when the page is calm and then idle', () => {
    time.want();
    idle();
    expect(bring).not.toHaveBeenCalled();
    time.calm();
    expect(bring).not.toHaveBeenCalled();
    idle();
    expect(bring).toHaveBeenCalledTimes(1);
  });

  it('does not wait for ever for what is not answered', () => {
    time.want();
    vi.advanceTimersByTime(1_000);
    idle();
    expect(bring).toHaveBeenCalledTimes(1);
  });

  it.each(['pointermove', 'keydown'])('comes at once at the reader’s %s', (type) => {
    time.want();
    vi.advanceTimersByTime(0);
    act(type, false);
    expect(bring).not.toHaveBeenCalled();
    act(type);
    expect(bring).toHaveBeenCalledTimes(1);
  });

  it('comes at once where a finger may tap, who gives no sign before', () => {
    vi.stubGlobal('navigator', { maxTouchPoints: 5 });
    time.want();
    vi.advanceTimersByTime(0);
    expect(bring).toHaveBeenCalledTimes(1);
  });

  it('comes once, whatever asks for it', () => {
    time.want();
    time.want();
    vi.advanceTimersByTime(0);
    act('pointermove');
    act('keydown');
    time.calm();
    idle();
    vi.advanceTimersByTime(5_000);
    idle();
    expect(bring).toHaveBeenCalledTimes(1);
  });

  it('is told where the pointer went while it came, and then listens itself', () => {
    expect(time.pointer()).toBeNull();
    time = createCardTime(bring, end.signal);
    time.want();
    vi.advanceTimersByTime(0);
    act('pointermove');
    const last = act('pointermove');
    expect(time.pointer()).toBe(last);
    act('pointermove');
    expect(time.pointer()).toBe(last);
  });

  it('does not come after the end', () => {
    time.want();
    vi.advanceTimersByTime(0);
    end.abort();
    act('pointermove');
    time.calm();
    vi.advanceTimersByTime(5_000);
    idle();
    expect(bring).not.toHaveBeenCalled();
  });
});
