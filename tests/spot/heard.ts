import type { ClaimCues, DifferenceCues } from '../../src/pack/make-wording';
import type { SentenceWording, Voice } from '../../src/pack/wording';
import { splitSentences } from '../../src/spot/sentences';
import type { PersonMention } from '../../src/spot/types';
import { type ClaimReader, loadClaimReaders } from '../../src/spot/wording/values';
import { type HeardBlock, hearBlock, readWording } from '../../src/spot/wording/wording';

/**
 * News of an invented strike. The pack knows the minister Anna Berg, the dockers' leader Tom Hale, the mediator Lena Osei
 * and the owner of the port, Marek Novak; it knows nobody else.
 */
const PEOPLE: Record<string, string[]> = {
  berg: ['Anna Berg', 'Berg'],
  hale: ['Tom Hale', 'Hale'],
  osei: ['Lena Osei', 'Osei'],
  novak: ['Marek Novak', 'Novak'],
};

const NAMES = new RegExp(`\\b(?:${Object.values(PEOPLE).flat().join('|')})\\b`, 'gu');

/** The people whom a text names. */
export function namedIn(text: string): PersonMention[] {
  return [...text.matchAll(NAMES)].flatMap((match) => {
    const id = Object.keys(PEOPLE).find((one) => PEOPLE[one]?.includes(match[0]));
    return id === undefined ? [] : [{ id, start: match.index, end: match.index + match[0].length }];
  });
}

/** A block heard with the people whom it names; a paragraph mark (¶) parts it from the block before. */
export function hear(page: string): HeardBlock & { text: string } {
  const [text = '', before = ''] = page.split(/\s*¶\s*/u).reverse();
  return { text, ...hearBlock({ text, before, people: namedIn(text), peopleBefore: namedIn(before) }) };
}

const NO_CUES: DifferenceCues = { isMissed: false, isNumber: false, readings: [], amount: null, day: null, around: [] };

/** A claim's reader; what is not given is empty. */
export function readerOf(
  claim: Partial<Omit<ClaimCues, 'differences'>> & { differences?: Partial<DifferenceCues>[] },
  sets: Record<string, string[]> = {},
): ClaimReader {
  const { id = 'claim', core = [], speech = false, differences = [] } = claim;
  const cues = { id, core, speech, differences: differences.map((one) => ({ ...NO_CUES, ...one })) };
  const reader = loadClaimReaders({ sets, claims: [cues] }).get(id);
  if (!reader) throw new Error('no reader');
  return reader;
}

/** The wording of the block's first sentence that `is` finds, or of its first sentence. */
export function wordingOf(reader: ClaimReader, page: string, is = /^/u): SentenceWording {
  const block = hear(page);
  const sentence = splitSentences(block.text).find(({ start, end }) => is.test(block.text.slice(start, end)));
  const wording = sentence ? readWording(reader, block, sentence.start) : null;
  if (!wording) throw new Error(`no such sentence: ${page}`);
  return wording;
}

/** A voice in a word: "stated", "hedged", "unclear", "berg+hale", "unnamed: officials", "unnamed", "other: Erik Lund", "somebody". */
export function told(voice: Omit<Voice, 'shown'> | null): string {
  if (!voice) return 'unclear';
  const { certainty, people, name, unnamed } = voice;
  if (certainty !== 'attributed') return certainty;
  if (people.length > 0) return people.join('+');
  if (name === null) return unnamed ? 'unnamed' : 'somebody';
  return `${unnamed ? 'unnamed' : 'other'}: ${name}`;
}
