import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedPieces } from '../../../src/spot/quotes/quote-spans';
import { readTokens } from '../../../src/spot/tokens';
import { type Segment, segmentsOf } from '../../../src/spot/wording/segments';
import { pages } from '../texts';

function cut(text: string): { words: string[]; segments: Segment[] } {
  const tokens = readTokens(text);
  const segments = segmentsOf(text, 0, tokens, quotedPieces(text));
  const words = segments.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
  return { words, segments };
}

describe('a sentence', () => {
  const cases: [text: string, segments: string[], before: string[]][] = [
    ['The port is open.', ['The port is open'], ['']],
    ['The port, Hale said, is open.', ['The port', 'Hale said', 'is open'], ['', ',', ',']],
    ['The port – and the road — is open', ['The port', 'and the road', 'is open'], ['', '–', '—']],
    ['The port - the road - is open', ['The port', 'the road', 'is open'], ['', '-', '-']],
    ['A two-week strike', ['A two-week strike'], ['']],
    ['Hale: open (again); yes', ['Hale', 'open', 'again', 'yes'], ['', ':', '(', ');']],
    ['“Open,” said Hale.', ['Open', 'said Hale'], ['“', ',”']],
    ['He called it “open” again', ['He called it', 'open', 'again'], ['', '“', '”']],
    ['He called it ‘open’ again', ['He called it', 'open', 'again'], ['', '‘', '’']],
    ["He called it 'open' again", ['He called it', 'open', 'again'], ['', "'", "'"]],
    ['The dockers’ vote wasn’t close', ['The dockers’ vote wasn’t close'], ['']],
    ['Wait... go', ['Wait', 'go'], ['', '...']],
    ['', [], []],
    ['—', [], []],
  ];
  it.each(cases)('%j is cut into %j', (text, segments, before) => {
    const found = cut(text);
    expect(found.words).toEqual(segments);
    expect(found.segments.map((one) => one.before)).toEqual(before);
  });
});

describe('any sentence', () => {
  it('has every word in one segment, in order', () => {
    fc.assert(
      fc.property(pages, (text) => {
        let last = 0;
        for (const { from, to } of cut(text).segments) {
          expect(from).toBe(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBe(readTokens(text).length);
      }),
    );
  });
});
