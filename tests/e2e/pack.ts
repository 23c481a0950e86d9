/** What the tests expect of cards comes from the pack itself, not from copies of its words. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Claim, Pack, Person } from '../../src/pack/schema';

const FILE = resolve(import.meta.dirname, '../../assets/packs/alaska-summit/pack.json');
export const pack = JSON.parse(readFileSync(FILE, 'utf8')) as Pack;

export function claimOf(id: string): Claim {
  const claim = pack.claims.find((each) => each.id === id);
  if (!claim) throw new Error(`The pack has no claim "${id}".`);
  return claim;
}

export function personOf(id: string): Person {
  const person = pack.people.find((each) => each.id === id);
  if (!person) throw new Error(`The pack has no person "${id}".`);
  return person;
}
