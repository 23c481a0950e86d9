// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { QuoteMention } from '../../src/pack/wording';
import { distinctQuotes, Quotation, quotationNotes, quoteKey, sayingOf } from '../../src/views/quotation';
import { AXE_TIMEOUT_MS, axeFinds, draw, textOf, textsOf } from './draw';
import { fixtureDeck as deck } from './fixture-deck';
import { quotation } from './fixture-page';

const SAME: Partial<QuoteMention> = { how: 'same', parts: [{ text: 'It will stand for a hundred years', in: 'both' }] };
const SHORTENED: Partial<QuoteMention> = {
  how: 'shortened',
  parts: [
    { text: 'It will stand', in: 'both' },
    { text: 'for a hundred years', in: 'source' },
  ],
};
const drawn = (more?: Partial<QuoteMention>) => draw(<Quotation deck={deck} quote={quotation(more)} />);
const notes = (more?: Partial<QuoteMention>) => {
  const quote = quotation(more);
  const saying = sayingOf(deck, quote);
  if (!saying) throw new Error('no such saying');
  return quotationNotes(deck, quote, saying).join(' ');
};

describe('a quotation', () => {
  it('shows what the page leaves out struck and what it adds ruled, in one pair of marks', () => {
    const body = drawn();
    expect(textsOf(body, 'q')).toHaveLength(1);
    expect(textsOf(body, 'del')).toEqual(['only in the source: hundred']);
    expect(textsOf(body, 'ins')).toEqual(['only on this page: thousand']);
    for (const aside of body.querySelectorAll('.sr')) aside.remove();
    expect(textOf(body.querySelector('q'))).toBe('It will stand for a hundred thousand years');
  });

  it('ends with its last word', () => {
    expect(drawn(SHORTENED).querySelector('q')?.textContent).toMatch(/hundred years$/u);
    expect(drawn(SAME).querySelector('q')?.textContent).toBe('It will stand for a hundred years');
  });

  it('explains only the marks that it has', () => {
    expect(notes()).toBe('Struck: only in A and C. Ruled: only here. A and C give it to Marsh; so does this page.');
    expect(notes(SHORTENED)).toBe('Struck: only in A and C. A and C give it to Marsh; so does this page.');
    expect(notes(SAME)).toBe('A and C give it to Marsh; so does this page.');
  });

  it('says whom the page gives it to', () => {
    expect(notes({ ...SAME, speaker: 'tom-reed' })).toBe('A and C give it to Marsh, this page to Reed.');
    expect(notes({ ...SAME, speaker: null })).toBe(
      'A and C give it to Marsh; whom this page gives it to is not clear.',
    );
    expect(notes({ ...SAME, saying: 1 })).toBe('A gives it to Marsh; so does this page.');
  });

  it('draws nothing of a saying or a person that the deck does not hold', () => {
    expect(drawn({ saying: 9 }).innerHTML).toBe('');
    expect(drawn({ person: 'nobody' }).innerHTML).toBe('');
  });

  it.each<[string, Partial<QuoteMention>]>([
    ['word for word', SAME],
    ['shortened', SHORTENED],
    ['altered', {}],
    ['given to somebody else', { speaker: 'tom-reed' }],
  ])(
    'passes axe: %s',
    async (_, more) => {
      const body = draw(
        <main>
          <Quotation deck={deck} quote={quotation(more)} />
        </main>,
      );
      expect(await axeFinds(body)).toEqual([]);
    },
    AXE_TIMEOUT_MS,
  );
});

describe('distinctQuotes', () => {
  it('has each once, in the order of the page', () => {
    const other = quotation({ start: 90, end: 120 });
    expect(distinctQuotes([quotation(), other, quotation()])).toEqual([quotation(), other]);
    expect(distinctQuotes([])).toEqual([]);
  });

  it('keeps apart what stands at the same place of two blocks in other words or by somebody else', () => {
    const quotes = [quotation(), quotation({ speaker: null }), quotation(SAME), quotation({ saying: 1 })];
    expect(distinctQuotes(quotes)).toHaveLength(4);
    expect(new Set(quotes.map(quoteKey)).size).toBe(4);
  });
});
