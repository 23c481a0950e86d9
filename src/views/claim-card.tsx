import { contrastsByClaim } from '../compare/contrast';
import { reportingIds, silentIds } from '../compare/reporting';
import type { Deck, DeckClaim } from '../pack/deck';
import { CardFrame } from './card-frame';
import type { CardProps } from './card-props';
import { claimMarkdown } from './claim-markdown';
import { Comparison } from './comparison';
import { ContrastLine } from './contrast';
import { Onward } from './onward';
import { WithPackText } from './pack-text';
import { pageWords } from './page-words';
import { distinctQuotes, Quotation, quoteKey } from './quotation';
import { claimsOf, labelsOf, narrowerClaims, peopleOf } from './read-deck';
import { words } from './words';

/** How each source reports one claim. */
export function ClaimCard({ card, claim }: { card: CardProps; claim: DeckClaim }) {
  const { deck, actions } = card;
  const people = peopleOf(deck, claim.people);
  const open = (id: string) => actions.open({ kind: 'claim', id });
  const narrower = narrowerClaims(deck, claim);
  const page = card.page.claims.find(({ id }) => id === claim.id) ?? null;
  const contrasts = contrastsByClaim(deck, card.page);
  const [sharpest] = contrasts.get(claim.id) ?? [];
  const quotes = distinctQuotes(page?.sentences.flatMap((sentence) => sentence.quotes) ?? []);
  return (
    <CardFrame
      card={card}
      kind={words.claim}
      title={claim.title}
      sub={<Standing deck={deck} claim={claim} />}
      elsewhere={words.reportedHere(card.count)}
      contrast={sharpest && <ContrastLine deck={deck} contrast={sharpest} />}
      onward={
        <Onward
          label={words.thisSentenceAlso}
          claims={claimsOf(deck, card.alsoHere)}
          differs={(id) => contrasts.has(id)}
          open={open}
        />
      }
      markdown={() => claimMarkdown(deck, claim, card.page)}
    >
      <Comparison deck={deck} claim={claim} page={page} />
      {card.copiedFrom.length > 0 && <p class="why">{pageWords.sentenceCopied(labelsOf(deck, card.copiedFrom))}</p>}
      {quotes.length > 0 && (
        <div class="sec">
          <h3>{pageWords.quotations}</h3>
          {quotes.map((quote) => (
            <Quotation key={quoteKey(quote)} deck={deck} quote={quote} />
          ))}
        </div>
      )}
      <Onward
        label={words.partOf}
        claims={claimsOf(deck, claim.under === undefined ? [] : [claim.under])}
        open={open}
      />
      <Onward label={words.moreOnMatter} claims={narrower} open={open} />
      {people.length > 0 && (
        <p class="with">
          <span>{words.peopleOfClaim}</span>
          {people.map((person) => (
            <button
              key={person.id}
              type="button"
              class="act"
              onClick={() => actions.open({ kind: 'person', id: person.id })}
            >
              {person.short}
            </button>
          ))}
        </p>
      )}
      {card.matched.length > 0 && (
        <p class="why">
          <WithPackText line={words.matched(card.matched)} text={card.matched.join(' · ')} />
        </p>
      )}
    </CardFrame>
  );
}

/** How many sources and voices, who shares a passage, and who says nothing of it. */
function Standing({ deck, claim }: { deck: Deck; claim: DeckClaim }) {
  const reporting = labelsOf(deck, reportingIds(deck, claim));
  const quiet = silentIds(deck, claim);
  const inPart = quiet.filter((id) => narrowerClaims(deck, claim).some(({ reports }) => reports[id]));
  const silent = labelsOf(
    deck,
    quiet.filter((id) => !inPart.includes(id)),
  );
  const part = inPart.length > 0 ? [words.inPartOnly(labelsOf(deck, inPart))] : [];
  const [only] = reporting;
  if (only === undefined) return <>{words.noSource}</>;
  if (reporting.length === 1) {
    return (
      <>
        <b class="w">{words.oneSource}</b> {[words.onlyOne(only, silent), ...part].join(' ')}
      </>
    );
  }
  const shared = claim.voices
    .filter((voice) => voice.length > 1)
    .map((voice) => words.sharePassage(labelsOf(deck, voice)));
  const silence = silent.length > 0 ? [words.silentOf(silent)] : [];
  return <>{[words.voices(reporting.length, claim.voices.length), ...shared, ...silence, ...part].join(' ')}</>;
}
