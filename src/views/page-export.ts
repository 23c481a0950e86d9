/** What was found on a page, as JSON-LD for other tools; the form is told in docs/export.md. */
import { type Contrast, contrastsOf } from '../compare/contrast';
import { leftOut } from '../compare/left-out';
import { pageVoice } from '../compare/page-voice';
import type { Deck, DeckClaim } from '../pack/deck';
import type { CopiedRun, PageClaim, PageFindings, QuoteMention } from '../pack/wording';
import { contrastLine } from './contrast-line';
import { sayingOf } from './quotation';
import { claimOf, personOf } from './read-deck';
import { plain } from './rich';

/** The form's version; a field that changes its meaning or goes raises it. */
const FORM = 1;

/** What "parallax:" stands for: a name and no address, which nobody else can have registered. */
const OWN = 'urn:x-parallax:';

/** Fields of our own that hold objects: read as plain JSON, or the names in them would be taken for schema.org's. */
const OBJECTS = ['pack', 'sources', 'leftOut', 'copied', 'quoted', 'here', 'values', 'contrasts', 'parts'];

const CONTEXT = {
  '@version': 1.1,
  '@vocab': 'https://schema.org/',
  parallax: OWN,
  url: { '@type': '@id' },
  ...Object.fromEntries(OBJECTS.map((name) => [`parallax:${name}`, { '@id': OWN + name, '@type': '@json' }])),
};

/** The findings, pretty; what schema.org has a word for is said in it. */
export function pageExport(deck: Deck, page: PageFindings): string {
  const missing = leftOut(deck, page);
  const out = {
    '@context': CONTEXT,
    '@type': 'WebPage',
    url: page.address,
    name: page.title,
    ...(page.published === null ? {} : { datePublished: page.published }),
    ...(page.about ? { about: { '@type': 'Event', name: deck.title } } : {}),
    mentions: page.people.map(({ id, count }) => ({ ...personOut(deck, id), 'parallax:count': count })),
    hasPart: page.claims.flatMap((one) => {
      const claim = claimOf(deck, one.id);
      return claim ? [claimOut(deck, claim, one, page)] : [];
    }),
    'parallax:form': FORM,
    'parallax:pack': { id: deck.id, version: deck.version },
    'parallax:sources': deck.sources.map(({ id, label, title }) => ({ id, label, title })),
    'parallax:done': page.done,
    'parallax:length': page.length,
    'parallax:leftOut': missing && { claims: missing.claims.map(({ id }) => id), unfair: missing.unfair },
    'parallax:quotations': page.quotes.map((quote) => quoteOut(deck, quote)),
    'parallax:copied': page.copied.map(runOut),
    'parallax:quoted': page.quoted.map(runOut),
  };
  return `${JSON.stringify(out, null, 2)}\n`;
}

const personOut = (deck: Deck, id: string) => ({
  '@type': 'Person',
  identifier: id,
  name: personOf(deck, id)?.name ?? id,
});

const runOut = ({ words, sources }: CopiedRun) => ({ words, sources: Object.keys(sources) });

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
    (wording?.values ?? []).map(({ difference, text, shown, isOpen, beside }) => ({
      aspect: claim.differences[difference]?.aspect ?? '',
      value: text,
      words: shown.text,
      open: isOpen,
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
    spokenByCharacter: personOut(deck, quote.person),
    'parallax:how': quote.how,
    'parallax:original': saying?.excerpt.text ?? null,
    'parallax:quotedBy': saying?.sources ?? [],
    'parallax:givenTo': quote.speaker,
    'parallax:parts': quote.parts,
  };
}
