import { describe, expect, test } from 'vitest';
import type { Tab } from './driver/driver';
import { until } from './driver/poll';
import { useBrowser } from './session';
import { settled } from './settled';

const session = useBrowser();

/** The texts under a kind of mark in a frame of the page, each once; null where the frame cannot be looked into. */
function marksInFrame(frame: string, name: string): string[] | null {
  const element = document.querySelector<HTMLIFrameElement>(frame);
  try {
    const inner = element?.contentWindow as (Window & typeof globalThis) | null;
    const ranges = [...(inner?.CSS.highlights.get(name) ?? [])];
    return [
      ...new Set(
        ranges.map((range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset) ?? ''),
      ),
    ];
  } catch {
    return null;
  }
}

const marked = (tab: Tab, words: string, within: string) => tab.marked(words, 'person', within);

async function unmarked(tab: Tab, words: string, within: string): Promise<void> {
  const spots = await tab.find(words, within);
  expect(spots.length, words).toBeGreaterThan(0);
  for (const { person } of spots) expect(person, words).toBe(0);
}

describe('text of every shape', () => {
  test('is marked where it is one text, and not where blocks part it', async () => {
    const tab = await session.open('structures.html');
    await marked(tab, 'Witkoff', '#wbr');
    await marked(tab, 'Rubio', '#wbr');
    await marked(tab, 'Mark Rutte', '#cut');
    await marked(tab, 'Keir Starmer', 'caption');
    await marked(tab, 'Ursula von der Leyen', '#cell');
    await marked(tab, 'JD Vance', '#item');
    await marked(tab, 'Volodymyr Zelenskyy', '#term');
    await marked(tab, 'Putin', '#ruby');
    await marked(tab, 'Mark Rutte', 'summary');
    await marked(tab, 'Marco Rubio', '#contents');
    await marked(tab, 'Emmanuel Macron', '#rtl');
    await marked(tab, 'Friedrich Merz', '#bidi');
    await marked(tab, 'Keir Starmer', '#pre');
    await marked(tab, 'Giorgia Meloni', '#quote');
    await marked(tab, 'Vladimir Putin', '#caption');
    await marked(tab, 'Donald Trump', '#custom');
    await marked(tab, 'Friedrich Merz', '#breaks');
    await settled(tab);
    await unmarked(tab, 'Stubb', '#other-cell');
    await unmarked(tab, 'poo-tin', '#ruby');
    const { people } = await tab.marks();
    // A line's break stands between a given name and a surname like a space; an empty line parts them.
    expect(people.filter((words) => words.includes('Macron'))).toContain('EmmanuelMacron');
    expect(people.filter((words) => words.includes('Merz') && words.includes('Meloni'))).toEqual([]);
    expect(people.filter((words) => words.includes('Vladimir') && words !== 'Vladimir Putin')).toEqual([]);
  });

  test('is marked in what opens, and in rows that come and go', async () => {
    const tab = await session.open('structures.html');
    await marked(tab, 'Donald Trump', 'article');
    await tab.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    await marked(tab, 'Steve Witkoff', '#shut');
    for (const row of [0, 500, 990, 10]) {
      await tab.evaluate((at) => {
        const box = document.getElementById('window');
        box?.scrollTo(0, at * 30);
        box?.scrollIntoView();
      }, row);
      await until(`row ${row}`, () => tab.evaluate((at) => document.getElementById(`row-${at}`) !== null, row));
      await marked(tab, 'Marco Rubio', `#row-${row}`);
    }
    // Of the rows that have gone nothing is left.
    const { people } = await tab.marks();
    expect(people.filter((words) => words === '').length).toBe(0);
    const detached = await tab.evaluate(
      () =>
        [...(CSS.highlights.get('parallax-person') ?? [])].filter((range) => !range.startContainer.isConnected).length,
    );
    expect(detached).toBe(0);
  });
});

describe('frames', () => {
  test('of the page’s own site are read, others are left alone', async () => {
    const tab = await session.open('framed.html');
    await marked(tab, 'Donald Trump', 'article');
    await until('marks in the frame', async () => {
      const people = await tab.evaluate(marksInFrame, '#own', 'parallax-person');
      const claims = await tab.evaluate(marksInFrame, '#own', 'parallax-claim');
      return people?.includes('Volodymyr Zelenskyy') && (claims?.length ?? 0) > 0;
    });
    for (const frame of tab.page.frames()) {
      if (!frame.url().includes('localhost')) continue;
      expect(await frame.evaluate(() => CSS.highlights.size)).toBe(0);
    }
    // The badge counts what the page itself names: two people and perhaps a claim, not the frame's dozen.
    await settled(tab);
    expect(Number(await session.driver.badge())).toBeLessThan(5);
  });

  test('of a frameset are read, too', async () => {
    const tab = await session.open('frameset.html');
    await until('marks in the frame', async () =>
      (await tab.evaluate(marksInFrame, '#own', 'parallax-person'))?.includes('Volodymyr Zelenskyy'),
    );
  });
});

describe('odd documents', () => {
  test('XHTML', async () => {
    const tab = await session.open('summit.xhtml');
    await marked(tab, 'Vladimir Putin', '#one');
    await marked(tab, 'Emmanuel Macron', '#data');
  });

  test('a page that writes itself, and is written again', async () => {
    const tab = await session.open('written.html');
    await marked(tab, 'Vladimir Putin', '#early');
    await tab.evaluate(() => (globalThis as unknown as { rewrite(): void }).rewrite());
    await marked(tab, 'Emmanuel Macron', '#late');
  });

  test('a text of five million characters is left alone; the others are marked', async () => {
    const tab = await session.open('endless.html');
    await marked(tab, 'Vladimir Putin', '#short');
    await settled(tab);
    expect((await tab.marks()).people).toHaveLength(2);
  });

  test('a page that comes back from where it was left is marked as it was', async () => {
    const tab = await session.open('demo.html');
    await settled(tab);
    const before = await tab.marks();
    await tab.page.goto(`${session.server.origin}/plain.html`);
    await tab.page.goBack();
    await until('the marks', async () => JSON.stringify(await tab.marks()) === JSON.stringify(before));
  });
});
