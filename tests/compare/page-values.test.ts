import { describe, expect, it } from 'vitest';
import { pageAspect } from '../../src/compare/page-values';
import type { SentenceWording } from '../../src/pack/wording';
import { pageClaim, sentence, value, wording } from '../views/fixture-page';

const aspectOf = (index: number, ...wordings: (SentenceWording | null)[]) =>
  pageAspect(pageClaim('matter', ...wordings.map((one) => sentence('', { wording: one }))), index);
const textsOf = (aspect: ReturnType<typeof aspectOf>) =>
  typeof aspect === 'string' ? aspect : aspect.values.map(({ text }) => text);

describe('pageAspect', () => {
  it('has the values of one difference and no other', () => {
    const both = wording({ values: [value(0, 'two'), value(1, 'red')] });
    expect(textsOf(aspectOf(0, both))).toEqual(['two']);
    expect(textsOf(aspectOf(1, both))).toEqual(['red']);
  });

  it('has each value once, from all sentences, in page order', () => {
    const page = [wording({ values: [value(0, 'two')] }), wording({ values: [value(0, 'two'), value(0, 'three')] })];
    expect(textsOf(aspectOf(0, ...page))).toEqual(['two', 'three']);
  });

  it('puts the claim’s own sentences before those beside them', () => {
    const page = wording({ values: [value(0, 'two', { beside: true }), value(0, 'three')] });
    expect(textsOf(aspectOf(0, page))).toEqual(['three', 'two']);
    const again = wording({ values: [value(0, 'two', { beside: true }), value(0, 'two')] });
    expect(aspectOf(0, again)).toMatchObject({ values: [{ text: 'two', beside: false }] });
  });

  it('gives two at most', () => {
    const page = wording({ values: ['one', 'two', 'three'].map((text) => value(0, text)) });
    expect(textsOf(aspectOf(0, page))).toEqual(['one', 'two']);
  });

  it('is not clear where a sentence touches on it, or could not be read, and none has a value', () => {
    expect(aspectOf(0, wording(), wording({ unclear: [0] }))).toBe('unclear');
    expect(aspectOf(0, wording(), null)).toBe('unclear');
    expect(textsOf(aspectOf(0, wording({ unclear: [0] }), wording({ values: [value(0, 'two')] })))).toEqual(['two']);
  });

  it('is nothing where every sentence was read and none touches on it', () => {
    expect(aspectOf(0, wording({ unclear: [1], values: [value(1, 'red')] }))).toBe('nothing');
    expect(aspectOf(0)).toBe('nothing');
  });
});
