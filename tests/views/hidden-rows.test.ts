import { describe, expect, it } from 'vitest';
import { type HiddenSentence, hiddenPages, shownAddress } from '../../src/views/hidden-rows';

const PACKS = [{ id: 'fair', language: 'en', claims: [{ id: 'cost', title: 'What the fair cost' }] }];
const A = 'https://a.example/fair';
const B = 'https://b.example/fair';
const entry = (page: string, claim: string, sentence: string, pack = 'fair'): HiddenSentence => ({
  pack,
  page,
  claim,
  sentence,
  at: '2026-05-12',
});

describe('hiddenPages', () => {
  it('puts the page and the sentence turned away last first', () => {
    const pages = hiddenPages([entry(A, 'cost', '1'), entry(B, 'cost', '2'), entry(A, 'crowd', '3')], PACKS);
    expect(pages.map(({ page, rows }) => [page, rows.map(({ entry: { sentence } }) => sentence)])).toEqual([
      [A, ['3', '1']],
      [B, ['2']],
    ]);
  });

  it('takes titles from the pack of the entry alone', () => {
    const [page] = hiddenPages([entry(A, 'cost', '1', 'older'), entry(A, 'crowd', '1'), entry(A, 'cost', '1')], PACKS);
    expect(page?.rows.map(({ title }) => title)).toEqual(['What the fair cost', 'crowd', 'cost']);
  });

  it('numbers sentences that have page and title in common', () => {
    const entries = [entry(A, 'cost', '1'), entry(A, 'crowd', '2'), entry(A, 'cost', '3'), entry(B, 'cost', '1')];
    const places = hiddenPages(entries, PACKS).map(({ rows }) => rows.map(({ place }) => place));
    expect(places).toEqual([[null], [{ index: 1, of: 2 }, null, { index: 2, of: 2 }]]);
  });

  it('has a key of its own for each', () => {
    const entries = [entry(A, 'cost', '1'), entry(A, 'cost', '2'), entry(A, 'cost', '1', 'older')];
    const keys = hiddenPages(entries, PACKS).flatMap(({ rows }) => rows.map(({ key }) => key));
    expect(new Set(keys).size).toBe(3);
  });
});

describe('shownAddress', () => {
  it.each([
    ['https://news.example/', 'news.example', ''],
    ['http://news.example:8080/a/b?c=d', 'news.example:8080', '/a/b?c=d'],
    ['https://news.example/Z%C3%BCrich?ort=Gen%C3%A8ve', 'news.example', '/Zürich?ort=Genève'],
    ['https://news.example/100%', 'news.example', '/100%'],
    ['https://news.example/a%20b%E2%80%AEc', 'news.example', '/a%20b%E2%80%AEc'],
    ['no address', 'no address', ''],
  ])('of %s is %s and “%s”', (page, host, path) => {
    expect(shownAddress(page)).toEqual({ host, path });
  });
});
