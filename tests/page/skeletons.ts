/**
 * Skeletons of pages, as sites of many kinds build them, each with whether it is one of news: what is written to be read on
 * current affairs, wherever it stands. The texts are filler of the right shape.
 */

export interface Skeleton {
  name: string;
  isNews: boolean;
  html: string;
}

const SENTENCES = [
  'The council met on Monday evening and put off its decision on the bridge by another month.',
  'Residents had asked for a ferry in the meantime, which the mayor called a question of money.',
  'Nobody from the ministry was present, and a written answer is expected before the summer.',
  'The builder says that the work could begin within three weeks of a contract being signed.',
  'Two earlier plans were given up after the estimates had doubled within a single year.',
  'A vote is planned for the autumn, but the opposition wants the figures to be published first.',
];
const say = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => SENTENCES[(from + at) % SENTENCES.length]).join(' ');
const p = (count = 3) => Array.from({ length: count }, (_, at) => `<p>${say(at, 2)}</p>`).join('\n');
const divs = (count = 3) => Array.from({ length: count }, (_, at) => `<div>${say(at, 2)}</div>`).join('\n');
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const og = (type: string) => `<meta property="og:type" content="${type}">`;
const links = (count: number) =>
  Array.from({ length: count }, (_, at) => `<li><a href="/${at}">${SENTENCES[at % SENTENCES.length]}</a></li>`).join(
    '',
  );
const nav = `<nav><ul>${links(6)}</ul></nav>`;
const foot =
  '<footer><p>All rights are with the publisher of this page, whose address is in the imprint below it.</p></footer>';
const page = (head: string, body: string) => `<head>${head}</head><body>${nav}${body}${foot}</body>`;

const news = (name: string, head: string, body: string): Skeleton => ({ name, isNews: true, html: page(head, body) });
const other = (name: string, head: string, body: string): Skeleton => ({ name, isNews: false, html: page(head, body) });

export const SKELETONS: readonly Skeleton[] = [
  news(
    'article with JSON-LD',
    ld({ '@type': 'NewsArticle', headline: 'Bridge' }),
    `<article><h1>Bridge</h1>${p()}</article>`,
  ),
  news(
    'article in a graph',
    ld({ '@graph': [{ '@type': 'WebSite' }, { '@type': 'ReportageNewsArticle' }] }),
    `<main><h1>Bridge</h1>${p()}</main>`,
  ),
  news('article of several types', ld({ '@type': ['Article', 'AnalysisNewsArticle'] }), `<main>${p(1)}</main>`),
  news('article with Open Graph', og('article'), `<main><h1>Bridge</h1>${p()}</main>`),
  news(
    'article with a time of publication',
    '<meta property="article:published_time" content="2025-08-16">',
    `<h1>Bridge</h1>${p()}`,
  ),
  news(
    'article with microdata',
    '',
    `<div itemscope itemtype="https://schema.org/NewsArticle"><h1>Bridge</h1>${p()}</div>`,
  ),
  news(
    'live blog',
    ld({ '@type': 'LiveBlogPosting' }),
    '<main><h1>Live</h1><section>09:12 The session has begun.</section></main>',
  ),
  news(
    'live blog without data',
    '',
    `<main><h1>Live</h1>${Array.from({ length: 5 }, (_, at) => `<section><time>09:1${at}</time><p>${say(at, 1)}</p></section>`).join('')}</main>`,
  ),
  news('opinion', ld({ '@type': 'OpinionNewsArticle' }), `<article>${p()}</article>`),
  news('agency’s report without data', '', `<h1>Bridge put off</h1><p>August 16 (Agency) - ${say(0, 2)}</p>${p(2)}`),
  news('local paper, paragraphs only', '', `<div id="content"><h2>Bridge</h2>${p(4)}</div>`),
  news('local paper, text in divisions', '', `<div id="content"><h2>Bridge</h2>${divs(4)}</div>`),
  news(
    'old page, lines broken by hand',
    '',
    `<table><tr><td><b>Bridge</b><br><br>${say(0, 2)}<br><br>${say(2, 2)}</td></tr></table>`,
  ),
  news('blog', ld({ '@type': 'BlogPosting' }), `<article>${p()}</article>`),
  news(
    'blog without data',
    '',
    `<div class="post"><h2>On the bridge</h2>${p()}</div><div class="comments">${divs(1)}</div>`,
  ),
  news(
    'newsletter’s page with a field for an address',
    og('article'),
    `<form><input type="email"></form><article>${p()}</article>`,
  ),
  news(
    'article behind a log-in',
    ld({ '@type': 'NewsArticle', isAccessibleForFree: false }),
    `<article>${p(1)}</article><form><input type="password"></form>`,
  ),
  news(
    'article with a field for comments',
    '',
    `<article><h1>Bridge</h1>${p()}</article><div contenteditable="true"></div>`,
  ),
  news(
    'article with a film',
    ld([{ '@type': 'VideoObject' }, { '@type': 'NewsArticle' }]),
    `<article>${p(1)}</article>`,
  ),
  news('press release', '', `<main><h1>Statement</h1>${p(5)}</main>`),
  news('transcript', '', `<main><h1>Transcript</h1>${p(6)}</main>`),
  news('encyclopedia’s article', ld({ '@type': 'Article', name: 'Bridge' }), `<main><h1>Bridge</h1>${p(6)}</main>`),
  news('fact check', ld([{ '@type': 'ClaimReview' }, { '@type': 'NewsArticle' }]), `<article>${p()}</article>`),
  news(
    'right-to-left article',
    og('article'),
    '<main dir="rtl"><h1>جسر</h1><p>اجتمع المجلس مساء الاثنين وأجل قراره بشأن الجسر شهرا آخر.</p></main>',
  ),
  news('page of a reader’s mode', '', `<div class="page">${p(8)}</div>`),
  news(
    'paper’s photo story',
    '',
    `<h1>In pictures</h1>${Array.from({ length: 4 }, (_, at) => `<figure><img alt=""><figcaption>${say(at, 1)}</figcaption></figure>`).join('')}`,
  ),

  other('shop’s product', og('product'), `<h1>Kettle</h1>${p(2)}<button>Buy</button>`),
  other(
    'shop’s product with JSON-LD',
    ld({ '@type': 'Product', offers: { '@type': 'Offer' } }),
    `<h1>Kettle</h1>${p(2)}`,
  ),
  other('shop’s list', og('website'), `<ul>${links(20)}</ul>`),
  other('recipe', ld({ '@type': 'Recipe' }), `<h1>Soup</h1>${p(3)}`),
  other('question and answers', ld({ '@type': 'QAPage' }), `<h1>How?</h1>${p(4)}`),
  other('forum’s thread', ld({ '@type': 'DiscussionForumPosting' }), `<h1>Thread</h1>${p(4)}`),
  other(
    'forum’s thread without data',
    '',
    `<h1>Thread</h1>${Array.from({ length: 6 }, (_, at) => `<div class="post"><a href="#">member</a><p>${say(at, 1)}</p></div>`).join('')}<textarea></textarea>`,
  ),
  other(
    'social site’s feed',
    '',
    `<div role="feed">${Array.from({ length: 5 }, () => `<article><div>${say(0, 1)}</div></article>`).join('')}</div>`,
  ),
  other('social site’s profile', og('profile'), `<h1>Member</h1>${p(2)}`),
  other('mail', '', `<div role="grid"><div role="row">Bridge</div></div><div>${p(3)}</div>`),
  other('mail that is being written', '', `<div contenteditable="true">${p(3)}</div>`),
  other(
    'map',
    '',
    '<div role="application"></div><p>Map data is from several sources, and may be out of date where you look.</p>',
  ),
  other('bank', '', `<form><label>Name <input></label><input type="password"></form>${p(2)}`),
  other('search results', ld({ '@type': 'SearchResultsPage' }), `<div>${divs(4)}</div>`),
  other(
    'search results without data',
    '',
    `<ol>${Array.from({ length: 8 }, (_, at) => `<li><a href="#"><h3>Result</h3></a><span>… the council met on Monday …</span><cite>a${at}.example</cite></li>`).join('')}</ol>`,
  ),
  other('front page', og('website'), `<main><ul>${links(30)}</ul></main>`),
  other('site of code', og('object'), `<main><pre><code>let a = 1;</code></pre>${p(3)}</main>`),
  other(
    'documentation',
    '',
    `<main><h1>API</h1>${Array.from({ length: 5 }, (_, at) => `<p>${say(at, 1)}</p><pre><code>call(${at})</code></pre>`).join('')}</main>`,
  ),
  other('film’s page', og('video.other'), `<h1>Film</h1>${p(2)}`),
  other('film’s page with JSON-LD', ld({ '@type': 'VideoObject' }), `<h1>Film</h1>${p(2)}`),
  other('music', og('music.song'), `<h1>Song</h1>${p(2)}`),
  other('program to download', ld({ '@type': 'SoftwareApplication' }), `<h1>Editor</h1>${p(3)}`),
  other('post to apply for', ld({ '@type': 'JobPosting' }), `<h1>Engineer</h1>${p(4)}`),
  other('hotel', ld({ '@type': 'Hotel' }), `<h1>Hotel</h1>${p(2)}`),
  other('form to fill in', '', `<form><p>${say(0, 2)}</p><p>${say(2, 2)}</p><input><select></select></form>`),
  other('picture by itself', '', '<img alt="">'),
  other('calendar', '', '<table><tr><td>1</td><td>2</td></tr></table>'),
  other('company’s home page', og('website'), '<h1>We make bridges</h1><p>Call us.</p><button>Contact</button>'),
  other('terms of use', '', `<h1>Terms</h1>${p(6)}`),
];
