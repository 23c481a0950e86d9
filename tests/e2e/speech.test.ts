/** What a screen reader is given: the trees that both browsers make of page, card and views, closed root included. */
import { describe, expect, test } from 'vitest';
import { words as ui } from '../../src/views/words';
import type { Accessible } from './driver/accessible';
import type { Surface } from './driver/driver';
import { until } from './driver/poll';
import { claimOf, pack } from './pack';
import { useBrowser } from './session';

const session = useBrowser();
const guarantees = claimOf('security-guarantees');
const GUARANTEES = 'Russia has accepted security guarantees';

const treeOf = (surface: Surface): Promise<Accessible[]> => session.driver.handle.accessibles(surface.page);

/** The part of a tree below the first node of this role and name. */
function under(tree: Accessible[], role: string, name: string): Accessible[] {
  const from = tree.findIndex((node) => node.role === role && node.name === name);
  const top = tree[from];
  if (!top) return [];
  const rest = tree.slice(from + 1);
  const end = rest.findIndex(({ depth }) => depth <= top.depth);
  return [top, ...(end < 0 ? rest : rest.slice(0, end))];
}

/** Waits until a tree says what is expected: browsers renew theirs a moment after the page has changed. */
const spoken = (surface: Surface, what: string, look: (tree: Accessible[]) => boolean) =>
  until(what, async () => {
    const tree = await treeOf(surface);
    return look(tree) ? tree : null;
  });

const CONTROLS = new Set(['button', 'link', 'switch', 'radio', 'checkbox', 'textbox']);
const nameless = (tree: Accessible[]) =>
  tree.filter(({ role, name, states }) => (CONTROLS.has(role) || states.includes('focusable')) && name.trim() === '');

describe('a screen reader is told', () => {
  test('of the card: a dialog by its title, its heading, buttons with their state, a table with headers', async () => {
    const tab = await session.open('demo.html');
    await tab.marked(GUARANTEES, 'claim', '#guarantees');
    await tab.hover(GUARANTEES, '#guarantees');
    await tab.card.open(guarantees.title);
    const tree = await spoken(tab, 'the dialog', (all) => under(all, 'dialog', guarantees.title).length > 20);
    const card = under(tree, 'dialog', guarantees.title);
    const has = (role: string, name: string) => card.some((node) => node.role === role && node.name === name);
    expect(has('heading', guarantees.title)).toBe(true);
    for (const name of [ui.pin, ui.close, ui.next, ui.previous, ui.compareAll, ui.notThisClaim]) {
      expect(has('button', name), name).toBe(true);
    }
    expect(has('region', ui.comparison)).toBe(true);
    expect(has('table', ui.comparisonOf(guarantees.title))).toBe(true);
    for (const { label } of pack.sources) {
      expect(
        card.some(({ role, name }) => role === 'columnheader' && name.includes(`${ui.sourceBefore}${label}`)),
      ).toBe(true);
    }
    expect(has('rowheader', guarantees.differences[0]?.aspect ?? '')).toBe(true);
    expect(nameless(card)).toEqual([]);
    await tab.card.press(ui.pin);
    await spoken(tab, 'the pressed pin', (all) =>
      all.some(({ role, name, states }) => role === 'button' && name === ui.pinned && states.includes('pressed')),
    );
  });

  test('by a live region which card a key has opened, and how to go on', async () => {
    const tab = await session.open('demo.html');
    await tab.marked(GUARANTEES, 'claim', '#guarantees');
    await session.driver.handle.command('next-mention');
    const { label } = await tab.card.open('');
    const tree = await spoken(tab, 'the announcement', (all) => {
      const at = all.findIndex(({ role, live }) => role === 'status' && live === 'polite');
      return all
        .slice(at + 1)
        .some(({ role, name }) => role === 'text' && name.includes(label) && /Escape/u.test(name));
    });
    // The page itself is still all there.
    expect(tree.some(({ role, name }) => role === 'heading' && name === 'Who goes, and why')).toBe(true);
    await tab.key('Enter');
    await spoken(tab, 'the focus on the dialog', (all) =>
      all.some(({ role, name, states }) => role === 'dialog' && name === label && states.includes('focused')),
    );
  });

  // Firefox tells of the focus in a tab only once a key has been pressed there.
  test.skipIf(session.engine === 'firefox')('of a sheet by the focus that is moved into it', async () => {
    const tab = await session.open('demo.html', { width: 390, height: 720 });
    await tab.marked('Volodymyr Zelenskyy', 'person', '#opening');
    await tab.tap('Volodymyr Zelenskyy', '#opening');
    const { label } = await tab.card.open('Volodymyr Zelenskyy');
    await spoken(tab, 'the focus on the dialog', (all) =>
      all.some(({ role, name, states }) => role === 'dialog' && name === label && states.includes('focused')),
    );
  });

  test('of the popup: its standing, people with their mentions, claims with what each source says, switches', async () => {
    const tab = await session.open('demo.html');
    await tab.marked(GUARANTEES, 'claim');
    const popup = await session.popup();
    await until('the claims', async () => (await popup.text()).includes(guarantees.title));
    const tree = await spoken(popup, 'the popup', (all) => all.some(({ role }) => role === 'switch'));
    const has = (role: string, name: RegExp) => tree.some((node) => node.role === role && name.test(node.name));
    expect(has('heading', /^Reports \d+ of \d+ matters/u)).toBe(true);
    expect(has('button', /^Zelenskyy \d+\s+mentions$/u)).toBe(true);
    expect(has('columnheader', /^Source\s+A$/u)).toBe(true);
    expect(has('rowheader', new RegExp(`^${guarantees.title}`, 'u'))).toBe(true);
    expect(tree.some(({ role, states }) => role === 'switch' && states.includes('checked'))).toBe(true);
    expect(nameless(tree.slice(2))).toEqual([]);
  });

  test('of compare and options page: everything by a name, rows as folded or open, a complaint at once', async () => {
    const compare = await session.extensionPage('compare.html');
    await until('its table', async () => (await compare.text()).includes(guarantees.title));
    const isRow = ({ role, name }: Accessible) => role === 'button' && name === guarantees.title;
    const folded = await spoken(compare, 'a folded row', (all) =>
      all.some((node) => isRow(node) && node.states.includes('collapsed')),
    );
    expect(nameless(folded.slice(2))).toEqual([]);
    await compare.press(guarantees.title);
    await spoken(compare, 'the open row', (all) => all.some((node) => isRow(node) && node.states.includes('expanded')));
    const options = await session.extensionPage('options.html');
    await until('its text', async () => (await options.text()).includes(ui.addSite));
    const tree = await spoken(options, 'the options', (all) => all.some(({ role }) => role === 'textbox'));
    expect(nameless(tree.slice(2))).toEqual([]);
    await options.page.focus('.add input');
    await options.page.keyboard.type('no host');
    await options.page.keyboard.press('Enter');
    await spoken(options, 'the complaint', (all) => {
      const at = all.findIndex(({ name }) => name === ui.hostWrong('no host'));
      const isAlert = all.slice(Math.max(0, at - 2), at).some(({ role }) => role === 'alert');
      return isAlert && all.some(({ role, states }) => role === 'textbox' && states.includes('invalid'));
    });
  });
});
