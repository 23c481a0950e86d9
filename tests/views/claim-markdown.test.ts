import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deck, DeckClaim } from '../../src/pack/deck';
import type { PageFindings } from '../../src/pack/wording';
import { claimMarkdown } from '../../src/views/claim-markdown';
import { comparisonRows } from '../../src/views/comparison-rows';
import { claimOf } from '../../src/views/read-deck';
import { fixtureDeck } from './fixture-deck';
import { COST, DEAR, pageClaim, pageFindings, sentence, value, wording, wordOf } from './fixture-page';
import { realDeck } from './real-deck';

function of(id: string, page: PageFindings | null = null, deck: Deck = fixtureDeck): string {
  const claim = claimOf(deck, id);
  if (!claim) throw new Error(id);
  return claimMarkdown(deck, claim, page);
}

/** A table's rows as the readers of Markdown on the web split them: at every bar that no backslash stands before. */
const tableOf = (markdown: string): string[][] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => [...line.matchAll(/((?:\\.|[^\\|])*)\|/gu)].slice(1).map(([, cell = '']) => cell.trim()));

/** What a reader sees of a cell: without the stars of what is bold, and of what is escaped the sign itself. */
const seen = (cell: string): string =>
  cell.replace(/(?<!\\)((?:\\\\)*)\*\*/gu, '$1').replace(/\\([!-/:-@[-`{-~])/gu, '$1');

describe('a claim as Markdown', () => {
  it('is its table, the sources’ titles, and where it is from', () => {
    expect(of('weather')).toBe(
      [
        '## The weather on the day',
        '',
        '|  | B | C |',
        '| --- | --- | --- |',
        '| How wet | “a **dry** day” | “it **poured**” |',
        '| By whose word, how firmly | stated, nobody named | stated, nobody named |',
        '',
        '- B: The cost of a crossing',
        '- C: Rain on the ribbon',
        '- A says nothing of it.',
        '',
        'From Parallax, pack “The opening of the harbour bridge” 1.0.0. Words in quotation marks are the sources’ and the page’s own; nothing here says who is right.',
        '',
      ].join('\n'),
    );
  });

  it('has a column for each voice, and tells whose a value is that only one of its sources has', () => {
    const [head, , ...rows] = tableOf(of('cost'));
    expect(head).toEqual(['', 'A + C', 'B']);
    expect(rows.map(([aspect]) => aspect)).toEqual([
      'How much',
      'Who paid',
      'In which year',
      'In what money',
      'By whose word',
      'How firmly',
    ]);
    expect(rows[1]).toEqual(['Who paid', 'A: “out of the **town’s** purse”', '“still **unpaid**” (nobody yet)']);
    expect(rows[2]?.[1]).toBe('not said');
  });

  it('puts nobody’s words in another’s column, also where all agree', () => {
    const agreed = tableOf(of('cost')).find(([aspect]) => aspect === 'In what money');
    expect(agreed).toEqual([
      'In what money',
      'in crowns<br>“nine million **crowns**”',
      'in crowns<br>“eleven million **crowns**”',
    ]);
  });

  it('keeps notes outside of the quotation marks', () => {
    expect(of('cost')).toContain('“in the year **befor**” \\[sic\\] “not "this **side**" of it”');
  });

  it('has the page’s column, its contrasts and its address where the page reports the claim', () => {
    const markdown = of('cost', pageFindings({ claims: [DEAR] }));
    expect(markdown).toContain(
      [
        '- ≠ Here twelve million; in A and C nine million, in B eleven million.',
        '- ≠ Who paid: here the bank; in A the town, in B nobody yet.',
        '- ≠ Left out here: the year of the bill, in B.',
        '',
        '|  | A + C | B | This page |',
      ].join('\n'),
    );
    expect(
      tableOf(markdown)
        .slice(2)
        .map((cells) => cells.at(-1)),
    ).toEqual([
      '“cost **twelve** million”',
      '“paid by the **bank**”',
      'not said here',
      'not said here',
      'nobody named',
      'stated',
    ]);
    expect(markdown).toContain('\n- This page: <https://news.example/bridge?id=7>\n');
  });

  it('says in the page’s column what is not clear', () => {
    const cells = tableOf(of('cost', pageFindings({ claims: [pageClaim('cost', sentence('', { wording: null }))] })));
    expect(cells.slice(2).map((row) => row.at(-1))).toEqual(Array(6).fill('not clear here'));
  });

  it('says nothing of a page that does not report the claim', () => {
    expect(of('weather', pageFindings({ claims: [COST] }))).toBe(of('weather'));
  });

  it('has the same number of cells in every row, for every claim of the pack', () => {
    const deck = realDeck();
    for (const claim of deck.claims) {
      const widths = new Set(tableOf(claimMarkdown(deck, claim, null)).map((row) => row.length));
      expect([claim.id, ...widths]).toEqual([claim.id, claim.voices.length + 1]);
    }
  });
});

describe('whatever the texts hold', () => {
  const SIGNS = [
    '|',
    '*',
    '**',
    '_',
    '[',
    ']',
    '(',
    ')',
    '`',
    '\\',
    '<',
    '>',
    '<b>',
    '</table>',
    '&',
    '&lt;',
    '#',
    '~',
    '$',
  ];
  const text = fc.oneof(
    fc.string(),
    fc.string({
      unit: fc.constantFrom(...SIGNS, '\n', '\r\n', '\t', ' ', '"', '“', '-', 'a', 'b', 'é', '1.', '!', '<!--'),
    }),
    fc.string({ unit: 'grapheme' }),
  );
  const strong = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 9 })), { maxLength: 3 });
  const flat = (words: string) => words.replace(/\s+/gu, ' ').trim();

  /** A deck and a page with these texts wherever a text may stand. */
  function filled(a: string, b: string, c: string, spans: [number, number][]) {
    const deck = structuredClone(fixtureDeck);
    const claim = deck.claims[0] as DeckClaim;
    const excerpt = { text: a, strong: spans.map(([from, length]): [number, number] => [from, from + length]) };
    deck.title = b;
    for (const source of deck.sources) source.title = c;
    claim.title = c;
    claim.reports['20'] = { excerpts: [excerpt], by: c, who: null, certainty: 'stated' };
    claim.differences = [
      { aspect: b, kind: 'scope', values: { '10': { text: c, excerpts: [{ ...excerpt, note: b }], note: c } } },
      { aspect: c, missed: a, values: { '20': { text: b, excerpts: [excerpt] } } },
    ];
    const values = [value(0, b, { shown: excerpt })];
    const here = sentence(a, { wording: wording({ values, voice: wordOf([], c) }) });
    const address = `https://news.example/${a}`;
    return { deck, claim, page: pageFindings({ address, claims: [pageClaim('cost', here)] }) };
  }

  it('the table keeps its rows and cells, and each cell its words', () => {
    fc.assert(
      fc.property(text, text, text, strong, (a, b, c, spans) => {
        const { deck, claim, page } = filled(a, b, c, spans);
        const markdown = claimMarkdown(deck, claim, page);
        const rows = tableOf(markdown);
        expect(rows).toHaveLength(comparisonRows(deck, claim, page.claims[0]).length + 2);
        expect(new Set(rows.map((row) => row.length))).toEqual(new Set([4]));
        const [, , first, second] = rows.map((row) => row.map(seen));
        expect(first?.[0]).toBe(flat(b));
        expect(flat(first?.[1] ?? '')).toBe(flat(`A: “${a}” ${b} (${c})`));
        expect(flat(first?.[3] ?? '')).toBe(flat(`“${a}”`));
        expect(second?.[0]).toBe(flat(c));
        expect(flat(seen(markdown.split('\n')[0]?.slice(3) ?? ''))).toBe(flat(c));
      }),
    );
  });

  it('no line begins or holds anything that we did not write, and no HTML but our own', () => {
    fc.assert(
      fc.property(text, text, text, strong, (a, b, c, spans) => {
        const { deck, claim, page } = filled(a, b, c, spans);
        for (const line of claimMarkdown(deck, claim, page).split('\n')) {
          expect(line).toMatch(/^(?:## |- |\| |From Parallax|$)/u);
          const bare = line
            .replace(/\\[!-/:-@[-`{-~]/gu, '')
            .replaceAll('<br>', '')
            .replaceAll('**', '');
          expect(bare.replace(/^- This page: <[^<>\s]*>$/u, '').replace(/^## /u, '')).not.toMatch(/[\\`*_[\]<>#~&$]/u);
        }
      }),
    );
  });

  it('stars stand only beside letters and figures, so that they are read as such', () => {
    fc.assert(
      fc.property(text, strong, (a, spans) => {
        const { deck, claim, page } = filled(a, 'b', 'c', spans);
        const cell = tableOf(claimMarkdown(deck, claim, page))[2]?.[3] ?? '';
        const marks = [...cell.replace(/\\[!-/:-@[-`{-~]/gu, '..').matchAll(/\*+/gu)];
        expect(marks.length % 2).toBe(0);
        for (const [i, { 0: stars, index }] of marks.entries()) {
          expect(stars).toBe('**');
          const inside = i % 2 === 0 ? cell.slice(index + 2) : cell.slice(0, index);
          expect(inside).toMatch(i % 2 === 0 ? /^[\p{L}\p{N}]/u : /[\p{L}\p{N}\p{M}]$/u);
        }
      }),
    );
  });
});
