import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { askInBatches, batches } from '../../src/app/ask-batches';

const question = (of: number, text: string, before = '') => ({ of, block: { text, before } });

describe('batches', () => {
  it('keeps order, loses nothing, and exceeds the limit only for a single question', () => {
    const text = fc.string({ maxLength: 30 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), fc.integer({ min: 1, max: 60 }), (texts, limit) => {
        const questions = texts.map(([own, before], index) => question(index, own, before));
        const split = batches(questions, limit);
        expect(split.flat()).toEqual(questions);
        for (const batch of split) {
          const size = batch.reduce((sum, { block }) => sum + block.text.length + block.before.length, 0);
          expect(batch.length === 1 || size <= limit).toBe(true);
        }
      }),
    );
  });

  it('puts what fits into one', () => {
    expect(batches([question(0, 'abc'), question(1, 'de', 'f')], 6)).toHaveLength(1);
  });

  it('puts nothing beside a question that is too long by itself', () => {
    expect(
      batches([question(0, 'abcdefg'), question(1, ''), question(2, 'a')], 6).map((batch) => batch.length),
    ).toEqual([1, 2]);
  });
});

describe('askInBatches', () => {
  const { signal } = new AbortController();
  const upper = async (blocks: { text: string }[]) => blocks.map(({ text }) => text.toUpperCase());

  it('reports each answer with what it is about, batch after batch', async () => {
    const order: unknown[] = [];
    const send = async (blocks: { text: string }[]) => {
      order.push(blocks.length);
      return upper(blocks);
    };
    const asked = [question(7, 'abc'), question(8, 'def'), question(9, 'g')];
    await askInBatches(asked, 6, send, signal, (of, answer) => order.push([of, answer]));
    expect(order).toEqual([2, [7, 'ABC'], [8, 'DEF'], 1, [9, 'G']]);
  });

  it('hands over the very blocks, and keeps to itself what the question is about', async () => {
    const send = vi.fn(async () => []);
    const anna = { id: 'anna', start: 0, end: 4 };
    const block = { text: 'Anna left.', before: 'Ben came.', people: [anna], peopleBefore: [] };
    await askInBatches([{ of: { block: 7 }, block }], 100, send, signal, () => {});
    expect(send).toHaveBeenCalledWith([block]);
  });

  it('asks nothing where there is no question', async () => {
    const send = vi.fn(upper);
    await askInBatches([], 100, send, signal, () => {});
    expect(send).not.toHaveBeenCalled();
  });

  it('reports nothing of a block without an answer', async () => {
    const report = vi.fn();
    await askInBatches([question(7, 'abc'), question(8, 'def')], 100, async () => ['one'], signal, report);
    expect(report.mock.calls).toEqual([[7, 'one']]);
  });

  it('rejects where nobody answers, and asks no further', async () => {
    const send = vi.fn(() => Promise.reject(new Error('Could not establish connection.')));
    const report = vi.fn();
    await expect(askInBatches([question(7, 'abc'), question(8, 'd')], 1, send, signal, report)).rejects.toThrow(
      'connection',
    );
    expect(send).toHaveBeenCalledTimes(1);
    expect(report).not.toHaveBeenCalled();
  });

  it('reports nothing after the signal, and asks no further', async () => {
    const controller = new AbortController();
    const send = vi.fn((blocks: { text: string }[]) => {
      controller.abort();
      return upper(blocks);
    });
    const report = vi.fn();
    await askInBatches([question(7, 'abc'), question(8, 'd')], 1, send, controller.signal, report);
    expect(send).toHaveBeenCalledTimes(1);
    expect(report).not.toHaveBeenCalled();
  });
});
