import { describe, expect, it } from 'vitest';
import type { DeckClaim } from '../../src/pack/deck';
import { type ComparisonRow, comparisonRows } from '../../src/views/comparison-rows';
import { claimOf } from '../../src/views/read-deck';
import { excerpt, fixtureDeck } from './fixture-deck';
import { COST, DEAR, DRY, pageClaim, sentence, wording } from './fixture-page';

const claim = (id: string): DeckClaim => {
  const found = claimOf(fixtureDeck, id);
  if (!found) throw new Error(id);
  return found;
};
const rowsOf = (of: DeckClaim) => comparisonRows(fixtureDeck, of);
const row = (rows: ComparisonRow[], aspect: string): ComparisonRow => {
  const found = rows.find((other) => other.aspect === aspect);
  if (!found) throw new Error(aspect);
  return found;
};

describe('comparisonRows', () => {
  it('keeps the order of the differences, then whose word and how firmly', () => {
    expect(rowsOf(claim('cost')).map(({ aspect }) => aspect)).toEqual([
      'How much',
      'Who paid',
      'In which year',
      'In what money',
      'By whose word',
      'How firmly',
    ]);
  });

  it('only lets the first difference lead', () => {
    expect(rowsOf(claim('cost')).map(({ lead }) => lead)).toEqual([true, false, false, false, false, false]);
  });

  it('joins what all sources of a voice say into one part', () => {
    const { cells } = row(rowsOf(claim('cost')), 'How much');
    expect(cells.map((cell) => cell.map(({ sources }) => sources))).toEqual([[['10', '30']], [['20']]]);
  });

  it('says of a joined voice which source alone has a value', () => {
    const { cells } = row(rowsOf(claim('cost')), 'Who paid');
    expect(cells[0]?.map(({ sources }) => sources)).toEqual([['10']]);
  });

  it('leaves the cell of a voice without a value empty', () => {
    expect(row(rowsOf(claim('cost')), 'In which year').cells[0]).toEqual([]);
  });

  it('makes one line of an aspect on which all agree, whatever their words', () => {
    const { whole, cells } = row(rowsOf(claim('cost')), 'In what money');
    expect(whole).toBe(true);
    expect(cells).toHaveLength(1);
    expect(cells[0]?.map(({ say, sources }) => [say, sources])).toEqual([
      ['in crowns', ['10', '30', '20']],
      [null, ['10', '30']],
      [null, ['20']],
    ]);
  });

  it('never makes one line of the difference that leads', () => {
    const same = claim('weather');
    const values = { '20': { text: 'dry', excerpts: [] }, '30': { text: 'dry', excerpts: [] } };
    const [lead] = rowsOf({ ...same, differences: [{ aspect: 'How wet', values }] });
    expect(lead?.whole).toBe(false);
    expect(lead?.cells).toHaveLength(2);
  });

  it('gives our words only where the excerpts do not hold them, and never in the row that leads', () => {
    const rows = rowsOf(claim('cost'));
    const glosses = (aspect: string) =>
      row(rows, aspect)
        .cells.flat()
        .map(({ gloss }) => gloss);
    expect(glosses('Who paid')).toEqual([null, 'nobody yet']);
    expect(glosses('How much')).toEqual([null, null]);
  });

  it('lets the note of a value stand instead of our words, but not that of an excerpt', () => {
    const rowWith = (noted: { value?: string; excerpt?: string }) => {
      const unpaid = { ...excerpt('still *unpaid*'), ...(noted.excerpt ? { note: noted.excerpt } : {}) };
      const paid = { text: 'nobody yet', excerpts: [unpaid], ...(noted.value ? { note: noted.value } : {}) };
      const differences = [...claim('cost').differences.slice(0, 1), { aspect: 'Who paid', values: { '20': paid } }];
      return row(rowsOf({ ...claim('cost'), differences }), 'Who paid').cells[1]?.[0];
    };
    expect(rowWith({ value: 'Its first sentence' })).toMatchObject({ gloss: null, note: 'Its first sentence' });
    expect(rowWith({ excerpt: '[sic]' })).toMatchObject({ gloss: 'nobody yet', note: null });
  });

  it('merges whose word and how firmly where all agree in both', () => {
    const rows = rowsOf(claim('weather'));
    const { whole, cells } = row(rows, 'By whose word, how firmly');
    expect(whole).toBe(true);
    expect(cells[0]?.map(({ say }) => say)).toEqual(['stated, nobody named']);
    expect(rows.some(({ aspect }) => aspect === 'How firmly')).toBe(false);
  });

  it('tells whose word and how firmly apart where only one of them is the same', () => {
    const weather = claim('weather');
    const wet = { excerpts: [excerpt('it poured')], by: 'a guest', who: null, certainty: 'stated' as const };
    const rows = rowsOf({ ...weather, reports: { ...weather.reports, '30': wet } });
    expect(row(rows, 'By whose word').cells.map((cell) => cell[0]?.say)).toEqual(['nobody named', 'a guest']);
    expect(row(rows, 'How firmly').whole).toBe(true);
  });

  it('does not speak of agreement where there is one voice', () => {
    const [only] = rowsOf(claim('crowd'));
    expect(only).toMatchObject({ aspect: 'By whose word, how firmly', whole: false });
    expect(only?.cells[0]?.[0]?.say).toBe('hedged, nobody named');
  });
});

describe('the page’s cells of a comparison', () => {
  const withPage = (page: typeof DEAR) => comparisonRows(fixtureDeck, claim(page.id), page);

  it('are in every row, and leave the sources’ as they are', () => {
    for (const page of [DEAR, COST, DRY]) {
      const rows = withPage(page);
      expect(rows.every((one) => one.page !== undefined)).toBe(true);
      expect(rows.map(({ page: _, ...rest }) => rest)).toEqual(rowsOf(claim(page.id)));
    }
  });

  it('are in none without a page', () => {
    expect(rowsOf(claim('cost')).some((one) => 'page' in one)).toBe(false);
  });

  it('have what the page says on each aspect, and whose word it is', () => {
    const cells = withPage(DEAR).map(({ aspect, page }) => [
      aspect,
      typeof page === 'object' ? page.map(({ say, excerpts }) => say ?? excerpts[0]?.text) : page,
    ]);
    expect(cells).toEqual([
      ['How much', ['cost twelve million']],
      ['Who paid', ['paid by the bank']],
      ['In which year', 'nothing'],
      ['In what money', 'nothing'],
      ['By whose word', ['nobody named']],
      ['How firmly', ['stated']],
    ]);
  });

  it('are one where whose word and how firmly are one row', () => {
    expect(withPage(DRY).at(-1)).toMatchObject({
      aspect: 'By whose word, how firmly',
      page: [{ say: 'stated, nobody named' }],
    });
  });

  it('stand beside an aspect on which the sources agree', () => {
    expect(row(withPage(DEAR), 'In what money')).toMatchObject({ whole: true, page: 'nothing' });
  });

  it('are not clear where the page is not', () => {
    const unclear = pageClaim('cost', sentence('', { wording: wording({ voice: null, unclear: [0] }) }));
    expect(withPage(unclear).map(({ page }) => page)).toEqual([
      'unclear',
      'nothing',
      'nothing',
      'nothing',
      'unclear',
      'unclear',
    ]);
  });
});
