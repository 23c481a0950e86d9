/** The day on which a page says that it was published. */

const DAY = /^(\d{4}-\d{2}-\d{2})(?:T|\s|$)/u;

/** Where pages say so, the surest place first. */
const PLACES: [selector: string, attribute: string][] = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['meta[name="date"], meta[name="dc.date"], meta[name="DC.date.issued"]', 'content'],
  ['article time[datetime][pubdate], time[itemprop="datePublished"]', 'datetime'],
  ['article time[datetime], main time[datetime]', 'datetime'],
];

/** Structured data beyond this is not an article's own description. */
const JSON_MAX = 100_000;

/** "2025-08-17"; null where the page says nothing of it, or nothing that is a day. Reads no layout. */
export function publishedOn(page: Document): string | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const [, day] =
      /"datePublished"\s*:\s*"(\d{4}-\d{2}-\d{2})/u.exec((script.textContent ?? '').slice(0, JSON_MAX)) ?? [];
    if (day !== undefined) return day;
  }
  for (const [selector, attribute] of PLACES) {
    const [, day] = DAY.exec(page.querySelector(selector)?.getAttribute(attribute)?.trim() ?? '') ?? [];
    if (day !== undefined) return day;
  }
  return null;
}
