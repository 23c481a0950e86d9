import { writeFileSync } from 'node:fs';
import { startDriver } from '../tests/e2e/driver/driver';
import { pause, until } from '../tests/e2e/driver/poll';
import { serve } from './serve';

const engine = (process.argv[2] ?? 'chromium') as 'chromium' | 'firefox';
const dark = process.argv.includes('--dark');
const server = await serve();
const driver = await startDriver({ engine, proxyPort: server.port });
const out = (n: string, b: Uint8Array) => writeFileSync(`/tmp/look/${n}-${engine}${dark ? '-dark' : ''}.png`, b);
const cards: [string, string, string, string][] = [
  ['guarantees', 'Russia has accepted security guarantees', '#guarantees', 'Security guarantees'],
  ['length', 'talked for two and a half hours', '#length', ''],
  ['army', 'A guarantee that comes from the Kremlin', '#army', ''],
  ['rubio', 'There had been some movement', '#rubio', ''],
  ['progress', 'promised', '#progress', ''],
];
for (const [name, words, within, title] of cards) {
  const tab = await driver.open(`${server.origin}/demo.html`, { width: 1000, height: 900, dark });
  await tab.marked('After three and a half years of war', 'claim');
  await tab.hover(words, within);
  const card = await tab.card.open(title || ' ');
  console.log(name, card.label, '|', card.text.slice(0, 600));
  await pause(300);
  out(`card-${name}`, await tab.screenshot());
  await tab.close();
}
const tab = await driver.open(`${server.origin}/demo.html`, { dark });
await tab.marked('After three and a half years of war', 'claim');
const popup = await driver.behind('popup.html', { width: 380, height: 600, scale: 1.5, dark });
await until('the popup', async () => /Reports/u.test(await popup.text()));
console.log(await popup.text());
await popup.page.bringToFront();
out('popup', await popup.page.screenshot());
await popup.press('Compare');
await pause(1500);
const pages = await driver.handle.browser.pages();
for (const p of pages) console.log(p.url());
const compare = pages.find((p) => p.url().includes('compare.html'));
if (compare) {
  await compare.setViewport({ width: 1280, height: 900 });
  await pause(500);
  out('compare', await compare.screenshot({ fullPage: true }));
}
await driver.close();
await server.close();
