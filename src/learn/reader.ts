/** Compiles what a page about the event is read with beside the claim model. */
import { makeWordingData } from '../pack/make-wording';
import type { Pack } from '../pack/schema';
import type { ReaderData } from '../spot/read-blocks';
import { learnSayings } from './sayings';

/** From a valid pack, its parsed `shingles.json` (null for a pack without) and its examples by file name. */
export function compileReader(pack: Pack, shingles: unknown, examples: Readonly<Record<string, string>>): ReaderData {
  return {
    wording: makeWordingData(pack),
    sayings: learnSayings(pack.people, Object.values(examples)),
    shingles,
  };
}
