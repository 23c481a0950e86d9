import type { CardProps } from './card-props';
import { ClaimCard } from './claim-card';
import { InPack } from './pack-text';
import { PersonCard } from './person-card';
import { claimOf, personOf } from './read-deck';

/** The tooltip's content. Draws nothing for a subject that the deck does not hold. */
export function Card(props: CardProps) {
  const { deck, subject } = props;
  if (subject.kind === 'person') {
    const person = personOf(deck, subject.id);
    return (
      person && (
        <InPack deck={deck}>
          <PersonCard card={props} person={person} />
        </InPack>
      )
    );
  }
  const claim = claimOf(deck, subject.id);
  return (
    claim && (
      <InPack deck={deck}>
        <ClaimCard card={props} claim={claim} />
      </InPack>
    )
  );
}
