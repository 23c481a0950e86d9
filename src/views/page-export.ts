/** What was found on a page, as JSON for other tools; the form is told in docs/export.md. */
import { type Contrast, contrastsOf } from '../compare/contrast';
import { leftOut } from '../compare/left-out';
import { pageVoice } from '../compare/page-voice';
import type { Deck, DeckClaim } from '../pack/deck';
import type { PageClaim, PageFindings, QuoteMention } from '../pack/wording';
import { contrastLine } from './contrast-line';
import { sayingOf } from './quotation';
import { claimOf, labelsOf, personOf } from './read-deck';
import { plain } from './rich';

/** The form's version; a field that changes its meaning raises it. */
const FORM = 1;

/** The findings, pretty; claims are described as schema.org `Claim` where that fits. */
export function pageExport(deck: Deck, page: PageFindings): string {
  const missing = leftOut(deck, page);
  const out = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: page.address,
    name: page.title,
    ...(page.published === null ? {} : { datePublished: page.published }),
    about: { '@type': 'Event', name: deck.title },
    mentions: page.people.map(({ id, count }) => ({
      '@type': 'Person',
      identifier: id,
      name: personOf(deck, id)?.name ?? id,
      'parallax:count': count,
    })),
    hasPart: page.claims.flatMap((one) => {
      const claim = claimOf(deck, one.id);
      return claim ? [claimOut(deck, claim, one, page)] : [];
    }),
    'parallax:form': FORM,
    'parallax:pack': { id: deck.id, version: deck.version },
    'parallax:sources': deck.sources.map(({ id, label, title }) => ({ id, label, title })),
    'parallax:leftOut': missing && { claims: missing.claims.map(({ id }) => id), unfair: missing.unfair },
    'parallax:quotations': page.quotes.map((quote) => quoteOut(deck, quote)),
    'parallax:copied': page.copied.map(({ words, sources }) => ({ words, sources: Object.keys(sources) })),
  };
  return `${JSON.stringify(out, null, 2)}\n`;
}

function claimOut(deck: Deck, claim: DeckClaim, one: PageClaim, page: PageFindings) {
  const voice = pageVoice(one);
  return {
    '@type': 'Claim',
    identifier: claim.id,
    name: claim.title,
    text: one.sentences.map(({ text }) => text),
    appearance: { '@type': 'WebPage', url: page.address },
    'parallax:reportedBy': deck.sources.filter(({ id }) => claim.reports[id]).map(({ id }) => id),
    'parallax:here': voice && {
      certainty: voice.certainty,
      people: voice.people,
      name: voice.name,
      unnamed: voice.unnamed,
    },
    'parallax:values': valuesOut(claim, one),
    'parallax:contrasts': contrastsOf(deck, claim, one, page.touched).map((contrast) => contrastOut(deck, contrast)),
    'parallax:copiedFrom': [...new Set(one.sentences.flatMap(({ copiedFrom }) => copiedFrom))],
  };
}

function valuesOut(claim: DeckClaim, { sentences }: PageClaim) {
  return sentences.flatMap(({ wording }) =>
    (wording?.values ?? []).map(({ difference, text, shown, beside }) => ({
      aspect: claim.differences[difference]?.aspect ?? '',
      value: text,
      words: shown.text,
      beside,
    })),
  );
}

const contrastOut = (deck: Deck, contrast: Contrast) => ({
  kind: contrast.kind,
  ...('aspect' in contrast ? { aspect: contrast.aspect } : {}),
  text: plain(contrastLine(deck, contrast)),
});

function quoteOut(deck: Deck, quote: QuoteMention) {
  const saying = sayingOf(deck, quote);
  return {
    '@type': 'Quotation',
    text: quote.parts
      .filter((part) => part.in !== 'source')
      .map(({ text }) => text)
      .join(' '),
    spokenByCharacter: {
      '@type': 'Person',
      identifier: quote.person,
      name: personOf(deck, quote.person)?.name ?? quote.person,
    },
    'parallax:how': quote.how,
    'parallax:original': saying?.excerpt.text ?? null,
    'parallax:sources': labelsOf(deck, saying?.sources ?? []),
    'parallax:givenTo': quote.speaker,
    'parallax:parts': quote.parts,
  };
}
