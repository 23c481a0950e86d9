import type { Contrast } from '../compare/contrast';
import { pageAspect } from '../compare/page-values';
import { pageVoice } from '../compare/page-voice';
import type { Deck, DeckClaim, DeckExcerpt } from '../pack/deck';
import type { PageClaim } from '../pack/wording';
import { ContrastLine } from './contrast';
import { Mark } from './mark';
import { isNamedBy, pageSpeaker } from './page-cells';
import { pageWords } from './page-words';
import { Quote } from './quote';
import { pageMark } from './read-deck';
import { words } from './words';

interface CellProps {
  deck: Deck;
  claim: DeckClaim;
  /** Null where the page does not report the claim. */
  here: PageClaim | null;
  /** Whether the page has been read to its end. */
  isDone: boolean;
  contrasts: Contrast[];
}

/** The page's cell of the big table: its words, whose they are, and where they part from the sources. */
export function PageCellOf({ deck, claim, here, isDone, contrasts }: CellProps) {
  // A claim under another is never looked for, so it cannot be said to be left out.
  if (claim.under !== undefined) {
    return (
      <div class="c silent">
        <span />
        <span>{pageWords.notLookedFor}</span>
      </div>
    );
  }
  if (!here) {
    return (
      <div class="c silent">
        <Mark kind="none" />
        <span aria-hidden="true">{isDone ? pageWords.leftOutMark : pageWords.notSoFar}</span>
      </div>
    );
  }
  const voice = pageVoice(here);
  const shown = pageWording(here);
  const by = voice && !isNamedBy(voice, shown) ? pageSpeaker(deck, voice) : null;
  const [sharpest] = contrasts;
  return (
    <div class="c">
      <Mark kind={pageMark(here)} />
      <div>
        <Quote excerpt={shown} />
        {voice && <span class="by">{by ?? words.certainty[voice.certainty]}</span>}
        {sharpest && (
          <span class="line">
            <ContrastLine deck={deck} contrast={sharpest} />
          </span>
        )}
      </div>
    </div>
  );
}

/** More words of a sentence than this do not stand in a cell. */
const SENTENCE_WORDS = 16;

/** The page's words on the difference that matters most, else those that show its voice, else its first sentence's beginning. */
function pageWording(here: PageClaim): DeckExcerpt {
  const lead = pageAspect(here, 0);
  const value = typeof lead === 'string' ? undefined : lead.values[0];
  const shown = value?.shown ?? pageVoice(here)?.shown;
  if (shown) return shown;
  const beginning = (here.sentences[0]?.text ?? '').split(/\s+/u).slice(0, SENTENCE_WORDS).join(' ');
  return { text: beginning.replace(/[\s,;:–—-]+$/u, ''), strong: [] };
}
