/** The views and states that pictures are taken of. The ids of claims and people are those of the pack that is shown. */
import type { CardProps } from '../src/views/card-props';
import type { HiddenSentence } from '../src/views/hidden-rows';
import type { OptionsProps } from '../src/views/options';
import type { PopupProps, PopupState } from '../src/views/popup-props';

type CardState = Omit<CardProps, 'deck' | 'actions'>;
type PopupShown = Pick<PopupProps, 'state' | 'site' | 'siteOn' | 'everywhereOn'>;
type OptionsShown = Pick<OptionsProps, 'everywhereOn' | 'offSites' | 'shortcuts'>;

export interface Shot {
  name: string;
  view:
    | { kind: 'card'; props: CardState; height?: number }
    | { kind: 'popup'; props: PopupShown }
    | { kind: 'compare'; claim: string | null }
    | { kind: 'options'; props: OptionsShown; hidden?: HiddenSentence[] };
  /** Pressed before the picture is taken. */
  press?: { role: 'button' | 'radio'; name: string };
  type?: { label: string; text: string };
}

const card = (subject: CardState['subject'], more: Partial<CardState> = {}): CardState => ({
  subject,
  position: { index: 0, total: 1 },
  count: 1,
  alsoHere: [],
  matched: [],
  foreign: false,
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
const found = (id: string, count = 1) => ({ id, count });

const hidden = (page: string, claim: string, sentence: string, at: string): HiddenSentence => ({
  pack: 'alaska-summit',
  page,
  claim,
  sentence,
  at,
});

const PEOPLE = [
  found('volodymyr-zelenskyy', 2),
  found('donald-trump', 12),
  found('keir-starmer'),
  found('emmanuel-macron'),
  found('vladimir-putin'),
];
const CLAIMS = [
  found('washington-talks'),
  found('no-deal', 2),
  found('meeting-length'),
  found('security-guarantees', 3),
  found('ceasefire-dropped'),
  found('guarantees-rejected'),
  found('rubio-outlook'),
];
const LONG = [
  ...CLAIMS,
  ...['big-progress', 'war-length', 'land-swap', 'ukraine-pressure', 'sanctions-threat', 'regional-concessions'].map(
    (id) => found(id),
  ),
  ...['trilateral-meeting', 'ukraine-not-invited', 'february-clash'].map((id) => found(id)),
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
  {
    name: 'popup-reports',
    view: {
      kind: 'popup',
      props: popup({ kind: 'summary', summary: { about: true, done: true, people: PEOPLE, claims: CLAIMS } }),
    },
  },
  {
    name: 'popup-all',
    view: {
      kind: 'popup',
      props: popup({ kind: 'summary', summary: { about: true, done: true, people: PEOPLE, claims: LONG } }),
    },
  },
  {
    name: 'popup-so-far',
    view: {
      kind: 'popup',
      props: popup({
        kind: 'summary',
        summary: { about: true, done: false, people: PEOPLE.slice(0, 2), claims: CLAIMS.slice(0, 2) },
      }),
    },
  },
  {
    name: 'popup-about',
    view: {
      kind: 'popup',
      props: popup({ kind: 'summary', summary: { about: true, done: true, people: PEOPLE, claims: [] } }),
    },
  },
  {
    name: 'popup-not-about',
    view: {
      kind: 'popup',
      props: popup({
        kind: 'summary',
        summary: {
          about: false,
          done: true,
          people: [found('emmanuel-macron', 5), found('giorgia-meloni', 2)],
          claims: [],
        },
      }),
    },
  },
  {
    name: 'popup-nothing',
    view: {
      kind: 'popup',
      props: popup({ kind: 'summary', summary: { about: false, done: true, people: [], claims: [] } }),
    },
  },
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
