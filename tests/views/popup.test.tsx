// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Popup } from '../../src/views/popup';
import type { PageSummary, PopupProps, PopupState } from '../../src/views/popup-props';
import { AXE_TIMEOUT_MS, axeFinds, button, draw, press, textOf, textsOf } from './draw';
import { fixtureDeck } from './fixture-deck';

const summary = (more: Partial<PageSummary> = {}): PopupState => ({
  kind: 'summary',
  summary: {
    about: true,
    done: true,
    people: [
      { id: 'tom-reed', count: 2 },
      { id: 'ada-marsh', count: 1 },
    ],
    claims: [
      { id: 'weather', count: 1 },
      { id: 'cost', count: 3 },
    ],
    ...more,
  },
});

function props(state: PopupState, more: Partial<PopupProps> = {}): PopupProps {
  return {
    deck: fixtureDeck,
    state,
    site: 'news.example',
    siteOn: true,
    everywhereOn: true,
    onShow: vi.fn(),
    onSite: vi.fn(),
    onEverywhere: vi.fn(),
    onCompare: vi.fn(),
    onOptions: vi.fn(),
    ...more,
  };
}
const drawPopup = (popup: PopupProps) => draw(<Popup {...popup} />);
const stand = (state: PopupState) => textOf(drawPopup(props(state)).querySelector('.stand'));
const switches = (root: ParentNode) => [...root.querySelectorAll<HTMLInputElement>('[role=switch]')];

const STATES: [string, PopupState, string][] = [
  ['claims found', summary(), 'Reports 2 of 3 matters.'],
  ['still being read', summary({ done: false }), 'Reading. 2 of 3 matters so far.'],
  ['being read, no claim yet', summary({ done: false, claims: [] }), 'Reading this page …What is found appears here.'],
  [
    'about the event, no claim',
    summary({ claims: [] }),
    'About the opening of the harbour bridge.No sentence here reports one of its 3 matters.',
  ],
  [
    'another subject',
    summary({ about: false, claims: [] }),
    'Not about the opening of the harbour bridge.Two people of it are named here. Claims are compared only on pages about the event.',
  ],
  [
    'nothing',
    summary({ about: false, claims: [], people: [] }),
    'Nothing found on this page.No name and no sentence of the opening of the harbour bridge. The page was read once, on your machine.',
  ],
  ['reading', { kind: 'reading' }, 'Reading this page …What is found appears here.'],
  [
    'unreadable',
    { kind: 'unreadable' },
    'Extensions may not read this page.It belongs to the browser or to its store. Open a news page to see people and claims.',
  ],
  [
    'open before the installation',
    { kind: 'reload' },
    'Load this page again.It was open before Parallax was installed or updated, so it has not been read.',
  ],
  [
    'off here',
    { kind: 'site-off' },
    'Off on this site.Nothing is read and nothing is marked here until you turn it on.',
  ],
  [
    'off everywhere',
    { kind: 'all-off' },
    'Parallax is off.No page is read and nothing is marked until you turn it on. Choices for single sites are kept.',
  ],
];

describe('the popup’s standing', () => {
  it.each(STATES)('%s', (_, state, words) => {
    expect(stand(state)).toBe(words);
  });

  it('counts one person as one', () => {
    expect(stand(summary({ about: false, claims: [], people: [{ id: 'tom-reed', count: 9 }] }))).toContain(
      'One person of it is named here.',
    );
  });

  it('shows claims even where the page as a whole is judged to be about something else', () => {
    expect(stand(summary({ about: false }))).toBe('Reports 2 of 3 matters.');
  });
});

describe('what the popup lists', () => {
  it('the people in their order, with counts, each leading to the page', () => {
    const popup = props(summary());
    const body = drawPopup(popup);
    expect(textsOf(body, '.ppl button')).toEqual(['Reed 2 mentions', 'Marsh 1 mention']);
    press(button(body, 'Reed 2 mentions'));
    expect(popup.onShow).toHaveBeenCalledWith({ kind: 'person', id: 'tom-reed' });
  });

  it('the claims in page order, with who reports each and how many', () => {
    const popup = props(summary());
    const body = drawPopup(popup);
    expect(textsOf(body, '.mx tbody th')).toEqual(['The weather on the day', 'The cost of the bridge 3 mentions']);
    expect(textsOf(body, '.mx tbody tr:first-child td')).toEqual([
      'silent',
      'in its own voice',
      'in its own voice',
      '2 of 3',
    ]);
    expect(textsOf(body, '.mx thead th')).toEqual([
      'On this page, in its order',
      'Source A',
      'Source B',
      'Source C',
      'Sources',
    ]);
    press(button(body, 'The weather on the day'));
    expect(popup.onShow).toHaveBeenCalledWith({ kind: 'claim', id: 'weather' });
  });

  it('which sources the pack was built from', () => {
    const built = drawPopup(props(summary())).querySelector('.built');
    expect(textOf(built)).toContain('What is known of the opening of the harbour bridge comes from three articles:');
    expect(textOf(built)).toContain('The cost of a crossing');
  });

  it('leaves out what the deck does not hold', () => {
    const body = drawPopup(
      props(summary({ people: [{ id: 'nobody', count: 1 }], claims: [{ id: 'nowhere', count: 1 }] })),
    );
    expect(body.querySelectorAll('.ppl button, .mx tbody tr')).toHaveLength(0);
  });
});

describe('the popup’s controls', () => {
  it('call their actions', () => {
    const popup = props(summary());
    const body = drawPopup(popup);
    const [site, everywhere] = switches(body);
    if (!site || !everywhere) throw new Error('no switches');
    press(site);
    press(everywhere);
    press(button(body, 'Compare'));
    press(button(body, 'Options'));
    expect(popup.onSite).toHaveBeenCalledWith(false);
    expect(popup.onEverywhere).toHaveBeenCalledWith(false);
    expect(popup.onCompare).toHaveBeenCalledOnce();
    expect(popup.onOptions).toHaveBeenCalledOnce();
  });

  it('turn a site on again', () => {
    const popup = props({ kind: 'site-off' }, { siteOn: false });
    const [site] = switches(drawPopup(popup));
    expect(site?.checked).toBe(false);
    if (site) press(site);
    expect(popup.onSite).toHaveBeenCalledWith(true);
  });

  it.each<[string, PopupProps]>([
    ['a page without a site', props({ kind: 'unreadable' }, { site: null })],
    ['a page that extensions may not read', props({ kind: 'unreadable' })],
    ['while everything is off', props({ kind: 'all-off' }, { everywhereOn: false })],
  ])('show no switch for the site that could not work: %s', (_, popup) => {
    expect(switches(drawPopup(popup)).map((element) => textOf(element.closest('label')))).toEqual([
      `Everywhere ${popup.everywhereOn ? 'on' : 'off'}`,
    ]);
  });
});

it.each(STATES)(
  'the popup passes axe: %s',
  async (_, state) => {
    expect(await axeFinds(drawPopup(props(state)))).toEqual([]);
  },
  AXE_TIMEOUT_MS,
);
