/** The benchmark's page of documentation. Pure. */
import { markdownTable, type Row, rowsAsMarkdown } from './report';

export interface Results {
  /** "Chromium 156.0.8078.108". */
  browser: string;
  rows: Row[];
  rivals: string[][];
}

const INTRO = `# Performance

Written by \`npm run bench -- --write\`; the figures are those of one run on one machine. What counts are the ratios: the same
page, the same run, the same browser.

The **floor** is the least that reading a page can cost: a \`TreeWalker\` over the text nodes that touches every character. All
pages are made by \`tests/bench/pages.ts\`: news-like, seeded, with names of the pack in about a third of the paragraphs.
1 KB of a page is 1,000 characters of text. Figures are medians of many runs.`;

const METHOD = `## How it is measured

- **Whole pass, page without names, packs:** the production modules in a page without the extension, warm, each run from a fresh
  state and in turn with the floor. The time is that from start to end without the times in which the work had given way. Claims
  are asked for and never answered.
- **First scan:** a new page in a process of its own for each run. From the script's first statement, its tables included, to all
  painted, with the pauses in between; a first walk is the floor's loop in pages as fresh.
- **Longest task, claims, pointer moves:** the production build of the extension, from a trace of the page's main thread. Promise
  reactions count as the extension's in tasks in which no other script runs. The page's own judging leaves no trace that it is about
  the event; claims are timed from the first person painted, looked for every 4 ms, to the last claim painted.
- **Appended paragraphs:** the production modules, from a trace.
- **Own edits:** text changes, insertions, removals and class changes, 100 a frame with layout forced after them, on a page with a
  name in every paragraph. The page's own time; both pages take turns.
- **Card:** from the timer that ends the delay to behind the frame in which the card has a box.
- **Heap:** script's objects and the browser's own (nodes, styles, ranges) after collecting garbage, against the same page without
  the extension.`;

const RIVALS = `Each marks the same names. mark.js and findAndReplaceDOMText wrap them in elements, by one RegExp; the other sets highlights, by a
RegExp with common beginnings factored out. None of them judges who is meant, or what the page is about.`;

function section(title: string, { browser, rows, rivals }: Results, sizes: readonly string[]): string {
  const missed = rows.filter(({ met }) => met === false).length;
  const count =
    missed === 0
      ? 'All bars are met.'
      : `${missed} of ${rows.filter(({ met }) => met !== null).length} bars are missed.`;
  const others =
    rivals.length === 0 ? [] : [`### Other ways to mark names`, RIVALS, markdownTable(['way', ...sizes], rivals)];
  return [`## ${title}`, `${browser}. ${count}`, rowsAsMarkdown(rows), ...others].join('\n\n');
}

/** docs/performance.md. `sizes` are the pages that the other ways were tried on. */
export function performancePage(results: readonly Results[], sizes: readonly string[]): string {
  const sections = results.map((one) => section(one.browser.replace(/ .*/u, ''), one, sizes));
  return `${[INTRO, ...sections, METHOD].join('\n\n')}\n`;
}
