/** Measures how well a pack's quotations are recognised: altered ones, and other people's that must not be taken for them. */
import { type ExampleBlock, parseExamples } from '../learn/examples';
import { learnFromSentences, learnSayings, sayingsOf, sentencesOf } from '../learn/sayings';
import type { Pack } from '../pack/schema';
import {
  chooseQuotations,
  type FoundQuotation,
  findQuotations,
  loadSayings,
  type NamedBy,
  type SayingData,
  type Sayings,
  UNNAMED_MIN,
  type WeighedQuotation,
  weighQuotations,
} from '../spot/quotes/quotations';
import { quotedPieces } from '../spot/quotes/quote-spans';
import { type Altered, alteredForms } from './alter';
import { FOREIGN_QUOTATIONS } from './foreign-quotations';

/** An altered form of a saying, and what was made of it. */
export interface Trial {
  form: Altered;
  said: SayingData;
  /** Whether the saying tells enough to be found where nobody is named. */
  telling: boolean;
  /** What speaks for it, as far as anything does. */
  weighed: WeighedQuotation | undefined;
  /** Whether its person is named or not: whether it was found, and whether what was altered was told rightly. */
  found: Record<'named' | 'unnamed', { found: boolean; right: boolean }>;
  /** Mentions of another saying. */
  wrong: number;
}

/** What the quotations of a text that is nobody's saying, or perhaps somebody's, were taken for. */
export interface Reading {
  /** The page, or the text itself. */
  id: string;
  /** Whether its page is about the pack's event. */
  about: boolean;
  weighed: { quotation: WeighedQuotation; named: boolean }[];
  /** Words of the mentions. */
  found: string[];
  quotations: number;
}

export interface QuoteMeasure {
  leftOut: string[];
  trials: Trial[];
  foreign: Reading[];
  /** Quotations on the pages of each author, with what was learned from the others. */
  pages: Reading[];
  /** Every sentence of those pages as if it were a quotation, with nobody named. */
  sentences: Reading[];
  /** Mentions of others' sayings where each saying stands as it is and everybody is named. */
  confused: number;
}

/** Altered forms of each saying. */
export const FORMS_OF_EACH = 200;
/** Any number will do; with the same one the figures are the same. */
const SEED = 20250818;

/** Measures a pack with its annotated pages, by file name. The same input gives the same figures; takes some seconds. */
export function measureQuotes({ people }: Pick<Pack, 'people'>, examples: Record<string, string>): QuoteMeasure {
  const all = sayingsOf(people);
  const data = learnSayings(people, Object.values(examples));
  const sayings = loadSayings(data);
  const kept = all.filter((one) => data.sayings.some((own) => isSame(own, one)));
  const everybody = people.map(({ id }) => id);
  return {
    leftOut: all.filter((one) => !kept.includes(one)).map(({ text }) => text),
    trials: kept.flatMap((said, at) =>
      alteredForms(said.text, SEED + at, FORMS_OF_EACH).map((form) => tryForm(sayings, said, form)),
    ),
    foreign: FOREIGN_QUOTATIONS.map(({ text, named = [] }) => read(sayings, text, text, false, () => named)),
    ...readPages(people, examples),
    confused: kept.flatMap((said) =>
      findQuotations(sayings, `“${said.text}”`, () => everybody).filter(({ person }) => person !== said.person),
    ).length,
  };
}

const isSame = (one: Pick<SayingData, 'person' | 'saying'>, other: Pick<SayingData, 'person' | 'saying'>): boolean =>
  one.person === other.person && one.saying === other.saying;

function tryForm(sayings: Sayings, said: SayingData, form: Altered): Trial {
  const weighed = weighQuotations(sayings, form.text, () => [said.person]);
  const outcome = (mentions: FoundQuotation[]) => {
    const own = mentions.find((one) => isSame(one, said));
    return { found: own !== undefined, right: own?.how === form.how, wrong: mentions.length - (own ? 1 : 0) };
  };
  const named = outcome(chooseQuotations(weighed));
  return {
    form,
    said,
    telling: (sayings.list.find((one) => isSame(one, said))?.weight ?? 0) >= UNNAMED_MIN,
    weighed: weighed.find((one) => isSame(one.said, said)),
    found: { named, unnamed: outcome(chooseQuotations(weighed.map((one) => ({ ...one, named: false })))) },
    wrong: named.wrong,
  };
}

function read(sayings: Sayings, id: string, text: string, about: boolean, namedBy: NamedBy): Reading {
  const weighed = weighQuotations(sayings, text, namedBy);
  return {
    id,
    about,
    weighed: weighed.map((quotation) => ({ quotation, named: namedBy(quotation).includes(quotation.said.person) })),
    found: chooseQuotations(weighed).map(({ start, end }) => text.slice(start, end)),
    quotations: quotedPieces(text).length,
  };
}

/** Each author's pages, read with what the others' teach. */
function readPages(
  people: Pack['people'],
  examples: Record<string, string>,
): Pick<QuoteMeasure, 'pages' | 'sentences'> {
  const pages: Reading[] = [];
  const sentences: Reading[] = [];
  const authors = Object.values(examples).map((text) => ({ text, taught: sentencesOf(text) }));
  for (const author of authors) {
    const others = authors.filter((other) => other !== author);
    const sayings = loadSayings(
      learnFromSentences(
        people,
        others.flatMap(({ taught }) => taught),
      ),
    );
    for (const { id, about, blocks } of parseExamples(author.text)) {
      for (const block of blocks) {
        pages.push(read(sayings, id, block.text, about, namedIn(block)));
        for (const { start, end } of block.sentences) {
          // As one quotation, whatever marks it holds.
          const words = block.text.slice(start, end).replace(/["“”«»]/gu, '');
          sentences.push(read(sayings, id, `“${words}”`, about, () => []));
        }
      }
    }
  }
  return { pages, sentences };
}

/** People who are named in the quotation's sentence or before it in its block. */
const namedIn =
  ({ people, sentences }: ExampleBlock): NamedBy =>
  ({ start, end }) => {
    const last = sentences.find((one) => one.start <= start && start < one.end)?.end ?? end;
    return people.filter((person) => person.start < Math.max(last, end)).map(({ id }) => id);
  };
