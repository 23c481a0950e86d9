// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { publishedOn } from '../../src/page/published';

/** What a page with this head and body says. */
const day = (head: string, body = '') => {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  return publishedOn(document);
};
const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const meta = (content: string, name = 'property="article:published_time"') => `<meta ${name} content="${content}">`;

describe('publishedOn', () => {
  it.each([
    ['a day', '2025-08-17'],
    ['a time', '2025-08-17T21:03:00Z'],
    ['a time with a zone', '2025-08-17T21:03:00+02:00'],
    ['a time behind a space', '2025-08-17 21:03'],
    ['white space around it', ' 2025-08-17 '],
  ])('reads a meta element: %s', (_, content) => {
    expect(day(meta(content))).toBe('2025-08-17');
  });

  it.each([
    'property="article:published_time"',
    'itemprop="datePublished"',
    'name="date"',
    'name="dc.date"',
    'name="DC.date.issued"',
  ])('knows %s', (name) => {
    expect(day(meta('2025-08-17', name))).toBe('2025-08-17');
  });

  it('reads structured data, however deep and wherever it stands', () => {
    const article = { '@type': 'NewsArticle', datePublished: '2025-08-17T08:00:00Z' };
    expect(day(jsonLd(article))).toBe('2025-08-17');
    expect(day(jsonLd({ '@graph': [{ '@type': 'WebSite' }, article] }))).toBe('2025-08-17');
    expect(day('', jsonLd([article]))).toBe('2025-08-17');
    expect(day('<script type="application/ld+json">{ "datePublished" :\n "2025-08-17" }</script>')).toBe('2025-08-17');
  });

  it('reads broken structured data as far as it can, and passes over what says nothing', () => {
    expect(day('<script type="application/ld+json">{"datePublished": "2025-08-17", oops</script>')).toBe('2025-08-17');
    expect(day(jsonLd({ dateModified: '2025-08-18' }) + jsonLd({ datePublished: '2025-08-17' }))).toBe('2025-08-17');
    expect(day(jsonLd({ dateModified: '2025-08-18', datePublished: 'yesterday' }))).toBeNull();
  });

  it.each([
    ['in an article', '<article><time datetime="2025-08-17T08:00">Sunday</time></article>'],
    ['in the main part', '<main><p><time datetime="2025-08-17">Sunday</time></p></main>'],
    ['that says what it is', '<footer><time itemprop="datePublished" datetime="2025-08-17"></time></footer>'],
    [
      'that says so before one that does not',
      '<article><time datetime="2025-08-19"></time><time pubdate datetime="2025-08-17"></time></article>',
    ],
  ])('reads a time element %s', (_, body) => {
    expect(day('', body)).toBe('2025-08-17');
  });

  it('trusts structured data before meta elements, and these before what stands in the text', () => {
    const time = '<article><time datetime="2025-08-03"></time></article>';
    expect(day(meta('2025-08-02') + jsonLd({ datePublished: '2025-08-01' }), time)).toBe('2025-08-01');
    expect(day(meta('2025-08-02'), time)).toBe('2025-08-02');
  });

  it('goes on where the surer place holds nonsense', () => {
    expect(day(meta('soon'), '<article><time datetime="2025-08-03"></time></article>')).toBe('2025-08-03');
  });

  it.each([
    ['nothing at all', '', ''],
    ['a day in words', meta('17 August 2025'), ''],
    ['a month', meta('2025-08'), ''],
    ['a number', meta('1755442980'), ''],
    ['an empty one', meta(''), ''],
    ['a longer number', meta('2025-08-170'), ''],
    ['a time elsewhere', '', '<aside><time datetime="2025-08-17"></time></aside>'],
    ['a time without a day', '', '<article><time>Sunday</time></article>'],
    ['another script', '<script type="text/plain">{"datePublished":"2025-08-17"}</script>', ''],
  ])('is null for %s', (_, head, body) => {
    expect(day(head, body)).toBeNull();
  });

  it('reads no more of structured data than an article’s own description has', () => {
    expect(day(jsonLd({ text: 'x'.repeat(100_000), datePublished: '2025-08-17' }))).toBeNull();
  });
});
