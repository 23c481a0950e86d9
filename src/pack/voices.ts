import type { Claim, Excerpt, Pack, SharedPassage, Value } from './schema';

/**
 * The voices of a claim: its reporting sources in the pack's order, those whose text for it is the same put together.
 * Two sources are one voice when in some difference both give the same words out of a passage that they share, and in no
 * difference both give different words. A value that only one of them gives does not part them.
 */
export function voicesOf(pack: Pack, claim: Claim): string[][] {
  const voices: string[][] = [];
  for (const { id } of pack.sources) {
    if (!Object.hasOwn(claim.reports, id) || !claim.reports[id]) continue;
    const voice = voices.find((members) => members.every((member) => isOneVoice(pack.shared ?? [], claim, member, id)));
    if (voice) voice.push(id);
    else voices.push([id]);
  }
  return voices;
}

function isOneVoice(shared: readonly SharedPassage[], claim: Claim, a: string, b: string): boolean {
  let isShared = false;
  for (const { values } of claim.differences) {
    const [first, second] = [excerptsAt(values, a), excerptsAt(values, b)];
    if (!first || !second) continue;
    if (first.length !== second.length) return false;
    const pairs = first.map((excerpt, i) => [excerpt, second[i]] as const);
    if (pairs.some(([one, other]) => one.text !== other?.text)) return false;
    isShared ||= pairs.every(([one, other]) => other !== undefined && isInside(shared, a, one, b, other));
  }
  return isShared;
}

function excerptsAt(values: Record<string, Value | null>, id: string): Excerpt[] | undefined {
  const value = Object.hasOwn(values, id) ? values[id] : null;
  return value ? [value.excerpt, ...(value.also ?? [])] : undefined;
}

function isInside(shared: readonly SharedPassage[], a: string, one: Excerpt, b: string, other: Excerpt): boolean {
  return shared.some(({ spans }) => {
    const [first, second] = [spans[a], spans[b]];
    return first !== undefined && second !== undefined && holds(first, one) && holds(second, other);
  });
}

/** A span ends with its last word; punctuation behind that word belongs to it as well. */
function holds(span: { start: number; end: number }, { start, end, text }: Excerpt): boolean {
  const tail = /[^\p{L}\p{N}]*$/u.exec(text)?.[0].length ?? 0;
  return span.start <= start && end - tail <= span.end;
}
