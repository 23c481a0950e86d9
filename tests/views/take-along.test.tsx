// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { claimMarkdown } from '../../src/views/claim-markdown';
import type { CompareActions } from '../../src/views/compare-actions';
import { pageExport } from '../../src/views/page-export';
import { TakeAlong } from '../../src/views/take-along';
import { AXE_TIMEOUT_MS, axeFinds, button, draw, press, textOf, textsOf } from './draw';
import { fixtureDeck as deck } from './fixture-deck';
import { pageFindings } from './fixture-page';

const page = pageFindings();
const actionsWith = (more: Partial<CompareActions> = {}): CompareActions => ({
  copy: vi.fn(async () => {}),
  save: vi.fn(),
  print: vi.fn(),
  ...more,
});
const drawWith = (actions: CompareActions, of: typeof page | null = page) =>
  draw(<TakeAlong deck={deck} page={of} actions={actions} />);
const told = (body: ParentNode) => textOf(body.querySelector('[role=status]'));

describe('what is taken along', () => {
  it('is all claims as Markdown, and it is said that they were copied', async () => {
    const actions = actionsWith();
    const body = drawWith(actions);
    expect(told(body)).toBe('');
    press(button(body, 'Copy as Markdown'));
    await vi.waitFor(() => expect(told(body)).toBe('Copied.'));
    const markdown = deck.claims.map((claim) => claimMarkdown(deck, claim, page)).join('\n');
    expect(actions.copy).toHaveBeenCalledExactlyOnceWith(markdown);
  });

  it('says so where the browser does not let it be copied', async () => {
    const body = drawWith(actionsWith({ copy: () => Promise.reject(new Error('denied')) }));
    press(button(body, 'Copy as Markdown'));
    await vi.waitFor(() => expect(told(body)).toBe('The browser did not let it be copied.'));
  });

  it('is the page’s findings as a file, under the pack’s name', () => {
    const actions = actionsWith();
    press(button(drawWith(actions), 'Export JSON'));
    expect(actions.save).toHaveBeenCalledExactlyOnceWith(
      'parallax-harbour-bridge.json',
      'application/json',
      pageExport(deck, page),
    );
  });

  it('is a print', () => {
    const actions = actionsWith();
    press(button(drawWith(actions), 'Print'));
    expect(actions.print).toHaveBeenCalledOnce();
  });

  it('offers no findings where there is no page', () => {
    expect(textsOf(drawWith(actionsWith(), null), 'button')).toEqual(['Copy as Markdown', 'Print']);
  });

  it(
    'passes axe',
    async () => {
      expect(await axeFinds(drawWith(actionsWith()))).toEqual([]);
    },
    AXE_TIMEOUT_MS,
  );
});
