/** What stands in the cells of the page in front of the reader. */
import { pageAspect } from '../compare/page-values';
import { type PageVoice, pageVoice } from '../compare/page-voice';
import type { Deck } from '../pack/deck';
import type { PageClaim } from '../pack/wording';
import { type CellPart, glossOf, type PageCell } from './cells';
import { pageWords } from './page-words';
import { personOf } from './read-deck';
import { words } from './words';

/** By whose word, how firmly, and both in one. */
export interface PageVoiceCells {
  by: PageCell;
  firmly: PageCell;
  both: PageCell;
}

const part = (say: string | null, more: Partial<CellPart> = {}): CellPart => ({
  sources: [],
  say,
  excerpts: [],
  gloss: null,
  note: null,
  ...more,
});

/** The page's words on one difference. */
export function pageCell(page: PageClaim, difference: number, isLead: boolean): PageCell {
  const aspect = pageAspect(page, difference);
  if (typeof aspect === 'string') return aspect;
  return aspect.values.map(({ text, shown }) =>
    part(null, { excerpts: [shown], gloss: isLead ? null : glossOf({ text, excerpts: [shown] }) }),
  );
}

/** By whose word the page puts the claim, and how firmly. */
export function pageVoiceCells(deck: Deck, page: PageClaim): PageVoiceCells {
  const voice = pageVoice(page);
  if (!voice) return { by: 'unclear', firmly: 'unclear', both: 'unclear' };
  const excerpts = voice.shown && voice.certainty !== 'stated' ? [voice.shown] : [];
  const by = pageSpeaker(deck, voice);
  const firmly = words.certainty[voice.certainty];
  // Whom the page's own words name need not be named again.
  const isShown = voice.name !== null && excerpts.some(({ text }) => text.includes(voice.name ?? ''));
  const both = by === null ? `${firmly}, ${words.nobodyNamed}` : isShown ? firmly : `${by}; ${firmly}`;
  return {
    by: [
      part(isShown ? null : (by ?? words.nobodyNamed), { excerpts: voice.certainty === 'attributed' ? excerpts : [] }),
    ],
    firmly: [part(firmly, { excerpts: voice.certainty === 'hedged' ? excerpts : [] })],
    both: [part(both, { excerpts })],
  };
}

/** Whose word it is, for readers; null for the page's own. What the page calls somebody stands in quotation marks. */
export function pageSpeaker(deck: Deck, { certainty, people, name, unnamed }: PageVoice): string | null {
  if (certainty !== 'attributed') return null;
  if (people.length > 0) return words.list(people.map((id) => personOf(deck, id)?.short ?? id));
  if (name !== null) return pageWords.quoted(name);
  return unnamed ? words.nobodyNamed : pageWords.somebodys;
}
