import { describe, expect, it } from 'vitest';
import type { Contrast } from '../../src/compare/contrast';
import { contrastLine } from '../../src/views/contrast-line';
import { plain } from '../../src/views/rich';
import { fixtureDeck } from './fixture-deck';

const NINE = { sources: ['10', '30'], text: 'nine million' };
const ELEVEN = { sources: ['20'], text: 'eleven million' };
const marshs = (...sources: string[]) => ({ sources, text: 'ada-marsh' });
const guests = (...sources: string[]) => ({ sources, text: 'guests' });
const own = (...sources: { sources: string[]; text: string }[]): Contrast => ({
  kind: 'attribution',
  how: 'own',
  sources,
});
const said = (
  how: 'somebodys' | 'others',
  people: string[],
  name: string | null,
  ...sources: string[][]
): Contrast => ({
  kind: 'attribution',
  how,
  people,
  name,
  sources: sources.map((ids) => (how === 'somebodys' ? { sources: ids, text: '' } : marshs(...ids))),
});

const LINES: [string, Contrast, string][] = [
  [
    'an amount',
    { kind: 'number', aspect: 'How much', here: 'twelve million', sources: [NINE, ELEVEN] },
    'Here *twelve million*; in A and C *nine million*, in B *eleven million*.',
  ],
  [
    'a party',
    { kind: 'actor', aspect: 'Who paid', here: 'the bank', sources: [{ sources: ['10'], text: 'the town' }] },
    'Who paid: here *the bank*; in A *the town*.',
  ],
  [
    'an extent',
    {
      kind: 'scope',
      aspect: 'In what money',
      here: 'in gold',
      sources: [{ sources: ['10', '20', '30'], text: 'in crowns' }],
    },
    'In what money: here *in gold*; in A, B and C *in crowns*.',
  ],
  [
    'a day',
    { kind: 'time', aspect: 'When', here: 'Tuesday', sources: [{ sources: ['30'], text: 'Monday' }] },
    'When: here *Tuesday*; in C *Monday*.',
  ],
  ['a word of its own', own(marshs('10', '30')), 'Stated as *fact* here; in the sources it is *Marsh’s word*.'],
  ['a word of its own, one source', own(marshs('10')), 'Stated as *fact* here; in A it is *Marsh’s word*.'],
  [
    'a word of its own, sources that part',
    own(marshs('10', '30'), guests('20')),
    'Stated as *fact* here; in A and C *Marsh’s word*, in B *the word of guests*.',
  ],
  [
    'somebody’s, the sources’ own',
    said('somebodys', ['ada-marsh', 'tom-reed'], null, ['10', '20', '30']),
    '*Marsh’s and Reed’s word* here; the sources state it in their own voice.',
  ],
  [
    'somebody’s, one source’s own',
    said('somebodys', [], 'a guard', ['20']),
    '*The word of “a guard”* here; B states it in its own voice.',
  ],
  [
    'somebody else’s',
    said('others', ['tom-reed'], null, ['10', '30']),
    '*Reed’s word* here; in A and C *Marsh’s word*.',
  ],
  ['nobody’s by name', said('others', [], null, ['10']), '*Nobody’s by name* here; in A *Marsh’s word*.'],
  [
    'doubt',
    { kind: 'firmness', sources: [{ sources: ['10'], text: 'stated' }] },
    'Put with *doubt* here; no source doubts it.',
  ],
  [
    'silence',
    { kind: 'presence', aspect: 'In which year', missed: 'the year of the bill', sources: ['10', '20'] },
    'Left out here: *the year of the bill*, in A and B.',
  ],
];

describe('contrastLine', () => {
  it.each(LINES)('%s', (_, contrast, line) => {
    const marked = contrastLine(fixtureDeck, contrast).map((piece) =>
      typeof piece === 'string' ? piece : piece.isStrong ? `*${piece.text}*` : piece.text,
    );
    // The pack's words and ours beside them are pieces of their own.
    expect(marked.join('').replaceAll('**', '')).toBe(line);
  });

  it.each(LINES)('is one sentence without a verdict: %s', (_, contrast) => {
    const line = plain(contrastLine(fixtureDeck, contrast));
    expect(line).toMatch(/^\p{Lu}[^.]*\.$/u);
    expect(line).not.toMatch(/wrong|right|false|true|error|mislead|fail|claim|incorrect/iu);
  });
});
