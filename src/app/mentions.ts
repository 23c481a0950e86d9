/** The mentions of one block, as the card and the popup see them. Pure. */
import type { ClaimMention, PersonMention } from '../spot/types';
import type { CardSubject } from '../views/card-props';

export interface Mention extends CardSubject {
  /** Stands for this very mention while its block stands. */
  key: string;
  start: number;
  end: number;
  /** 1 for a person. */
  probability: number;
  /** The words that spoke for a claim; empty for a person. */
  matched: string[];
}

/** The mentions of a block in reading order, a sentence's claims (surest first) before the names in it. */
export function mentionsIn(
  serial: number,
  people: readonly PersonMention[],
  claims: readonly ClaimMention[],
): Mention[] {
  const key = (kind: string, { id, start }: { id: string; start: number }) => `${serial}:${start}:${kind}:${id}`;
  return [
    ...claims.map((claim) => ({ ...claim, kind: 'claim' as const, key: key('claim', claim) })),
    ...people.map((person) => ({
      ...person,
      kind: 'person' as const,
      key: key('person', person),
      probability: 1,
      matched: [],
    })),
  ].sort((a, b) => a.start - b.start || b.end - a.end || b.probability - a.probability);
}

/** The serial of the entry that a mention's key was made with. */
export const serialOf = (key: string): number => Number.parseInt(key, 10);

const covers = (mention: Mention, offset: number) => mention.start <= offset && offset < mention.end;

/** The mention at an offset of the block's text: a name wins over the sentence around it, the surest claim over others. */
export function mentionAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  const here = mentions.filter((mention) => covers(mention, offset));
  return here.find(({ kind }) => kind === 'person') ?? here[0];
}

/** Claims at the same words: those of the sentence around a name, or the others of a claim's own sentence. */
export function alsoHere(mentions: readonly Mention[], one: Mention): string[] {
  return mentions
    .filter((other) => other.kind === 'claim' && other.id !== one.id && covers(other, one.start))
    .map(({ id }) => id);
}

/** How often each subject of a kind is mentioned, in the order of its first mention. */
export function countSubjects(mentions: Iterable<Mention>, kind: Mention['kind']): { id: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const mention of mentions) if (mention.kind === kind) counts.set(mention.id, (counts.get(mention.id) ?? 0) + 1);
  return Array.from(counts, ([id, count]) => ({ id, count }));
}
