/** What stands in the cells of the page in front of the reader. */
import { pageAspect } from '../compare/page-values';
import { pageVoice } from '../compare/page-voice';
import type { Deck } from '../pack/deck';
import type { PageClaim, PageExcerpt, Voice } from '../pack/wording';
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
  const isShown = excerpts.some((excerpt) => isNamedBy(voice, excerpt));
  const both = by === null ? `${firmly}, ${words.nobodyNamed}` : isShown ? firmly : words.both(by, firmly);
  return {
    by: [
      part(isShown ? null : (by ?? words.nobodyNamed), { excerpts: voice.certainty === 'attributed' ? excerpts : [] }),
    ],
    firmly: [part(firmly, { excerpts: voice.certainty === 'hedged' ? excerpts : [] })],
    both: [part(both, { excerpts })],
  };
}

/** Whether the page's own words name whose word it is: they need not be named again. */
export const isNamedBy = ({ name }: Voice, { text }: PageExcerpt): boolean => name !== null && text.includes(name);

/** Whose word it is, for readers; null for the page's own. What the page calls somebody stands in quotation marks. */
export function pageSpeaker(deck: Deck, { certainty, people, name, unnamed }: Voice): string | null {
  if (certainty !== 'attributed') return null;
  if (people.length > 0) return words.list(people.map((id) => personOf(deck, id)?.short ?? id));
  if (name !== null) return pageWords.quoted(name);
  return unnamed ? words.nobodyNamed : pageWords.somebodys;
}
