// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Deck } from '../../src/pack/deck';
import type { PageFindings } from '../../src/pack/wording';
import { Card } from '../../src/views/card';
import type { CardProps } from '../../src/views/card-props';
import { claimMarkdown } from '../../src/views/claim-markdown';
import { claimOf } from '../../src/views/read-deck';
import { AXE_TIMEOUT_MS, axeFinds, button, draw, press, textOf, textsOf } from './draw';
import { fixtureDeck } from './fixture-deck';
import { COST, DEAR, DOUBTED, DRY, pageClaim, pageFindings, quotation, sentence, value, wording } from './fixture-page';
import { realDeck } from './real-deck';

function props(subject: CardProps['subject'], more: Partial<CardProps> = {}): CardProps {
  return {
    deck: fixtureDeck,
    subject,
    position: { index: 0, total: 2 },
    count: 2,
    alsoHere: [],
    matched: [],
    foreign: false,
    copiedFrom: [],
    page: pageFindings({ claims: [] }),
    pinned: false,
    canGoBack: false,
    actions: {
      pin: vi.fn(),
      close: vi.fn(),
      back: vi.fn(),
      step: vi.fn(),
      open: vi.fn(),
      compare: vi.fn(),
      copy: vi.fn(async () => {}),
      hide: null,
    },
    ...more,
  };
}
const cost = (more?: Partial<CardProps>) => props({ kind: 'claim', id: 'cost' }, more);
const marsh = (more?: Partial<CardProps>) => props({ kind: 'person', id: 'ada-marsh' }, more);
const drawCard = (card: CardProps) => draw(<Card {...card} />);
const names = (root: ParentNode) => textsOf(root, 'button');

/** Texts of the cells under an aspect's label. */
function cells(root: ParentNode, aspect: string): string[] {
  const group = [...root.querySelectorAll('.cmp tbody')].find((body) => textOf(body.querySelector('th')) === aspect);
  if (!group) throw new Error(aspect);
  // The chips that only a narrow card shows are not part of what the cell says.
  for (const label of group.querySelectorAll('.lab')) label.remove();
  return textsOf(group, 'td');
}

describe('the card of a claim', () => {
  it('is a dialog named by its title, in English and left to right on any page', () => {
    const dialog = drawCard(cost()).querySelector('[role=dialog]');
    const id = dialog?.getAttribute('aria-labelledby') ?? '';
    expect(textOf(document.getElementById(id))).toBe('The cost of the bridge');
    expect(dialog?.getAttribute('lang')).toBe('en');
    expect(dialog?.getAttribute('dir')).toBe('ltr');
  });

  it('has a column for each voice, sources of one voice tied', () => {
    const heads = [...drawCard(cost()).querySelectorAll('.cmp thead th')];
    expect(heads.map((head) => textOf(head))).toEqual(['Source ASource C', 'Source B']);
    expect(heads.map((head) => head.querySelector('.tie') !== null)).toEqual([true, false]);
  });

  it('puts each source’s words in its column', () => {
    const body = drawCard(cost());
    expect(cells(body, 'How much')).toEqual(['nine million', 'some eleven million']);
    expect(cells(body, 'By whose word')).toEqual(['Marsh, at the ribbon', 'nobody named']);
    expect(cells(body, 'How firmly')).toEqual(['attributed', 'stated']);
  });

  it('says so where a column has no value, and whose a value is that only one of its sources has', () => {
    const body = drawCard(cost());
    expect(cells(body, 'In which year')[0]).toBe('not said');
    expect(cells(body, 'Who paid')).toEqual(['Source A out of the town’s purse', 'still unpaid nobody yet']);
  });

  it('draws an aspect on which all agree across all columns', () => {
    const body = drawCard(cost());
    expect(cells(body, 'In what money')[0]).toMatch(/^The same in both: in crowns/u);
    expect(body.querySelector('td.all')?.getAttribute('colspan')).toBe('2');
  });

  it('makes only excerpts quotations, their decisive words heavy', () => {
    const body = drawCard(cost());
    expect(textsOf(body, '.lead q b')).toEqual(['nine', 'eleven']);
  });

  it('puts the note of an excerpt right behind it, outside its marks', () => {
    const note = drawCard(cost()).querySelector('.sic');
    expect(textOf(note)).toBe('[sic]');
    expect(textOf(note?.previousElementSibling)).toBe('in the year befor');
    expect(textOf(note?.nextElementSibling)).toBe('not ‘this side’ of it');
  });

  it('gives a quotation inside a quotation single marks, and its decisive words their place', () => {
    const body = drawCard(cost());
    expect(textsOf(body, 'q')).toContain('not ‘this side’ of it');
    expect(textsOf(body, 'q b')).toContain('side');
  });

  it('counts sources and voices and says who shares a passage', () => {
    expect(textOf(drawCard(cost()).querySelector('.sub'))).toBe('3 sources, 2 voices. A and C share a passage.');
  });

  it('says which sources report only what a narrower claim holds', () => {
    const deck = structuredClone(fixtureDeck);
    const umbrellas = deck.claims.find(({ id }) => id === 'umbrellas');
    if (umbrellas) umbrellas.reports['10'] = { excerpts: [], by: null, who: null, certainty: 'stated' };
    const weather = drawCard({ ...props({ kind: 'claim', id: 'weather' }), deck });
    expect(textOf(weather.querySelector('.sub'))).toBe(
      '2 sources, 2 voices. A reports only a part of it, named below.',
    );
  });

  it('says on a name in another language that claims are not looked for', () => {
    const [person] = fixtureDeck.people;
    const card = (foreign: boolean) =>
      textOf(drawCard({ ...props({ kind: 'person', id: person?.id ?? '' }), foreign }));
    expect(card(true)).toContain('This text is not in English. Only names are found in it.');
    expect(card(false)).not.toContain('English');
  });

  it('says which sources are silent', () => {
    const weather = drawCard(props({ kind: 'claim', id: 'weather' }));
    expect(textOf(weather.querySelector('.sub'))).toBe('2 sources, 2 voices. A says nothing of it.');
    const crowd = drawCard(props({ kind: 'claim', id: 'crowd' }));
    expect(textOf(crowd.querySelector('.sub'))).toBe('1 source. Only C reports this; A and B say nothing of it.');
    expect(textOf(crowd.querySelector('.sub .w'))).toBe('1 source.');
  });

  it('shows what matched, the people of the claim, and the key to the letters', () => {
    const body = drawCard(cost({ matched: ['bridge', 'million'] }));
    expect(textOf(body.querySelector('.why'))).toBe('Matched on: bridge · million');
    expect(textsOf(body, '.with button')).toEqual(['Marsh', 'Reed']);
    expect(textOf(body.querySelector('.key'))).toContain('A bridge at last');
    expect(drawCard(cost()).querySelector('.why')).toBeNull();
  });

  it('leads on to the other claims of its sentence and to its people', () => {
    const card = cost({ alsoHere: ['weather', 'crowd'] });
    const body = drawCard(card);
    expect(textOf(body.querySelector('.onward > span'))).toBe('This sentence also:');
    press(button(body, 'The size of the crowd'));
    press(button(body, 'Reed'));
    expect(card.actions.open).toHaveBeenNthCalledWith(1, { kind: 'claim', id: 'crowd' });
    expect(card.actions.open).toHaveBeenNthCalledWith(2, { kind: 'person', id: 'tom-reed' });
  });

  it('leads on to the claims under it, and from those to the wider one', () => {
    const wider = props({ kind: 'claim', id: 'weather' });
    const body = drawCard(wider);
    expect(textOf(body.querySelector('.onward > span'))).toBe('More on this matter:');
    press(button(body, 'Umbrellas over the guests'));
    expect(wider.actions.open).toHaveBeenCalledWith({ kind: 'claim', id: 'umbrellas' });
    const narrower = props({ kind: 'claim', id: 'umbrellas' });
    const under = drawCard(narrower);
    expect(textsOf(under, '.onward > span')).toEqual(['Part of:']);
    press(button(under, 'The weather on the day'));
    expect(narrower.actions.open).toHaveBeenCalledWith({ kind: 'claim', id: 'weather' });
    expect(drawCard(cost()).querySelector('.onward')).toBeNull();
  });
});

describe('the controls of a card', () => {
  it('call their actions', () => {
    const card = cost({ canGoBack: true });
    const body = drawCard(card);
    for (const name of ['Back', 'Pin', 'Close', 'Previous mention', 'Next mention', 'Compare all'])
      press(button(body, name));
    const { actions } = card;
    for (const called of [actions.back, actions.pin, actions.close, actions.compare])
      expect(called).toHaveBeenCalledOnce();
    expect(actions.step).toHaveBeenNthCalledWith(1, -1);
    expect(actions.step).toHaveBeenNthCalledWith(2, 1);
  });

  it('offer Back only where there is a way back', () => {
    expect(names(drawCard(cost()))).not.toContain('Back');
  });

  it('say whether the card is pinned', () => {
    expect(button(drawCard(cost()), 'Pin').getAttribute('aria-pressed')).toBe('false');
    expect(button(drawCard(cost({ pinned: true })), 'Pinned').getAttribute('aria-pressed')).toBe('true');
  });

  it('give the place among the mentions, and steps only where there is another one', () => {
    expect(textOf(drawCard(cost({ position: { index: 2, total: 5 } })).querySelector('.foot'))).toContain(
      '3 of 5 here',
    );
    const only = drawCard(cost({ position: { index: 0, total: 1 } }));
    expect(textOf(only.querySelector('.foot'))).toContain('1 of 1 here');
    expect(names(only.querySelector('.foot') ?? only)).toEqual(['Copy', 'Compare all']);
  });

  it('say how often the claim is on the page where the card stands at no mention', () => {
    expect(textOf(drawCard(cost({ position: null, count: 0 })).querySelector('.foot'))).toContain(
      'Not reported on this page',
    );
    expect(textOf(drawCard(cost({ position: null, count: 3 })).querySelector('.foot'))).toContain('Reported 3 times');
  });
});

describe('the card of a claim that the page reports', () => {
  const on = (page: PageFindings, more?: Partial<CardProps>) => cost({ page, ...more });
  const dear = pageFindings({ claims: [DOUBTED, DEAR] });
  const pageCells = (root: ParentNode) => {
    for (const label of root.querySelectorAll('.lab')) label.remove();
    return [...root.querySelectorAll('.cmp tbody')].map((body) => textOf(body.querySelector('tr:last-child > .page')));
  };

  it('has the page for its last column, in every row', () => {
    const body = drawCard(on(dear));
    expect(textsOf(body, '.cmp thead th')).toEqual(['Source ASource C', 'Source B', 'This page']);
    expect(body.querySelector('.cmp')?.className).toBe('cmp n3');
    const rows = [...body.querySelectorAll('.cmp tr')];
    expect(rows.every((row) => row.lastElementChild?.classList.contains('page'))).toBe(true);
    expect(pageCells(body)).toEqual([
      'cost twelve million',
      'paid by the bank',
      'not said here',
      'not said here',
      'nobody named',
      'stated',
    ]);
  });

  it('lets an aspect on which all agree end before the page', () => {
    const all = drawCard(on(dear)).querySelector('td.all');
    expect(all?.getAttribute('colspan')).toBe('2');
    expect(textOf(all?.nextElementSibling?.querySelector('.no'))).toBe('not said here');
  });

  it('tells first, in one line, where the page parts from the sources the most', () => {
    const body = drawCard(on(dear));
    const line = body.querySelector('.top + .line');
    expect(textOf(line)).toBe('≠Differs: Here twelve million; in A and C nine million, in B eleven million.');
    expect(textsOf(line ?? body, '.w')).toEqual(['twelve million', 'nine million', 'eleven million']);
  });

  it('tells no contrast where the page goes with a source, and has no column where it is silent', () => {
    expect(drawCard(on(pageFindings({ claims: [COST] }))).querySelector('.line')).toBeNull();
    const silent = drawCard(on(pageFindings({ claims: [DRY] })));
    expect(silent.querySelector('.page, .line')).toBeNull();
  });

  it('says what is not clear', () => {
    const page = pageFindings({ claims: [pageClaim('cost', sentence('', { wording: null }))] });
    expect(new Set(pageCells(drawCard(on(page))))).toEqual(new Set(['not clear here']));
  });

  it('has two values of the page that are shown by the same words', () => {
    const two = ['nine million', 'eleven million'].map((text) =>
      value(0, text, { shown: { text: 'much', strong: [] } }),
    );
    const page = pageFindings({ claims: [pageClaim('cost', sentence('', { wording: wording({ values: two }) }))] });
    expect(textsOf(drawCard(on(page)), '.lead .page .part')).toEqual(['much', 'much']);
  });

  it('marks the claims that it leads on to on which the page parts from the sources', () => {
    const body = drawCard(on(dear, { alsoHere: ['weather', 'crowd'] }));
    expect(textsOf(body, '.onward li')).toEqual(['≠ Differs: The weather on the day ›', 'The size of the crowd ›']);
  });

  it('says that its sentence is a source’s, and of which', () => {
    const body = drawCard(on(dear, { copiedFrom: ['10', '30'] }));
    expect(textsOf(body, '.why')).toEqual(['This sentence has words that stand as they are in A and C.']);
  });

  it('has the pack’s quotations of its sentences, each once', () => {
    const quoting = (text: string) => sentence(text, { quotes: [quotation()] });
    const page = pageFindings({
      claims: [pageClaim('cost', quoting('It will stand,'), quoting('for a thousand years.'))],
    });
    const body = drawCard(on(page));
    expect(textsOf(body, '.sec h3')).toEqual(['Quotations on this page']);
    expect(textsOf(body, '.quo .by')).toEqual([
      'Struck: only in A and C. Ruled: only here. A and C give it to Marsh; so does this page.',
    ]);
  });

  it('is copied as Markdown with the page’s column, and it is said that it was', async () => {
    const card = on(dear);
    const body = drawCard(card);
    press(button(body, 'Copy'));
    await vi.waitFor(() => expect(textOf(body.querySelector('.told'))).toBe('Copied.'));
    const claim = claimOf(fixtureDeck, 'cost');
    expect(card.actions.copy).toHaveBeenCalledExactlyOnceWith(claim && claimMarkdown(fixtureDeck, claim, dear));
  });

  it('says so where it could not be copied', async () => {
    const card = on(dear);
    vi.mocked(card.actions.copy).mockRejectedValueOnce(new Error('denied'));
    const body = drawCard(card);
    press(button(body, 'Copy'));
    await vi.waitFor(() => expect(textOf(body.querySelector('.told'))).toBe('The browser did not let it be copied.'));
  });

  it('can be turned away at a mention, and says so where that could not be kept', async () => {
    const hide = vi.fn(() => Promise.reject(new Error('no room')));
    const { actions } = cost();
    const body = drawCard(cost({ actions: { ...actions, hide } }));
    press(button(body, 'Not this claim'));
    expect(hide).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(textOf(body.querySelector('.told'))).toBe('The browser did not keep this choice.'));
    expect(names(drawCard(cost()))).not.toContain('Not this claim');
  });
});

describe('the card of a person', () => {
  it('says who it is and how often the page names them', () => {
    expect(textOf(drawCard(marsh()).querySelector('.sub'))).toBe('Mayor of the town. Named twice on this page.');
    expect(textOf(drawCard(marsh({ count: 0, position: null })).querySelector('.sub'))).toContain(
      'Not named on this page.',
    );
  });

  it('has a column for each source, and says which are silent', () => {
    const body = drawCard(marsh());
    expect(textsOf(body, '.cmp thead th')).toEqual(['Source A', 'Source B', 'Source C']);
    expect(cells(body, 'Described as')).toEqual(['the mayor', 'Mayor Marshthe town’s head', 'not described']);
    expect(cells(body, 'Spelt')).toEqual(['Marsh 3 times', 'Marsh 1 timeMarsche 2 times', 'not named']);
    const reed = drawCard(props({ kind: 'person', id: 'tom-reed' }));
    expect(cells(reed, 'Described as')).toEqual(['says nothing of them', 'its builder', 'says nothing of them']);
    expect(textsOf(reed, '.cmp tbody th')).not.toContain('Spelt');
  });

  it('quotes word for word, with the sources that carry it, and says who quotes nothing', () => {
    const body = drawCard(marsh());
    expect(textsOf(body, '.said li')).toEqual([
      'Source ASource CIt will stand for a hundred years,At the ribbon',
      'Source AWe paid what it was worth,',
    ]);
    expect(textsOf(body, '.sec > .no')).toEqual(['B quotes no word of Marsh’s.']);
    const reed = drawCard(props({ kind: 'person', id: 'tom-reed' }));
    expect(textsOf(reed, '.sec > .no')).toEqual(['No source quotes a word of Reed’s.']);
  });

  it('lists the claims with a picture of who reports them, and opens them', () => {
    const card = marsh();
    const body = drawCard(card);
    const pictures = [...body.querySelectorAll('.links .pic')];
    expect(pictures.map((picture) => picture.getAttribute('aria-label'))).toEqual([
      'A: as somebody’s word, B: in its own voice, C: as somebody’s word',
      'A: silent, B: in its own voice, C: in its own voice',
    ]);
    // A tie from the first to the third place.
    expect(pictures[0]?.querySelector('.arc')?.getAttribute('style')).toContain('32px');
    press(button(body, 'The weather on the day'));
    expect(card.actions.open).toHaveBeenCalledWith({ kind: 'claim', id: 'weather' });
  });

  it('leads on to the claim of its sentence right under the head', () => {
    const card = marsh({ alsoHere: ['cost'] });
    const body = drawCard(card);
    const onward = body.querySelector('.top + .onward');
    expect(textOf(onward)).toBe('This sentence:The cost of the bridge ›');
    const [lead] = onward?.querySelectorAll('button') ?? [];
    if (lead) press(lead);
    expect(card.actions.open).toHaveBeenCalledWith({ kind: 'claim', id: 'cost' });
  });

  it('has the page’s quotations under the sayings that they repeat', () => {
    const other = quotation({ person: 'tom-reed' });
    const body = drawCard(marsh({ page: pageFindings({ quotes: [quotation(), quotation(), other] }) }));
    const [first, second] = body.querySelectorAll('.said li');
    expect(textsOf(first ?? body, '.here > .by')).toEqual(['This page altered']);
    expect(textsOf(first ?? body, 'ins')).toEqual(['only on this page: thousand']);
    expect(second?.querySelector('.here')).toBeNull();
  });

  it('does not repeat a saying that the page has word for word, but says whom the page gives it to', () => {
    const same = quotation({
      how: 'same',
      parts: [{ text: 'It will stand for a hundred years', in: 'both' }],
      speaker: null,
    });
    const body = drawCard(marsh({ page: pageFindings({ quotes: [same] }) }));
    expect(textsOf(body, '.here .by')).toEqual([
      'This page word for word',
      'A and C give it to Marsh; whom this page gives it to is not clear.',
    ]);
    expect(body.querySelector('.here q')).toBeNull();
  });
});

describe('a card', () => {
  it('draws nothing for a subject that the deck does not hold', () => {
    expect(drawCard(props({ kind: 'claim', id: 'nowhere' })).innerHTML).toBe('');
    expect(drawCard(props({ kind: 'person', id: 'nobody' })).innerHTML).toBe('');
  });

  it.each<[string, CardProps]>([
    ['claim', cost({ matched: ['bridge'], alsoHere: ['weather'], canGoBack: true, pinned: true })],
    ['claim of one source', props({ kind: 'claim', id: 'crowd' }, { position: null })],
    [
      'claim with a contrast, copied words and an altered quotation',
      cost({
        page: pageFindings({
          claims: [{ ...DEAR, sentences: DEAR.sentences.map((one) => ({ ...one, quotes: [quotation()] })) }, DOUBTED],
        }),
        copiedFrom: ['10', '30'],
        alsoHere: ['weather'],
      }),
    ],
    [
      'claim that is not clear on the page',
      cost({ page: pageFindings({ claims: [pageClaim('cost', sentence('', { wording: null }))] }) }),
    ],
    [
      'claim of one source on the page',
      props(
        { kind: 'claim', id: 'crowd' },
        { page: pageFindings({ claims: [pageClaim('crowd', sentence('Forty.'))] }) },
      ),
    ],
    ['person', marsh({ alsoHere: ['cost'] })],
    ['person with an altered quotation', marsh({ page: pageFindings({ quotes: [quotation()] }) })],
    ['person of whom little is said', props({ kind: 'person', id: 'tom-reed' })],
  ])(
    'passes axe: %s',
    async (_, card) => {
      expect(await axeFinds(drawCard(card))).toEqual([]);
    },
    AXE_TIMEOUT_MS,
  );
});

describe('the cards of the pack', () => {
  const deck: Deck = realDeck();

  it.each(deck.claims)('draws every excerpt of $id in quotation marks and no other words', (claim) => {
    const body = drawCard(props({ kind: 'claim', id: claim.id }, { deck }));
    const excerpts = claim.differences.flatMap(({ values }) =>
      Object.values(values).flatMap((of) => of.excerpts.map(({ text }) => text)),
    );
    expect(new Set([...body.querySelectorAll('q')].map((quote) => quote.textContent))).toEqual(new Set(excerpts));
    expect(body.querySelectorAll('.cmp thead th')).toHaveLength(claim.voices.length);
  });

  it.each(deck.people)('draws every excerpt of $id', (person) => {
    const body = drawCard(props({ kind: 'person', id: person.id }, { deck }));
    const excerpts = [
      ...Object.values(person.described).flat(),
      ...Object.values(person.spelt).flatMap((of) => of.map((spelt) => spelt.excerpt)),
      ...person.said.map((saying) => saying.excerpt),
    ].map(({ text }) => text);
    expect(new Set([...body.querySelectorAll('q')].map((quote) => quote.textContent))).toEqual(new Set(excerpts));
  });
});
