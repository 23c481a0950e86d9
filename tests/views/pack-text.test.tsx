// @vitest-environment happy-dom
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Deck } from '../../src/pack/deck';
import { catalogue } from '../catalogue';
import { draw } from './draw';
import { fixtureDeck } from './fixture-deck';
import { COST, DEAR, DOUBTED, pageFindings, quotation } from './fixture-page';
import { realDeck } from './real-deck';

/** All texts that came with the deck and that are more than a name. */
function textsIn(deck: Deck): string[] {
  const found: string[] = [];
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (key !== 'id' && /\p{L}{2,} \p{L}{2,}/u.test(value)) found.push(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [inner, of] of Object.entries(value)) walk(of, Array.isArray(value) ? key : inner);
    }
  };
  walk(deck, '');
  return [...new Set(found)].filter((text) => !deck.people.some(({ name, short }) => text === name || text === short));
}

/** What of the deck's texts stands in a language that is not the deck's. */
function unmarked(root: Element, deck: Deck): string[] {
  const texts = textsIn(deck);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const wrong: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const language = node.parentElement?.closest('[lang]')?.getAttribute('lang');
    const text = (node.textContent ?? '').replaceAll('\u2060', '');
    if (language !== deck.language && texts.some((one) => text.includes(one))) wrong.push(text);
  }
  return wrong;
}

const actions = {
  pin: vi.fn(),
  close: vi.fn(),
  back: vi.fn(),
  step: vi.fn(),
  open: vi.fn(),
  compare: vi.fn(),
  copy: vi.fn(async () => {}),
  hide: null,
};

describe('in German, what is the pack’s', () => {
  let views: Awaited<ReturnType<typeof load>>;
  const load = async () => {
    vi.resetModules();
    Object.assign(fakeBrowser.i18n, await catalogue('de'));
    const [{ Card }, { Popup }, { Compare }] = await Promise.all([
      import('../../src/views/card'),
      import('../../src/views/popup'),
      import('../../src/views/compare'),
    ]);
    return { Card, Popup, Compare };
  };
  beforeAll(async () => {
    Element.prototype.scrollIntoView = () => {};
    views = await load();
  });
  afterAll(async () => {
    Object.assign(fakeBrowser.i18n, await catalogue());
    vi.resetModules();
  });

  const findings = pageFindings({ about: true, claims: [COST, DEAR, DOUBTED], quotes: [quotation()] });
  const drawCard = (deck: Deck, subject: { kind: 'person' | 'claim'; id: string }) =>
    draw(
      <views.Card
        deck={deck}
        subject={subject}
        position={null}
        count={2}
        alsoHere={deck.claims.slice(0, 2).map(({ id }) => id)}
        matched={['the cost of it', 'was paid']}
        foreign
        copiedFrom={[]}
        page={deck === fixtureDeck ? findings : pageFindings({ claims: [] })}
        pinned={false}
        canGoBack={false}
        actions={actions}
      />,
    );

  it.each([
    ['the example', fixtureDeck],
    ['the pack', realDeck()],
  ])('is marked as such on every card: %s', (_, deck) => {
    for (const { id } of deck.claims) {
      const root = drawCard(deck, { kind: 'claim', id });
      expect(root.querySelector('[role=dialog]')?.getAttribute('lang')).toBe('de');
      expect(root.querySelector('h2')?.getAttribute('lang')).toBe('en');
      expect(unmarked(root, deck), id).toEqual([]);
    }
    for (const { id } of deck.people) expect(unmarked(drawCard(deck, { kind: 'person', id }), deck), id).toEqual([]);
  });

  it('is marked in the popup', () => {
    const popup = {
      deck: fixtureDeck,
      site: 'news.example',
      siteOn: true,
      everywhereOn: true,
      onShow: vi.fn(),
      onRead: vi.fn(),
      onSite: vi.fn(),
      onEverywhere: vi.fn(),
      onCompare: vi.fn(),
      onOptions: vi.fn(),
    };
    for (const page of [findings, pageFindings({ claims: [] }), pageFindings({ claims: [], about: false })]) {
      expect(unmarked(draw(<views.Popup {...popup} state={{ kind: 'summary', page }} />), fixtureDeck)).toEqual([]);
    }
  });

  it('is marked on the compare page', () => {
    const real = realDeck();
    const compare = { copy: vi.fn(async () => {}), save: vi.fn(), print: vi.fn() };
    const view = <views.Compare deck={real} actions={compare} initialClaim={real.claims[0]?.id ?? null} />;
    expect(unmarked(draw(view), real)).toEqual([]);
    const withPage = <views.Compare deck={fixtureDeck} page={findings} actions={compare} initialClaim="cost" />;
    expect(unmarked(draw(withPage), fixtureDeck)).toEqual([]);
  });

  it('and what is the interface’s is not', () => {
    const root = drawCard(fixtureDeck, { kind: 'claim', id: 'cost' });
    for (const name of ['Anheften', 'Schließen', 'Alle vergleichen', 'Wessen Angabe']) {
      const element = [...root.querySelectorAll('*')].find(
        (one) => one.children.length === 0 && one.textContent?.includes(name),
      );
      expect(element?.closest('[lang]')?.getAttribute('lang'), name).toBe('de');
    }
  });
});
