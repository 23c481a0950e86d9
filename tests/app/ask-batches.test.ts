import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batches, inBatches } from '../../src/app/ask-batches';

const sizeOf = (text: string) => text.length;

describe('batches', () => {
  it('keep order, lose nothing, and exceed the limit only for a single item', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 })), fc.integer({ min: 1, max: 60 }), (texts, limit) => {
        const split = [...batches(texts, limit, sizeOf)];
        expect(split.flat()).toEqual(texts);
        for (const batch of split) expect(batch.length === 1 || batch.join('').length <= limit).toBe(true);
      }),
    );
  });

  it('are asked in order, and no further after the signal', async () => {
    const end = new AbortController();
    const seen: string[][] = [];
    await inBatches(['ab', 'cd', 'ef'], 2, sizeOf, end.signal, async (batch) => {
      seen.push(batch);
      if (seen.length === 2) end.abort();
    });
    expect(seen).toEqual([['ab'], ['cd']]);
  });

  it('are asked two at a time', async () => {
    const answers: (() => void)[] = [];
    const all = inBatches(['ab', 'cd', 'ef'], 2, sizeOf, new AbortController().signal, () => {
      return new Promise((done) => answers.push(done));
    });
    const settle = () => new Promise((done) => setTimeout(done));
    await settle();
    expect(answers).toHaveLength(2);
    answers[0]?.();
    await settle();
    expect(answers).toHaveLength(3);
    answers[2]?.();
    answers[1]?.();
    await all;
  });

  it('fail as the first that nobody answers, in silence about the next', async () => {
    const seen: string[] = [];
    const all = inBatches(['ab', 'cd', 'ef'], 2, sizeOf, new AbortController().signal, async ([text]) => {
      seen.push(`${text}`);
      await new Promise((done) => setTimeout(done));
      throw new Error(`no answer to ${text}`);
    });
    await expect(all).rejects.toThrow('no answer to ab');
    await new Promise((done) => setTimeout(done, 10));
    expect(seen).toEqual(['ab', 'cd']);
  });
});
