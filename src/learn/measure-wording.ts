/** Scores what is read of pages' wording, and the contrasts that follow from it, against annotated pages. */
import { type Contrast, type ContrastKind, contrastsOf } from '../compare/contrast';
import { pageVoice } from '../compare/page-voice';
import type { Deck } from '../pack/deck';
import { CONTRAST_KINDS } from '../pack/schema';
import type { PageClaim, PageSentence } from '../pack/wording';
import type { ClaimReader } from '../spot/values';
import { touchedBy } from '../spot/values';
import { hearBlock, readWording } from '../spot/wording';
import { newTally, type Tally } from './measure';
import type { WordingPage } from './wording-pages';

export interface WordingScore {
  /** By kind of contrast. */
  kinds: Map<ContrastKind, Tally>;
  /** Of the voices that were read: right and wrong; and those that were clear to a reader and not read. */
  voices: Tally;
  errors: string[];
}

/** Reads the annotated mentions of each page, so that only the reading of wording is measured. */
export function scoreWording(
  deck: Deck,
  readers: ReadonlyMap<string, ClaimReader>,
  pages: readonly WordingPage[],
): WordingScore {
  const score: WordingScore = {
    kinds: new Map(CONTRAST_KINDS.map((kind) => [kind, newTally()])),
    voices: newTally(),
    errors: [],
  };
  for (const page of pages) scorePage(score, deck, readers, page);
  return score;
}

/** The claims of an annotated page with their wording, and what the page touches on. */
export function readAnnotated(
  readers: ReadonlyMap<string, ClaimReader>,
  { page }: WordingPage,
): { claims: PageClaim[]; touched: string[] } {
  const claims = new Map<string, PageSentence[]>();
  const touched = new Set<string>();
  for (const [index, block] of page.blocks.entries()) {
    const before = page.blocks[index - 1];
    const heard = hearBlock({
      text: block.text,
      before: before?.text ?? '',
      people: block.people,
      peopleBefore: before?.people ?? [],
    });
    for (const { tokens } of heard.sentences.slice(heard.lead)) {
      for (const key of touchedBy(readers, tokens)) touched.add(key);
    }
    for (const { start, end, claims: ids } of block.sentences) {
      for (const id of ids) {
        const reader = readers.get(id);
        const own = heard.sentences.find((one, at) => at >= heard.lead && one.start < end && one.end > start);
        const wording = reader && own ? readWording(reader, heard, own.start) : null;
        claims.set(id, [
          ...(claims.get(id) ?? []),
          { text: block.text.slice(start, end), wording, copiedFrom: [], quotes: [] },
        ]);
      }
    }
  }
  return { claims: Array.from(claims, ([id, sentences]) => ({ id, sentences })), touched: [...touched] };
}

function scorePage(score: WordingScore, deck: Deck, readers: ReadonlyMap<string, ClaimReader>, page: WordingPage) {
  const { claims, touched } = readAnnotated(readers, page);
  for (const claim of claims) {
    const known = deck.claims.find(({ id }) => id === claim.id);
    if (!known) continue;
    scoreVoice(score, page, claim);
    const wanted = page.contrasts.filter((label) => label.claim === claim.id);
    const shown = contrastsOf(deck, known, claim, touched);
    const aspectOf = (contrast: Contrast) => ('aspect' in contrast ? contrast.aspect : '');
    const isSame = (contrast: Contrast, { kind, aspect }: (typeof wanted)[number]) =>
      contrast.kind === kind && aspectOf(contrast) === aspect;
    for (const contrast of shown) {
      const tally = score.kinds.get(contrast.kind);
      if (!tally) continue;
      if (wanted.some((label) => isSame(contrast, label))) tally.hit++;
      else {
        tally.false++;
        score.errors.push(`FALSE ${page.page.id} ${claim.id} ${JSON.stringify(contrast)}\n${textOf(claim)}`);
      }
    }
    for (const label of wanted) {
      const tally = score.kinds.get(label.kind);
      if (!tally || shown.some((contrast) => isSame(contrast, label))) continue;
      tally.missed++;
      score.errors.push(`missed ${page.page.id} ${claim.id} ${label.kind} ${label.aspect}\n${textOf(claim)}`);
    }
  }
}

const textOf = ({ sentences }: PageClaim): string =>
  sentences
    .map(
      ({ text, wording }) =>
        `      ${text}\n        ${JSON.stringify(wording && { ...wording, values: wording.values.map((v) => v.text) })}`,
    )
    .join('\n');

function scoreVoice(score: WordingScore, { page, voices }: WordingPage, claim: PageClaim): void {
  const wanted = voices.get(claim.id) ?? 'unclear';
  const voice = pageVoice(claim);
  if (!voice) {
    if (wanted !== 'unclear') score.voices.missed++;
    return;
  }
  const who =
    voice.people.length > 0 ? voice.people.join('+') : voice.unnamed ? 'unnamed' : voice.name === null ? '?' : 'other';
  const read = voice.certainty === 'attributed' ? `attributed ${who}` : voice.certainty;
  const isRight =
    read === wanted ||
    (read === 'attributed ?' && wanted.startsWith('attributed')) ||
    (wanted.startsWith('attributed ') && voice.people.includes(wanted.slice('attributed '.length)));
  if (isRight) score.voices.hit++;
  else {
    score.voices.false++;
    score.errors.push(`VOICE ${page.id} ${claim.id} wanted "${wanted}", read "${read}"\n${textOf(claim)}`);
  }
}
