import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseWordingPages } from '../../src/learn/wording-pages';
import { CONTRAST_KINDS } from '../../src/pack/schema';

const PAGES = `A line above the first page is a comment.
@ one
closure | The bridge is closed, [Olsen](mayor) said.
- | It rained.

closure,apology | “Sorry,” she said.
= closure attributed mayor
= apology unclear
> closure number How long

@ two about=other
- | Nothing.

> apology attribution
`;

describe('pages annotated for their wording', () => {
  const [one, two, ...others] = parseWordingPages(PAGES);

  it('have blocks, sentences and people as other annotated pages', () => {
    expect(others).toEqual([]);
    expect(one?.page).toMatchObject({ id: 'one', about: true });
    expect(one?.page.blocks.map(({ text }) => text)).toEqual([
      'The bridge is closed, Olsen said. It rained.',
      '“Sorry,” she said.',
    ]);
    expect(one?.page.blocks[0]?.people).toMatchObject([{ id: 'mayor', start: 22, end: 27 }]);
    expect(two?.page).toMatchObject({ id: 'two', about: false });
  });

  it('say by whose word each claim is', () => {
    expect([...(one?.voices ?? [])]).toEqual([
      ['closure', 'attributed mayor'],
      ['apology', 'unclear'],
    ]);
    expect(two?.voices.size).toBe(0);
  });

  it('say where they part from the sources, with the aspect where it has one', () => {
    expect(one?.contrasts).toEqual([{ claim: 'closure', kind: 'number', aspect: 'How long' }]);
    expect(two?.contrasts).toEqual([{ claim: 'apology', kind: 'attribution', aspect: '' }]);
  });

  it('may have the line ends of any system', () => {
    expect(parseWordingPages(PAGES.replaceAll('\n', '\r\n'))).toEqual(parseWordingPages(PAGES));
  });

  it('may be none', () => expect(parseWordingPages('')).toEqual([]));
});

describe('a line of another form', () => {
  it.each([
    ['> closure colour How long', 'there is no kind of contrast in'],
    ['> closure', 'there is no kind of contrast in'],
    ['= closure', 'there is no voice in'],
    ['= ', 'there is no voice in'],
    ['nonsense', 'line 3 is neither'],
    ['=closure stated', 'line 3 is neither'],
  ])('is refused: %j', (line, message) => {
    expect(() => parseWordingPages(`@ one\n- | It rained.\n${line}\n`)).toThrow(message);
  });
});

describe('the pages that wording is judged on', () => {
  const folder = 'tests/eval/wording';
  it.each(readdirSync(folder).filter((file) => file.endsWith('.txt')))('%s can be read', (file) => {
    const pages = parseWordingPages(readFileSync(`${folder}/${file}`, 'utf8'));
    expect(pages.length).toBeGreaterThan(0);
    for (const { contrasts } of pages) for (const { kind } of contrasts) expect(CONTRAST_KINDS).toContain(kind);
  });
});
