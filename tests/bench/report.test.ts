import { describe, expect, it } from 'vitest';
import { atMost, plain, rowsAsMarkdown, rowsAsText } from './report';

describe('figures', () => {
  it('are shown as exactly as they are known', () => {
    expect([0.0432, 5.06, 38.4, 1204.4, Number.NaN].map(plain)).toEqual(['0.04', '5.1', '38', '1,204', '–']);
  });
});

describe('rows', () => {
  const rows = [
    atMost('scan', 1.9, 2, '× floor', '4 ms'),
    atMost('heap', 5, 4, 'MB'),
    atMost('packs', Number.NaN, 2, '×'),
  ];

  it('say by themselves whether the bar is met', () => {
    expect(rows.map(({ met }) => met)).toEqual([true, false, null]);
  });

  it('become a table for a terminal', () => {
    expect(rowsAsText(rows)).toBe(
      [
        'what   measured            bar',
        'scan   1.9 × floor (4 ms)  ≤ 2 × floor  met',
        'heap   5.0 MB              ≤ 4 MB       missed',
        'packs  –                   ≤ 2 ×',
      ].join('\n'),
    );
  });

  it('become a table in Markdown', () => {
    expect(rowsAsMarkdown(rows).split('\n')).toEqual([
      '| what | measured | bar |  |',
      '| --- | --- | --- | --- |',
      '| scan | 1.9 × floor (4 ms) | ≤ 2 × floor | met |',
      '| heap | 5.0 MB | ≤ 4 MB | missed |',
      '| packs | – | ≤ 2 × |  |',
    ]);
  });
});
