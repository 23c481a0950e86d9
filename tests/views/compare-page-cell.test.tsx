// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { contrastsOf } from '../../src/compare/contrast';
import type { PageClaim, PageSentence } from '../../src/pack/wording';
import { PageCellOf } from '../../src/views/compare-page-cell';
import { claimOf } from '../../src/views/read-deck';
import { draw, textOf, textsOf } from './draw';
import { fixtureDeck as deck, excerpt } from './fixture-deck';
import { COST, DEAR, DOUBTED, DRY, pageClaim, sentence, voice, wording, wordOf } from './fixture-page';

function cell(id: string, here: PageClaim | null, isDone = true): HTMLElement {
  const claim = claimOf(deck, id);
  if (!claim) throw new Error(id);
  const contrasts = here ? contrastsOf(deck, claim, here, []) : [];
  return draw(<PageCellOf deck={deck} claim={claim} here={here} isDone={isDone} contrasts={contrasts} />);
}
const mark = (body: ParentNode) => body.querySelector('.m')?.className;
const unvalued = (text: string, more: Partial<PageSentence> = {}) =>
  cell('weather', pageClaim('weather', sentence(text, more)));

describe('the page’s cell of the big table', () => {
  it('has the page’s words on what matters most, whose they are, and the sharpest contrast', () => {
    const body = cell('cost', DEAR);
    expect(textsOf(body, 'q')).toEqual(['cost twelve million']);
    expect(textsOf(body, 'q b')).toEqual(['twelve']);
    expect(textOf(body.querySelector('.by'))).toBe('stated');
    expect(textsOf(body, '.line')).toEqual([
      '≠Differs: Here twelve million; in A and C nine million, in B eleven million.',
    ]);
    expect(body.querySelector('.ne')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('has no line where the page goes with a source', () => {
    const body = cell('cost', COST);
    expect(textsOf(body, 'q')).toEqual(['nine million']);
    expect(textOf(body.querySelector('.by'))).toBe('Marsh');
    expect(body.querySelector('.line')).toBeNull();
  });

  it.each([
    ['stated', DRY, 'm full'],
    ['as somebody’s word', COST, 'm part'],
    ['hedged', DOUBTED, 'm part'],
    ['by whose word is not clear', pageClaim('weather', sentence('', { wording: null })), 'm some'],
  ])('marks how it is reported: %s', (_, here, shape) => {
    expect(mark(cell(here.id, here))).toBe(shape);
  });

  it('has the words that show the voice where there are none on what matters most', () => {
    expect(textsOf(cell('weather', DOUBTED), 'q')).toEqual(['may have been']);
  });

  it('has the sentence’s beginning where nothing else is known', () => {
    expect(textsOf(unvalued('It was a fine day.'), 'q')).toEqual(['It was a fine day.']);
    const long =
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen, seventeen';
    expect(textsOf(unvalued(long), 'q')).toEqual([long.replace(', seventeen', '')]);
  });

  it('names nobody where whose word it is is not clear', () => {
    const body = unvalued('It rained.', { wording: null });
    expect(body.querySelector('.by')).toBeNull();
    expect(textOf(body)).toContain('reported, by whose word is not clear');
  });

  it('names somebody as the page does, in its quotation marks', () => {
    const said = { wording: wording({ voice: wordOf([], 'a guard') }) };
    expect(textsOf(unvalued('', said), '.by')).toEqual(['“a guard”']);
    const doubted = voice({ certainty: 'hedged', shown: excerpt('*may*') });
    expect(textsOf(unvalued('', { wording: wording({ voice: doubted }) }), '.by')).toEqual(['hedged']);
  });

  it('says what is left out, but not of a page that is still being read', () => {
    expect(textOf(cell('crowd', null))).toBe('silentleft out here');
    expect(mark(cell('crowd', null))).toBe('m none');
    expect(textOf(cell('crowd', null, false))).toBe('silentnot found so far');
  });

  it('does not say of a claim under another that it is left out: it is never looked for', () => {
    expect(textOf(cell('umbrellas', null))).toBe('not looked for by itself');
  });
});
