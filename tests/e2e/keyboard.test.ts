/** Keys alone: every stop can be seen and is not covered, nothing holds the focus, and Escape gives it back. */
import { describe, expect, test } from 'vitest';
import { words as ui } from '../../src/views/words';
import type { Surface, Tab } from './driver/driver';
import { until } from './driver/poll';
import { claimOf } from './pack';
import { useBrowser } from './session';

const session = useBrowser();
const guarantees = claimOf('security-guarantees');

interface Stop {
  /** What has the focus; null where nothing of the page has it. */
  name: string | null;
  problems: string[];
}

/** What has the focus in a document or a root, and what is wrong with how it shows. */
function readStop(root: Document | ShadowRoot): Stop {
  const focused = root.activeElement;
  if (!(focused instanceof HTMLElement) || focused.matches('body, html')) return { name: null, problems: [] };
  const label = 'labels' in focused ? (focused as HTMLInputElement).labels?.[0] : undefined;
  const name = (focused.getAttribute('aria-label') ?? label?.textContent ?? focused.textContent ?? '').trim();
  const id = `${focused.localName} "${name.replace(/\s+/gu, ' ').slice(0, 50)}"`;
  // The ring may be drawn around what stands for a control: its label, or its row.
  const bearer = [focused, label, focused.closest('tr')].find((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  const problems: string[] = [];
  if (!bearer) problems.push(`${id} has no ring`);
  const owner = bearer ?? focused;
  let { left, top, right, bottom } = owner.getBoundingClientRect();
  const clip = (box: { left: number; top: number; right: number; bottom: number }) => {
    left = Math.max(left, box.left);
    top = Math.max(top, box.top);
    right = Math.min(right, box.right);
    bottom = Math.min(bottom, box.bottom);
  };
  clip({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
  for (let at = owner.parentElement; at; at = at.parentElement) {
    if (getComputedStyle(at).overflowY !== 'visible') clip(at.getBoundingClientRect());
  }
  if (right - left < 4 || bottom - top < 4) problems.push(`${id} is out of the window`);
  // WCAG 2.4.11: something else must not lie on all of it.
  const points = [0.15, 0.5, 0.85].flatMap((x) =>
    [0.2, 0.5, 0.8].map((y) => root.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)),
  );
  if (!points.some((hit) => hit && (owner.contains(hit) || hit.contains(owner)))) problems.push(`${id} is covered`);
  return { name: id, problems };
}

const LIMIT = 120;

/** Walks by Tab from where the focus is until nothing of the page has it, or all has come round. */
async function walk(surface: Surface, stopNow: () => Promise<Stop>, back = false, most = LIMIT): Promise<Stop[]> {
  const { keyboard } = surface.page;
  const stops: Stop[] = [];
  if (back) await keyboard.down('Shift');
  for (let press = 0; press < most; press++) {
    await keyboard.press('Tab');
    const stop = await stopNow();
    if (stop.name === null) break;
    stops.push(stop);
  }
  if (back) await keyboard.up('Shift');
  return stops;
}

const stopOn = (page: Surface) => async () => (await page.page.evaluate(`(${readStop})(document)`)) as Stop;

/** What a keyboard should reach on a page: one stop for a group of radio buttons. */
const reachable = (page: Surface) =>
  page.evaluate(() => {
    const groups = new Set<string>();
    return [...document.querySelectorAll<HTMLElement>('button, a[href], input, [tabindex="0"]')].filter((element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      return !groups.has(element.name) && groups.add(element.name);
    }).length;
  });

describe('Tab reaches everything, each stop is seen, and none holds the focus', () => {
  test.each([
    ['compare.html', { width: 1280, height: 800 }, ui.everyMatter],
    ['compare.html', { width: 380, height: 640 }, ui.everyMatter],
    ['options.html', { width: 700, height: 500 }, ui.privacyTitle],
  ])('%s in a window of %o', async (path, view, words) => {
    const page = await session.extensionPage(path, view);
    await until('its text', async () => (await page.text()).includes(words));
    const all = await reachable(page);
    const forth = await walk(page, stopOn(page), false, all);
    expect(forth.flatMap(({ problems }) => problems)).toEqual([]);
    expect(new Set(forth.map(({ name }) => name)).size).toBeGreaterThan(all / 2);
    expect(forth.length).toBe(all);
    // And back from the last: what comes from below must not stop under the head that sticks.
    const back = await walk(page, stopOn(page), true);
    expect(back.flatMap(({ problems }) => problems)).toEqual([]);
    expect(back.length).toBe(all - 1);
    // Past the first and past the last the focus is the browser's again.
    expect((await stopOn(page)()).name).toBeNull();
  });

  test('the popup', async () => {
    const tab = await session.open('demo.html');
    await tab.marked('Russia has accepted security guarantees', 'claim');
    const popup = await session.popup();
    await until('the claims', async () => (await popup.text()).includes(guarantees.title));
    const all = await reachable(popup);
    // In front it would see itself as the page in front: it is to look no more.
    await popup.evaluate(() => {
      for (let timer = Number(setTimeout(() => {})); timer > 0; timer--) clearTimeout(timer);
      Object.assign(globalThis, { setTimeout: () => 0 });
    });
    await popup.page.bringToFront();
    const forth = await walk(popup, stopOn(popup), false, all);
    expect(forth.flatMap(({ problems }) => problems)).toEqual([]);
    expect(forth.length).toBe(all);
    const back = await walk(popup, stopOn(popup), true);
    expect(back.flatMap(({ problems }) => problems)).toEqual([]);
    expect(back.length).toBe(all - 1);
  });

  test.each([
    { width: 1000, height: 700 },
    { width: 640, height: 400 },
    { width: 360, height: 640 },
  ])('the card in a window of $width × $height', async (view) => {
    const tab = await session.open('demo.html', view);
    await tab.marked('Russia has accepted security guarantees', 'claim');
    await session.driver.handle.command('next-mention');
    await tab.card.open('');
    await tab.key('Enter');
    await until('the focus in the card', () => tab.card.focused());
    const stops = await walk(tab, () => tab.card.evaluate(readStop));
    expect(stops.flatMap(({ problems }) => problems)).toEqual([]);
    const buttons = (await tab.card.read())?.buttons.length ?? 0;
    // Its buttons and its body, which scrolls.
    expect(stops.length).toBeGreaterThanOrEqual(buttons);
    await tab.key('Escape');
    await tab.card.closed();
  });
});

describe('the focus comes back', () => {
  const focusOn = (tab: Tab) =>
    tab.evaluate(() => {
      const focused = document.activeElement;
      return focused instanceof HTMLAnchorElement ? focused.textContent : (focused?.localName ?? '');
    });

  test.each(['Escape', ui.close])('to the link that had it, by %s', async (how) => {
    const tab = await session.open('demo.html');
    await tab.marked('Russia has accepted security guarantees', 'claim');
    await tab.evaluate(() => document.querySelector<HTMLElement>('#guarantees a')?.focus());
    expect(await focusOn(tab)).toBe('Nato’s Article 5');
    await session.driver.handle.command('next-mention');
    await tab.card.open('');
    await tab.key('Enter');
    await until('the focus in the card', () => tab.card.focused());
    expect(await focusOn(tab)).toBe('parallax-card');
    if (how === 'Escape') await tab.key('Escape');
    else await pressByKey(tab, how);
    await tab.card.closed();
    expect(await focusOn(tab)).toBe('Nato’s Article 5');
  });

  /** Goes to a button by Tab and presses it by Enter. */
  async function pressByKey(tab: Tab, name: string, back = false): Promise<void> {
    if (back) await tab.page.keyboard.down('Shift');
    for (let press = 0; press < LIMIT && (await tab.card.focused()) !== name; press++) await tab.key('Tab');
    if (back) await tab.page.keyboard.up('Shift');
    expect(await tab.card.focused()).toBe(name);
    await tab.key('Enter');
  }

  test('and stays on what was pressed while the card changes: pin, step, lead on, back', async () => {
    const tab = await session.open('demo.html');
    await tab.marked('Russia has accepted security guarantees', 'claim');
    await tab.marked('Volodymyr Zelenskyy', 'person', '#opening');
    await session.driver.handle.command('next-mention');
    await tab.card.open('');
    await tab.key('Enter');
    await until('the focus in the card', () => tab.card.focused());
    await pressByKey(tab, ui.pinned);
    await until('the pin to be off', async () => tab.card.focused().then((name) => name === ui.pin));
    await pressByKey(tab, ui.next);
    expect(await tab.card.focused()).toBe(ui.next);
    const lead = (await tab.card.read())?.buttons.find((name) => name.endsWith('›') && name.length > 3);
    if (!lead) throw new Error('The card leads nowhere.');
    await pressByKey(tab, lead, true);
    await until('the way back', async () => (await tab.card.read())?.buttons.includes(ui.back));
    // What was pressed is gone with its card: the focus is still in the card.
    expect(await tab.card.focused()).not.toBeNull();
    await pressByKey(tab, ui.back);
    await until('the card before', async () => !(await tab.card.read())?.buttons.includes(ui.back));
    expect(await tab.card.focused()).not.toBeNull();
  });
});
