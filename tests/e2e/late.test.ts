import { describe, expect, test } from 'vitest';
import { pageWords } from '../../src/views/page-words';
import { pause, until } from './driver/poll';
import { claimOf } from './pack';
import { useBrowser } from './session';
import { settled } from './settled';

const session = useBrowser();

describe('text that comes and goes', () => {
  test('a live blog: entries are marked as they appear, and forgotten when they go', async () => {
    const tab = await session.open('live-blog.html');
    await tab.marked('Volodymyr Zelenskyy', 'person');
    const press = (id: string) =>
      tab.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), id);
    await press('#more');
    await tab.marked('Mark Rutte', 'person', '.late');
    await press('#more');
    await tab.marked('says again that Russia made concessions on all five regions', 'claim', '.late');
    await press('#more');
    await tab.marked('new sanctions on Russia are ready', 'claim', '.late');
    await tab.hover('Steve Witkoff');
    await tab.card.open('Steve Witkoff');
    for (let entry = 0; entry < 3; entry++) await press('#fewer');
    await tab.card.closed();
    await until('the marks to go', async () => {
      const { people, claims } = await tab.marks();
      return ![...people, ...claims].some((text) => /Rutte|Witkoff|concessions/u.test(text));
    });
    const popup = await session.popup();
    await until('the popup to forget them', async () => {
      const text = await popup.text();
      // What the page no longer reports is among what it leaves out.
      const [found = ''] = text.split(pageWords.leftOut);
      return (
        found.includes('Zelenskyy') && !text.includes('Rutte') && !found.includes(claimOf('regional-concessions').title)
      );
    });
  });

  test('a live blog that grows by itself is marked without being touched', async () => {
    const tab = await session.open('live-blog.html?timer=300');
    await tab.marked('has not agreed to a meeting of', 'claim', '.late');
    await tab.marked('Zelensky', 'person', '.late');
    expect((await tab.find('the ice cream vans are out'))[0]).toMatchObject({ person: 0, claim: 0 });
  });

  test('an endless page: what scrolling brings is marked', async () => {
    const tab = await session.open('infinite.html');
    await tab.marked('Donald Trump', 'person');
    for (let piece = 1; piece <= 4; piece++) {
      await tab.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
      await until(
        `piece ${piece}`,
        async () => (await tab.evaluate(() => document.querySelectorAll('.late').length)) >= piece,
      );
      await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    }
    await tab.marked('Friedrich Merz', 'person');
    await tab.marked('said that they were not on the verge of a deal', 'claim');
  });

  test('an application that exchanges its article: the old one is forgotten, the new one read', async () => {
    const tab = await session.open('spa.html?a=summit');
    await tab.marked('and announced no agreement', 'claim');
    const go = (name: string) =>
      tab.evaluate(
        (text) => [...document.querySelectorAll('a')].find((link) => link.textContent === text)?.click(),
        name,
      );
    await go('Garden');
    await until('the old article’s marks to go', async () => {
      const { people, claims } = await tab.marks();
      return people.length + claims.length === 0;
    });
    // "nearly three hours" and "trump card" in the garden are nobody’s.
    await pause(700);
    expect(await tab.marks()).toEqual({ people: [], claims: [], active: [] });
    await go('Brussels');
    await tab.marked('Ursula von der Leyen', 'person');
    await tab.marked('three days after the Alaska summit ended without a deal', 'claim');
    await tab.page.goBack();
    await until('the garden again', async () => (await tab.marks()).people.length === 0);
    await tab.page.goBack();
    await tab.marked('and announced no agreement', 'claim');
  });

  test('text that is changed in place is read again', async () => {
    const tab = await session.open('demo.html');
    await tab.marked('Marco Rubio', 'person', '#rubio');
    await tab.evaluate(() => {
      const text = document.querySelector('#rubio')?.firstChild;
      if (text) text.textContent = 'Friedrich Merz was more careful.';
    });
    await tab.marked('Friedrich Merz', 'person', '#rubio');
    await until('the old name to go', async () => !(await tab.marks()).people.includes('Marco Rubio'));
  });

  test('a page that grows little by little has the claims of one that was whole from the start', async () => {
    const whole = await session.open('growing.html?whole');
    await whole.marked('left without a deal', 'claim');
    await settled(whole);
    const { people, claims } = await whole.marks();
    expect(claims.join(' ')).toContain('not on the verge of a deal');
    await whole.close();
    const tab = await session.open('growing.html');
    await until('the page to be grown', () => tab.evaluate(() => document.documentElement.classList.contains('grown')));
    await pause(1_000);
    await settled(tab);
    expect(await tab.marks()).toMatchObject({ people, claims });
  });

  test('a surname belongs to whoever was named before it on the page, in whatever order the text came', async () => {
    const tab = await session.open('surnames.html');
    const marked = () =>
      Promise.all(
        ['#one', '#two', '#new', '#three', '#four'].map(async (id) => {
          const spots = await tab.find('Vance', id);
          return spots.map(({ person }) => person);
        }),
      );
    await tab.marked('JD Vance', 'person', '#one');
    await tab.marked('Vance', 'person', '#two');
    expect(await marked()).toEqual([[1], [1], [], [0], [0]]);
    await tab.evaluate(() => document.querySelector('#two')?.append(' The children listened.'));
    await pause(700);
    expect(await marked()).toEqual([[1], [1], [], [0], [0]]);
    await tab.evaluate(() => {
      const text = document.querySelector('#two')?.firstChild;
      if (text) text.textContent = 'Vance read slowly again.';
      const late = Object.assign(document.createElement('p'), { id: 'new', textContent: 'Vance smiled.' });
      document.querySelector('#two')?.after(late);
    });
    await pause(700);
    expect(await marked()).toEqual([[1], [1], [1], [0], [0]]);
  });
});
