import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { LIMITS, problemsOf, readListing } from '../../../scripts/store/listing';

const listing = readListing(readFileSync(resolve('store/listing.md'), 'utf8'));

test.each(['chrome', 'firefox'] as const)('the texts keep within what %s allows', (store) => {
  expect(problemsOf(listing, store)).toEqual([]);
});

test('what is too long or missing is named', () => {
  const tooLong = {
    ...listing,
    summary: 'x'.repeat(LIMITS.chrome.summary + 1),
    category: { chrome: '', firefox: 'Other' },
  };
  expect(problemsOf(tooLong, 'chrome')).toEqual([
    'chrome: summary has 133 characters, 132 are allowed',
    'chrome: no category',
  ]);
  expect(problemsOf(tooLong, 'firefox')).toEqual([]);
});

test('the description makes no promise in quotation marks', () => {
  // Whatever stands in quotation marks is a source's proven word; the listing quotes nobody.
  expect(listing.description).not.toMatch(/["“”]/u);
});
