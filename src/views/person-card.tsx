import type { Deck, DeckPerson } from '../pack/deck';
import type { QuoteMention } from '../pack/wording';
import { CardFrame } from './card-frame';
import type { CardProps } from './card-props';
import { PageChip, VoiceChips } from './chip';
import { AspectRow, CellLabel, ComparisonTable } from './comparison';
import { Onward } from './onward';
import { PackText, usePackLanguage } from './pack-text';
import { pageWords } from './page-words';
import { Picture, PictureHead } from './picture';
import { distinctQuotes, Quotation, quotationNotes, quoteKey, sayingOf } from './quotation';
import { Quote } from './quote';
import { claimsOf, isNamedIn, labelsOf } from './read-deck';
import { words } from './words';

/** Who somebody is: how each source describes, spells and quotes them, and the claims they have a part in. */
export function PersonCard({ card, person }: { card: CardProps; person: DeckPerson }) {
  const { deck, actions } = card;
  const openClaim = (id: string) => actions.open({ kind: 'claim', id });
  return (
    <CardFrame
      card={card}
      kind={words.person}
      title={person.name}
      sub={
        <>
          <PackText>{sentence(person.role)}</PackText> {words.namedHere(card.count)}
        </>
      }
      onward={<Onward label={words.thisSentence} claims={claimsOf(deck, card.alsoHere)} open={openClaim} />}
    >
      <Descriptions deck={deck} person={person} />
      <Sayings deck={deck} person={person} quotes={distinctQuotes(card.page.quotes)} />
      <Parts deck={deck} person={person} open={openClaim} />
      {card.foreign && <p class="why">{words.namesOnly}</p>}
    </CardFrame>
  );
}

const sentence = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`);

function Descriptions({ deck, person }: { deck: Deck; person: DeckPerson }) {
  const ids = deck.sources.map((source) => source.id);
  const isSpelt = ids.some((id) => (person.spelt[id] ?? []).length > 0);
  return (
    <ComparisonTable deck={deck} columns={ids.map((id) => [id])} caption={person.name}>
      <AspectRow aspect={words.describedAs} columns={ids.length} lead>
        {ids.map((id) => (
          <td key={id}>
            <CellLabel deck={deck} ids={[id]} />
            <Described deck={deck} person={person} id={id} />
          </td>
        ))}
      </AspectRow>
      {isSpelt && (
        <AspectRow aspect={words.spelt} columns={ids.length}>
          {ids.map((id) => (
            <td key={id}>
              <CellLabel deck={deck} ids={[id]} />
              <Spelt person={person} id={id} />
            </td>
          ))}
        </AspectRow>
      )}
    </ComparisonTable>
  );
}

function Described({ deck, person, id }: { deck: Deck; person: DeckPerson; id: string }) {
  const excerpts = person.described[id] ?? [];
  const [first, ...rest] = excerpts;
  if (first) {
    return (
      <>
        <Quote excerpt={first} />
        {rest.map((excerpt) => (
          <div key={excerpt.text} class="rest">
            <Quote excerpt={excerpt} />
          </div>
        ))}
      </>
    );
  }
  return <span class="no">{isNamedIn(deck, person, id) ? words.notDescribed : words.nothingOfThem}</span>;
}

function Spelt({ person, id }: { person: DeckPerson; id: string }) {
  const spellings = person.spelt[id] ?? [];
  if (spellings.length === 0) return <span class="no">{words.notNamed}</span>;
  return spellings.map(({ excerpt, count }) => (
    <div key={excerpt.text}>
      <Quote excerpt={excerpt} />{' '}
      <span class="no num">
        {count}
        <span class="sr">{words.speltTimes(count)}</span>
      </span>
    </div>
  ));
}

function Sayings({ deck, person, quotes }: { deck: Deck; person: DeckPerson; quotes: QuoteMention[] }) {
  const language = usePackLanguage();
  const quoting = new Set(person.said.flatMap((saying) => saying.sources));
  const silent = deck.sources.filter((source) => !quoting.has(source.id)).map((source) => source.id);
  return (
    <div class="sec">
      <h3>{words.saidWordForWord}</h3>
      {person.said.length > 0 && (
        <ul class="said">
          {person.said.map((saying) => (
            <li key={saying.excerpt.text}>
              <span>
                <VoiceChips deck={deck} ids={saying.sources} />
              </span>
              <div>
                <Quote excerpt={saying.excerpt} />
                {saying.note !== undefined && (
                  <span class="by" lang={language}>
                    {saying.note}
                  </span>
                )}
                {quotes
                  .filter((quote) => sayingOf(deck, quote) === saying)
                  .map((quote) => (
                    <div key={quoteKey(quote)} class="here">
                      <span class="by">
                        <PageChip>{pageWords.thisPage}</PageChip> {pageWords.quoteHow[quote.how]}
                      </span>
                      {quote.how === 'same' ? (
                        <span class="by">{quotationNotes(deck, quote, saying).join(' ')}</span>
                      ) : (
                        <Quotation deck={deck} quote={quote} />
                      )}
                    </div>
                  ))}
              </div>
            </li>
          ))}
        </ul>
      )}
      {silent.length > 0 && (
        <p class="no">
          {person.said.length === 0
            ? words.quotedNowhere(person.short)
            : words.notQuoted(labelsOf(deck, silent), person.short)}
        </p>
      )}
    </div>
  );
}

function Parts({ deck, person, open }: { deck: Deck; person: DeckPerson; open(id: string): void }) {
  const language = usePackLanguage();
  const claims = claimsOf(deck, person.claims);
  if (claims.length === 0) return null;
  return (
    <div class="sec">
      <h3 class="split">
        {words.hasPartIn}
        <PictureHead deck={deck} />
      </h3>
      <ul class="links">
        {claims.map((claim) => (
          <li key={claim.id}>
            <button type="button" onClick={() => open(claim.id)}>
              <span lang={language}>{claim.title}</span>
              <Picture deck={deck} claim={claim} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
