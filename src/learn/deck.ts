/** The deck as the extension ships it: with the amounts that its excerpts tell, read as a page's are. */
import type { Deck, DeckDifference } from '../pack/deck';
import { makeDeck } from '../pack/make-deck';
import type { Difference, Pack } from '../pack/schema';
import { convert, readAmounts } from '../spot/amounts/amounts';
import { loadShingles } from '../spot/copied';

/**
 * The deck of a valid pack, with ranges where a difference is an amount, and the sizes of its shingles (parsed
 * `shingles.json`, null for a pack without).
 */
export function compileDeck(pack: Pack, shingles: unknown): Deck {
  const deck = makeDeck(pack);
  const counts = shingles === null ? {} : loadShingles(shingles).counts;
  for (const source of deck.sources) if (counts[source.id] !== undefined) source.shingles = counts[source.id];
  for (const claim of deck.claims) {
    const authored = pack.claims.find(({ id }) => id === claim.id);
    claim.differences = claim.differences.map((difference, index) => ({
      ...difference,
      ...rangesOf(difference, authored?.differences[index]),
    }));
  }
  return deck;
}

/** By source, between what the first amount of its excerpts lies; a source whose excerpts tell none has no range. */
function rangesOf({ values }: DeckDifference, authored: Difference | undefined): Pick<DeckDifference, 'ranges'> {
  const unit = authored?.amount?.unit;
  if (!unit) return {};
  const ranges = Object.entries(values).flatMap(([id, { excerpts }]): [string, [number, number]][] => {
    const amounts = excerpts.flatMap(({ text }) => readAmounts(text)).flatMap((one) => convert(one, unit) ?? []);
    const [first] = amounts;
    return first ? [[id, [first.low, first.high]]] : [];
  });
  return { ranges: Object.fromEntries(ranges) };
}
