import { describe, expect, test } from 'vitest';
import { words as ui } from '../../src/views/words';
import type { Tab } from './driver/driver';
import type { Box } from './driver/in-page';
import { pause, until } from './driver/poll';
import { claimOf, pack, personOf } from './pack';
import { useBrowser } from './session';

const session = useBrowser();

const GUARANTEES = 'Russia has accepted security guarantees for Ukraine';
const GUARANTEES_SENTENCE = 'Russia has accepted security guarantees for Ukraine, on the pattern of Nato’s Article 5.';
const guarantees = claimOf('security-guarantees');
const noDeal = claimOf('no-deal');

async function openDemo(view = {}): Promise<Tab> {
  const tab = await session.open('demo.html', view);
  await tab.marked(GUARANTEES, 'claim', '#guarantees');
  await tab.marked('left without an agreement to sign', 'claim', '#length');
  return tab;
}

/** Away from all words, to the window's corner, for long enough that the page sees it: pointers are looked at once a frame. */
async function away(tab: Tab): Promise<void> {
  await tab.move(4, 4, 3);
  await tab.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

const overlap = (a: Box, b: Box) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0.5 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.5;

describe('what a card says', () => {
  test('a claim: its title, who reports it, the columns, and excerpts of every source', async () => {
    const tab = await openDemo();
    await tab.hover(GUARANTEES, '#guarantees');
    const card = await tab.card.open(guarantees.title);
    expect(card.label).toBe(guarantees.title);
    const reporting = pack.sources.filter(({ id }) => guarantees.reports[id]);
    expect(card.text).toContain(`${reporting.length} sources`);
    for (const { label } of pack.sources) expect(card.text).toMatch(new RegExp(`\\b${label}\\b`, 'u'));
    const first = guarantees.differences[0];
    expect(card.text).toContain(first?.aspect);
    for (const value of Object.values(first?.values ?? {})) if (value) expect(card.text).toContain(value.excerpt.text);
  });

  test('a person: who this is, descriptions and sayings with their source, the number of mentions, the claims', async () => {
    const tab = await openDemo();
    const person = personOf('volodymyr-zelenskyy');
    await tab.hover('Volodymyr Zelenskyy', '#opening');
    const card = await tab.card.open(person.name);
    expect(card.label).toBe(person.name);
    for (const { text } of person.described) expect(card.text).toContain(text);
    for (const { text } of person.said) expect(card.text).toContain(text);
    expect(card.text).toMatch(/Named \d times on this page/u);
    expect(card.text).toContain(claimOf('guarantees-rejected').title);
  });

  test('a name inside a claim wins, leads on to the claim, and back again', async () => {
    const tab = await openDemo();
    await tab.hover('Vladimir Putin', '#length');
    const card = await tab.card.open(personOf('vladimir-putin').name);
    expect(card.buttons.some((name) => name.includes(noDeal.title))).toBe(true);
    await tab.card.press(noDeal.title);
    const next = await tab.card.open(noDeal.title);
    expect(next.label).toBe(noDeal.title);
    await tab.card.press(ui.back);
    expect((await tab.card.open(personOf('vladimir-putin').name)).label).toBe('Vladimir Putin');
  });

  test('while it is open, its words are the active mark', async () => {
    const tab = await openDemo();
    await tab.hover(GUARANTEES, '#guarantees');
    await tab.card.open(guarantees.title);
    expect((await tab.find(GUARANTEES, '#guarantees'))[0]?.active).toBe(1);
    await tab.key('Escape');
    await until('the active mark to go', async () => (await tab.marks()).active.length === 0);
  });

  test('"Compare all" opens the compare page at the claim', async () => {
    const tab = await openDemo();
    await tab.hover(GUARANTEES, '#guarantees');
    await tab.card.open(guarantees.title);
    const { browser } = session.driver.handle;
    const before = (await browser.pages()).length;
    await tab.card.press(ui.compareAll);
    const page = await until('the compare page', async () => {
      const pages = await browser.pages();
      return pages.length > before ? pages.at(-1) : null;
    });
    await until('its table', async () =>
      ((await page.evaluate('document.body.innerText')) as string).includes(guarantees.title),
    );
    expect(await page.evaluate('location.href')).toContain('/compare.html');
    await page.close();
  });
});

/** The card's box lies on no line of the words that it explains. */
async function expectWordsFree(
  tab: Tab,
  box: Box,
  { title, sentence, paragraph }: { title: string; sentence: string; paragraph: string },
): Promise<void> {
  const [spot] = await tab.find(sentence, paragraph);
  expect(spot?.boxes.length, title).toBeGreaterThan(0);
  for (const line of spot?.boxes ?? [])
    expect(overlap(box, line), `${title} covers ${JSON.stringify(line)}`).toBe(false);
}

async function closeCard(tab: Tab): Promise<void> {
  await tab.key('Escape');
  await tab.card.closed();
  await away(tab);
}

describe('where a card stands', () => {
  const places: [string, string, string, string][] = [
    ['#opening', 'Volodymyr Zelenskyy', 'Volodymyr Zelenskyy', 'Volodymyr Zelenskyy'],
    ['#guarantees', GUARANTEES, GUARANTEES_SENTENCE, guarantees.title],
    [
      '#land',
      'Russia would hand back',
      'People who know the Kremlin’s thinking describe an exchange: Russia would hand back small pockets of land that it occupies, Ukraine would give up the rest of the Donbas, and elsewhere the front would freeze where it is.',
      claimOf('land-swap').title,
    ],
    ['#three', 'Volodymyr Zelenskiy', 'Volodymyr Zelenskiy', 'Volodymyr Zelenskyy'],
  ];
  test.each([
    { width: 1280, height: 800 },
    { width: 640, height: 480 },
    { width: 360, height: 640 },
  ])('in a window of $width × $height: inside, narrow, low, and never over its words', async (view) => {
    const tab = await openDemo(view);
    for (const [paragraph, point, sentence, title] of places) {
      await tab.hover(point, paragraph);
      await tab.card.open(title);
      // The card may be measured once more after its first frame.
      await pause(150);
      const card = await tab.card.read();
      if (!card) throw new Error(`The card of "${title}" is gone.`);
      const { box } = card;
      expect(box.width, title).toBeLessThanOrEqual(420);
      expect(box.height, title).toBeLessThanOrEqual(view.height / 2 + 0.5);
      expect(box.x, title).toBeGreaterThanOrEqual(0);
      expect(box.y, title).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, title).toBeLessThanOrEqual(view.width);
      expect(box.y + box.height, title).toBeLessThanOrEqual(view.height);
      await expectWordsFree(tab, box, { title, sentence, paragraph });
      await closeCard(tab);
    }
  });

  test('at twice the size in a small window, the comparison begins in sight and the words stay free', async () => {
    const tab = await openDemo({ width: 640, height: 400, scale: 2 });
    for (const [paragraph, point, sentence, title] of places) {
      if (!pack.claims.some((claim) => claim.title === title)) continue;
      await tab.hover(point, paragraph);
      await tab.card.open(title);
      await pause(300);
      const box = (await tab.card.read())?.box;
      if (!box) throw new Error(`The card of "${title}" is gone.`);
      const row = await tab.card.firstRow();
      expect(row?.label, title).toBeGreaterThan(0.95);
      expect(row?.value, title).toBeGreaterThan(0.95);
      await expectWordsFree(tab, box, { title, sentence, paragraph });
      await closeCard(tab);
    }
  });

  test('in the first and the last line of the window', async () => {
    const tab = await openDemo({ width: 1000, height: 600 });
    for (const edge of ['top', 'bottom'] as const) {
      const [spot] = await tab.find('left without an agreement', '#length');
      const box = spot?.boxes[0];
      if (!box) throw new Error('The words are gone.');
      await tab.evaluate(
        (y, side) => scrollTo({ top: scrollY + y - (side === 'top' ? 6 : innerHeight - 34), behavior: 'instant' }),
        box.y,
        edge,
      );
      const [moved] = await tab.find('left without an agreement', '#length');
      const line = moved?.boxes[0];
      if (!line) throw new Error('The words are gone.');
      await tab.move(line.x + 20, line.y + line.height / 2, 2);
      const card = await tab.card.open(noDeal.title);
      expect(card.box.y).toBeGreaterThanOrEqual(0);
      expect(card.box.y + card.box.height).toBeLessThanOrEqual(600);
      expect(overlap(card.box, line)).toBe(false);
      await tab.key('Escape');
      await tab.card.closed();
      await away(tab);
    }
  });

  test('above a modal dialog of the page, and its buttons work there', async () => {
    const tab = await session.open('dialog.html');
    await tab.marked('Volodymyr Zelenskyy', 'person', '#dialog');
    await tab.hover('Volodymyr Zelenskyy', '#dialog');
    const card = await tab.card.open('Volodymyr Zelenskyy');
    // What is hit in the card's middle is the card, not the dialog.
    const { x, y, width, height } = card.box;
    const top = await tab.evaluate(
      (left, down) => document.elementFromPoint(left, down)?.localName,
      x + width / 2,
      y + height / 2,
    );
    expect(top).toBe('parallax-card');
    await tab.card.press(ui.pin);
    await until('the card to be pinned', async () => (await tab.card.read())?.pressed.includes(ui.pinned));
    // Escape is the card's first, the dialog's after that.
    await tab.key('Escape');
    await tab.card.closed();
    expect(await tab.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await tab.key('Escape');
    await until('the dialog to close', async () => !(await tab.evaluate(() => document.querySelector('dialog')?.open)));
  });

  test('under a strict policy it is drawn with its own style', async () => {
    const tab = await session.open('strict-csp.html');
    await tab.marked('Volodymyr Zelenskyy', 'person');
    await tab.hover('Volodymyr Zelenskyy');
    const { box } = await tab.card.open('Volodymyr Zelenskyy');
    expect(box.width).toBeGreaterThan(250);
    expect(box.width).toBeLessThanOrEqual(420);
    // The ink rule on top: rows that are nearly black, once the card has faded in.
    await until('the card’s rule', async () => {
      // It rises a little as it appears: its place is read anew.
      const image = await tab.pixels((await tab.card.read())?.box);
      const at = (image.width + Math.floor(image.width / 2)) * 4;
      return Math.max(...image.data.slice(at, at + 3)) < 70;
    });
  });

  test.each([false, true])('it follows the reader’s choice (dark: %s)', async (dark) => {
    const tab = await openDemo({ dark });
    await tab.hover(GUARANTEES, '#guarantees');
    const { box } = await tab.card.open(guarantees.title);
    await pause(200);
    const image = await tab.pixels({ x: box.x + 4, y: box.y + 12, width: 8, height: 8 });
    const light = image.data.filter((_, index) => index % 4 !== 3).reduce((sum, value) => sum + value, 0) / (8 * 8 * 3);
    if (dark) expect(light).toBeLessThan(90);
    else expect(light).toBeGreaterThan(200);
  });
});

describe('hovering', () => {
  test('it opens only after the pointer has rested', async () => {
    const tab = await openDemo();
    await tab.hover(GUARANTEES, '#guarantees');
    const start = Date.now();
    expect(await tab.card.read()).toBeNull();
    await tab.card.open(guarantees.title);
    expect(Date.now() - start).toBeGreaterThan(200);
  });

  test('it never opens while the pointer races across the text', async () => {
    const tab = await openDemo();
    const spot = await tab.show(GUARANTEES, '#guarantees');
    const line = spot.boxes[0];
    if (!line) throw new Error('The words have no box.');
    const y = line.y + line.height / 2;
    const end = Date.now() + 1_500;
    for (let x = line.x; Date.now() < end; x = x > line.x + line.width - 60 ? line.x : x + 55) {
      await tab.move(x, y);
      expect(await tab.card.read()).toBeNull();
    }
    await away(tab);
    await pause(600);
    expect(await tab.card.read()).toBeNull();
  });

  test('the way from the words to the card is safe, and the card stays while the pointer is on it', async () => {
    const tab = await openDemo();
    await tab.hover('Volodymyr Zelenskyy', '#opening');
    const { box } = await tab.card.open('Volodymyr Zelenskyy');
    const [spot] = await tab.find('Volodymyr Zelenskyy', '#opening');
    const from = spot?.boxes[0];
    if (!from) throw new Error('The name has no box.');
    const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
    const goal = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    // A hand's pace: half a second for the way.
    const steps = 20;
    for (let step = 1; step <= steps; step++) {
      await tab.move(start.x + ((goal.x - start.x) * step) / steps, start.y + ((goal.y - start.y) * step) / steps);
      await pause(20);
    }
    expect((await tab.card.read())?.label).toBe('Volodymyr Zelenskyy');
    await pause(1_200);
    expect((await tab.card.read())?.label).toBe('Volodymyr Zelenskyy');
    await away(tab);
    await tab.card.closed();
  });

  test('it closes a moment after the pointer has left', async () => {
    const tab = await openDemo();
    await tab.hover(GUARANTEES, '#guarantees');
    await tab.card.open(guarantees.title);
    await away(tab);
    await tab.card.closed();
    expect((await tab.marks()).active).toEqual([]);
  });

  test('a neighbour opens without delay right after a card has closed', async () => {
    const tab = await openDemo();
    await tab.hover('Keir Starmer', '#opening');
    await tab.card.open('Keir Starmer');
    await tab.hover('Emmanuel Macron', '#opening');
    const card = await tab.card.open('Emmanuel Macron');
    expect(card.label).toBe('Emmanuel Macron');
  });
});

describe('pinning and Escape', () => {
  test('a click on the pin holds the card until Escape', async () => {
    const tab = await openDemo();
    await tab.hover(GUARANTEES, '#guarantees');
    await tab.card.open(guarantees.title);
    await tab.card.press(ui.pin);
    await until('the card to be pinned', async () => (await tab.card.read())?.pressed.includes(ui.pinned));
    await away(tab);
    await pause(1_000);
    expect((await tab.card.read())?.label).toBe(guarantees.title);
    await tab.key('Escape');
    await tab.card.closed();
  });

  test('its own button closes it', async () => {
    const tab = await openDemo();
    await tab.hover(GUARANTEES, '#guarantees');
    await tab.card.open(guarantees.title);
    await tab.card.press(ui.close);
    await tab.card.closed();
    await pause(600);
    expect(await tab.card.read()).toBeNull();
  });

  test('Escape reaches the page when no card is open, and only then', async () => {
    const tab = await openDemo();
    await tab.evaluate(() => {
      const counts = globalThis as unknown as { escapes: number };
      counts.escapes = 0;
      for (const type of ['keydown', 'keyup']) {
        document.addEventListener(type, (event) => {
          if ((event as KeyboardEvent).key === 'Escape') counts.escapes++;
        });
      }
    });
    const escapes = () => tab.evaluate(() => (globalThis as unknown as { escapes: number }).escapes);
    await tab.key('Escape');
    expect(await escapes()).toBe(2);
    await tab.hover(GUARANTEES, '#guarantees');
    await tab.card.open(guarantees.title);
    await tab.key('Escape');
    await tab.card.closed();
    expect(await escapes()).toBe(2);
    await tab.key('Escape');
    expect(await escapes()).toBe(4);
  });

  test('clicks and keys in the card do not reach the page', async () => {
    const tab = await openDemo();
    await tab.evaluate(() => {
      const heard = globalThis as unknown as { heard: string[] };
      heard.heard = [];
      for (const type of ['click', 'mousedown', 'pointerdown', 'keydown']) {
        document.addEventListener(type, () => heard.heard.push(type));
      }
    });
    await tab.hover(GUARANTEES, '#guarantees');
    await tab.card.open(guarantees.title);
    await tab.card.press(ui.pin);
    await until('the card to be pinned', async () => (await tab.card.read())?.pressed.includes(ui.pinned));
    await tab.key('Tab', 'Enter');
    expect(await tab.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
  });
});

describe('the keyboard', () => {
  test('a command walks to the next mention, scrolls it into view, opens and announces its card; another walks back', async () => {
    const tab = await openDemo({ height: 500 });
    const walk = async (command: string): Promise<string> => {
      // Two claims of one sentence are two mentions at the same words.
      const here = async () => JSON.stringify([(await tab.marks()).active, (await tab.card.read())?.label]);
      const before = await here();
      await session.driver.handle.command(command);
      await until('another mention to be active', async () => {
        const { active } = await tab.marks();
        return active.length > 0 && (await here()) !== before;
      });
      return (await tab.card.open('')).label;
    };
    const labels: string[] = [];
    for (let step = 0; step < 6; step++) labels.push(await walk('next-mention'));
    expect(new Set(labels).size).toBeGreaterThan(2);
    const { active } = await tab.marks();
    const [spot] = await tab.find(active[0] ?? '');
    const box =
      (await tab.find(active[0] ?? '')).flatMap(({ boxes, active: share }) => (share > 0 ? boxes : []))[0] ??
      spot?.boxes[0];
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(500);
    await until('the card to be announced', async () => {
      const card = await tab.card.read();
      return card && card.announced.length > 10 && card.announced.includes(card.label);
    });
    expect(await walk('previous-mention')).toBe(labels.at(-2));
  });

  test('Enter pins and goes in, Tab reaches every button and leaves, Escape closes', async () => {
    const tab = await openDemo();
    await session.driver.handle.command('next-mention');
    await tab.card.open('');
    expect(await tab.card.focused()).toBeNull();
    await tab.key('Enter');
    await until('the card to be pinned', async () => (await tab.card.read())?.pressed.includes(ui.pinned));
    await until('the focus to be in the card', async () => tab.card.focused());
    const reached = new Set<string>();
    for (let press = 0; press < 60; press++) {
      await tab.key('Tab');
      const name = await tab.card.focused();
      // Past its last button the focus is the page's again.
      if (!name) break;
      reached.add(name);
    }
    expect([...reached].some((name) => name.includes(ui.close))).toBe(true);
    expect([...reached].some((name) => name.includes(ui.compareAll))).toBe(true);
    expect(await tab.card.focused()).toBeNull();
    await tab.key('Escape');
    await tab.card.closed();
  });
});

describe('touch', () => {
  test('a tap on words opens their card, a tap elsewhere closes it', async () => {
    const tab = await openDemo({ width: 400, height: 700 });
    await tab.tap(GUARANTEES, '#guarantees');
    await tab.card.open(guarantees.title);
    await pause(300);
    const box = (await tab.card.read())?.box;
    if (!box) throw new Error('The card is gone.');
    expect(box.width).toBeLessThanOrEqual(420);
    // The margin, where no words are, on the side of the window where the card is not.
    await tab.page.touchscreen.tap(6, box.y > 100 ? 60 : 660);
    await tab.card.closed();
  });

  test('a tap on a link follows the link and opens nothing', async () => {
    const tab = await session.open('links.html', { width: 400, height: 700 });
    await tab.marked('Steve Witkoff', 'person');
    await tab.tap('Steve Witkoff');
    await until(
      'the link to be followed',
      async () => (await tab.page.evaluate('location.pathname')) === '/plain.html',
    );
    expect(await tab.card.read()).toBeNull();
  });

  test('hovering a link opens the card and leaves the link alone', async () => {
    const tab = await session.open('links.html');
    await tab.marked('Steve Witkoff', 'person');
    await tab.hover('Steve Witkoff');
    await tab.card.open('Steve Witkoff');
    await tab.click('Steve Witkoff');
    await until(
      'the link to be followed',
      async () => (await tab.page.evaluate('location.pathname')) === '/plain.html',
    );
  });
});
