import { afterEach, describe, expect, test } from 'vitest';
import { words as ui } from '../../src/views/words';
import type { Surface, Tab } from './driver/driver';
import { pause, until } from './driver/poll';
import { useBrowser } from './session';
import { settled } from './settled';
import { clearStorage, storedText, storeSettings } from './storage';

const session = useBrowser();
const NAME = 'Vladimir Putin';
/** Longer than the first looks at a page; what has not come by then is not coming. */
const QUIET = 1_500;

afterEach(() => clearStorage(session));

/** Before a page is opened, so that it finds the choice when it starts. */
const choose = (settings: object) => storeSettings(session, settings);

/**
 * What listens on the window, the document and its root, in the extension's world as in the page's: by the browser's own debugger,
 * which only Chromium has. None of the pages here listens itself.
 */
async function listeners(tab: Tab): Promise<string[]> {
  if (session.engine !== 'chromium') return [];
  const cdp = await tab.page.createCDPSession();
  const found: string[] = [];
  const worlds: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.id));
  await cdp.send('Runtime.enable');
  for (const contextId of worlds) {
    for (const expression of ['window', 'document', 'document.documentElement']) {
      const { result } = await cdp.send('Runtime.evaluate', { expression, contextId });
      if (!result.objectId) continue;
      const reply = await cdp.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
      found.push(...reply.listeners.map(({ type }) => `${expression}: ${type}`));
    }
  }
  await cdp.detach();
  return found;
}

/** Nothing of Parallax is on the page, nor comes when the page changes, is pointed at, or is asked by keyboard. */
async function isOff(tab: Tab, within: string): Promise<void> {
  await pause(QUIET);
  expect(await listeners(tab)).toEqual([]);
  await tab.hover(NAME, within);
  await session.driver.handle.command('next-mention');
  await tab.evaluate(() => {
    const late = document.createElement('p');
    late.textContent = 'Emmanuel Macron wrote of the Alaska summit of Donald Trump and Vladimir Putin.';
    document.querySelector('main')?.append(late);
  });
  await pause(QUIET);
  const { people, claims, active } = await tab.marks();
  expect([...people, ...claims, ...active]).toEqual([]);
  const left = await tab.evaluate(() => ({
    hosts: document.querySelectorAll('parallax-card').length,
    names: ['person', 'claim', 'active'].filter((name) => CSS.highlights.has(`parallax-${name}`)),
    frames: [...document.querySelectorAll('iframe')].map(
      (frame) =>
        (frame.contentWindow as unknown as { CSS: typeof CSS } | null)?.CSS.highlights.get('parallax-person')?.size ??
        0,
    ),
  }));
  expect(left.hosts).toBe(0);
  expect(left.names).toEqual([]);
  expect(left.frames.filter((marks) => marks > 0)).toEqual([]);
  expect(await session.driver.badge()).toBe('');
}

async function popupSays(words: string): Promise<Surface> {
  const popup = await session.popup();
  await until(`the popup to say "${words}"`, async () => (await popup.text()).includes(words));
  return popup;
}

const framed = (tab: Tab) =>
  tab.evaluate(() => {
    const frame = document.querySelector('iframe')?.contentWindow as unknown as { CSS: typeof CSS } | null;
    return frame?.CSS.highlights.get('parallax-person')?.size ?? 0;
  });

describe('off means that nothing is there', () => {
  test('a page that is read does listen, or the tests below would prove nothing', async () => {
    const tab = await session.open('demo.html');
    await tab.marked('Volodymyr Zelenskyy', 'person', '#opening');
    await settled(tab);
    if (session.engine === 'chromium') await until('listeners', async () => (await listeners(tab)).length > 0);
  });

  test.each([
    ['the site is off', { offSites: ['127.0.0.1'] }, 'demo.html', '#length', ui.stand.siteOff],
    ['everything is off', { everywhere: false }, 'demo.html', '#length', ui.stand.allOff],
    ['the publisher asks', { mode: 'every' }, 'opted-out.html', '#text', ui.stand.optedOut],
    ['it is no news', {}, 'shop.html', '#text', ui.stand.notNews],
    ['nobody asked', { mode: 'asked' }, 'demo.html', '#length', ui.stand.unasked],
  ])('%s', async (_, settings, page, within, says) => {
    await choose(settings);
    const tab = await session.open(page);
    await isOff(tab, within);
    await popupSays(says);
  });

  test('turned off while it was on, no listener stays', async () => {
    const tab = await session.open('demo.html');
    await tab.marked('Volodymyr Zelenskyy', 'person', '#opening');
    await tab.hover('Volodymyr Zelenskyy', '#opening');
    await tab.card.open('Volodymyr Zelenskyy');
    await session.driver.handle.command('toggle-site');
    await until('marks to go', async () => (await tab.marks()).people.length === 0);
    await isOff(tab, '#length');
  });
});

describe('on again', () => {
  test('a page is read when the reader asks in the popup, with its frames, until it is left', async () => {
    const tab = await session.open('shop.html');
    const popup = await popupSays(ui.stand.notNews);
    await popup.press(ui.readThis);
    await tab.marked(NAME, 'person', '#text');
    await until('the frame to be read', async () => (await framed(tab)) > 0);
    await popup.close();
    await tab.page.reload({ waitUntil: 'load' });
    await pause(QUIET);
    expect((await tab.marks()).people).toEqual([]);
  });

  test('by keyboard: the page, the site, everything', async () => {
    await choose({ mode: 'asked' });
    const tab = await session.open('demo.html');
    await pause(QUIET);
    const { command } = session.driver.handle;
    await command('read-page');
    await tab.marked('Volodymyr Zelenskyy', 'person', '#opening');
    for (const name of ['toggle-site', 'toggle-everywhere']) {
      await command(name);
      await until(`${name} to take the marks away`, async () => (await tab.marks()).people.length === 0);
      await command(name);
      await tab.marked('Volodymyr Zelenskyy', 'person', '#opening');
    }
  });

  test('every page, as soon as that is chosen', async () => {
    const tab = await session.open('shop.html');
    await pause(QUIET);
    expect((await tab.marks()).people).toEqual([]);
    const options = await session.extensionPage('options.html');
    await options.press(ui.modes[1].label);
    await tab.page.bringToFront();
    await tab.marked(NAME, 'person', '#text');
  });
});

describe('the options', () => {
  const file = (offSites: string[]) => JSON.stringify({ form: 'parallax-sites', off: offSites });
  const pick = (options: Surface, text: string) =>
    options.evaluate((content) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const held = new DataTransfer();
      held.items.add(new File([content], 'sites.json', { type: 'application/json' }));
      if (input) input.files = held.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);

  test('import a list of sites, refuse a bad one, list what is stored and delete it', async () => {
    await choose({ offSites: ['a.example'] });
    const options = await session.extensionPage('options.html');
    await until('the list', async () => (await options.text()).includes('a.example'));
    await pick(options, file(['b.example', 'a.example']));
    await until('the import', async () => (await options.text()).includes(ui.importedSites(1)));
    await until('the new site', async () => (await options.text()).includes('b.example'));
    await pick(options, file(['c.example', 'not a host']));
    await until('the refusal', async () => (await options.text()).includes('entry 2 of the file is not a host name'));
    expect(JSON.parse(await storedText(session)).settings.offSites).toEqual(['a.example', 'b.example']);
    expect(await options.text()).toContain(ui.kept.sites(2));
    await options.press(ui.forgetAll);
    expect(await options.axe()).toEqual([]);
    await options.press(ui.forgetYes);
    await until('it to be deleted', async () => (await options.text()).includes(ui.forgotten));
    expect(await storedText(session)).toBe('{}');
  });

  test('the choices of the first version are kept', async () => {
    await choose({ everywhere: true, offSites: ['localhost'], sureness: 'fewer' });
    const off = await session.open('demo.html', { site: 'localhost' });
    const on = await session.open('demo.html');
    await on.marked('Volodymyr Zelenskyy', 'person', '#opening');
    expect((await off.marks()).people).toEqual([]);
    const options = await session.extensionPage('options.html');
    await until('the choices', async () => (await options.text()).includes('localhost'));
    await options.press('Turn on localhost');
    const kept = () => storedText(session).then((text) => JSON.parse(text).settings);
    await until('the change', async () => (await kept()).offSites.length === 0);
    expect(await kept()).toMatchObject({ everywhere: true, sureness: 'fewer', mode: 'news' });
  });
});
