/** News-like pages for the benchmark. Pure: the same wishes give the same page. */
import { createRandom, type Random } from './random';
import { paragraph, plainSentence, textOf } from './sentences';
import { HEADINGS, NAV } from './vocabulary';

/**
 * `event`: about 1 in 3 paragraphs names 1 to 3 of the event's people. `dense`: every paragraph does. `nameless`: nothing of
 * the event at all.
 */
export type PageKind = 'event' | 'dense' | 'nameless';

export interface PageWish {
  kind: PageKind;
  /** Characters of text, white space between elements included, the inline data script not. */
  size: number;
  seed: number;
}

const NAMING_SHARE: Record<PageKind, number> = { event: 1 / 3, dense: 1, nameless: 0 };

/** Of the text; the rest is the article. */
const COMMENTS_SHARE = 0.12;
const SIDEBAR_SHARE = 0.04;

const lines = (parts: readonly string[]): string => parts.join('\n');

/** Makes parts until they hold `size` characters of text; each is told how many are still wanted. */
function upTo(size: number, make: (left: number, index: number) => string): string {
  const parts: string[] = [];
  for (let length = 0, index = 0; length < size; index++) {
    const part = make(size - length, index);
    parts.push(part);
    length += textOf(part).length + 1;
  }
  return lines(parts);
}

function prose(random: Random, kind: PageKind, words: number): string {
  return paragraph(random, words, random.chance(NAMING_SHARE[kind]) ? random.between(1, 3) : 0);
}

function figure(random: Random, index: number): string {
  const caption = `${plainSentence(random)} Photo: agency`;
  return `<figure><img src="data:," alt="" width="640" height="36" id="p${index}"><figcaption>${caption}</figcaption></figure>`;
}

function list(random: Random): string {
  const items = Array.from({ length: random.between(3, 5) }, () => `<li>${plainSentence(random)}</li>`);
  return `<ul>\n${lines(items)}\n</ul>`;
}

function articlePart(random: Random, kind: PageKind, left: number, index: number): string {
  // The last paragraph is as long as what is missing; six characters make a word.
  if (left < 700) return `<p>${prose(random, left < 150 ? 'nameless' : kind, Math.floor(left / 7))}</p>`;
  if (index % 17 === 16) return list(random);
  if (index % 13 === 12) return figure(random, index);
  if (index % 8 === 7) return `<h2>${random.pick(HEADINGS)}</h2>`;
  return `<p>${prose(random, kind, random.between(40, 100))}</p>`;
}

function comment(random: Random, kind: PageKind, index: number): string {
  const head = `<header><b>reader${random.between(100, 9999)}</b> <span>${random.between(2, 50)} minutes ago</span></header>`;
  const body = `<div class="body">${prose(random, kind, random.between(10, 40))}</div>`;
  return `<div class="comment" id="c${index}">${head}\n${body}\n<div class="tools"><a href="#reply">Reply</a> <a href="#share">Share</a></div></div>`;
}

const sidebarItem = (random: Random): string =>
  `<li><a href="#more">${plainSentence(random)}</a> <span class="time">${random.between(1, 23)} hours ago</span></li>`;

const STYLE =
  'body{font:16px/1.5 serif;margin:0 auto;max-width:1100px}main{display:grid;grid-template-columns:3fr 1fr;gap:24px}figure{margin:16px 0}nav li{display:inline}';

/** An HTML document. */
export function makePage({ kind, size, seed }: PageWish): string {
  const random = createRandom(seed);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'A page of news',
    wordCount: size,
  };
  const head = lines([
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<title>A page of news</title>',
    `<style>${STYLE}</style>`,
    `<script type="application/ld+json">${JSON.stringify(data)}</script>`,
    '</head>',
  ]);
  const nav = `<nav><ul>\n${lines(NAV.map((name) => `<li><a href="#${name}">${name}</a></li>`))}\n</ul></nav>`;
  const header = `<header><p>The Morning Ledger</p>\n${nav}</header>`;
  const title = `<h1>${random.pick(HEADINGS)}</h1>\n<p class="byline">By <a href="#desk">the news desk</a></p>`;
  const footer = '<footer><p>The Morning Ledger – printed on the quay. Terms, privacy, contact.</p></footer>';
  const comments = upTo(size * COMMENTS_SHARE, (_, index) => comment(random, kind, index));
  const sidebar = upTo(size * SIDEBAR_SHARE, () => sidebarItem(random));
  const around = lines([header, title, footer, comments, sidebar]);
  const article = upTo(size - textOf(around).length, (left, index) => articlePart(random, kind, left, index));
  return lines([
    head,
    '<body>',
    header,
    `<main><article>${title}\n${article}</article>`,
    `<aside><h2>Most read</h2><ul>\n${sidebar}\n</ul></aside></main>`,
    `<section id="comments"><h2>Comments</h2>\n${comments}</section>`,
    footer,
    '</body>',
    '</html>',
    '',
  ]);
}

/** Paragraphs as they would be appended to such a page. */
export function makeParagraphs(count: number, kind: PageKind, seed: number): string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => `<p>${prose(random, kind, random.between(40, 100))}</p>`);
}
