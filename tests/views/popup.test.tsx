// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { PageFindings } from '../../src/pack/wording';
import { Popup } from '../../src/views/popup';
import type { PopupProps, PopupState } from '../../src/views/popup-props';
import { AXE_TIMEOUT_MS, axeFinds, button, draw, press, textOf, textsOf } from './draw';
import { fixtureDeck } from './fixture-deck';
import { COST, copied, DEAR, DOUBTED, DRY, pageClaim, pageFindings, quotation, sentence } from './fixture-page';

const summary = (more?: Partial<PageFindings>): PopupState => ({ kind: 'summary', page: pageFindings(more) });

function props(state: PopupState, more: Partial<PopupProps> = {}): PopupProps {
  return {
    deck: fixtureDeck,
    state,
    site: 'news.example',
    siteOn: true,
    everywhereOn: true,
    onShow: vi.fn(),
    onRead: vi.fn(),
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
  [
    'other words than the sources',
    summary({ claims: [DOUBTED, DEAR] }),
    'Reports 2 of 3 matters, all of them in other words than the sources.',
  ],
  [
    'a source’s text',
    summary({ copied: [copied({ '10': [0, 93] }, 100)], quotes: [quotation()] }),
    'Carries the text of A.100 words are the same, in the same order. Reports 2 of 3 matters.',
  ],
  [
    'a passage of two sources',
    summary({ copied: [copied({ '10': [60, 93], '30': [20, 53] }, 40)] }),
    'Reports 2 of 3 matters.40 words are word for word what A and C share.',
  ],
  ['older than the sources', summary({ published: '1999-12-31' }), 'Reports 2 of 3 matters.'],
  ['short', summary({ length: 100, quotes: [quotation({ speaker: 'tom-reed' })] }), 'Reports 2 of 3 matters.'],
  [
    'nothing left out',
    summary({ claims: [DRY, COST, pageClaim('crowd', sentence('Forty came.'))] }),
    'Reports 3 of 3 matters.',
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

  it('the claims in page order, then those that it leaves out, each leading on', () => {
    const popup = props(summary());
    const body = drawPopup(popup);
    expect(textsOf(body, '.mx tbody th')).toEqual([
      'The weather on the day',
      'The cost of the bridge 3 mentions',
      'Left out here',
      'The size of the crowd',
    ]);
    press(button(body, 'The weather on the day'));
    expect(popup.onShow).toHaveBeenCalledExactlyOnceWith({ kind: 'claim', id: 'weather' });
    press(button(body, 'The size of the crowd'));
    expect(popup.onCompare).toHaveBeenCalledExactlyOnceWith('crowd');
  });

  it('quotations that the page alters', () => {
    expect(textsOf(drawPopup(props(summary({ quotes: [quotation()] }))), '.quos h2')).toEqual([
      'Quotations on this page',
    ]);
    expect(drawPopup(props(summary())).querySelector('.quos')).toBeNull();
  });

  it('what the marks mean, the page’s own among them', () => {
    expect(textsOf(drawPopup(props(summary())), '.lg > span')).toEqual([
      'in its own voice',
      'as somebody’s word',
      'reported, by whose word is not clear',
      'silent',
    ]);
  });

  it('no table where nothing is found and nothing can be said to be left out', () => {
    expect(drawPopup(props(summary({ about: false, claims: [] }))).querySelector('.mx')).toBeNull();
    expect(drawPopup(props(summary({ done: false, claims: [] }))).querySelector('.mx')).toBeNull();
  });

  it('which sources the pack was built from', () => {
    const built = drawPopup(props(summary())).querySelector('.built');
    expect(textOf(built)).toContain('What is known of the opening of the harbour bridge comes from three articles:');
    expect(textOf(built)).toContain('The cost of a crossing');
  });

  it('leaves out what the deck does not hold', () => {
    const stranger = { people: [{ id: 'nobody', count: 1 }], claims: [pageClaim('nowhere', sentence(''))] };
    const body = drawPopup(props(summary({ ...stranger, done: false })));
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
    expect(popup.onCompare).toHaveBeenCalledExactlyOnceWith(null);
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
