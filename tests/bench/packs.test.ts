import { describe, expect, it } from 'vitest';
import { compiledPack, PACK_DIR } from '../../build/compiled-pack';
import { inventPacks } from './packs';
import { makePage } from './pages';

describe('made-up packs', async () => {
  const { names } = await compiledPack(PACK_DIR);
  const packs = inventPacks(names, 5, 1);

  it('are as large as the pack that they are made after', () => {
    for (const { people, gate } of packs) {
      expect(people.map(({ aliases }) => aliases.length)).toEqual(names.people.map(({ aliases }) => aliases.length));
      expect(gate.terms).toHaveLength(names.gate.terms.length);
    }
  });

  it('differ from each other, and are the same for the same seed', () => {
    expect(new Set(packs.map(({ people }) => people[0]?.aliases[0])).size).toBe(packs.length);
    expect(inventPacks(names, 5, 1)).toEqual(packs);
  });

  it('have no name that stands on a page', () => {
    const page = makePage({ kind: 'event', size: 200_000, seed: 1 });
    for (const { people } of packs) {
      for (const { aliases } of people) expect(aliases.filter((alias) => page.includes(alias))).toEqual([]);
    }
  });
});
