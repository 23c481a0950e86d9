/** Scores what is read of pages' wording, and the contrasts that follow from it, against annotated pages. */
import { type Contrast, type ContrastKind, contrastsOf } from '../compare/contrast';
import { pageVoice } from '../compare/page-voice';
import type { Deck } from '../pack/deck';
import { CONTRAST_KINDS } from '../pack/schema';
import type { PageClaim, PageSentence } from '../pack/wording';
import type { ClaimModel } from '../spot/claims';
import type { Names } from '../spot/names';
import { spotPage } from '../spot/page';
import { type Reader, readBlocks } from '../spot/read-blocks';
import { loadTouches, touchedBy } from '../spot/wording/touches';
import type { ClaimReader } from '../spot/wording/values';
import { hearBlock, readWording } from '../spot/wording/wording';
import { newTally, type Tally } from './measure';
import type { WordingPage } from './wording-pages';

export interface WordingScore {
  /** By kind of contrast. */
  kinds: Map<ContrastKind, Tally>;
  /** Of the voices that were read: right and wrong; and those that were clear to a reader and not read. */
  voices: Tally;
  errors: string[];
}

/** A page's claims with their wording, and what it touches on. */
export interface ReadPage {
  claims: PageClaim[];
  touched: string[];
}

export type ReadWordingPage = (page: WordingPage) => ReadPage;

/** Scores what `read` makes of the pages. */
export function scoreWording(deck: Deck, read: ReadWordingPage, pages: readonly WordingPage[]): WordingScore {
  const score: WordingScore = {
    kinds: new Map(CONTRAST_KINDS.map((kind) => [kind, newTally()])),
    voices: newTally(),
    errors: [],
  };
  for (const page of pages) scorePage(score, deck, page, read(page));
  return score;
}

/** Reads the annotated mentions of a page, so that only the reading of wording is measured. */
export function annotatedReader(readers: ReadonlyMap<string, ClaimReader>): ReadWordingPage {
  const touches = loadTouches(readers);
  return ({ page }) => {
    const claims: [string, PageSentence][] = [];
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
        for (const key of touchedBy(touches, tokens)) touched.add(key);
      }
      for (const { start, end, claims: ids } of block.sentences) {
        const own = heard.sentences.find((one, at) => at >= heard.lead && one.start < end && one.end > start);
        for (const id of ids) {
          const reader = readers.get(id);
          const wording = reader && own ? readWording(reader, heard, own.start) : null;
          claims.push([id, sentence(block.text.slice(start, end), wording)]);
        }
      }
    }
    return { claims: byClaim(claims), touched: [...touched] };
  };
}

/** Reads a page as the extension does: with the mentions that are spotted, right or wrong. */
export function spottedReader(names: Names, model: ClaimModel, reader: Reader): ReadWordingPage {
  return ({ page }) => {
    const texts = page.blocks.map(({ text }) => text);
    const { about, people } = spotPage(names, null, texts);
    const blocks = texts.map((text, index) => ({
      text,
      before: texts[index - 1] ?? '',
      people: people[index] ?? [],
      peopleBefore: people[index - 1] ?? [],
    }));
    const found = readBlocks(model, reader, blocks, about);
    const claims = found.flatMap((block, index) =>
      block.claims.map(({ id, start, end, wording }): [string, PageSentence] => [
        id,
        sentence(texts[index]?.slice(start, end) ?? '', wording),
      ]),
    );
    return { claims: byClaim(claims), touched: found.flatMap(({ touched }) => touched) };
  };
}

const sentence = (text: string, wording: PageSentence['wording']): PageSentence => ({
  text,
  wording,
  copiedFrom: [],
  quotes: [],
});

function byClaim(sentences: readonly [string, PageSentence][]): PageClaim[] {
  const claims = new Map<string, PageSentence[]>();
  for (const [id, one] of sentences) claims.set(id, [...(claims.get(id) ?? []), one]);
  return Array.from(claims, ([id, own]) => ({ id, sentences: own }));
}

function scorePage(score: WordingScore, deck: Deck, page: WordingPage, { claims, touched }: ReadPage): void {
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
