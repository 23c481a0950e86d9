import { describe, expect, test } from 'vitest';
import { words as ui } from '../../src/views/words';
import type { Tab } from './driver/driver';
import { type Box, compareWithServed } from './driver/in-page';
import type { Image } from './driver/png';
import { until } from './driver/poll';
import { useBrowser } from './session';
import { settled } from './settled';

const session = useBrowser();

/** Sentences of demo.html that report a claim, each in a paragraph of its own. */
const CLAIMS = [
  ['#guarantees', 'Russia has accepted security guarantees for Ukraine'],
  ['#length', 'left without an agreement to sign'],
  ['#regions', 'had made concessions on five Ukrainian regions'],
  ['#land', 'Russia would hand back small pockets of land that it occupies'],
  ['#rubio', 'but nobody was on the verge of a peace deal'],
  ['#party', 'Neither Ukraine nor its European allies had been invited to Alaska'],
  ['#three', 'there must be new sanctions on Russia'],
  ['#three', 'After three and a half years of war'],
] as const;

/** Pixels that differ, one count for each row of the part. */
function differingRows(a: Image, b: Image, { x, y, width, height }: Box): number[] {
  const rows: number[] = [];
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(a.height, y + height); row++) {
    let count = 0;
    for (let column = Math.max(0, Math.floor(x)); column < Math.min(a.width, x + width); column++) {
      const at = (row * a.width + column) * 4;
      if (a.data[at] !== b.data[at] || a.data[at + 1] !== b.data[at + 1] || a.data[at + 2] !== b.data[at + 2]) count++;
    }
    rows.push(count);
  }
  return rows;
}

const middleOf = (box: Box): Box => ({ ...box, y: box.y + box.height * 0.4, height: box.height * 0.25 });

const total = (rows: number[]) => rows.reduce((sum, count) => sum + count, 0);

/** The window with its marks, and without them (the highlights are taken out of the registry for a moment). */
async function withAndWithout(tab: Tab): Promise<[Image, Image]> {
  const marked = await tab.pixels();
  await tab.evaluate(() => {
    const names = ['parallax-person', 'parallax-claim', 'parallax-active'];
    (globalThis as unknown as { kept: unknown }).kept = names.map((name) => [name, CSS.highlights.get(name)]);
    for (const name of names) CSS.highlights.delete(name);
  });
  const bare = await tab.pixels();
  await tab.evaluate(() => {
    const { kept } = globalThis as unknown as { kept: [string, Highlight | undefined][] };
    for (const [name, highlight] of kept) if (highlight) CSS.highlights.set(name, highlight);
  });
  return [marked, bare];
}

describe('marks', () => {
  test('names and claims are found on the demonstration page', async () => {
    const tab = await session.open('demo.html');
    for (const name of ['Volodymyr Zelenskyy', 'Keir Starmer', 'Emmanuel Macron'])
      await tab.marked(name, 'person', '#opening');
    for (const name of ['Friedrich Merz', 'Giorgia Meloni', 'Alexander Stubb', 'Mark Rutte', 'Ursula von der Leyen']) {
      await tab.marked(name, 'person', '#party');
    }
    await tab.marked('Zelensky', 'person', '#land');
    await tab.marked('Volodymyr Zelenskiy', 'person', '#three');
    await tab.marked('JD Vance', 'person', '#february');
    for (const [paragraph, words] of CLAIMS) await tab.marked(words, 'claim', paragraph);
    await settled(tab);
    for (const words of [
      'Trump Tower',
      'macron does to a vowel',
      'The summer’s tourists in Anchorage',
      'Lawyers will ask what that means',
    ]) {
      const [spot] = await tab.find(words);
      expect(spot, words).toMatchObject({ person: 0, claim: 0 });
    }
  });

  test('a name inside a claim is cut out of the claim', async () => {
    const tab = await session.open('demo.html');
    await tab.marked('met in Alaska, talked for two and a half hours', 'claim', '#length');
    const name = await tab.marked('Vladimir Putin', 'person', '#length');
    expect(name.claim).toBe(0);
  });

  test.each([false, true])('they are painted under the words and nowhere else (dark: %s)', async (dark) => {
    const tab = await session.open('demo.html', { dark });
    await tab.marked('Russia has accepted security guarantees for Ukraine', 'claim', '#guarantees');
    await settled(tab);
    await tab.show('Vladimir Putin', '#length');
    const claim = (await tab.find('left without an agreement to sign', '#length'))[0]?.boxes[0];
    const person = (await tab.find('Vladimir Putin', '#length'))[0]?.boxes[0];
    const plain = (await tab.find('Diaries in four capitals were', '#opening'))[0];
    if (!claim || !person || !plain?.boxes[0]) throw new Error('The page has lost its words.');
    const [marked, bare] = await withAndWithout(tab);
    const lower = (box: Box): Box => ({ ...box, y: box.y + box.height / 2, height: box.height / 2 + 8 });
    const claimRows = differingRows(marked, bare, lower(claim));
    const personRows = differingRows(marked, bare, lower(person));
    // Dots on every second pixel or so, one row or two of them; dashes, two rows, more than half of each painted.
    expect(total(claimRows)).toBeGreaterThan(claim.width / 4);
    expect(total(personRows)).toBeGreaterThan(person.width / 2);
    const thickness = (rows: number[], width: number) => rows.filter((count) => count > width / 6).length;
    expect(thickness(personRows, person.width)).toBeGreaterThan(thickness(claimRows, claim.width));
    // The letters themselves stay as they are, and so does what is not marked. (The band between the line above and the
    // words' own, since a box of text is as high as its font wants.)
    expect(total(differingRows(marked, bare, middleOf(claim)))).toBe(0);
    expect(total(differingRows(marked, bare, middleOf(plain.boxes[0])))).toBe(0);
  });

  test('the lines can be seen on coloured grounds', async () => {
    const tab = await session.open('coloured.html');
    const words = [
      'will meet Mr',
      'agreed that America may give Ukraine security guarantees',
      'dropped his demand for a ceasefire',
    ];
    for (const each of words) await tab.marked(each, 'claim');
    await settled(tab);
    await tab.show(words[1] ?? '');
    const [marked, bare] = await withAndWithout(tab);
    for (const each of words) {
      const box = (await tab.find(each))[0]?.boxes[0];
      if (!box) throw new Error(`"${each}" has no box.`);
      let strongest = 0;
      for (let y = Math.floor(box.y + box.height / 2); y < box.y + box.height + 8; y++) {
        for (let x = Math.floor(box.x); x < box.x + box.width; x++) {
          const at = (y * marked.width + x) * 4;
          for (const channel of [0, 1, 2]) {
            strongest = Math.max(
              strongest,
              Math.abs((marked.data[at + channel] ?? 0) - (bare.data[at + channel] ?? 0)),
            );
          }
        }
      }
      expect(strongest, each).toBeGreaterThan(90);
    }
  });

  test.each(['demo.html', 'tabloid.html', 'analysis.html', 'split.html', 'strict-csp.html'])(
    'the document of %s stays as it came, byte for byte',
    async (page) => {
      const tab = await session.open(page);
      await until('people to be marked', async () => (await tab.marks()).people.length > 1);
      await settled(tab);
      const first = (await tab.marks()).people[0] ?? '';
      await tab.hover(first);
      await tab.card.open('');
      await tab.key('Escape');
      await tab.card.closed();
      if (page === 'strict-csp.html') {
        // It may not fetch itself; its own source has no element of ours and no attribute either.
        expect(await tab.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/parallax|style=|popover/u);
        return;
      }
      const { now, served } = await tab.evaluate(compareWithServed);
      expect(now).toBe(served);
    },
  );

  test('names in pieces are found whole', async () => {
    const tab = await session.open('split.html');
    await tab.marked('Steve Witkoff', 'person', '#inline');
    await tab.marked('Volodymyr Zelenskyy', 'person', '#soft');
    await tab.marked('Donald Trump', 'person', '#space');
    await tab.marked('Vladimir Putin', 'person', '#space');
    await tab.marked('Trump', 'person', '#hyphen');
    await tab.marked('Putin', 'person', '#hyphen');
    await tab.marked('EMMANUEL MACRON', 'person', '#capitals');
    await tab.marked('Friedrich Merz', 'person', '#cap');
    await tab.marked('Ursula von der Leyen', 'person', '#lines');
    await tab.marked('Marco Rubio', 'person', '#possessive');
    expect((await tab.find('’s chair', '#possessive'))[0]?.person).toBe(0);
    await tab.marked('without a deal', 'claim', '#linked');
  });

  test('people are found in other languages, claims are not, and the card says so', async () => {
    const tab = await session.open('abroad.html');
    for (const [words, within] of [
      ['Зеленського', '#uk'],
      ['Урсула фон дер Ляєн', '#uk'],
      ['Putins', '#de'],
      ['Władimirem Putinem', '#pl'],
      ['Zełenskiego', '#pl'],
    ] as const)
      await tab.marked(words, 'person', within);
    await settled(tab);
    expect((await tab.marks()).claims).toEqual([]);
    await tab.hover('Zełenskiego', '#pl');
    expect((await tab.card.open('Volodymyr Zelenskyy')).text).toContain(ui.namesOnly);
  });

  test.each(['other.html', 'plain.html'])('%s has no claim and nobody on it', async (page) => {
    const tab = await session.open(page);
    // Nothing appears on such a page that could be waited for: the popup says when it has been read.
    const popup = await session.popup();
    await until('the page to be read', async () => (await popup.text()).includes(ui.stand.nothing));
    expect(await tab.marks()).toEqual({ people: [], claims: [], active: [] });
    expect(await session.driver.badge()).toBe('');
  });

  test('editable, hidden and code text is left alone', async () => {
    const tab = await session.open('editable.html');
    await tab.marked('Vladimir Putin', 'person');
    await settled(tab);
    for (const id of ['#contenteditable', '#pre', '#code', '#hidden']) {
      const text = await tab.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', id);
      const [spot] = await tab.find(text.trim(), id);
      expect(spot, id).toMatchObject({ person: 0, claim: 0 });
    }
    // Text that a style sheet hides may be ready for the moment when it shows, but it counts for nothing.
    const popup = await session.popup();
    await until('the page to be read', async () => (await popup.text()).includes('Trump'));
    for (const name of ['Meloni', 'Starmer', 'Macron', 'Rubio', 'Witkoff', 'Rutte', 'Stubb', 'Vance']) {
      expect(await popup.text()).not.toMatch(new RegExp(`${name} \\d`, 'u'));
    }
    await popup.close();
    const seen = new Set<string>();
    for (let step = 0; step < 5; step++) {
      await session.driver.handle.command('next-mention');
      seen.add((await tab.card.open('')).label);
    }
    expect(seen).not.toContain('Giorgia Meloni');
    expect(seen).not.toContain('Keir Starmer');
  });

  test('open shadow roots are read and marked', async () => {
    const tab = await session.open('shadow.html');
    await tab.marked('Volodymyr Zelenskyy', 'person');
    await tab.marked('Emmanuel Macron', 'person');
    await tab.marked('talked in Alaska for nearly three hours', 'claim');
    const spot = await tab.show('Emmanuel Macron');
    const box = spot.boxes[0];
    if (!box) throw new Error('The name has no box.');
    const [marked, bare] = await withAndWithout(tab);
    expect(total(differingRows(marked, bare, { ...box, height: box.height + 8 }))).toBeGreaterThan(box.width / 3);
    await tab.hover('Emmanuel Macron');
    await tab.card.open('Emmanuel Macron');
  });
});
