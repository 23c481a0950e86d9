/** Everything that is found in blocks of a page about the event: claims with their wording, quotations, copied text. */
import type { WordingData } from '../pack/make-wording';
import { type ClaimModel, spotClaims } from './claims';
import { findCopied, loadShingles, type Shingles } from './copied';
import { findQuotations, loadSayings, type Sayings, type SayingsData } from './quotes/quotations';
import type { BlockFindings, WordedBlock } from './types';
import { type ClaimReader, loadClaimReaders, touchedBy } from './wording/values';
import { hearBlock, namedBy, readWording, speakerAt } from './wording/wording';

/** What is read with beside the claim model; plain JSON, compiled from the pack. */
export interface ReaderData {
  wording: WordingData;
  sayings: SayingsData;
  /** As in `shingles.json`; null for a pack without. */
  shingles: unknown;
}

export interface Reader {
  claims: ReadonlyMap<string, ClaimReader>;
  sayings: Sayings;
  shingles: Shingles | null;
}

/** Readies what was compiled. Throws where it was compiled by another version. */
export function loadReader({ wording, sayings, shingles }: ReaderData): Reader {
  return {
    claims: loadClaimReaders(wording),
    sayings: loadSayings(sayings),
    shingles: shingles === null ? null : loadShingles(shingles),
  };
}

/** The findings of each block, in their order; `about` and `threshold` are those of `spotClaims`. */
export function readBlocks(
  model: ClaimModel,
  reader: Reader,
  blocks: readonly WordedBlock[],
  about: number,
  threshold?: number,
): BlockFindings[] {
  const claims = spotClaims(model, blocks, about, threshold);
  return blocks.map((block, index): BlockFindings => {
    const heard = hearBlock(block);
    const { copied, quoted } = reader.shingles ? findCopied(reader.shingles, block.text) : { copied: [], quoted: [] };
    return {
      claims: (claims[index] ?? []).map((mention) => {
        const cues = reader.claims.get(mention.id);
        return { ...mention, wording: cues ? readWording(cues, heard, mention.start) : null };
      }),
      quotes: findQuotations(reader.sayings, block.text, (span) => namedBy(heard, span)).map((quote) => ({
        ...quote,
        speaker: speakerAt(heard, quote),
      })),
      copied,
      quoted,
      touched: [
        ...new Set(heard.sentences.slice(heard.lead).flatMap(({ tokens }) => touchedBy(reader.claims, tokens))),
      ],
    };
  });
}
