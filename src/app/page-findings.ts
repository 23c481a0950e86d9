/** From what is known of a page's blocks to what popup, card and compare page are told of it. Pure. */
import type { CopiedRun, PageClaim, PageFindings, QuoteMention } from '../pack/wording';
import type { Entry } from './ledger';
import { countSubjects } from './mentions';

/** A shorter block is a label, a line of a menu or a heading, and no running text. */
const PROSE_CHARACTERS = 80;

type Known = Entry<{ text: string; length: number }, unknown>;

export interface PageFacts extends Pick<PageFindings, 'address' | 'title' | 'published' | 'about' | 'done'> {}

/** `all` are the page's blocks, `seen` those of them that a reader sees. */
export function pageFindings(all: readonly Known[], seen: readonly Known[], facts: PageFacts): PageFindings {
  const mentions = seen.flatMap((entry) => entry.mentions);
  const listed = <T>(of: (beside: NonNullable<Known['beside']>) => T[]): T[] =>
    seen.flatMap(({ beside }) => (beside ? of(beside) : []));
  return {
    ...facts,
    length: all.reduce((sum, { block }) => sum + (block.length < PROSE_CHARACTERS ? 0 : block.length), 0),
    people: countSubjects(mentions, 'person'),
    claims: claimsIn(seen),
    quotes: listed<QuoteMention>(({ quotes }) => quotes),
    copied: listed<CopiedRun>(({ copied }) => copied),
    quoted: listed<CopiedRun>(({ quoted }) => quoted),
    touched: [...new Set(all.flatMap(({ beside }) => beside?.touched ?? []))],
  };
}

function claimsIn(entries: readonly Known[]): PageClaim[] {
  const claims = new Map<string, PageClaim>();
  for (const { block, claims: mentions, beside } of entries) {
    for (const { id, start, end, wording } of mentions) {
      const claim = claims.get(id) ?? { id, sentences: [] };
      claims.set(id, claim);
      claim.sentences.push({
        text: block.text.slice(start, end),
        wording,
        copiedFrom: copiedSources(beside?.copied ?? [], start, end),
        quotes: (beside?.quotes ?? []).filter((quote) => quote.start < end && start < quote.end),
      });
    }
  }
  return [...claims.values()];
}

/** Ids of the sources from which words between two offsets of a block stand there. */
export function copiedSources(copied: readonly CopiedRun[], start: number, end: number): string[] {
  const runs = copied.filter((run) => run.start < end && start < run.end);
  return [...new Set(runs.flatMap(({ sources }) => Object.keys(sources)))];
}
