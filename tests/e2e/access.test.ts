import { describe, expect, test } from 'vitest';
import { until } from './driver/poll';
import { claimOf, pack } from './pack';
import { useBrowser } from './session';

const session = useBrowser();
const guarantees = claimOf('security-guarantees');

describe.each([
  ['light', false],
  ['dark', true],
] as const)('axe finds nothing (%s)', (_name, dark) => {
  test('on a claim’s card', async () => {
    const tab = await session.open('demo.html', { dark });
    await tab.marked('Russia has accepted security guarantees', 'claim');
    await tab.hover('Russia has accepted security guarantees');
    await tab.card.open(guarantees.title);
    expect(await tab.card.axe()).toEqual([]);
  });

  test('on a person’s card, in a narrow window', async () => {
    const tab = await session.open('demo.html', { dark, width: 340, height: 720 });
    await tab.marked('Volodymyr Zelenskyy', 'person', '#opening');
    await tab.hover('Volodymyr Zelenskyy', '#opening');
    await tab.card.open('Volodymyr Zelenskyy');
    expect(await tab.card.axe()).toEqual([]);
  });

  test('on the popup, with claims and without', async () => {
    const tab = await session.open('demo.html', { dark });
    await tab.marked('Russia has accepted security guarantees', 'claim');
    const popup = await session.popup({ dark, width: 380, height: 600 });
    await until('the claims', async () => (await popup.text()).includes(guarantees.title));
    expect(await popup.axe()).toEqual([]);
    await popup.close();
    await session.open('plain.html', { dark });
    const empty = await session.popup({ dark, width: 380, height: 600 });
    await until('the standing', async () => (await empty.text()).length > 60);
    expect(await empty.axe()).toEqual([]);
  });

  test.each([1280, 380])('on the compare page at %i px', async (width) => {
    const page = await session.extensionPage('compare.html', { dark, width });
    await until('its table', async () => (await page.text()).includes(guarantees.title));
    expect(await page.axe()).toEqual([]);
  });

  test('on the options page', async () => {
    const page = await session.extensionPage('options.html', { dark });
    await until('its text', async () => (await page.text()).length > 40);
    expect(await page.axe()).toEqual([]);
  });
});

describe('the compare page', () => {
  test('has every claim and every source, each cell with its wording or its silence', async () => {
    const page = await session.extensionPage('compare.html');
    const text = await until('its table', async () => {
      const now = await page.text();
      return now.includes(guarantees.title) ? now : null;
    });
    for (const claim of pack.claims) expect(text).toContain(claim.title);
    for (const { label, title } of pack.sources) {
      expect(text).toContain(label);
      expect(text).toContain(title);
    }
    for (const claim of pack.claims) {
      const values = claim.differences.flatMap(({ values: by }) => Object.values(by)).filter((value) => value !== null);
      expect(
        values.some((value) => value !== undefined && text.includes(value.excerpt.text)),
        claim.id,
      ).toBe(true);
    }
  });

  test('can be filtered by person', async () => {
    const page = await session.extensionPage('compare.html');
    await until('its table', async () => (await page.text()).includes(guarantees.title));
    const rubio = pack.claims.filter(({ people }) => people.includes('marco-rubio'));
    const rest = pack.claims.filter(({ people }) => !people.includes('marco-rubio'));
    await page.press(`Rubio ${rubio.length}`);
    await until('the others to go', async () => {
      const titles = await page.evaluate(() =>
        [...document.querySelectorAll('tbody th[scope=row] button')].map((element) => element.textContent ?? ''),
      );
      return rubio.every(({ title }) => titles.includes(title)) && !rest.some(({ title }) => titles.includes(title));
    });
  });
});
