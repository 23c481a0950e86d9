import { describe, expect, it } from 'vitest';
import { claimsWith, countsOf, groupsOf, peopleByClaims, sharedVoices, wordingOf } from '../../src/views/compare-rows';
import { claimOf } from '../../src/views/read-deck';
import { fixtureDeck as deck } from './fixture-deck';
import { realDeck } from './real-deck';

function wording(claimId: string, sourceId: string) {
  const claim = claimOf(deck, claimId);
  if (!claim) throw new Error(claimId);
  const found = wordingOf(deck, claim, sourceId);
  return found && 'excerpts' in found ? found.excerpts.map(({ text }) => text) : found;
}

describe('compare rows', () => {
  it('groups claims by how many sources report them, most first', () => {
    expect(groupsOf(deck, deck.claims).map(({ sources, claims }) => [sources, claims.map(({ id }) => id)])).toEqual([
      [3, ['cost']],
      [2, ['weather']],
      [1, ['crowd', 'umbrellas']],
    ]);
  });

  it('loses no claim of the pack', () => {
    const real = realDeck();
    const grouped = groupsOf(real, real.claims).flatMap(({ claims }) => claims.map(({ id }) => id));
    expect([...grouped].sort()).toEqual(real.claims.map(({ id }) => id).sort());
  });

  it('counts claims of people and sources', () => {
    expect(peopleByClaims(deck).map(({ person, count }) => [person.short, count])).toEqual([
      ['Marsh', 2],
      ['Reed', 1],
    ]);
    expect(claimsWith(deck, 'tom-reed').map(({ id }) => id)).toEqual(['cost']);
    expect(claimsWith(deck, null)).toHaveLength(4);
    expect(countsOf(deck, '30')).toEqual({ reports: 4, alone: 2 });
    expect(countsOf(deck, '10')).toEqual({ reports: 1, alone: 0 });
  });

  it('counts the claims on which sources are one voice', () => {
    expect(sharedVoices(deck)).toEqual([{ ids: ['10', '30'], claims: 1 }]);
  });

  it('takes a source’s words from the difference that matters most, else from its report', () => {
    expect(wording('cost', '20')).toEqual(['some eleven million']);
    expect(wording('crowd', '30')).toEqual(['perhaps forty people']);
  });

  it('points to the source before whose text is the same, and has none for a silent one', () => {
    expect(wording('cost', '30')).toEqual({ sameAs: '10' });
    expect(wording('crowd', '10')).toBeNull();
  });
});
