import { describe, expect, it } from 'vitest';
import { CONTEXT, find } from './fixture';

describe('somebody or something else by what stands after', () => {
  const cases = [
    'Donald Trump Jr. posted a picture.',
    'Trump Tower was lit, and so was the Trump Taj Mahal.',
    'Lunch at Rubio’s Coastal Grill, dinner at Stubb’s in Austin.',
    'Merz Pharma and Merz & Söhne are firms.',
    'The Trump family owns it.',
    'A Trump-era rule and a Putin-style vote.',
    'He played a trump card, and nobody would stubb out a vance.',
    'Residents of Vance Close complained.',
  ];
  for (const text of cases) it(text, () => expect(find(text, CONTEXT)).toEqual([]));
});
