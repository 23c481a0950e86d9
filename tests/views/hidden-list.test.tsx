// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { HiddenList, type HiddenListProps } from '../../src/views/hidden-list';
import type { HiddenSentence } from '../../src/views/hidden-rows';
import { AXE_TIMEOUT_MS, axeFinds, button, draw, press, textOf, textsOf } from './draw';

const entry = (page: string, claim: string, sentence = claim): HiddenSentence => ({
  pack: 'fair',
  page,
  claim,
  sentence,
  at: '2026-05-12',
});
const NEWS = 'https://news.example/fair';
const ENTRIES = [
  entry('https://paper.example/', 'crowd'),
  entry(NEWS, 'cost', '1'),
  entry(NEWS, 'cost', '2'),
  entry(NEWS, 'weather'),
];
const PACKS = [
  {
    id: 'fair',
    language: 'en',
    claims: [
      { id: 'cost', title: 'What the fair cost' },
      { id: 'weather', title: 'The weather' },
    ],
  },
];
const props = (more: Partial<HiddenListProps> = {}): HiddenListProps => ({
  entries: ENTRIES,
  packs: PACKS,
  limit: 500,
  onRestore: vi.fn(async () => {}),
  onRestoreAll: vi.fn(async () => {}),
  onExport: vi.fn(),
  ...more,
});

/** The list as the options page has it: what is restored goes out of the entries. */
function drawLive(entries: HiddenSentence[] = ENTRIES): HTMLElement {
  let left = entries;
  const list = () => (
    <main>
      <h1>Options</h1>
      <HiddenList
        {...props({
          entries: left,
          onRestore: async (gone) => show(left.filter((other) => other !== gone)),
          onRestoreAll: async () => show([]),
        })}
      />
    </main>
  );
  const show = (now: HiddenSentence[]) => {
    left = now;
    act(() => render(list(), document.body));
  };
  return draw(list());
}
const drawList = (list: HiddenListProps) =>
  draw(
    <main>
      <h1>Options</h1>
      <HiddenList {...list} />
    </main>,
  );

function pressFocused(element: HTMLElement): void {
  element.focus();
  press(element);
}
const focusedName = () => document.activeElement?.getAttribute('aria-label') ?? textOf(document.activeElement);
const settle = () => act(async () => {});

describe('the list of hidden sentences', () => {
  it('says that there are none, and how they come about', () => {
    const body = drawList(props({ entries: [] }));
    expect(textOf(body.querySelector('h2 + p'))).toMatch(
      /^None\. Not this claim, on a claim’s card, takes the mark off/u,
    );
    expect(body.querySelectorAll('button')).toHaveLength(0);
  });

  it('lists them by page, with the claims’ titles', () => {
    const body = drawList(props());
    expect(textsOf(body, 'h3')).toEqual(['news.example/fair', 'paper.example']);
    expect(textsOf(body, 'li > span')).toEqual([
      'The weather 12 May 2026',
      'What the fair cost sentence 1 of 2, 12 May 2026',
      'What the fair cost sentence 2 of 2, 12 May 2026',
      'crowd 12 May 2026',
    ]);
  });

  it('leads to the page, without telling it from where', () => {
    const link = drawList(props()).querySelector('h3 a');
    expect(link?.getAttribute('href')).toBe(NEWS);
    expect(link?.getAttribute('rel')).toBe('noreferrer');
  });

  it('tells what is not kept, and how many are', () => {
    const more = textOf(drawList(props({ limit: 7 })).querySelector('h2 + p'));
    expect(more).toContain('Its words are not kept');
    expect(more).toContain('When there are more than 7, the oldest are marked again.');
  });

  it('has a name of its own for each button', () => {
    const names = [...drawList(props()).querySelectorAll('li button')].map((one) => one.getAttribute('aria-label'));
    expect(names).toEqual([
      'Show again: The weather, news.example/fair',
      'Show again: What the fair cost, sentence 1 of 2, news.example/fair',
      'Show again: What the fair cost, sentence 2 of 2, news.example/fair',
      'Show again: crowd, paper.example',
    ]);
  });

  it('restores one, all, and exports', () => {
    const list = props();
    const body = drawList(list);
    press(button(body, 'Show again: What the fair cost, sentence 1 of 2, news.example/fair'));
    expect(list.onRestore).toHaveBeenCalledWith(ENTRIES[2]);
    press(button(body, 'Show all again'));
    expect(list.onRestoreAll).toHaveBeenCalledTimes(1);
    press(button(body, 'Export a report'));
    expect(list.onExport).toHaveBeenCalledTimes(1);
  });

  it('moves the focus to the next button, over pages, then to the one before, then to the heading', async () => {
    const body = drawLive();
    pressFocused(button(body, 'Show again: What the fair cost, sentence 1 of 2, news.example/fair'));
    await settle();
    expect(focusedName()).toBe('Show again: What the fair cost, news.example/fair');
    pressFocused(button(body, focusedName()));
    await settle();
    expect(focusedName()).toBe('Show again: crowd, paper.example');
    pressFocused(button(body, focusedName()));
    await settle();
    expect(focusedName()).toBe('Show again: The weather, news.example/fair');
    pressFocused(button(body, focusedName()));
    await settle();
    expect(focusedName()).toBe('Sentences you turned away');
  });

  it('moves the focus to the heading when all are restored', async () => {
    const body = drawLive();
    pressFocused(button(body, 'Show all again'));
    await settle();
    expect(focusedName()).toBe('Sentences you turned away');
    expect(body.querySelectorAll('li')).toHaveLength(0);
  });

  it('leaves the focus where the reader has taken it meanwhile', async () => {
    const body = drawLive();
    const elsewhere = button(body, 'Export a report');
    const pressed = button(body, 'Show again: The weather, news.example/fair');
    press(pressed);
    elsewhere.focus();
    await settle();
    expect(document.activeElement).toBe(elsewhere);
  });

  it('does not move the focus for what goes by itself', () => {
    const body = drawList(props());
    act(() => {
      render(
        <main>
          <h1>Options</h1>
          <HiddenList {...props({ entries: ENTRIES.slice(0, 1) })} />
        </main>,
        document.body,
      );
    });
    expect(document.activeElement).toBe(body);
  });

  it('says when the browser did not save it, until it does', async () => {
    const onRestore = vi.fn().mockRejectedValueOnce(new Error('full')).mockResolvedValue(undefined);
    const body = drawList(props({ onRestore }));
    const pressed = button(body, 'Show again: The weather, news.example/fair');
    pressFocused(pressed);
    await settle();
    expect(textOf(body.querySelector('[role=alert]'))).toBe('The browser did not save this. The list is as it was.');
    expect(document.activeElement).toBe(pressed);
    press(pressed);
    await settle();
    expect(textOf(body.querySelector('[role=alert]'))).toBe('');
  });

  it(
    'passes axe, with sentences and without',
    async () => {
      expect(await axeFinds(drawList(props()))).toEqual([]);
      expect(await axeFinds(drawList(props({ entries: [] })))).toEqual([]);
    },
    AXE_TIMEOUT_MS,
  );
});
