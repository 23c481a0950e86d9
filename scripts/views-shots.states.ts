/** The views and states that pictures are taken of. The ids of claims and people are those of the pack that is shown. */
import type { PageFindings } from '../src/pack/wording';
import type { CardProps } from '../src/views/card-props';
import type { HiddenSentence } from '../src/views/hidden-rows';
import type { OptionsProps } from '../src/views/options';
import type { PopupProps, PopupState } from '../src/views/popup-props';
import { ALTERED, page, reported, SHARED_PASSAGE, SHORTENED, VERBATIM, WHOLE_OF_B } from './views-shots.pages';

type CardState = Omit<CardProps, 'deck' | 'actions'>;
type PopupShown = Pick<PopupProps, 'state' | 'site' | 'siteOn' | 'everywhereOn'>;
type OptionsShown = Pick<OptionsProps, 'everywhereOn' | 'offSites' | 'shortcuts'>;

export interface Shot {
  name: string;
  view:
    | { kind: 'card'; props: CardState; height?: number }
    | { kind: 'popup'; props: PopupShown }
    | { kind: 'compare'; claim: string | null; page?: PageFindings; isPageGone?: boolean }
    | { kind: 'options'; props: OptionsShown; hidden?: HiddenSentence[] };
  /** Pressed before the picture is taken. */
  press?: { role: 'button' | 'radio'; name: string };
  type?: { label: string; text: string };
  /** Whether what scrolls is scrolled to its end. */
  isAtEnd?: boolean;
}

const card = (subject: CardState['subject'], more: Partial<CardState> = {}): CardState => ({
  subject,
  position: { index: 0, total: 1 },
  count: 1,
  alsoHere: [],
  matched: [],
  foreign: false,
  copiedFrom: [],
  page: page({ claims: [] }),
  pinned: false,
  canGoBack: false,
  ...more,
});
const claimCard = (id: string, more?: Partial<CardState>) => card({ kind: 'claim', id }, more);
const personCard = (id: string, more?: Partial<CardState>) => card({ kind: 'person', id }, more);

const popup = (state: PopupState, more: Partial<PopupShown> = {}): PopupShown => ({
  state,
  site: 'news.example',
  siteOn: true,
  everywhereOn: true,
  ...more,
});

const hidden = (page: string, claim: string, sentence: string, at: string): HiddenSentence => ({
  pack: 'alaska-summit',
  page,
  claim,
  sentence,
  at,
});

const summary = (more?: Partial<PageFindings>) => popup({ kind: 'summary', page: page(more) });

/** A claim's card on the invented page. */
const onPage = (id: string, more?: Partial<CardState>) => ({
  kind: 'card' as const,
  props: claimCard(id, { page: page(), ...more }),
});

const FEW = reported(
  'washington-talks',
  'no-deal',
  'meeting-length',
  'security-guarantees',
  'ceasefire-dropped',
  'guarantees-rejected',
  'rubio-outlook',
);
const EVERY = [
  ...FEW,
  ...reported(
    'big-progress',
    'war-length',
    'land-swap',
    'ukraine-pressure',
    'sanctions-threat',
    'regional-concessions',
  ),
  ...reported('trilateral-meeting', 'ukraine-not-invited', 'february-clash'),
];

export const SHOTS: Shot[] = [
  {
    name: 'card-two-voices',
    view: {
      kind: 'card',
      props: claimCard('security-guarantees', { matched: ['accepted', 'security guarantees', 'Article 5'] }),
    },
  },
  {
    name: 'card-three-voices',
    view: { kind: 'card', props: claimCard('big-progress', { position: { index: 1, total: 3 }, count: 3 }) },
  },
  {
    name: 'card-also',
    view: {
      kind: 'card',
      props: claimCard('ceasefire-dropped', { alsoHere: ['no-deal', 'washington-talks'], matched: ['ceasefire'] }),
    },
  },
  { name: 'card-wider', view: { kind: 'card', props: claimCard('no-deal', { alsoHere: ['meeting-length'] }) } },
  { name: 'card-part', view: { kind: 'card', props: claimCard('summit-result', { position: null, canGoBack: true }) } },
  {
    name: 'card-half-height-pinned',
    view: {
      kind: 'card',
      props: claimCard('washington-talks', { pinned: true, canGoBack: true, position: null }),
      height: 450,
    },
  },
  { name: 'card-one-source', view: { kind: 'card', props: claimCard('guarantees-rejected') } },
  { name: 'card-number', view: { kind: 'card', props: claimCard('meeting-length', { position: null, count: 0 }) } },
  { name: 'card-land', view: { kind: 'card', props: claimCard('land-swap') } },
  {
    name: 'card-person-in-claim',
    view: {
      kind: 'card',
      props: personCard('volodymyr-zelenskyy', {
        alsoHere: ['guarantees-rejected'],
        position: { index: 0, total: 2 },
        count: 2,
      }),
    },
  },
  {
    name: 'card-person-pinned',
    view: {
      kind: 'card',
      props: personCard('steve-witkoff', { pinned: true, canGoBack: true, position: null, count: 0 }),
    },
  },
  {
    name: 'card-person-many',
    view: { kind: 'card', props: personCard('donald-trump', { position: { index: 127, total: 1024 }, count: 1024 }) },
  },
  { name: 'card-person-few', view: { kind: 'card', props: personCard('jd-vance') } },
  { name: 'card-page-two-columns', view: onPage('guarantees-rejected') },
  {
    name: 'card-page-three-columns',
    view: onPage('security-guarantees', { alsoHere: ['meeting-length', 'big-progress'] }),
  },
  {
    name: 'card-page-four-columns',
    view: onPage('ceasefire-dropped', { matched: ['Trump', 'ceasefire', 'treaty instead'] }),
  },
  { name: 'card-page-number', view: onPage('meeting-length', { matched: ['talked for', 'hours'] }) },
  { name: 'card-page-day', view: onPage('washington-talks', { position: { index: 1, total: 3 }, count: 3 }) },
  { name: 'card-page-doubt', view: onPage('ukraine-pressure') },
  { name: 'card-page-somebodys', view: onPage('no-deal') },
  { name: 'card-page-others', view: onPage('rubio-outlook') },
  { name: 'card-page-copied', view: onPage('land-swap', { copiedFrom: ['000', '003'] }) },
  { name: 'card-page-unclear', view: onPage('big-progress') },
  {
    name: 'card-page-half-height-pinned',
    view: { ...onPage('security-guarantees', { pinned: true }), height: 450 },
  },
  {
    name: 'card-person-quotation',
    view: { kind: 'card', props: personCard('volodymyr-zelenskyy', { page: page({ quotes: [ALTERED] }) }) },
  },
  {
    name: 'card-person-quoted-otherwise',
    view: { kind: 'card', props: personCard('steve-witkoff', { page: page({ quotes: [SHORTENED, VERBATIM] }) }) },
  },
  {
    name: 'card-person-quoted-same',
    view: { kind: 'card', props: personCard('marco-rubio', { page: page({ quotes: [VERBATIM] }) }) },
  },
  { name: 'popup-reports', view: { kind: 'popup', props: summary({ claims: FEW }) } },
  { name: 'popup-contrasts', view: { kind: 'popup', props: summary() } },
  { name: 'popup-all', view: { kind: 'popup', props: summary({ claims: EVERY }) } },
  { name: 'popup-short', view: { kind: 'popup', props: summary({ claims: FEW.slice(0, 2), length: 700 }) } },
  {
    name: 'popup-older',
    view: { kind: 'popup', props: summary({ claims: FEW.slice(0, 2), published: '2025-08-15' }) },
  },
  {
    name: 'popup-whole',
    view: { kind: 'popup', props: summary({ claims: FEW, copied: [WHOLE_OF_B] }) },
  },
  { name: 'popup-passage', view: { kind: 'popup', props: summary({ claims: FEW, copied: [SHARED_PASSAGE] }) } },
  {
    name: 'popup-quotations',
    view: { kind: 'popup', props: summary({ claims: EVERY.slice(0, 15), quotes: [ALTERED, SHORTENED, VERBATIM] }) },
    isAtEnd: true,
  },
  {
    name: 'popup-nothing-left-out',
    view: { kind: 'popup', props: summary({ claims: EVERY }) },
    isAtEnd: true,
  },
  {
    name: 'popup-so-far',
    view: {
      kind: 'popup',
      props: summary({ done: false, people: page().people.slice(0, 2), claims: FEW.slice(0, 2) }),
    },
  },
  { name: 'popup-about', view: { kind: 'popup', props: summary({ claims: [] }) } },
  { name: 'popup-about-short', view: { kind: 'popup', props: summary({ claims: [], length: 700 }) } },
  {
    name: 'popup-not-about',
    view: {
      kind: 'popup',
      props: summary({
        about: false,
        people: [
          { id: 'emmanuel-macron', count: 5 },
          { id: 'giorgia-meloni', count: 2 },
        ],
        claims: [],
      }),
    },
  },
  { name: 'popup-nothing', view: { kind: 'popup', props: summary({ about: false, people: [], claims: [] }) } },
  { name: 'popup-reading', view: { kind: 'popup', props: popup({ kind: 'reading' }) } },
  { name: 'popup-reload', view: { kind: 'popup', props: popup({ kind: 'reload' }) } },
  { name: 'popup-unreadable', view: { kind: 'popup', props: popup({ kind: 'unreadable' }, { site: null }) } },
  { name: 'popup-site-off', view: { kind: 'popup', props: popup({ kind: 'site-off' }, { siteOn: false }) } },
  { name: 'popup-all-off', view: { kind: 'popup', props: popup({ kind: 'all-off' }, { everywhereOn: false }) } },
  { name: 'compare', view: { kind: 'compare', claim: null } },
  { name: 'compare-opened', view: { kind: 'compare', claim: 'security-guarantees' } },
  {
    name: 'compare-filtered',
    view: { kind: 'compare', claim: null },
    press: { role: 'radio', name: 'Witkoff' },
  },
  { name: 'compare-page', view: { kind: 'compare', claim: null, page: page() } },
  { name: 'compare-page-opened', view: { kind: 'compare', claim: 'security-guarantees', page: page() } },
  {
    name: 'compare-page-four-columns',
    view: { kind: 'compare', claim: 'ceasefire-dropped', page: page({ published: '2025-08-15' }) },
  },
  {
    name: 'compare-page-filtered',
    view: { kind: 'compare', claim: null, page: page({ length: 700 }) },
    press: { role: 'radio', name: 'Rubio' },
  },
  {
    name: 'compare-page-other',
    view: { kind: 'compare', claim: null, page: page({ about: false, claims: [] }) },
  },
  { name: 'compare-page-gone', view: { kind: 'compare', claim: null, isPageGone: true } },
  { name: 'options', view: { kind: 'options', props: { everywhereOn: true, offSites: [] } } },
  {
    name: 'options-sites',
    view: {
      kind: 'options',
      props: {
        everywhereOn: true,
        offSites: ['news.example', 'a-rather-long-host-name-of-a-local-paper.example', 'mail.example'],
        shortcuts: [
          { keys: 'Alt+Shift+N', does: 'Goes to the next mention' },
          { keys: '', does: 'Goes to the previous mention' },
        ],
      },
    },
    type: { label: 'Turn off a site', text: 'not a host' },
    press: { role: 'button', name: 'Turn off' },
  },
  {
    name: 'options-hidden',
    view: {
      kind: 'options',
      props: { everywhereOn: true, offSites: [] },
      hidden: [
        hidden('https://paper.example/', 'claim-of-an-older-pack', '0a', '2026-04-02'),
        hidden(
          'https://a-rather-long-host-name-of-a-local-paper.example/world/2026/08/alaska-talks-end-without-deal?id=4711',
          'security-guarantees',
          '0b',
          '2026-05-11',
        ),
        hidden('https://news.example/world/summit', 'no-deal', '0c', '2026-05-12'),
        hidden('https://news.example/world/summit', 'no-deal', '0d', '2026-05-12'),
        hidden('https://news.example/world/summit', 'ceasefire-dropped', '0e', '2026-05-12'),
      ],
    },
  },
];
