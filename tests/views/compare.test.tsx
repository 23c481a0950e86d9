// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Compare } from '../../src/views/compare';
import { AXE_TIMEOUT_MS, axeFinds, button, draw, press, textOf, textsOf } from './draw';
import { fixtureDeck } from './fixture-deck';
import { realDeck } from './real-deck';

const scrolled = vi.fn();
beforeEach(() => {
  scrolled.mockReset();
  Element.prototype.scrollIntoView = scrolled;
});

const drawCompare = (initialClaim?: string | null) => draw(<Compare deck={fixtureDeck} initialClaim={initialClaim} />);
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
    const body = draw(<Compare deck={deck} />);
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
    const notes = [...draw(<Compare deck={realDeck()} />).querySelectorAll('.mat .sic')];
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
    expect(textOf(body.querySelector('[role=status]'))).toBe('1 matter with Reed');
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
