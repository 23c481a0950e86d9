import type { Contrast as ContrastData } from '../compare/contrast';
import type { Deck } from '../pack/deck';
import { contrastLine } from './contrast-line';
import { pageWords } from './page-words';
import { RichText } from './rich';

/** Where the page parts from the sources: the sign, which never stands without its words, and one line of them. */
export function ContrastLine({ deck, contrast }: { deck: Deck; contrast: ContrastData }) {
  return (
    <>
      <span class="ne" aria-hidden="true">
        {pageWords.notEqual}
      </span>
      <span>
        <span class="sr">{pageWords.differs}</span>
        <RichText line={contrastLine(deck, contrast)} />
      </span>
    </>
  );
}
