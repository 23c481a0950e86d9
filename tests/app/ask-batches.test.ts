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

  it('are answered one after the other, and no further after the signal', async () => {
    const end = new AbortController();
    const seen: string[][] = [];
    await inBatches(['ab', 'cd', 'ef'], 2, sizeOf, end.signal, async (batch) => {
      seen.push(batch);
      if (seen.length === 2) end.abort();
    });
    expect(seen).toEqual([['ab'], ['cd']]);
  });
});
