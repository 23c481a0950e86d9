import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askToBeRead } from '../../src/app/frame';
import { answer, TO_BACKGROUND } from '../../src/app/messages';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const start = vi.fn(() => null);
let sent: Promise<unknown>[];

/** A message goes to the background as the browser would bring it; the fake one knows no senders. */
const send = vi.fn((message: unknown) => {
  const [[listen]] = vi.mocked(fakeBrowser.runtime.onMessage.addListener).mock.calls as unknown as [
    [(message: unknown, sender: object, reply: (reply: unknown) => void) => boolean],
  ];
  const replied = new Promise((reply) => {
    if (!listen(message, { id: fakeBrowser.runtime.id, tab: { id: 7 }, frameId: 4 }, reply)) reply(undefined);
  });
  sent.push(replied);
  return replied;
});

/** The script runs in a frame of this origin; of what is above it the browser tells what `top` gives. */
function frameIn(top: () => unknown, origin = 'https://news.example'): void {
  const frame = Object.defineProperty({}, 'top', { get: top });
  vi.stubGlobal('window', frame);
  vi.stubGlobal('location', { origin });
}

const page = (origin: string) => () => ({ location: { origin } });

/** The browser lets nobody look at a page of another origin. */
const strange = () => ({
  get location() {
    return Object.defineProperty({}, 'origin', {
      get() {
        throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
      },
    });
  },
});

beforeEach(() => {
  fakeBrowser.reset();
  sent = [];
  start.mockClear();
  send.mockClear();
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  vi.stubGlobal('chrome', { runtime: { sendMessage: send } });
  answer(TO_BACKGROUND, { 'frame/start': start });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a frame', () => {
  it('of the page’s own site asks to be read, in a message that the background takes', async () => {
    frameIn(page('https://news.example'));
    askToBeRead();
    expect(await Promise.all(sent)).toEqual([{ answer: null }]);
    expect(start).toHaveBeenCalledExactlyOnceWith(null, { tabId: 7, frameId: 4, isPrivate: false });
  });

  it.each<[string, () => unknown, string?]>([
    ['of another site, which the browser keeps apart', strange],
    ['of another origin that may look', page('https://other.example')],
    ['of another scheme', page('http://news.example')],
    ['without an origin of its own', page('https://news.example'), 'null'],
    ['in a window that is gone', () => null],
  ])('%s keeps quiet', (_, top, origin) => {
    frameIn(top, origin);
    askToBeRead();
    expect(send).not.toHaveBeenCalled();
  });

  it('that is the page itself keeps quiet', () => {
    frameIn(() => window);
    askToBeRead();
    expect(send).not.toHaveBeenCalled();
  });

  it('says nothing where nobody answers', async () => {
    const failed = vi.fn();
    process.on('unhandledRejection', failed);
    send.mockImplementationOnce(() => Promise.reject(new Error('Could not establish connection.')));
    frameIn(page('https://news.example'));
    askToBeRead();
    await new Promise((done) => setTimeout(done));
    process.off('unhandledRejection', failed);
    expect(failed).not.toHaveBeenCalled();
  });
});
