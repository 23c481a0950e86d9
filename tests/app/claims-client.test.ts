import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askClaims, batches } from '../../src/app/claims-client';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const question = (of: number, text: string, before = '') => ({ of, text, before });

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
  const claim = { id: 'one', start: 0, end: 3, probability: 0.9, matched: [] };

  it('reports the answers with what they are about', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue([[claim], []]);
    const report = vi.fn();
    await askClaims([question(7, 'abc'), question(8, 'def')], 0.9, new AbortController().signal, report);
    expect(report).toHaveBeenCalledWith([
      { of: 7, claims: [claim] },
      { of: 8, claims: [] },
    ]);
  });

  it('reports nothing after the signal', async () => {
    const controller = new AbortController();
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async () => {
      controller.abort();
      return [[claim]];
    });
    const report = vi.fn();
    await askClaims([question(7, 'abc')], 0.9, controller.signal, report);
    expect(report).not.toHaveBeenCalled();
  });
});
