// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageFindings } from '../../src/pack/wording';
import { claimMarkdown } from '../../src/views/claim-markdown';
import { Compare } from '../../src/views/compare';
import { AXE_TIMEOUT_MS, axeFinds, button, draw, press, textOf, textsOf } from './draw';
import { fixtureDeck } from './fixture-deck';
import { COST, DEAR, DOUBTED, pageClaim, pageFindings, sentence } from './fixture-page';
import { realDeck } from './real-deck';

const scrolled = vi.fn();
beforeEach(() => {
  scrolled.mockReset();
  Element.prototype.scrollIntoView = scrolled;
});

const actions = () => ({ copy: vi.fn(async () => {}), save: vi.fn(), print: vi.fn() });
const drawCompare = (initialClaim?: string | null) =>
  draw(<Compare deck={fixtureDeck} actions={actions()} initialClaim={initialClaim} />);
const drawWith = (page: PageFindings, initialClaim: string | null = null) =>
  draw(<Compare deck={fixtureDeck} page={page} actions={actions()} initialClaim={initialClaim} />);
const titles = (root: ParentNode) => textsOf(root, '.mat > tbody > tr > th[scope=row] button');
const rowOf = (root: ParentNode, title: string) => textsOf(button(root, title).closest('tr') ?? root, 'td');
const choose = (root: ParentNode, name: string) => {
  const label = [...root.querySelectorAll('.fil label')].find((element) => textOf(element).startsWith(name));
  const input = label?.querySelector('input');
  if (!input) throw new Error(name);
  press(input);
};

describe('the compare page', () => {
  it('says how the claims spread over the sources', () => {
    expect(textOf(drawCompare().querySelector('.lede'))).toBe(
      'Three articles on the opening of the harbour bridge1 of 4 matters is in all three sources, 1 in two, 2 in one alone. On one matter A and C share a passage; there they count as one voice. Nothing here says who is right.',
    );
  });

  it('counts rightly for the pack', () => {
    const deck = realDeck();
    const inAll = deck.claims.filter(({ reports }) => Object.values(reports).every((report) => report !== null)).length;
    const body = draw(<Compare deck={deck} actions={actions()} />);
    expect(textOf(body.querySelector('.lede b'))).toBe(`${inAll} of ${deck.claims.length} matters`);
    expect(titles(body)).toHaveLength(deck.claims.length);
  });

  it('presents each source with what it reports', () => {
    const [a, , c] = textsOf(drawCompare(), '.srcs > div');
    expect(a).toBe('Source AA bridge at lastOpens with the ribbon.Reports 1 of 4 matters.');
    expect(c).toContain('Reports 4 of 4 matters, 2 of them alone.');
  });

  it('has every claim over every source, grouped by how many report it', () => {
    const body = drawCompare();
    expect(textsOf(body, '.grp')).toEqual([
      'All three sources 1 matter',
      'Two sources 1 matter',
      'One source alone 2 matters',
    ]);
    expect(rowOf(body, 'The cost of the bridge')).toEqual([
      'as somebody’s wordnine million Marsh, at the ribbon',
      'in its own voicesome eleven million stated',
      'as somebody’s wordThe same words as AMarsh, at the ribbon',
    ]);
    expect(rowOf(body, 'The size of the crowd')).toEqual([
      'silentsilent',
      'silentsilent',
      'as somebody’s wordperhaps forty people hedged',
    ]);
  });

  it('puts [sic] behind the quotation that it is about, before the next one', () => {
    const notes = [...draw(<Compare deck={realDeck()} actions={actions()} />).querySelectorAll('.mat .sic')];
    const sic = notes.find((note) => textOf(note) === '[sic] for Donetsk');
    expect(textOf(sic?.parentElement)).toMatch(/^its Doetsk region \[sic\] for Donetsk a swathe of fortified land/u);
  });

  it('opens a row to its comparison, and folds it', () => {
    const body = drawCompare();
    const title = button(body, 'The cost of the bridge');
    expect(title.getAttribute('aria-expanded')).toBe('false');
    press(title);
    expect(title.getAttribute('aria-expanded')).toBe('true');
    const box = document.getElementById(title.getAttribute('aria-controls') ?? '');
    expect(textsOf(box ?? body, '.cmp tbody th')).toContain('Who paid');
    press(button(body, 'Fold'));
    expect(body.querySelector('.cmp')).toBeNull();
  });

  it('opens the claim that it was opened at, and goes there', () => {
    const body = drawCompare('weather');
    expect(textsOf(body, '[aria-expanded=true]')).toEqual(['The weather on the day']);
    expect(document.activeElement).toBe(button(body, 'The weather on the day'));
    expect(scrolled).toHaveBeenCalledOnce();
  });

  it.each([null, undefined, 'nowhere'])('opens nothing for %s', (id) => {
    expect(drawCompare(id).querySelector('.exp')).toBeNull();
    expect(scrolled).not.toHaveBeenCalled();
  });

  it('opens all claims of an event, goes to the first, and again when pressed again', () => {
    const body = drawCompare();
    press(button(body, 'The size of the crowd'));
    for (const times of [1, 2]) {
      press(button(body, 'Rain begins'));
      expect(textsOf(body, '[aria-expanded=true]').sort()).toEqual([
        'The size of the crowd',
        'The weather on the day',
        'Umbrellas over the guests',
      ]);
      expect(document.activeElement).toBe(button(body, 'Umbrellas over the guests'));
      expect(scrolled).toHaveBeenCalledTimes(times);
    }
  });

  it('gives up the filter for an event whose claims it leaves out, and for no other', () => {
    const body = drawCompare();
    choose(body, 'Reed');
    press(button(body, 'Marsh speaks'));
    expect(titles(body)).toEqual(['The cost of the bridge']);
    press(button(body, 'Rain begins'));
    expect(titles(body)).toHaveLength(4);
    expect(document.activeElement).toBe(button(body, 'Umbrellas over the guests'));
  });

  it('says of a claim which wider one it is part of', () => {
    const body = drawCompare();
    const small = (title: string) => textsOf(button(body, title).closest('th') ?? body, 'small');
    expect(small('Umbrellas over the guests')).toEqual(['C alone', 'part of: The weather on the day']);
    expect(small('The weather on the day')).toEqual(['2 sources, 2 voices']);
  });

  it('shows the claims of one person, and says how many', () => {
    const body = drawCompare();
    expect(textsOf(body, '.fil label')).toEqual(['Everyone 4', 'Marsh 2', 'Reed 1']);
    choose(body, 'Reed');
    expect(titles(body)).toEqual(['The cost of the bridge']);
    expect(textOf(body.querySelector('p[role=status]'))).toBe('1 matter with Reed');
    choose(body, 'Everyone');
    expect(titles(body)).toHaveLength(4);
  });

  it(
    'passes axe, rows open and folded',
    async () => {
      expect(await axeFinds(drawCompare())).toEqual([]);
      expect(await axeFinds(drawCompare('cost'))).toEqual([]);
    },
    AXE_TIMEOUT_MS,
  );
});

describe('the compare page with a page', () => {
  const here = (body: ParentNode) => textOf(body.querySelector('.lede .here'));

  it('says so in its title, with what the popup says', () => {
    const body = drawWith(pageFindings({ claims: [DEAR, DOUBTED] }));
    expect(textOf(body.querySelector('h1'))).toBe(
      'Three articles on the opening of the harbour bridge, and on the page you came from',
    );
    expect(here(body)).toBe('This page Reports 2 of 3 matters, all of them in other words than the sources.');
    expect(drawCompare().querySelector('.lede .here')).toBeNull();
  });

  it('says why it would be unfair to ask it for all', () => {
    expect(here(drawWith(pageFindings({ published: '1999-12-31' })))).toBe(
      'This page Reports 2 of 3 matters. This page is older than the sources: it could not tell all of it.',
    );
    expect(here(drawWith(pageFindings({ length: 9 })))).toContain('A short page:');
  });

  it('has a last column for it, headed by its site', () => {
    const body = drawWith(pageFindings({ claims: [DEAR] }));
    expect(textsOf(body, '.mat > thead th').at(-1)).toBe('This page news.example');
    expect(rowOf(body, 'The cost of the bridge').at(-1)).toBe(
      'in its own voicecost twelve millionstated≠Differs: Here twelve million; in A and C nine million, in B eleven million.',
    );
    expect(rowOf(body, 'The size of the crowd').at(-1)).toBe('silentleft out here');
    expect(rowOf(body, 'Umbrellas over the guests').at(-1)).toBe('not looked for by itself');
    const cells = [...body.querySelectorAll('.mat > tbody > tr:not(.grp)')].map((row) => row.lastElementChild);
    expect(
      cells.every((cell) => cell?.classList.contains('page') && cell.getAttribute('data-label') === 'This page'),
    ).toBe(true);
  });

  it('heads the column with the whole address where that is no site’s', () => {
    const body = drawWith(pageFindings({ address: 'not an address' }));
    expect(textsOf(body, '.mat > thead th').at(-1)).toBe('This page not an address');
  });

  it('spans all columns with groups and opened rows, all contrasts first', () => {
    const body = drawWith(pageFindings({ claims: [DEAR] }), 'cost');
    expect(body.querySelector('.grp th')?.getAttribute('colspan')).toBe('5');
    expect(body.querySelector('.exp > td')?.getAttribute('colspan')).toBe('5');
    expect(textsOf(body, '.box > .line')).toEqual([
      '≠Differs: Here twelve million; in A and C nine million, in B eleven million.',
      '≠Differs: Who paid: here the bank; in A the town, in B nobody yet.',
      '≠Differs: Left out here: the year of the bill, in B.',
    ]);
    expect(textsOf(body, '.box .cmp thead th').at(-1)).toBe('This page');
  });

  it('says nothing of what is left out while the page is being read', () => {
    const body = drawWith(pageFindings({ claims: [COST], done: false }));
    expect(rowOf(body, 'The size of the crowd').at(-1)).toBe('silentnot found so far');
    expect(here(body)).toBe('This page Reading. 1 of 3 matters so far.');
  });

  it('has no column for a page about something else, and says so', () => {
    const body = drawWith(pageFindings({ about: false, claims: [] }));
    expect(textsOf(body, '.mat > thead th')).toHaveLength(4);
    expect(textOf(body.querySelector('h1'))).toBe('Three articles on the opening of the harbour bridge');
    expect(here(body)).toContain('This page Not about the opening of the harbour bridge.');
  });

  it('copies an opened row as Markdown, and says how that went', async () => {
    const page = pageFindings({ claims: [DEAR] });
    const on = actions();
    const body = draw(<Compare deck={fixtureDeck} page={page} actions={on} initialClaim="cost" />);
    const box = body.querySelector('.box') ?? body;
    press(button(box, 'Copy as Markdown'));
    await vi.waitFor(() => expect(textOf(box.querySelector('.told'))).toBe('Copied.'));
    const [cost] = fixtureDeck.claims;
    expect(on.copy).toHaveBeenCalledExactlyOnceWith(cost && claimMarkdown(fixtureDeck, cost, page));
    on.copy.mockRejectedValueOnce(new Error('denied'));
    press(button(box, 'Copy as Markdown'));
    await vi.waitFor(() => expect(textOf(box.querySelector('.told'))).toBe('The browser did not let it be copied.'));
  });

  it('says so where the page that it was opened for is gone', () => {
    const body = draw(<Compare deck={fixtureDeck} isPageGone actions={actions()} />);
    expect(textOf(body.querySelector('.gone'))).toContain('is closed or shows something else by now');
    expect(body.querySelector('.page')).toBeNull();
    expect(drawCompare().querySelector('.gone')).toBeNull();
  });

  it.each<[string, PageFindings, string | null]>([
    ['contrasts, folded', pageFindings({ claims: [DEAR, DOUBTED] }), null],
    ['contrasts, opened', pageFindings({ claims: [DEAR, DOUBTED] }), 'cost'],
    [
      'by whose word is not clear',
      pageFindings({ claims: [pageClaim('cost', sentence('', { wording: null }))] }),
      'cost',
    ],
    ['another subject', pageFindings({ about: false, claims: [] }), null],
  ])(
    'passes axe: %s',
    async (_, page, claim) => {
      expect(await axeFinds(drawWith(page, claim))).toEqual([]);
    },
    AXE_TIMEOUT_MS,
  );

  it(
    'passes axe: page gone',
    async () => {
      expect(await axeFinds(draw(<Compare deck={fixtureDeck} isPageGone actions={actions()} />))).toEqual([]);
    },
    AXE_TIMEOUT_MS,
  );
});
