/** Everything that is found in blocks of a page about the event: claims with their wording, quotations, copied text. */
import type { WordingData } from '../pack/make-wording';
import { type ClaimModel, spotClaims } from './claims';
import { findCopied, loadShingles, type Shingles } from './copied';
import { findQuotations, loadSayings, type Sayings, type SayingsData } from './quotes/quotations';
import { forgetWords } from './tokens';
import type { BlockFindings, BlockReading, ReportingBlock, WordedBlock } from './types';
import { loadTouches, type Touches, touchedBy } from './wording/touches';
import { type ClaimReader, loadClaimReaders } from './wording/values';
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
  touches: Touches;
  sayings: Sayings;
  shingles: Shingles | null;
}

/** Readies what was compiled. Throws where it was compiled by another version. */
export function loadReader({ wording, sayings, shingles }: ReaderData): Reader {
  const claims = loadClaimReaders(wording);
  return {
    claims,
    touches: loadTouches(claims),
    sayings: loadSayings(sayings),
    shingles: shingles === null ? null : loadShingles(shingles),
  };
}

/** How each block's claims are worded, and what else is found in it, in the blocks' order. */
export function readReporting(reader: Reader, blocks: readonly ReportingBlock[]): BlockReading[] {
  const readings = blocks.map((block): BlockReading => {
    const heard = hearBlock(block);
    const { copied, quoted } = reader.shingles ? findCopied(reader.shingles, block.text) : { copied: [], quoted: [] };
    return {
      wordings: block.claims.map(({ id, start }) => {
        const cues = reader.claims.get(id);
        return cues ? readWording(cues, heard, start) : null;
      }),
      quotes: findQuotations(reader.sayings, block.text, (span) => namedBy(heard, span)).map((quote) => ({
        ...quote,
        speaker: speakerAt(heard, quote),
      })),
      copied,
      quoted,
      touched: [
        ...new Set(heard.sentences.slice(heard.lead).flatMap(({ tokens }) => touchedBy(reader.touches, tokens))),
      ],
    };
  });
  forgetWords();
  return readings;
}

/** The findings of each block, in their order; `about` and `threshold` are those of `spotClaims`. */
export function readBlocks(
  model: ClaimModel,
  reader: Reader,
  blocks: readonly WordedBlock[],
  about: number,
  threshold?: number,
): BlockFindings[] {
  const spotted = spotClaims(model, blocks, about, threshold);
  const reporting = blocks.map((block, index) => ({ ...block, claims: spotted[index] ?? [] }));
  return readReporting(reader, reporting).map(({ wordings, ...beside }, index) => ({
    claims: (spotted[index] ?? []).map((mention, at) => ({ ...mention, wording: wordings[at] ?? null })),
    ...beside,
  }));
}
