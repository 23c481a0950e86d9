import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFeatures, encodeFeatures } from '../../src/spot/feature-file';
import { KIND, type Kind, leftOf } from '../../src/spot/features';
import { createPairs, enterPair, pairAt } from '../../src/spot/pairs';
import { featuresData } from './model-data';

const part = fc.integer({ min: 0, max: 0xffff });
const kind = fc.constantFrom<Kind>(...Object.values(KIND));

describe('the features of a model’s file', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, part, part), { maxLength: 60 }), (list) => {
        const features = createPairs(0);
        for (const [one, first, second] of list.sort((a, b) => a[0] - b[0]))
          enterPair(features, leftOf(one, first), second);
        const data: unknown = JSON.parse(JSON.stringify(encodeFeatures(features)));
        const read = decodeFeatures(data as ReturnType<typeof encodeFeatures>);
        expect(read.count).toBe(features.count);
        for (const [one, first, second] of list)
          expect(pairAt(read, leftOf(one, first), second)).toBe(pairAt(features, leftOf(one, first), second));
      }),
    );
  });
  it('are refused where their weights would be another’s', () => {
    expect(() =>
      featuresData([
        [KIND.concept, 1],
        [KIND.word, 1],
      ]),
    ).toThrow('of one kind must stand together');
    expect(() => featuresData([[KIND.word, 0x10000]])).toThrow('no more than 65536');
    expect(() => featuresData([[KIND.pair, 1, 0x10000]])).toThrow('no more than 65536');
    const twice = { count: 2, lefts: Int32Array.of(8, 8), rights: Int32Array.of(3, 3) };
    expect(() => encodeFeatures(twice)).toThrow('twice');
  });
});
