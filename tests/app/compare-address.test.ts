import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuery, readCompareAddress } from '../../src/app/compare-address';

const read = (behind: string) => readCompareAddress(new URL(`moz-extension://id/compare.html${behind}`));

describe('the compare page’s address', () => {
  it.each([
    ['', null, null],
    ['#no-deal', 'no-deal', null],
    ['?tab=7', null, 7],
    ['?tab=7#no-deal', 'no-deal', 7],
    ['?tab=0', null, 0],
  ])('%j', (behind, claim, tabId) => {
    expect(compareQuery(claim, tabId)).toBe(behind);
    expect(read(behind)).toEqual({ claim, tabId });
  });

  it('comes back whatever the claim is called', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.nat(), (claim, tabId) => {
        expect(read(compareQuery(claim, tabId))).toEqual({ claim, tabId });
      }),
    );
  });

  it.each([
    '?tab=',
    '?tab=-1',
    '?tab=1.5',
    '?tab=seven',
    '?tab=1e3',
    '?tab=0x10',
    '?tab=%207',
    `?tab=${'9'.repeat(16)}`,
    '?other=7',
  ])('takes a tab of another form for none: %s', (behind) => {
    expect(read(behind).tabId).toBeNull();
  });

  it.each(['#', '#%', '#%E0%A4%A'])('takes a claim of another form for none: %s', (behind) => {
    expect(read(behind).claim).toBeNull();
  });
});
