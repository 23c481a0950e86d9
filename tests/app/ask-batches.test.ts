import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askClaims, batches } from '../../src/app/claims-client';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const question = (of: number, text: string, before = '') => ({ of, text, before, people: [], peopleBefore: [] });

describe('batches', () => {
  it('keeps order, loses nothing, and exceeds the limit only for a single question', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 })), fc.integer({ min: 1, max: 60 }), (texts, limit) => {
        const questions = texts.map((text, index) => question(index, text));
        const split = batches(questions, limit);
        expect(split.flat()).toEqual(questions);
        for (const batch of split) {
          const size = batch.reduce((sum, { text }) => sum + text.length, 0);
          expect(batch.length === 1 || size <= limit).toBe(true);
        }
      }),
    );
  });

  it('puts what fits into one', () => {
    expect(batches([question(0, 'abc'), question(1, 'de', 'f')], 6)).toHaveLength(1);
  });
});

describe('askClaims', () => {
  const NOTHING = { claims: [], quotes: [], copied: [], quoted: [], touched: [] };
  const claim = { id: 'one', start: 0, end: 3, probability: 0.9, matched: [], wording: null };
  const found = { ...NOTHING, claims: [claim], touched: ['one 0'] };

  beforeEach(() => void vi.stubGlobal('location', { href: 'https://news.example/story#top' }));
  afterEach(() => void vi.unstubAllGlobals());

  it('reports the answers with what they are about', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue([found, NOTHING]);
    const report = vi.fn();
    await askClaims([question(7, 'abc'), question(8, 'def')], 0.9, new AbortController().signal, report);
    expect(report).toHaveBeenCalledWith([
      { of: 7, found },
      { of: 8, found: NOTHING },
    ]);
  });

  it('asks with the page’s address and the people of each block, and keeps to itself what the question is about', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue([NOTHING]);
    const anna = { id: 'anna', start: 0, end: 4 };
    const asked = { of: { block: 7 }, text: 'Anna left.', before: 'Ben came.', people: [anna], peopleBefore: [] };
    await askClaims([asked], 0.9, new AbortController().signal, () => {});
    const { of: _, ...block } = asked;
    expect(send).toHaveBeenCalledWith({
      parallax: 'blocks/read',
      ask: { about: 0.9, address: 'https://news.example/story#top', blocks: [block] },
    });
  });

  it('tells of a block without an answer that there is none', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue([found]);
    const report = vi.fn();
    await askClaims([question(7, 'abc'), question(8, 'def')], 0.9, new AbortController().signal, report);
    expect(report).toHaveBeenCalledWith([
      { of: 7, found },
      { of: 8, found: undefined },
    ]);
  });

  it('rejects an answer of another form', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue([[claim]]);
    await expect(askClaims([question(7, 'abc')], 0.9, new AbortController().signal, () => {})).rejects.toThrow();
  });

  it('reports nothing after the signal', async () => {
    const controller = new AbortController();
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async () => {
      controller.abort();
      return [found];
    });
    const report = vi.fn();
    await askClaims([question(7, 'abc')], 0.9, controller.signal, report);
    expect(report).not.toHaveBeenCalled();
  });
});
