import { describe, expect, it } from 'vitest';
import { CONTEXT, find } from './fixture';

describe('somebody or something else by what stands before', () => {
  const cases = [
    'Melania Trump wrote a letter.',
    'It was said that Usha Vance came along.',
    'Mrs Trump stayed at home.',
    'Pro-Putin rallies, anti-Trump posters, Trumpism, a post-Trump era.',
    'The film stars Christopher Meloni.',
  ];
  for (const text of cases) it(text, () => expect(find(text, CONTEXT)).toEqual([]));
});
