import { describe, expect, it } from 'vitest';
import type { PageFindings } from '../../src/pack/wording';
import { pageStanding, standingOf } from '../../src/views/standing';
import { fixtureDeck as deck } from './fixture-deck';
import { COST, copied, DEAR, DOUBTED, DRY, pageClaim, pageFindings, sentence } from './fixture-page';

const CROWD = pageClaim('crowd', sentence('Forty came.'));
const standing = (more: Partial<PageFindings>) => {
  const { head, more: rest } = pageStanding(deck, pageFindings(more));
  return rest === null ? head : `${head} | ${rest}`;
};
/** All of A, which has 100 words, 40 of which C shares. */
const WHOLE = [copied({ '10': [0, 60] }, 67), copied({ '10': [60, 93], '30': [20, 53] }, 40)];
const SHARED = [copied({ '10': [60, 93], '30': [20, 53] }, 40)];

describe('the standing of a page', () => {
  it('counts the matters that it reports, of those that can be found on a page', () => {
    expect(standing({ claims: [DRY] })).toBe('Reports 1 of 3 matters.');
    expect(standing({ claims: [DRY, COST, CROWD] })).toBe('Reports 3 of 3 matters.');
  });

  it('counts those that it puts in other words than the sources', () => {
    expect(standing({ claims: [DRY, DEAR] })).toBe(
      'Reports 2 of 3 matters, 1 of them in other words than the sources.',
    );
    expect(standing({ claims: [DOUBTED, DEAR] })).toBe(
      'Reports 2 of 3 matters, all of them in other words than the sources.',
    );
    expect(standing({ claims: [DEAR] })).toBe('Reports 1 of 3 matters, 1 of them in other words than the sources.');
  });

  it('does not count a matter of which it only leaves something out', () => {
    expect(standing({ claims: [pageClaim('cost', sentence('It cost much.'))] })).toBe('Reports 1 of 3 matters.');
  });

  it('counts no contrasts while the page is being read', () => {
    expect(standing({ claims: [DEAR], done: false })).toBe('Reading. 1 of 3 matters so far.');
  });

  it('says of a page that is a source’s text so before anything else', () => {
    expect(standing({ copied: WHOLE, claims: [DRY] })).toBe(
      'Carries the text of A. | 100 words are the same, in the same order. Reports 1 of 3 matters.',
    );
    expect(standing({ copied: WHOLE, claims: [] })).toBe(
      'Carries the text of A. | 100 words are the same, in the same order.',
    );
  });

  it('says beside the rest that it carries a passage, and whose', () => {
    expect(standing({ copied: SHARED, claims: [DRY] })).toBe(
      'Reports 1 of 3 matters. | 40 words are word for word what A and C share.',
    );
    expect(standing({ copied: [...SHARED, copied({ '20': [0, 13] })], claims: [DRY] })).toBe(
      'Reports 1 of 3 matters. | 40 words are word for word what A and C share. 20 words are word for word as in B.',
    );
    expect(standing({ copied: SHARED, claims: [] })).toBe(
      'About the opening of the harbour bridge. | 40 words are word for word what A and C share.',
    );
  });

  it('counts copied quotations beside copied words, and alone not', () => {
    const quoted = [copied({ '10': [60, 93] }, 40)];
    expect(standing({ copied: [copied({ '10': [0, 60] }, 67)], quoted, claims: [] })).toContain(
      'Carries the text of A.',
    );
    expect(standing({ quoted, claims: [DRY] })).toBe('Reports 1 of 3 matters.');
  });

  it('says nothing of copied words where the size of the sources is not known', () => {
    const unknown = { ...deck, sources: deck.sources.map(({ shingles: _, ...source }) => source) };
    expect(pageStanding(unknown, pageFindings({ copied: WHOLE, claims: [DRY] }))).toEqual({
      head: 'Reports 1 of 3 matters.',
      more: null,
    });
  });

  it('is that of the popup while there is a page', () => {
    const page = pageFindings();
    expect(standingOf(deck, { kind: 'summary', page })).toEqual(pageStanding(deck, page));
  });
});
