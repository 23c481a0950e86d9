import { describe, expect, test } from 'vitest';
import { pause, until } from './driver/poll';
import { useBrowser } from './session';

const session = useBrowser();

/** A request may be put off until the browser has nothing else to do (ms). */
const LINGER = 2_000;

const PAGES = [
  ['demo.html', '/news.css', '/mountains.svg'],
  ['tabloid.html', '/tabloid.css', '/mountains.svg'],
  ['strict-csp.html', '/news.css'],
] as const;

describe('nothing leaves, nothing breaks', () => {
  test('no request but the page’s own is made', async () => {
    const { requests, proxied } = session.server;
    for (const [page, ...own] of PAGES) {
      const before = requests.length;
      const asked: string[] = [];
      const tab = await session.open(page);
      tab.page.on('request', (request) => asked.push(request.url()));
      await until('people to be marked', async () => (await tab.marks()).people.length > 1);
      const name = (await tab.marks()).people[0] ?? '';
      await tab.hover(name);
      await tab.card.open('');
      const popup = await session.popup();
      await until('the popup', async () => /Reports|About/u.test(await popup.text()));
      const allowed = new Set([`/${page}`, '/favicon.ico', ...own]);
      expect(requests.slice(before).filter((path) => !allowed.has(path))).toEqual([]);
      // Seen from inside the page: everything after it had loaded, the content script's requests included.
      expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
    }
    await session.extensionPage('compare.html');
    await session.extensionPage('options.html');
    // The browsers' own services are off: whatever arrives here is somebody's who should not have asked.
    await pause(LINGER);
    expect(proxied).toEqual([]);
    const { origin } = session.driver.handle;
    const own = session.driver.requests();
    expect(own.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
    // So that an empty list is not one that nobody wrote: the worker reads its pack.
    if (session.engine === 'chromium') expect(own).toContain(`${origin}/pack/claims.json`);
  });

  test('no error is reported on any page, nor in the background', async () => {
    const pages = [
      ...['demo', 'tabloid', 'analysis', 'coloured', 'transcript', 'live-blog?timer=100', 'infinite', 'spa', 'shadow'],
      ...['dialog', 'split', 'editable', 'links', 'other', 'plain', 'strict-csp'],
    ];
    for (const page of pages) {
      const [file, query = ''] = page.split('?');
      const tab = await session.open(`${file}.html${query ? `?${query}` : ''}`);
      const { people } = await tab.marks();
      // Across the page, over whatever is marked there.
      await tab.move(100, 100);
      await tab.move(600, 500, 5);
      // What lies under an open dialog cannot be pointed at.
      const name = file === 'dialog' ? 'Volodymyr Zelenskyy' : people[0];
      if (name) {
        await tab.hover(name);
        await tab.card.open('');
        await tab.key('Escape');
      }
      await tab.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
      await tab.close();
    }
    expect(await session.driver.handle.errors()).toEqual([]);
  });

  test('the compare page, opened at a claim, and the options page report no error either', async () => {
    const compare = await session.extensionPage('compare.html#land-swap');
    await until('its table', async () => /Land for peace/u.test(await compare.text()));
    const options = await session.extensionPage('options.html');
    await until('its text', async () => (await options.text()).length > 40);
    expect(await session.driver.handle.errors()).toEqual([]);
  });

  // The last one: browsers report what is refused as an error.
  test('a request to whatever host would be seen, and one of the extension is refused', async () => {
    const { proxied } = session.server;
    const before = proxied.length;
    const arrived = (path: string) => proxied.slice(before).some((url) => url.includes(path));
    const options = await session.extensionPage('options.html');
    const refused = await options.evaluate(async () => {
      const told = new Promise<string[]>((done) => {
        const directives: string[] = [];
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
          if (directives.push(violatedDirective) === 2) done(directives);
        });
      });
      const attempt = (url: string) => fetch(url).then(String, () => 'refused');
      const answers = await Promise.all(['http://from-extension.example/', 'https://www.mozilla.org/'].map(attempt));
      return { answers, directives: await told };
    });
    expect(refused).toEqual({ answers: ['refused', 'refused'], directives: ['connect-src', 'connect-src'] });
    // A page may ask: so the list above is not one that nobody wrote.
    const tab = await session.open('plain.html');
    await tab.evaluate(() => void fetch('http://from-page.example/').catch(() => {}));
    await until('the page’s request to arrive', async () => arrived('from-page'));
    expect(arrived('from-extension')).toBe(false);
    expect(arrived('mozilla.org')).toBe(false);
  });
});
