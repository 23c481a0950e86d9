import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, ask, askTab, type Handlers, TO_BACKGROUND } from '../../src/app/messages';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

type Sender = { id?: string; frameId?: number; tab?: { id?: number; incognito?: boolean } };
type Listener = (message: unknown, sender: Sender, reply: (reply: unknown) => void) => boolean;

/** The browser passes a message to each listener with its sender; the fake one does not know senders. */
function listenerOf(handlers: Handlers<typeof TO_BACKGROUND>, signal?: AbortSignal): Listener {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  answer(TO_BACKGROUND, handlers, signal);
  return add.mock.calls[0]?.[0] as unknown as Listener;
}

/** What a listener that takes a message on replies. */
function replyOf(listen: Listener, message: unknown): Promise<unknown> {
  return new Promise((reply) => expect(listen(message, us, reply)).toBe(true));
}

const us = { id: fakeBrowser.runtime.id, tab: { id: 7 } };

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('answer', () => {
  it('hands a well-formed message to its handler, with the tab and the frame it came from', async () => {
    const found = vi.fn(() => null);
    const message = { parallax: 'page/found', ask: { people: 2, claims: 3 } };
    expect(await replyOf(listenerOf({ 'page/found': found }), message)).toEqual({ answer: null });
    expect(found).toHaveBeenCalledWith({ people: 2, claims: 3 }, { tabId: 7, frameId: 0, isPrivate: false });
  });

  it('tells a handler of a frame in the page, and of a private window', async () => {
    const found = vi.fn(() => null);
    const listen = listenerOf({ 'page/found': found });
    const sender = { ...us, frameId: 4, tab: { id: 7, incognito: true } };
    await new Promise((reply) => listen({ parallax: 'page/found', ask: { people: 0, claims: 0 } }, sender, reply));
    expect(found).toHaveBeenCalledWith(expect.anything(), { tabId: 7, frameId: 4, isPrivate: true });
  });

  it('refuses a message whose content has another form, naming it', async () => {
    const found = vi.fn(() => null);
    const message = { parallax: 'page/found', ask: { people: -1, claims: 'x' } };
    expect(await replyOf(listenerOf({ 'page/found': found }), message)).toEqual({
      error: expect.stringContaining('page/found'),
    });
    expect(found).not.toHaveBeenCalled();
  });

  it('replies with why there is no answer where the handler fails', async () => {
    const fail = () => Promise.reject(new Error('no room'));
    const message = { parallax: 'page/found', ask: { people: 0, claims: 0 } };
    expect(await replyOf(listenerOf({ 'page/found': fail }), message)).toEqual({ error: 'no room' });
  });

  it.each([
    ['another extension', { parallax: 'page/found', ask: { people: 0, claims: 0 } }, { id: 'stranger' }],
    ['an unknown name', { parallax: 'page/unknown', ask: null }, us],
    ['a message without a handler here', { parallax: 'deck/load', ask: null }, us],
    ['no message of ours', 'hello', us],
    ['an inherited name', { parallax: 'toString', ask: null }, us],
  ])('leaves alone: %s', (_, message, sender) => {
    const found = vi.fn(() => null);
    const reply = vi.fn();
    expect(listenerOf({ 'page/found': found })(message, sender, reply)).toBe(false);
    expect(found).not.toHaveBeenCalled();
    expect(reply).not.toHaveBeenCalled();
  });
});

describe('ask', () => {
  /** What the other side replies. */
  const replies = (reply: unknown) => vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(reply);

  const claim = { id: 'one', start: 0, end: 3, probability: 0.9, matched: ['a'] };
  const reading = { wordings: [null], quotes: [], copied: [], quoted: [], touched: ['one 0'] };

  it('refuses an answer of another form', async () => {
    replies({ answer: 3 });
    await expect(ask('card/load', null)).rejects.toThrow('card/load');
  });

  it('rejects with what the other side could not do, and where nobody answers', async () => {
    replies({ error: 'no room' });
    await expect(ask('card/load', null)).rejects.toThrow('no room');
    replies(undefined);
    await expect(ask('card/load', null)).rejects.toThrow('card/load');
  });

  it('gets claims and then their wording, block by block', async () => {
    replies({ answer: [[claim], []] });
    const found = { about: 0.9, address: 'https://news.example/', blocks: [{ text: 'abc', before: '' }] };
    expect(await ask('claims/find', found)).toEqual([[claim], []]);
    replies({ answer: [reading] });
    expect(await ask('blocks/read', { blocks: [] })).toEqual([reading]);
  });

  it.each([
    ['claims without a list for each block', [claim]],
    ['a claim at no place of the text', [[{ ...claim, start: -1 }]]],
    ['nothing', null],
  ])('refuses %s for claims', async (_, answer) => {
    replies({ answer });
    await expect(ask('claims/find', { about: 0.9, address: '', blocks: [] })).rejects.toThrow();
  });

  it('refuses a reading without its lists', async () => {
    replies({ answer: [{ ...reading, wordings: null }] });
    await expect(ask('blocks/read', { blocks: [] })).rejects.toThrow();
  });
});

describe('askTab', () => {
  const state = { site: 'news.example', standing: 'off', page: null };

  it('asks the page alone, or all of its frames, and gets what it is', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({ answer: state });
    expect(await askTab(7, 'page/state', null)).toEqual(state);
    expect(send).toHaveBeenLastCalledWith(7, { parallax: 'page/state', ask: null }, { frameId: 0 });
    send.mockResolvedValue({ answer: null });
    await askTab(7, 'page/read', null, true);
    expect(send).toHaveBeenLastCalledWith(7, { parallax: 'page/read', ask: null }, {});
  });

  it.each([{ site: 3 }, { ...state, standing: 'sleepy' }, null])('refuses %j', async (answer) => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({ answer });
    await expect(askTab(7, 'page/state', null)).rejects.toThrow('page/state');
  });
});
