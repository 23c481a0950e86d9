import { describe, expect, it } from 'vitest';
import { findConcepts, loadConcepts } from '../../src/spot/concepts';
import { readTokens } from '../../src/spot/tokens';

const concepts = loadConcepts({
  TRUCE: 'ceasefire*, cease fire, guns ~ silent',
  GIVE: 'give up, cede*',
  COUNTRY: 'u.s.',
});
const find = (text: string): string[] =>
  findConcepts(concepts, readTokens(text)).map((hit) => `${concepts.names[hit.concept]} ${hit.from}-${hit.to}`);

describe('concepts', () => {
  it('are found by word, beginning and phrase', () =>
    expect(find('Ceasefires: to give up, or to cede?')).toEqual(['TRUCE 0-1', 'GIVE 2-4', 'GIVE 6-7']));
  it('let up to three words stand in a gap', () => {
    expect(find('the guns had all fallen silent')).toEqual(['TRUCE 1-6']);
    expect(find('the guns had at last all fallen silent')).toEqual([]);
  });
  it('read an abbreviation as the text is read', () => expect(find('the US and us')).toEqual(['COUNTRY 1-2']));
});
