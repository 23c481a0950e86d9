import type { CardProps } from './card-props';
import { ClaimCard } from './claim-card';
import { InPack } from './pack-text';
import { PersonCard } from './person-card';
import { claimOf, personOf } from './read-deck';

/** The tooltip's content. Draws nothing for a subject that the deck does not hold. */
export function Card(props: CardProps) {
  return (
    <InPack deck={props.deck}>
      <CardOf {...props} />
    </InPack>
  );
}

function CardOf(props: CardProps) {
  const { deck, subject } = props;
  if (subject.kind === 'person') {
    const person = personOf(deck, subject.id);
    return person ? <PersonCard card={props} person={person} /> : null;
  }
  const claim = claimOf(deck, subject.id);
  return claim ? <ClaimCard card={props} claim={claim} /> : null;
}
