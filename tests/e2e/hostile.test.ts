/** Pages that try to hurt: nothing is thrown into them or changed on them, nothing hangs, and marks come back or stay away. */
import { describe, expect, test } from 'vitest';
import type { Tab } from './driver/driver';
import { pause, repeating, until } from './driver/poll';
import { useBrowser } from './session';
import { settled } from './settled';

const session = useBrowser();

interface Hostile {
  attacks: string[];
  errors: string[];
  sprung: string[];
  log: string[];
  isOver(): boolean;
  arm(): void;
  disarm(): void;
  pretend(): void;
  add(html: string): Element;
}
declare const hostile: Hostile;

/** Longer (ms) than a card takes to open. */
const WOULD_OPEN = 1_500;
/** A page that does not answer for so long (ms) hangs. */
const HANGS = 20_000;

/** Every attack that a test below has tried. */
const tried = new Set<string>();

async function open(attack: string): Promise<Tab> {
  tried.add(attack);
  return session.open(`hostile.html?attack=${attack}`);
}

/** The page's own world has seen no error, and neither has anybody else. */
async function unharmed(tab: Tab): Promise<void> {
  expect(await tab.evaluate(() => hostile.errors)).toEqual([]);
  expect(await session.driver.handle.errors()).toEqual([]);
}

const source = (tab: Tab) => tab.evaluate(() => document.documentElement.outerHTML);

const answers = async (tab: Tab): Promise<void> => {
  const answer = await Promise.race([tab.evaluate(() => 'here'), pause(HANGS).then(() => 'hangs')]);
  expect(answer).toBe('here');
};

/** The marks that the page has without any attack, once they are all there. */
async function marksAreWhole(tab: Tab): Promise<void> {
  await tab.marked('Vladimir Putin', 'person', '#first');
  await tab.marked('Volodymyr Zelenskyy', 'person', '#second');
  await tab.marked('Steve Witkoff', 'person', '#third');
}

/** Points at a name until something is there that comes with its card. */
async function hoverUntil(tab: Tab, what: string, isThere: () => Promise<boolean>): Promise<void> {
  const hover = () => tab.hover('Vladimir Putin', '#first');
  await hover();
  const again = repeating(hover);
  await until(what, async () => {
    const is = await isThere();
    if (!is) await again();
    return is;
  });
}

/** A card opens where a reader points, and goes with Escape. */
async function cardWorks(tab: Tab): Promise<void> {
  await tab.hover('Vladimir Putin', '#first');
  await tab.card.open('Putin');
  await tab.key('Escape');
  await tab.card.closed();
}

describe('a page whose prototypes are patched', () => {
  test('never sees its traps sprung, and is marked all the same', async () => {
    const tab = await open('prototypes');
    // As plain text: what else a test has run in a page iterates an array there.
    const disarm = () => tab.page.evaluate('hostile.disarm()');
    const arm = () => tab.page.evaluate('hostile.arm()');
    await until('marks behind the traps', async () => {
      await disarm();
      const { people } = await tab.marks();
      const { length } = NAMED.filter((name) => people.includes(name));
      await arm();
      return length === NAMED.length;
    });
    await disarm();
    const {
      boxes: [box],
    } = await tab.show('Vladimir Putin', '#first');
    // What has been sprung by now, the test's own looking has.
    await tab.evaluate(() => {
      hostile.sprung.length = 0;
      hostile.errors.length = 0;
    });
    await arm();
    await tab.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 8, 4);
    await pause(WOULD_OPEN);
    await disarm();
    expect(await tab.evaluate(() => hostile.sprung)).toEqual([]);
    await tab.card.open('Putin');
    await arm();
    await tab.key('Escape');
    await pause(WOULD_OPEN);
    await disarm();
    await tab.card.closed();
    expect(await tab.evaluate(() => hostile.sprung)).toEqual([]);
    await unharmed(tab);
  });
});

const NAMED = ['Donald Trump', 'Vladimir Putin', 'Volodymyr Zelenskyy', 'Steve Witkoff'];

describe('a page that takes the marks away', () => {
  test.each(['clearing', 'stealing', 'emptying'])('%s: they come back with the next change', async (attack) => {
    const tab = await open(attack);
    await until('the attack’s end', () => tab.evaluate(() => hostile.isOver()));
    await tab.evaluate(() => void hostile.add('At last Friedrich Merz spoke.'));
    await tab.marked('Friedrich Merz', 'person', '#place');
    await marksAreWhole(tab);
    await unharmed(tab);
  });
});

describe('a page that works against the card', () => {
  test.each(['removing', 'hiding', 'moving', 'stripping'])('%s it: nothing is left, no error', async (attack) => {
    const tab = await open(attack);
    await marksAreWhole(tab);
    for (const words of ['Vladimir Putin', 'Donald Trump']) {
      await tab.hover(words, '#first');
      await pause(WOULD_OPEN);
      await tab.move(5, 5, 3);
      await pause(300);
    }
    await tab.key('Escape');
    await until('nothing of the card', () => tab.evaluate(() => document.querySelector('parallax-card') === null));
    await marksAreWhole(tab);
    await unharmed(tab);
  });

  test('refusing it the layer above all others: it stands beside the words all the same', async () => {
    const tab = await open('refusing');
    await marksAreWhole(tab);
    const { boxes } = await tab.hover('Vladimir Putin', '#first');
    const { box } = await tab.card.open('Vladimir Putin');
    const [words] = boxes;
    if (!words) throw new Error('The words have no box.');
    expect(box.width).toBeGreaterThan(250);
    expect(Math.min(Math.abs(box.y - words.y - words.height), Math.abs(words.y - box.y - box.height))).toBeLessThan(60);
    await tab.key('Escape');
    await tab.card.closed();
    await unharmed(tab);
  });

  test('outbidding it in that layer without end: the bidding ends', async () => {
    const tab = await open('outbidding');
    await marksAreWhole(tab);
    const bids = () => tab.evaluate(() => Number(document.getElementById('bid')?.dataset.bids ?? 0));
    await hoverUntil(tab, 'a bid', async () => (await bids()) > 0);
    await pause(1_500);
    const before = await bids();
    await pause(500);
    expect(await bids()).toBe(before);
    expect(before).toBeLessThan(100);
    await tab.evaluate(() => document.getElementById('bid')?.remove());
    await tab.key('Escape');
    await until('no card', () => tab.evaluate(() => document.querySelector('parallax-card') === null));
    await unharmed(tab);
  });

  test('covering it with a dialog: the dialog works, and the card goes', async () => {
    const tab = await open('covering');
    await marksAreWhole(tab);
    await hoverUntil(tab, 'the dialog', () => tab.evaluate(() => document.querySelector('dialog')?.open === true));
    await tab.key('Escape', 'Escape');
    await until('both gone', () =>
      tab.evaluate(
        () => document.querySelector('dialog')?.open === false && document.querySelector('parallax-card') === null,
      ),
    );
    await unharmed(tab);
  });

  test('laying something over the words: what is not seen opens nothing', async () => {
    const tab = await open('overlay');
    await marksAreWhole(tab);
    await tab.hover('Vladimir Putin', '#first');
    await pause(WOULD_OPEN);
    expect(await tab.card.read()).toBeNull();
    await unharmed(tab);
  });

  // Chromium finds no words under such a pointer, Firefox does: they are seen, so that either will do.
  test('taking its words out of the pointer’s reach: no error', async () => {
    const tab = await open('pointerless');
    await marksAreWhole(tab);
    await tab.hover('Vladimir Putin', '#first');
    await pause(WOULD_OPEN);
    await tab.key('Escape');
    await tab.card.closed();
    await unharmed(tab);
  });

  test('pretending that a reader points and types: nothing opens', async () => {
    const tab = await open('none');
    await marksAreWhole(tab);
    await tab.evaluate(() => hostile.pretend());
    await pause(WOULD_OPEN);
    expect(await tab.card.read()).toBeNull();
    await cardWorks(tab);
    await unharmed(tab);
  });
});

describe('a page’s own doings', () => {
  test('are the same: what it holds, what it hears', async () => {
    const tab = await open('none');
    const before = await source(tab);
    await marksAreWhole(tab);
    await settled(tab);
    expect(await source(tab)).toBe(before);
    await cardWorks(tab);
    expect(await source(tab)).toBe(before);
    // Of the card the page hears nothing but the key that closed it.
    const heard = await tab.evaluate(() => hostile.log.filter((line) => !line.startsWith('scroll')));
    expect(heard.filter((line) => !/^keydown/u.test(line))).toEqual([]);
    await unharmed(tab);
  });

  test('a storm of changes where the marks are: they are right when it is over', async () => {
    const tab = await open('storm');
    await pause(1_000);
    await answers(tab);
    await until('the storm’s end', () => tab.evaluate(() => hostile.isOver()));
    await tab.marked('Steve Witkoff', 'person', '#third');
    await tab.marked('Vladimir Putin', 'person', '#first');
    await unharmed(tab);
  });
});

describe('text made to explode the matcher', () => {
  test.each(['near-misses', 'no-spaces', 'accents', 'nesting', 'shadow-roots'])(
    '%s: the page answers, and is marked',
    async (attack) => {
      const tab = await open(attack);
      await answers(tab);
      await marksAreWhole(tab);
      await cardWorks(tab);
      await answers(tab);
      await unharmed(tab);
    },
  );

  test('odd characters: names are found through them, and nothing breaks', async () => {
    const tab = await open('odd-characters');
    await marksAreWhole(tab);
    await tab.marked('Vladimir Putin', 'person', '#place');
    await tab.marked('Keir Starmer', 'person', '#place');
    await tab.marked('Marco Rubio', 'person', '#place');
    await unharmed(tab);
  });
});

describe('names that are no text', () => {
  test('in scripts, attributes, fields and drawings are left alone; escaped markup is text', async () => {
    const tab = await open('other-forms');
    await marksAreWhole(tab);
    await tab.marked('Friedrich Merz', 'person', '#escaped');
    await settled(tab);
    expect((await tab.marks()).people).not.toContain('Keir Starmer');
    await tab.hover('Friedrich Merz', '#escaped');
    const { html } = await tab.card.open('Merz');
    expect(html).not.toMatch(/onerror/u);
    await unharmed(tab);
  });

  test('a base elsewhere changes no link of the card', async () => {
    const tab = await open('base');
    await marksAreWhole(tab);
    await tab.hover('Vladimir Putin', '#first');
    const { html } = await tab.card.open('Putin');
    const links = [...html.matchAll(/href="([^"]*)"/gu)].map(([, href]) => href);
    expect(links.filter((href) => !href?.startsWith('https://') && !href?.startsWith('#'))).toEqual([]);
    expect(html).not.toContain('elsewhere');
    await unharmed(tab);
  });

  test('elements that are called like what a document is asked for: marks and card are there', async () => {
    const tab = await open('clobbering');
    await marksAreWhole(tab);
    // The card cannot be read by a test here, whose own questions to the document go to those elements.
    await hoverUntil(tab, 'a card', () => tab.evaluate(() => document.querySelector('parallax-card') !== null));
    await tab.key('Escape');
    await until('none', () => tab.evaluate(() => document.querySelector('parallax-card') === null));
    await unharmed(tab);
  });

  test('elements that are called like what a window has: marks and card are there', async () => {
    const tab = await open('names');
    await marksAreWhole(tab);
    await cardWorks(tab);
    await unharmed(tab);
  });

  test('sandboxed frames are left in peace', async () => {
    const tab = await open('sandboxed');
    await marksAreWhole(tab);
    await settled(tab);
    expect(await tab.evaluate(() => hostile.errors)).toEqual([]);
  });
});

// The last one.
test('every attack that the page knows has been tried', async () => {
  const tab = await session.open('hostile.html');
  const known = await tab.evaluate(() => hostile.attacks);
  expect(known.filter((attack) => !tried.has(attack))).toEqual([]);
});
