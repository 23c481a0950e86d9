import { expect, it } from 'vitest';
import { ALTERATION_KINDS, alteredForms } from '../../src/cli/alter';
import { quotedPieces } from '../../src/spot/quotes/quote-spans';

const SAYING = 'We agreed to robust guarantees, which is one of the reasons why I am here.';

it('gives the same forms for the same seed, and others for another', () => {
  expect(alteredForms(SAYING, 1, 50)).toEqual(alteredForms(SAYING, 1, 50));
  expect(alteredForms(SAYING, 1, 50)).not.toEqual(alteredForms(SAYING, 2, 50));
});

it('alters in every way, alone and together, inside of quotation marks', () => {
  const forms = alteredForms(SAYING, 3, 200);
  expect(forms).toHaveLength(200);
  expect(new Set(forms.filter(({ kinds }) => kinds.length === 1).flatMap(({ kinds }) => kinds))).toEqual(
    new Set(ALTERATION_KINDS),
  );
  expect(new Set(forms.map(({ kinds }) => kinds.length))).toEqual(new Set([1, 2, 3]));
  for (const { text, kinds } of forms) {
    const pieces = quotedPieces(text).length;
    expect([text, pieces === 1 || (pieces === 2 && kinds.includes('split'))]).toEqual([text, true]);
  }
});

it('tells what has become of the words', () => {
  const how = (kind: string) =>
    new Set(
      alteredForms(SAYING, 4, 200)
        .filter(({ kinds }) => kinds.join() === kind)
        .map((form) => form.how),
    );
  for (const kind of ['marks', 'capitals', 'punctuation', 'split', 'longer'])
    expect([kind, ...how(kind)]).toEqual([kind, 'same']);
  for (const kind of ['cut', 'ellipsis']) expect([kind, ...how(kind)]).toEqual([kind, 'shortened']);
  for (const kind of ['synonym', 'form', 'brackets', 'contraction', 'swap'])
    expect([kind, ...how(kind)]).toEqual([kind, 'changed']);
});
