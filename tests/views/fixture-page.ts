/** Pages about the invented event of `fixture-deck.ts`, and the parts that they are made of. */
import type {
  CopiedRun,
  PageClaim,
  PageFindings,
  PageSentence,
  QuoteMention,
  ReadValue,
  SentenceWording,
  Voice,
} from '../../src/pack/wording';
import { excerpt } from './fixture-deck';

/** The page's own word unless told otherwise. */
export const voice = (more: Partial<Voice> = {}): Voice => ({
  certainty: 'stated',
  people: [],
  name: null,
  unnamed: false,
  shown: null,
  ...more,
});

/** Somebody's word: one of the pack's people by id, or whoever the page names in these words, which show it. */
export const wordOf = (people: string[], name: string | null = null, shown = 'said *so*'): Voice =>
  voice({ certainty: 'attributed', people, name, shown: excerpt(shown) });

export const value = (difference: number, text: string, more: Partial<ReadValue> = {}): ReadValue => ({
  difference,
  text,
  shown: excerpt(`*${text}*`),
  isOpen: false,
  beside: false,
  ...more,
});

/** What a sentence says that puts the matter in the page's own voice. */
export const wording = (more: Partial<SentenceWording> = {}): SentenceWording => ({
  voice: voice(),
  core: true,
  isQualified: false,
  values: [],
  unclear: [],
  ...more,
});

export const sentence = (text: string, more: Partial<PageSentence> = {}): PageSentence => ({
  text,
  wording: wording(),
  copiedFrom: [],
  quotes: [],
  ...more,
});

export const pageClaim = (id: string, ...sentences: PageSentence[]): PageClaim => ({ id, sentences });

/** Marsh's first saying, with "hundred" made a "thousand". */
export const quotation = (more: Partial<QuoteMention> = {}): QuoteMention => ({
  person: 'ada-marsh',
  saying: 0,
  start: 12,
  end: 49,
  how: 'changed',
  parts: [
    { text: 'It will stand for a', in: 'both' },
    { text: 'hundred', in: 'source' },
    { text: 'thousand', in: 'page' },
    { text: 'years', in: 'both' },
  ],
  speaker: 'ada-marsh',
  ...more,
});

/** Words of sources, from one of their shingles up to another. */
export const copied = (sources: Record<string, [number, number]>, words = 20): CopiedRun => ({
  start: 0,
  end: words * 6,
  words,
  sources,
});

/** The weather in the page's own voice. */
export const DRY = pageClaim('weather', sentence('It was dry.', { wording: wording({ values: [value(0, 'dry')] }) }));

/** The cost as A and C have it, in the second sentence with an amount; the third reports it and is not understood. */
export const COST = pageClaim(
  'cost',
  sentence('Marsh named the cost.', { wording: wording({ voice: wordOf(['ada-marsh'], null, 'Marsh *named*') }) }),
  sentence('It cost nine million, Marsh said.', {
    wording: wording({
      voice: wordOf(['ada-marsh'], null, 'Marsh *said*'),
      values: [value(0, 'nine million', { range: [8.75, 9.25] })],
    }),
  }),
  sentence('The bill is long.', { wording: wording({ voice: null, core: false }) }),
);

/** The cost in another amount than any source, paid by somebody whom no source names. */
export const DEAR = pageClaim(
  'cost',
  sentence('The bridge cost twelve million, paid by the bank.', {
    wording: wording({
      values: [
        value(0, 'twelve million', { range: [11.75, 12.25], shown: excerpt('cost *twelve* million') }),
        value(1, 'the bank', { shown: excerpt('paid by the *bank*') }),
      ],
    }),
  }),
);

/** The weather, doubted. */
export const DOUBTED = pageClaim(
  'weather',
  sentence('It may have been dry.', {
    wording: wording({ voice: voice({ certainty: 'hedged', shown: excerpt('*may* have been') }) }),
  }),
);

/** A page that has been read, is about the event, and parts from no source unless told otherwise. */
export const pageFindings = (more: Partial<PageFindings> = {}): PageFindings => ({
  address: 'https://news.example/bridge?id=7',
  title: 'A bridge for the harbour',
  published: '2025-06-03',
  length: 900,
  about: true,
  done: true,
  people: [
    { id: 'tom-reed', count: 2 },
    { id: 'ada-marsh', count: 1 },
  ],
  claims: [DRY, COST],
  quotes: [],
  copied: [],
  quoted: [],
  touched: [],
  ...more,
});
