import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, ask } from '../../src/app/messages';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

type Listener = (message: unknown, sender: { id?: string; tab?: { id?: number } }) => Promise<unknown> | undefined;

/** The browser passes a message to each listener with its sender; the fake one does not know senders. */
function listenerOf(handlers: Parameters<typeof answer>[0], signal?: AbortSignal): Listener {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  answer(handlers, signal);
  return add.mock.calls[0]?.[0] as unknown as Listener;
}

const us = { id: fakeBrowser.runtime.id, tab: { id: 7 } };

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('answer', () => {
  it('hands a well-formed message to its handler, with the tab it came from', async () => {
    const found = vi.fn(() => null);
    const listen = listenerOf({ 'page/found': found });
    await listen({ parallax: 'page/found', ask: { people: 2, claims: 3 } }, us);
    expect(found).toHaveBeenCalledWith({ people: 2, claims: 3 }, { tabId: 7, isPrivate: false });
  });

  it('rejects a message whose content has another form, naming it', async () => {
    const listen = listenerOf({ 'page/found': () => null });
    await expect(listen({ parallax: 'page/found', ask: { people: -1, claims: 'x' } }, us)).rejects.toThrow(
      /page\/found/u,
    );
  });

  it.each([
    ['another extension', { parallax: 'page/found', ask: { people: 0, claims: 0 } }, { id: 'stranger' }],
    ['an unknown name', { parallax: 'page/unknown', ask: null }, us],
    ['a message without a handler here', { parallax: 'deck/load', ask: null }, us],
    ['no message of ours', 'hello', us],
    ['an inherited name', { parallax: 'toString', ask: null }, us],
  ])('leaves alone: %s', (_, message, sender) => {
    const found = vi.fn(() => null);
    expect(listenerOf({ 'page/found': found })(message, sender)).toBeUndefined();
    expect(found).not.toHaveBeenCalled();
  });
});

describe('ask', () => {
  it('refuses an answer of another form', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ site: 3 });
    await expect(ask('page/state', null)).rejects.toThrow();
  });
});
