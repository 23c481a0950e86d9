// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../src/card/copy';

const written = vi.fn(async (_text: string) => {});
/** What the old way of copying put on the clipboard; null: nothing. */
let put: string | null;
/** Whether the page saw a copying that was not its own. */
let seen: number;
let end: AbortController;

/** A browser's copying: it asks whoever listens for what is to be copied. */
function copying(data: DataTransfer | null = new DataTransfer(), does = true) {
  document.execCommand = vi.fn((command: string) => {
    expect(command).toBe('copy');
    if (!does) return false;
    const event = new Event('copy', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'clipboardData', { value: data });
    document.body.dispatchEvent(event);
    put = event.defaultPrevented ? (data?.getData('text/plain') ?? null) : null;
    return true;
  });
}

beforeEach(() => {
  put = null;
  seen = 0;
  end = new AbortController();
  written.mockReset().mockResolvedValue();
  vi.stubGlobal('navigator', { clipboard: { writeText: written } });
  const count = () => seen++;
  for (const target of [document, document.body]) target.addEventListener('copy', count, { signal: end.signal });
  copying();
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
});

const refused = () => written.mockRejectedValue(new DOMException('denied', 'NotAllowedError'));

describe('copyText', () => {
  it('uses the clipboard where the page has one', async () => {
    await copyText('| a | b |');
    expect(written).toHaveBeenCalledExactlyOnceWith('| a | b |');
    expect(document.execCommand).not.toHaveBeenCalled();
  });

  it('falls back on the old way where the page forbids it', async () => {
    refused();
    await copyText('| a | b |');
    expect(put).toBe('| a | b |');
  });

  it('falls back where there is no clipboard at all, as on a page without encryption', async () => {
    vi.stubGlobal('navigator', {});
    await copyText('two\nlines');
    expect(put).toBe('two\nlines');
  });

  it('keeps the text from the page, and leaves nothing in it', async () => {
    refused();
    const before = document.documentElement.outerHTML;
    await copyText('ours');
    expect(seen).toBe(0);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('leaves the page’s own copying alone afterwards', async () => {
    refused();
    await copyText('ours');
    document.body.dispatchEvent(new Event('copy', { bubbles: true, cancelable: true }));
    expect(seen).toBe(2);
  });

  it.each([
    ['does not copy', () => copying(new DataTransfer(), false)],
    ['gives no clipboard', () => copying(null)],
  ])('rejects where the browser %s, and stops listening', async (_, browser) => {
    refused();
    browser();
    await expect(copyText('ours')).rejects.toThrow('does not let it be copied');
    const event = new Event('copy', { bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  it('stops listening where copying throws', async () => {
    refused();
    document.execCommand = () => {
      throw new Error('no document');
    };
    await expect(copyText('ours')).rejects.toThrow('no document');
    document.body.dispatchEvent(new Event('copy', { bubbles: true, cancelable: true }));
    expect(seen).toBe(2);
  });
});
