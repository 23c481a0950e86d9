/** What a screen reader says when a card opens without the focus moving into it. */
import { plural, t } from '../i18n/messages';
import type { Deck } from '../pack/deck';
import type { CardProps } from '../views/card-props';

/** One sentence or two of our own words; null for a subject that the deck does not hold. */
export function announcement(
  deck: Deck,
  { subject, position }: Pick<CardProps, 'subject' | 'position'>,
): string | null {
  const about = subject.kind === 'person' ? person(deck, subject.id) : claim(deck, subject.id);
  if (!about) return null;
  const where = position ? [t('announce.place', { index: position.index + 1, total: position.total })] : [];
  return [about, ...where, t('announce.keys')].join(' ');
}

function person(deck: Deck, id: string): string | null {
  const found = deck.people.find((one) => one.id === id);
  return found ? sentence(`${found.name}, ${found.role}`) : null;
}

function claim(deck: Deck, id: string): string | null {
  const found = deck.claims.find((one) => one.id === id);
  if (!found) return null;
  const reporting = deck.sources.filter((source) => found.reports[source.id]).length;
  const all = deck.sources.length;
  return [
    t('announce.claim', { title: sentence(found.title) }),
    plural('announce.reported', all, { n: reporting, all }),
  ].join(' ');
}

/** A role or a title may bring its own full stop. */
const sentence = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`);
