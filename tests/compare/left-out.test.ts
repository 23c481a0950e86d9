import { describe, expect, it } from 'vitest';
import { leftOut } from '../../src/compare/left-out';
import type { DeckClaim } from '../../src/pack/deck';
import { DRY, pageClaim, pageFindings, sentence } from '../views/fixture-page';
import { claimOf, deckOf, report } from './fixture';

const matter = (id: string, sources: number, more: Partial<DeckClaim> = {}): DeckClaim => ({
  ...claimOf([0, 1, 2].map((i) => (i < sources ? report() : null))),
  id,
  ...more,
});
const deck = deckOf(
  matter('one', 1),
  matter('three', 3),
  matter('two', 2),
  matter('also-one', 1),
  matter('under', 3, { under: 'three' }),
);
const missing = (...here: string[]) =>
  leftOut(deck, pageFindings({ claims: here.map((id) => pageClaim(id, sentence(''))) }))?.claims.map(({ id }) => id);
const unfair = (more: Parameters<typeof pageFindings>[0], asOf?: string) =>
  leftOut({ ...deck, ...(asOf === undefined ? {} : { asOf }) }, pageFindings(more))?.unfair;

describe('leftOut', () => {
  it('lists what the page does not report, the most widely reported first, then in the pack’s order', () => {
    expect(missing()).toEqual(['three', 'two', 'one', 'also-one']);
    expect(missing('two', 'also-one')).toEqual(['three', 'one']);
  });

  it('is empty where the page reports all, and never asks for a claim under another', () => {
    expect(missing('one', 'two', 'three', 'also-one')).toEqual([]);
  });

  it.each([
    ['not about the event', { about: false }],
    ['still being read', { done: false }],
  ])('says nothing of a page that is %s', (_, more) => {
    expect(leftOut(deck, pageFindings({ claims: [DRY], ...more }))).toBeNull();
  });

  it('tells that a page is older than the sources', () => {
    expect(unfair({ published: '2025-08-16' }, '2025-08-17')).toBe('older');
    expect(unfair({ published: '2025-08-17' }, '2025-08-17')).toBeNull();
    expect(unfair({ published: '2025-08-18' }, '2025-08-17')).toBeNull();
  });

  it('does not guess how old a page or a pack is', () => {
    expect(unfair({ published: null }, '2025-08-17')).toBeNull();
    expect(unfair({ published: '1999-01-01' })).toBeNull();
  });

  it('tells that a page has less than half of the shortest source’s text', () => {
    const sources = deck.sources.map((source, i) => ({ ...source, length: [3000, 1000, 2000][i] ?? 0 }));
    const of = (length: number) => leftOut({ ...deck, sources }, pageFindings({ length }))?.unfair;
    expect([499, 500].map(of)).toEqual(['short', null]);
  });

  it('tells of its age first', () => {
    expect(unfair({ published: '2025-08-16', length: 0 }, '2025-08-17')).toBe('older');
  });
});
