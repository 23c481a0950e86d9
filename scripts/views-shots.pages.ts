/** Invented pages about the pack's event, on which each kind of contrast, quotation and copied text can be seen. */
import type { PageClaim, PageFindings, QuoteMention } from '../src/pack/wording';
import { excerpt } from '../tests/views/fixture-deck';
import {
  copied,
  pageClaim,
  pageFindings,
  quotation,
  sentence,
  value,
  voice,
  wording,
  wordOf,
} from '../tests/views/fixture-page';

const A = '000';
const B = '002';
const C = '003';

const valued = (difference: number, text: string, shown: string, more = {}) =>
  value(difference, text, { shown: excerpt(shown), ...more });

/** Zelenskyy's "Security means a strong army", altered, and left to him. */
export const ALTERED: QuoteMention = quotation({
  person: 'volodymyr-zelenskyy',
  saying: 1,
  parts: [
    { text: 'Security means a strong army,', in: 'both' },
    { text: 'which only Ukraine can provide. I believe that only Europe can finance this army.', in: 'source' },
    { text: 'an army of its own, paid for by all of us.', in: 'page' },
  ],
  speaker: 'volodymyr-zelenskyy',
});
export const SHORTENED: QuoteMention = quotation({
  person: 'steve-witkoff',
  saying: 2,
  start: 200,
  end: 260,
  how: 'shortened',
  parts: [
    { text: 'We agreed to robust security guarantees', in: 'both' },
    { text: 'that I would describe as game-changing', in: 'source' },
  ],
  speaker: 'marco-rubio',
});
export const VERBATIM: QuoteMention = quotation({
  person: 'marco-rubio',
  saying: 0,
  start: 300,
  end: 320,
  how: 'same',
  parts: [{ text: 'is not off the table', in: 'both' }],
  speaker: null,
});

/** Whose word: the page's own, somebody's in every source. Who agreed: somebody else than in any. Three columns. */
const GUARANTEES = pageClaim(
  'security-guarantees',
  sentence('Russia has accepted security guarantees for Ukraine on the pattern of Nato’s Article 5.', {
    wording: wording({
      values: [
        valued(0, 'Russia', '*Russia* has accepted'),
        valued(2, 'as for a NATO member', 'on the pattern of Nato’s *Article 5*'),
      ],
    }),
  }),
);
/** A number. Three columns. */
const LENGTH = pageClaim(
  'meeting-length',
  sentence('The two men talked for two and a half hours.', {
    wording: wording({
      values: [valued(0, 'two and a half hours', 'for *two and a half* hours', { range: [2.375, 2.625] })],
    }),
  }),
);
/** An extent, with an altered quotation. Two columns. */
const REJECTED = pageClaim(
  'guarantees-rejected',
  sentence('A guarantee that comes from the Kremlin is worth little, Zelenskyy said, but he might take it.', {
    wording: wording({
      voice: wordOf(['volodymyr-zelenskyy'], null, 'Zelenskyy *said*'),
      values: [
        valued(0, 'left it open', '*might take it*'),
        valued(1, 'a word of the Kremlin', 'from the Kremlin is worth *little*', { beside: true }),
      ],
      unclear: [2],
    }),
    quotes: [ALTERED],
  }),
);
/** What is left out. Four columns. */
const CEASEFIRE = pageClaim(
  'ceasefire-dropped',
  sentence('The president came home asking for a treaty instead of a ceasefire, as Moscow had wanted all along.', {
    wording: wording({
      values: [
        valued(0, 'gave up the demand', 'asking for a *treaty* instead'),
        valued(2, 'a peace deal first', 'a *treaty*'),
        valued(5, 'in line with it', 'as *Moscow* had wanted all along'),
      ],
    }),
  }),
);
/** A day; the page names the sources' own day, too. Four columns. */
const TALKS = pageClaim(
  'washington-talks',
  sentence('On Tuesday Zelenskyy will not walk into the White House alone, European leaders said.', {
    wording: wording({
      voice: wordOf([], 'European leaders', 'European leaders *said*'),
      values: [valued(6, 'Tuesday', 'On *Tuesday*', { day: 'tuesday' })],
      unclear: [1],
    }),
  }),
);
/** Doubt. */
const PRESSURE = pageClaim(
  'ukraine-pressure',
  sentence('Trump is apparently pressing Ukraine to settle.', {
    wording: wording({
      voice: voice({ certainty: 'hedged', shown: excerpt('is *apparently* pressing') }),
      values: [valued(2, 'Ukraine', 'pressing *Ukraine*')],
    }),
  }),
);
/** Somebody's word, which every source gives in its own voice. */
const NO_DEAL = pageClaim(
  'no-deal',
  sentence('They left without an agreement to sign, according to the Kremlin.', {
    wording: wording({ voice: wordOf([], 'the Kremlin', 'according to *the Kremlin*') }),
  }),
);
/** Somebody else's word than in any source. */
const OUTLOOK = pageClaim(
  'rubio-outlook',
  sentence('No deal is close, officials say.', {
    wording: wording({
      voice: { ...wordOf([], 'officials', 'officials *say*'), unnamed: true },
      values: [valued(0, 'no claim that it is close', 'No deal is *close*')],
    }),
  }),
);
/** In words of two sources. */
const LAND = pageClaim(
  'land-swap',
  sentence('Russia would relinquish tiny pockets of occupied Ukraine in exchange for the whole of the coast.', {
    wording: wording({
      voice: null,
      values: [
        valued(0, 'the coast', 'the whole of the *coast*'),
        valued(3, 'small areas that it holds', '*tiny pockets* of occupied Ukraine'),
      ],
    }),
    copiedFrom: [A, C],
  }),
);
/** Reported, and nothing of it is understood. */
const PROGRESS = pageClaim('big-progress', sentence('And then there was the post, of course.', { wording: null }));

const ALL: PageClaim[] = [TALKS, NO_DEAL, LENGTH, GUARANTEES, CEASEFIRE, REJECTED, OUTLOOK, PRESSURE, LAND, PROGRESS];

const PEOPLE = [
  { id: 'volodymyr-zelenskyy', count: 2 },
  { id: 'donald-trump', count: 12 },
  { id: 'keir-starmer', count: 1 },
  { id: 'emmanuel-macron', count: 1 },
  { id: 'vladimir-putin', count: 1 },
];

export const page = (more: Partial<PageFindings> = {}): PageFindings =>
  pageFindings({
    address: 'https://a-rather-long-host-name-of-a-local-paper.example/world/2026/08/alaska-talks?id=4711',
    title: 'Alaska talks end without a deal',
    published: '2026-08-18',
    length: 6000,
    people: PEOPLE,
    claims: ALL,
    ...more,
  });

/** Claims that are reported, and no more is known of them. */
export const reported = (...ids: string[]): PageClaim[] => ids.map((id) => pageClaim(id, sentence('It is reported.')));

export const SHARED_PASSAGE = copied({ [A]: [20, 60], [C]: [100, 140] }, 47);
export const WHOLE_OF_B = copied({ [B]: [0, 2000] }, 428);
