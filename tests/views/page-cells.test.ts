import { describe, expect, it } from 'vitest';
import type { PageCell } from '../../src/views/cells';
import { pageCell, pageSpeaker, pageVoiceCells } from '../../src/views/page-cells';
import { fixtureDeck as deck, excerpt } from './fixture-deck';
import { COST, DEAR, DOUBTED, DRY, pageClaim, sentence, value, voice, wording, wordOf } from './fixture-page';

const marked = ({ text, strong }: { text: string; strong: [number, number][] }) =>
  strong.reduceRight((out, [from, to]) => `${out.slice(0, from)}*${out.slice(from, to)}*${out.slice(to)}`, text);
const saysOf = (cell: PageCell) =>
  typeof cell === 'string'
    ? cell
    : cell.map(({ say, excerpts, gloss }) =>
        [say, ...excerpts.map(marked), gloss && `(${gloss})`].filter(Boolean).join(' '),
      );
const voiced = (one: ReturnType<typeof voice> | null) =>
  pageVoiceCells(deck, pageClaim('cost', sentence('', { wording: wording({ voice: one }) })));
const allOf = ({ by, firmly, both }: ReturnType<typeof voiced>) => [by, firmly, both].map(saysOf);

describe('pageCell', () => {
  it('has the page’s words on the difference, and no source’s chips', () => {
    expect(saysOf(pageCell(DEAR, 0, true))).toEqual(['cost *twelve* million']);
    expect(pageCell(DEAR, 0, true)).toMatchObject([{ sources: [], say: null, note: null }]);
  });

  it('gives our words where the page’s hold none of them, and never in the row that leads', () => {
    const unpaid = value(1, 'nobody yet', { shown: excerpt('still *unpaid*') });
    const page = pageClaim('cost', sentence('', { wording: wording({ values: [unpaid] }) }));
    expect(saysOf(pageCell(page, 1, false))).toEqual(['still *unpaid* (nobody yet)']);
    expect(saysOf(pageCell(page, 1, true))).toEqual(['still *unpaid*']);
    expect(saysOf(pageCell(DEAR, 1, false))).toEqual(['paid by the *bank*']);
  });

  it('says that nothing is said, or that it is not clear what', () => {
    expect(pageCell(DRY, 1, false)).toBe('nothing');
    expect(pageCell(pageClaim('cost', sentence('', { wording: wording({ unclear: [2] }) })), 2, false)).toBe('unclear');
  });
});

describe('pageVoiceCells', () => {
  it('of the page’s own word names nobody and quotes nothing', () => {
    expect(allOf(voiced(voice({ shown: excerpt('it *was*') })))).toEqual([
      ['nobody named'],
      ['stated'],
      ['stated, nobody named'],
    ]);
  });

  it('of somebody’s word quote what shows it beside whose it is', () => {
    expect(allOf(pageVoiceCells(deck, COST))).toEqual([
      ['Marsh Marsh *named*'],
      ['attributed'],
      ['Marsh; attributed Marsh *named*'],
    ]);
  });

  it('name somebody only where the page’s words that show it do not', () => {
    expect(allOf(voiced(wordOf([], 'a guard', '*a guard* said')))).toEqual([
      ['*a guard* said'],
      ['attributed'],
      ['attributed *a guard* said'],
    ]);
    expect(allOf(voiced(wordOf([], 'a guard', 'he *said*')))).toEqual([
      ['“a guard” he *said*'],
      ['attributed'],
      ['“a guard”; attributed he *said*'],
    ]);
  });

  it('of a doubt quote what shows it beside how firm it is', () => {
    expect(allOf(pageVoiceCells(deck, DOUBTED))).toEqual([
      ['nobody named'],
      ['hedged *may* have been'],
      ['hedged, nobody named *may* have been'],
    ]);
  });

  it('are not clear where the page is not', () => {
    expect(allOf(voiced(null))).toEqual(['unclear', 'unclear', 'unclear']);
  });
});

describe('pageSpeaker', () => {
  it.each([
    ['the page itself', voice(), null],
    ['a doubt of its own', voice({ certainty: 'hedged' }), null],
    ['people of the pack', wordOf(['ada-marsh', 'tom-reed']), 'Marsh and Reed'],
    ['somebody as the page names them, in its quotation marks', wordOf([], 'a guard'), '“a guard”'],
    ['people who are not named', { ...wordOf([]), unnamed: true }, 'nobody named'],
    ['somebody, and it is not clear who', wordOf([]), 'somebody’s'],
  ])('%s', (_, one, name) => {
    expect(pageSpeaker(deck, one)).toBe(name);
  });
});
