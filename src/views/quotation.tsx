import type { Deck, DeckSaying } from '../pack/deck';
import type { QuoteMention, QuotePart } from '../pack/wording';
import { pageWords } from './page-words';
import { labelsOf, personOf } from './read-deck';

/** The saying that a quotation on the page repeats; undefined where the deck does not hold it. */
export function sayingOf(deck: Deck, quote: QuoteMention): DeckSaying | undefined {
  return personOf(deck, quote.person)?.said[quote.saying];
}

/** What tells a quotation from the others of its page. */
export const quoteKey = (quote: QuoteMention): string => JSON.stringify(quote);

/** Each quotation once: one over two sentences stands with both, and a page may repeat one with all that is said of it. */
export function distinctQuotes(quotes: readonly QuoteMention[]): QuoteMention[] {
  return [...new Map(quotes.map((quote) => [quoteKey(quote), quote])).values()];
}

/** A quotation of the pack as the page gives it: what it leaves out struck, what it adds ruled, and to whom it is given. */
export function Quotation({ deck, quote }: { deck: Deck; quote: QuoteMention }) {
  const saying = sayingOf(deck, quote);
  if (!saying) return null;
  return (
    <div class="quo">
      <q>
        {quote.parts.map((part, index) => (
          <Part key={index} part={part} isLast={index === quote.parts.length - 1} />
        ))}
      </q>
      <p class="by">{quotationNotes(deck, quote, saying).join(' ')}</p>
    </div>
  );
}

function Part({ part: { text, in: where }, isLast }: { part: QuotePart; isLast: boolean }) {
  const space = isLast ? '' : ' ';
  if (where === 'both') return <>{text + space}</>;
  const Tag = where === 'source' ? 'del' : 'ins';
  return (
    <>
      <Tag>
        <span class="sr">{where === 'source' ? pageWords.onlyInSource : pageWords.onlyOnPage}</span>
        {text}
      </Tag>
      {space}
    </>
  );
}

/** What the marks mean, and whose word it is said to be. */
export function quotationNotes(deck: Deck, quote: QuoteMention, saying: DeckSaying): string[] {
  const labels = labelsOf(deck, saying.sources);
  const has = (where: QuotePart['in']) => quote.parts.some((part) => part.in === where);
  return [
    ...(has('source') ? [pageWords.onlyThere(labels)] : []),
    ...(has('page') ? [pageWords.onlyHere] : []),
    speakersLine(deck, quote, saying),
  ];
}

/** To whom the sources give a quotation, and to whom the page. */
export function speakersLine(deck: Deck, { person, speaker }: QuoteMention, { sources }: DeckSaying): string {
  const labels = labelsOf(deck, sources);
  const given = pageWords.givenBySource(labels, personOf(deck, person)?.short ?? person);
  if (speaker === null) return pageWords.pageLeavesOpen(given);
  if (speaker === person) return pageWords.soDoesPage(given);
  return pageWords.pageGives(given, personOf(deck, speaker)?.short ?? speaker);
}
