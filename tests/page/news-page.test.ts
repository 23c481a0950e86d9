// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isNewsPage, isOptedOut } from '../../src/page/news-page';
import { measureNews, parsePage } from './news-figures';
import { SKELETONS } from './skeletons';

/** What is read though it is none of news: a form like any article’s, and no word of its own on what it is. */
const TAKEN_FOR_NEWS = ['forum’s thread without data', 'terms of use'];

describe('isNewsPage', () => {
  it.each(SKELETONS.map(({ name, isNews, html }) => [name, isNews || TAKEN_FOR_NEWS.includes(name), html] as const))(
    '%s: %j',
    (_, expected, html) => {
      expect(isNewsPage(parsePage(html))).toBe(expected);
    },
  );

  it('misses no page of news among the skeletons, and is right of nine in ten', () => {
    const { recall, precision } = measureNews();
    expect(recall).toBe(1);
    expect(precision).toBeGreaterThan(0.9);
  });

  it('stands any data that a page may carry about itself', () => {
    for (const text of ['', '{', '"@type"', '"@type":"', `"@type":${'['.repeat(100_000)}`, '\ud800'.repeat(1_000)]) {
      const page = parsePage('<body></body>');
      const script = page.createElement('script');
      script.type = 'application/ld+json';
      script.textContent = text;
      page.body.append(script);
      expect(isNewsPage(page)).toBe(false);
    }
  });

  it('looks only at the beginning of a long page', () => {
    const page = parsePage(
      `<body>${'<i>x</i>'.repeat(2_600)}<p>${'A sentence that is long enough to be one of prose, it is. '.repeat(3)}</p></body>`,
    );
    expect(isNewsPage(page)).toBe(false);
  });
});

describe('isOptedOut', () => {
  it.each([
    ['<meta name="parallax" content="off">', true],
    ['<meta name="Parallax" content=" OFF ">', true],
    ['<meta name="parallax" content="on">', false],
    ['<meta property="parallax" content="off">', false],
    ['', false],
  ])('%s: %j', (head, expected) => {
    expect(isOptedOut(parsePage(`<head>${head}</head><body></body>`))).toBe(expected);
  });
});
