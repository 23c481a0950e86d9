/** Spots a whole page at once, as the command line and the measurements do; the extension does the same step by step. */
import { type ClaimModel, spotClaims } from './claims';
import { ABOUT_MIN } from './gate';
import { createKnowledge } from './knowledge';
import type { Names } from './names';
import { resolvePeople } from './people';
import { readBlock } from './read-block';
import type { ClaimMention, PersonMention } from './types';

export interface SpottedPage {
  about: number;
  /** By block; offsets are those of the block's text. */
  people: PersonMention[][];
  claims: ClaimMention[][];
}

/** People and claims of a page's blocks. Claims are asked for only as the content script asks. */
export function spotPage(names: Names, model: ClaimModel | null, blocks: string[], threshold?: number): SpottedPage {
  const knowledge = createKnowledge(names);
  const readings = blocks.map((text) => readBlock(names, text));
  for (const reading of readings) knowledge.add(reading);
  const about = knowledge.about();
  const people = readings.map((reading) => resolvePeople(names, reading, knowledge));
  const claims = blocks.map((): ClaimMention[] => []);
  if (model) {
    const asked = [...blocks.keys()].filter((index) => about >= ABOUT_MIN || readings[index]?.namesEvent);
    const found = spotClaims(
      model,
      asked.map((index) => ({ text: blocks[index] ?? '', before: blocks[index - 1] ?? '' })),
      about,
      threshold,
    );
    for (const [position, index] of asked.entries()) claims[index] = found[position] ?? [];
  }
  return { about, people, claims };
}
