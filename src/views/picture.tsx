import type { Deck, DeckClaim } from '../pack/deck';
import { MarkShape } from './mark';
import { markOf } from './read-deck';
import { words } from './words';

/** Width of one mark's place in px; `.pic` and `.pic-head` have the same in parts.css. */
const PLACE = 16;

/** A claim over its sources: one mark each, in the sources' order, a tie under those of one voice. */
export function Picture({ deck, claim }: { deck: Deck; claim: DeckClaim }) {
  const label = deck.sources
    .map((source) => words.markOf(source.label, words.mark[markOf(claim.reports[source.id])]))
    .join(', ');
  return (
    <span class="pic" role="img" aria-label={label}>
      {deck.sources.map((source) => (
        <MarkShape key={source.id} kind={markOf(claim.reports[source.id])} />
      ))}
      {ties(deck, claim).map(([from, to]) => (
        <span
          key={`${from}-${to}`}
          class="arc"
          style={{ insetInlineStart: `${(from + 0.5) * PLACE}px`, width: `${(to - from) * PLACE}px` }}
        />
      ))}
    </span>
  );
}

/** The letters over a column of pictures. */
export function PictureHead({ deck }: { deck: Deck }) {
  return (
    <span class="pic-head" aria-hidden="true">
      {deck.sources.map((source) => (
        <span key={source.id}>{source.label}</span>
      ))}
    </span>
  );
}

/** Places of neighbouring sources of one voice, as [from, to] in the sources' order. */
function ties(deck: Deck, claim: DeckClaim): [number, number][] {
  return claim.voices.flatMap((voice) => {
    const places = deck.sources.flatMap((source, place) => (voice.includes(source.id) ? [place] : []));
    return places.slice(1).map((to, i): [number, number] => [places[i] ?? to, to]);
  });
}
