/** Which names of a block are the pack's people, decided with the knowledge of the whole page. */
import type { Knowledge } from './knowledge';
import type { Names } from './names';
import { BARE, FULL, NAMESAKE, type NameHit, RELATIVE, type Reading, ROLE } from './reading';
import type { PersonMention } from './types';

/**
 * The people that a block of the page names, in the text's order, without overlaps. `reading` must be part of
 * `knowledge`. A full name, or a title of the person's own before the surname, stands for itself; a surname alone goes to
 * the nearest bearer named before it, and needs the page's support where nobody is.
 */
export function resolvePeople(names: Names, reading: Reading, knowledge: Knowledge): PersonMention[] {
  if (reading.hits.length === 0) return NOBODY;
  const mentions: PersonMention[] = [];
  /** The last bearer named in this block, by person: the person (true) or an unrelated namesake (false). */
  let latest: Map<number, boolean> | undefined;
  for (const hit of reading.hits) {
    if (hit.kind === RELATIVE) continue;
    if (hit.kind === NAMESAKE) {
      const own = latest?.get(hit.person) ?? knowledge.bearerBefore(reading, hit.person);
      if (own && knowledge.isSticky()) continue;
      latest ??= new Map();
      latest.set(hit.person, false);
      continue;
    }
    if (hit.kind === FULL) {
      // A name that stands for itself has to be remembered only where others may follow.
      if (reading.hits.length > 1) {
        latest ??= new Map();
        latest.set(hit.person, true);
      }
    } else if (!(latest?.get(hit.person) ?? isMeant(hit, reading, knowledge))) continue;
    const id = names.ids[hit.person];
    const last = mentions.at(-1);
    if (id !== undefined && (!last || last.end <= hit.start)) mentions.push({ id, start: hit.start, end: hit.end });
  }
  // A list that was made by adding has room for a dozen more.
  return mentions.slice();
}

/** One list for all, since lists are compared by what they are. */
const NOBODY: PersonMention[] = [];

function isMeant(hit: NameHit, reading: Reading, knowledge: Knowledge): boolean {
  const before = knowledge.bearerBefore(reading, hit.person);
  if (before !== undefined) return before;
  if (hit.kind === ROLE) return true;
  return hit.kind === BARE && knowledge.supports();
}
