/** Whether a pack's cues read its own sources rightly: the words that prove a value must never be read as another one. */
import { makeWordingData } from '../pack/make-wording';
import type { Problem } from '../pack/problem';
import type { Claim, Difference, Pack, Value } from '../pack/schema';
import { type ClaimReader, loadClaimReaders, readValues } from '../spot/wording/values';
import { wordSentence } from '../spot/wording/worded-sentence';

/** Cues that are no phrases, and excerpts that are read as another value than the one that they prove. */
export function readingProblems(pack: Pack): Problem[] {
  let readers: ReadonlyMap<string, ClaimReader>;
  try {
    readers = loadClaimReaders(makeWordingData(pack));
  } catch (error) {
    return [{ path: 'claims', message: error instanceof Error ? error.message : String(error) }];
  }
  return pack.claims.flatMap((claim, c) => {
    const reader = readers.get(claim.id);
    return reader ? claimProblems(claim, reader, `claims[${c}]`) : [];
  });
}

function claimProblems(claim: Claim, reader: ClaimReader, path: string): Problem[] {
  return claim.differences.flatMap((difference, index) =>
    Object.entries(difference.values).flatMap(([source, value]) => {
      const wrong = value ? misread(difference, value, reader, index) : undefined;
      if (wrong === undefined) return [];
      const at = `${path}.differences[${index}].values.${source}`;
      return [{ path: at, message: `"${value?.text}" is proven by words that are read as "${wrong}"` }];
    }),
  );
}

/** What the value's excerpts are read as, where none of it is the value and something is. */
function misread(difference: Difference, value: Value, reader: ClaimReader, index: number): string | undefined {
  const excerpts = [value.excerpt, ...(value.also ?? [])].map(({ text }) => text);
  const read = excerpts.flatMap((text) =>
    readValues(reader, wordSentence(text, 0, text.length), false).values.filter((one) => one.difference === index),
  );
  // Amounts and days are read in words of their own, and compared as such.
  const texts = read.filter(({ range, day }) => !range && day === undefined).map(({ text }) => text);
  const isOwn = texts.includes(value.text) || !(difference.readings ?? []).some(({ text }) => text === value.text);
  return isOwn ? undefined : texts[0];
}
