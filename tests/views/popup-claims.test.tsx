// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { leftOut } from '../../src/compare/left-out';
import type { PageFindings, QuoteMention } from '../../src/pack/wording';
import { PopupClaims, PopupQuotes } from '../../src/views/popup-claims';
import { AXE_TIMEOUT_MS, axeFinds, button, draw, press, textOf, textsOf } from './draw';
import { fixtureDeck as deck } from './fixture-deck';
import { COST, DEAR, DOUBTED, DRY, pageClaim, pageFindings, quotation, sentence } from './fixture-page';

const CROWD = pageClaim('crowd', sentence('Forty came.'));

function drawClaims(more: Partial<PageFindings> = {}) {
  const page = pageFindings(more);
  const on = { onShow: vi.fn(), onCompare: vi.fn() };
  const body = draw(
    <main>
      <PopupClaims deck={deck} page={page} missing={leftOut(deck, page)} {...on} />
    </main>,
  );
  return { body, ...on };
}
const rowsOf = (body: ParentNode) =>
  [...body.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => textOf(cell)).join(' | '));
const marksOf = (body: ParentNode, title: string) =>
  [...(button(body, title).closest('tr')?.querySelectorAll('td .m') ?? [])].map(({ className }) => className.slice(2));

describe('the popup’s table', () => {
  it('has a column for each source and, last, for the page', () => {
    const { body } = drawClaims();
    expect(textsOf(body, 'thead th')).toEqual([
      'On this page, in its order',
      'Source A',
      'Source B',
      'Source C',
      'Here',
    ]);
    expect(body.querySelector('thead th:last-child')?.className).toBe('page');
    expect([...body.querySelectorAll('tr')].every((row) => row.lastElementChild?.classList.contains('page'))).toBe(
      true,
    );
  });

  it('marks who reports a claim, and how the page does', () => {
    const { body } = drawClaims({ claims: [DRY, COST] });
    expect(marksOf(body, 'The weather on the day')).toEqual(['none', 'full', 'full', 'full']);
    expect(marksOf(body, 'The cost of the bridge 3 mentions')).toEqual(['part', 'full', 'part', 'part']);
    const unclear = drawClaims({ claims: [pageClaim('weather', sentence('', { wording: null }))] });
    expect(marksOf(unclear.body, 'The weather on the day').at(-1)).toBe('some');
  });

  it('tells of each source’s mark what it means and whose word it is, and is pressed there, too', () => {
    const { body, onShow } = drawClaims({ claims: [COST] });
    const row = button(body, 'The cost of the bridge 3 mentions').closest('tr');
    const cells = [...(row?.querySelectorAll<HTMLElement>('td[title]') ?? [])];
    expect(cells.map(({ title }) => title)).toEqual([
      'A: as somebody’s word (Marsh, at the ribbon)',
      'B: in its own voice',
      'C: as somebody’s word (Marsh, at the ribbon)',
    ]);
    for (const cell of cells.slice(0, 1)) press(cell);
    expect(onShow).toHaveBeenCalledExactlyOnceWith({ kind: 'claim', id: 'cost' });
  });

  it('has the sharpest contrast of a claim under it, in one line', () => {
    const { body } = drawClaims({ claims: [DOUBTED, DEAR, CROWD] });
    expect(textsOf(body, '.dr')).toEqual([
      '≠Differs: Put with doubt here; no source doubts it.',
      '≠Differs: Here twelve million; in A and C nine million, in B eleven million.',
    ]);
    expect(drawClaims().body.querySelector('.dr')).toBeNull();
  });

  it('has what is left out under what is reported, and leads to the sources’ reports of it', () => {
    const { body, onCompare, onShow } = drawClaims({ claims: [DRY] });
    expect(rowsOf(body)).toEqual([
      'The weather on the day | silent | in its own voice | in its own voice | in its own voice',
      'Left out here | ',
      'The cost of the bridge | as somebody’s word | in its own voice | as somebody’s word | silent',
      'The size of the crowd | silent | silent | as somebody’s word | silent',
    ]);
    press(button(body, 'The size of the crowd'));
    expect(onCompare).toHaveBeenCalledExactlyOnceWith('crowd');
    expect(onShow).not.toHaveBeenCalled();
    press(button(body, 'The weather on the day'));
    expect(onShow).toHaveBeenCalledExactlyOnceWith({ kind: 'claim', id: 'weather' });
  });

  it.each([
    ['older', { published: '1999-12-31' }, 'This page is older than the sources: it could not tell all of it.'],
    ['short', { length: 299 }, 'A short page: it has less than half the text of the shortest source.'],
  ])('says why it would be unfair to ask for it, with claims and without: %s', (_, more, note) => {
    expect(textsOf(drawClaims({ claims: [DRY], ...more }).body, '.gap')).toEqual([`Left out here${note}`]);
    const without = drawClaims({ claims: [], ...more }).body;
    expect(textsOf(without, 'thead th:first-child')).toEqual(['Left out here']);
    expect(rowsOf(without)[0]).toBe(`${note} | `);
  });

  it('heads the table with what is left out where nothing is reported, and says it once', () => {
    const { body } = drawClaims({ claims: [] });
    expect(textsOf(body, 'thead th:first-child')).toEqual(['Left out here']);
    expect(body.querySelector('.gap')).toBeNull();
    expect(rowsOf(body)).toHaveLength(3);
  });

  it('says that nothing is left out', () => {
    const { body } = drawClaims({ claims: [DRY, COST, CROWD] });
    expect(rowsOf(body).at(-1)).toBe('No matter of the sources is left out here. | ');
  });

  it.each([
    ['is still being read', { done: false }],
    ['is about something else', { about: false }],
  ])('says nothing of what is left out where the page %s', (_, more) => {
    expect(drawClaims({ claims: [DRY], ...more }).body.querySelector('.gap')).toBeNull();
  });

  it.each<[string, Partial<PageFindings>]>([
    ['with contrasts and what is left out', { claims: [DOUBTED, DEAR] }],
    ['older', { claims: [DRY], published: '1999-12-31' }],
    ['short', { claims: [DRY], length: 9 }],
    ['short, and nothing reported', { claims: [], length: 9 }],
    ['nothing left out', { claims: [DRY, COST, CROWD] }],
    ['still being read', { claims: [DRY], done: false }],
  ])(
    'passes axe: %s',
    async (_, more) => {
      expect(await axeFinds(drawClaims(more).body)).toEqual([]);
    },
    AXE_TIMEOUT_MS,
  );
});

describe('the popup’s quotations', () => {
  const drawQuotes = (...quotes: QuoteMention[]) => {
    const onShow = vi.fn();
    const body = draw(
      <main>
        <PopupQuotes deck={deck} quotes={quotes} onShow={onShow} />
      </main>,
    );
    return { body, onShow };
  };
  const same = quotation({ how: 'same', parts: [{ text: 'It will stand for a hundred years', in: 'both' }] });

  it('are those that the page alters or gives to somebody else', () => {
    const { body, onShow } = drawQuotes(
      quotation(),
      { ...same, speaker: 'tom-reed' },
      { ...quotation(), how: 'shortened', speaker: null },
    );
    expect(textsOf(body, 'li')).toEqual([
      'Marsh altered; A and C give it to Marsh; so does this page.',
      'Marsh word for word; A and C give it to Marsh, this page to Reed.',
      'Marsh shortened; A and C give it to Marsh; whom this page gives it to is not clear.',
    ]);
    const [first] = body.querySelectorAll('button');
    if (first) press(first);
    expect(onShow).toHaveBeenCalledExactlyOnceWith({ kind: 'person', id: 'ada-marsh' });
  });

  it('say nothing of one that stands as it was, or that the pack does not hold, and each thing once', () => {
    expect(
      drawQuotes(same, { ...same, speaker: null }, quotation({ saying: 9 })).body.querySelector('.quos'),
    ).toBeNull();
    expect(textsOf(drawQuotes(quotation(), quotation()).body, 'li')).toHaveLength(1);
  });

  it(
    'pass axe',
    async () => {
      expect(await axeFinds(drawQuotes(quotation(), { ...same, speaker: 'tom-reed' }).body)).toEqual([]);
    },
    AXE_TIMEOUT_MS,
  );
});
