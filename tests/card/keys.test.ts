// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchKeys } from '../../src/card/keys';
import type { CardEvent } from '../../src/card/state';
import { byHand } from './browser';

const page = vi.fn();
const sent: CardEvent[] = [];
let takes = false;
let open: AbortController;
let whole: AbortController;

beforeEach(() => {
  document.body.innerHTML = '<a href="#x">link</a><input><div tabindex="-1"></div><x-field tabindex="0"></x-field>';
  sent.length = 0;
  takes = false;
  page.mockClear();
  open = new AbortController();
  whole = new AbortController();
  document.addEventListener('keydown', page, { signal: whole.signal });
  document.addEventListener('keyup', page, { signal: whole.signal });
  watchKeys({
    signal: open.signal,
    lasting: whole.signal,
    owns: () => false,
    send(event) {
      sent.push(event);
      return takes;
    },
  });
});
afterEach(() => {
  open.abort();
  whole.abort();
});

function key(type: 'keydown' | 'keyup', name: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = byHand(new KeyboardEvent(type, { key: name, bubbles: true, cancelable: true, ...more }));
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
}

describe('keys', () => {
  it('keeps a taken key from the page, its release too, even after the card has closed', () => {
    takes = true;
    expect(key('keydown', 'Escape').defaultPrevented).toBe(true);
    open.abort();
    key('keyup', 'Escape');
    expect(page).not.toHaveBeenCalled();
    key('keydown', 'Escape');
    key('keyup', 'Escape');
    expect(page).toHaveBeenCalledTimes(2);
  });

  it('leaves every other key alone', () => {
    for (const name of ['Escape', 'Enter', 'a', 'Tab']) expect(key('keydown', name).defaultPrevented).toBe(false);
    expect(page).toHaveBeenCalledTimes(4);
    expect(sent.map(({ type }) => type)).toEqual(['escape', 'enter', 'otherKey', 'otherKey']);
  });

  it('takes no combination and no key of an input method for its own', () => {
    key('keydown', 'Escape', { ctrlKey: true });
    key('keydown', 'Escape', { isComposing: true });
    key('keydown', 'Shift');
    expect(sent.map(({ type }) => type)).toEqual(['otherKey']);
  });

  it('hears no key that a script made', () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(sent).toEqual([]);
  });

  it.each([
    ['a', 'control'],
    ['input', 'editable'],
    ['div', 'none'],
    ['x-field', 'editable'],
  ])('tells what Enter would act on: %s', (selector, focus) => {
    document.querySelector<HTMLElement>(selector)?.focus();
    key('keydown', 'Enter');
    expect(sent).toEqual([{ type: 'enter', focus }]);
  });

  it('tells that nothing has the focus', () => {
    key('keydown', 'Enter');
    expect(sent).toEqual([{ type: 'enter', focus: 'none' }]);
  });
});
