/**
 * Whether a page is one of news, told by what it says of itself, and where it says nothing by its form. In doubt it is: a
 * page of news that is not read disappoints, while on others there is hardly ever anything to mark. Nothing is laid out,
 * and of long pages only the beginning is looked at.
 */

/** Types of schema.org, and of Open Graph, for what is written to be read. */
const WRITTEN = /^(?:\w*Article|\w*BlogPosting|Report|article)$/;
/** And for what a page of another kind is about. A site, a page or a list by itself says nothing. */
const OTHER =
  /^(?:Product|Recipe|QAPage|DiscussionForumPosting|SearchResultsPage|\w*Application|VideoObject|JobPosting|Hotel|(?:product|profile|video|music|book|object).*)$/;

const TYPE = /"@type"\s*:\s*(?:\[\s*)?"(\w+)"/g;
/** So much (in code units) of the data that a page carries about itself is looked through. */
const DATA_MAX = 200_000;

/** So many nodes are looked at for a sentence. */
const NODES_MAX = 5_000;
/** A sentence has no fewer code units, and ends as one does in any script. */
const SENTENCE = 25;
const SENTENCE_END = /[.!?\u061f\u06d4\u0964][”"’')\]]*(?:\s|$)|[\u3002\uff01\uff1f]/;

/** Where text is no prose: links, code, fields, data. */
const NO_PROSE = 'a, button, nav, footer, form, pre, code, script, style, noscript, [hidden]';
/** What stands on a page on which something is done rather than read; and what does only where nothing is called an article. */
const TOOL = '[role=application], [role=grid], [role=feed]';
const LOOSE_TOOL = '[type=password], [contenteditable]';
/** Code in so many places is a page about code. */
const CODE_MIN = 3;

/** What the page says that it is: one thing for each statement. */
function* statements(page: Document): Generator<string, void, undefined> {
  for (const meta of page.querySelectorAll('meta[property="og:type"]')) yield meta.getAttribute('content') ?? '';
  if (page.querySelector('meta[property^="article:"]')) yield 'article';
  for (const item of page.querySelectorAll('[itemscope][itemtype*="schema.org/"]')) {
    yield item.getAttribute('itemtype')?.replace(/^.*\//, '') ?? '';
  }
  for (const { textContent } of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const [, type = ''] of (textContent ?? '').slice(0, DATA_MAX).matchAll(TYPE)) yield type;
  }
}

/** Whether a sentence stands in a page, open shadow roots included, that is not a label of something. */
function hasProse(page: Document): boolean {
  const roots: Node[] = [page.body ?? page];
  let count = 0;
  for (const root of roots) {
    const walker = page.createTreeWalker(root, 5);
    for (; count < NODES_MAX && walker.nextNode(); count++) {
      const { shadowRoot } = walker.currentNode as Partial<Element>;
      if (shadowRoot) roots.push(shadowRoot);
      const { data, parentElement } = walker.currentNode as Partial<Text>;
      if (data && data.length >= SENTENCE && SENTENCE_END.test(data) && !parentElement?.closest(NO_PROSE)) return true;
    }
  }
  return false;
}

export function isNewsPage(page: Document): boolean {
  let isOther = false;
  for (const type of statements(page)) {
    if (WRITTEN.test(type)) return true;
    isOther ||= OTHER.test(type);
  }
  if (isOther || page.querySelector(page.querySelector('article') ? TOOL : `${TOOL}, ${LOOSE_TOOL}`)) return false;
  return page.querySelectorAll('pre code').length < CODE_MIN && hasProse(page);
}

/** Whether the page's publisher has asked that Parallax leave it alone: `<meta name="parallax" content="off">`. */
export const isOptedOut = (page: Document): boolean =>
  [...page.getElementsByTagName('meta')].some(
    ({ name, content }) => /^parallax$/i.test(name) && /^\s*off\s*$/i.test(content),
  );
