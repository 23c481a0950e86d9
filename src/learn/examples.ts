/** Annotated pages to learn from and to measure on; the form is told in `docs/spotting.md`. */

export interface ExampleSentence {
  /** UTF-16 code units into the block's text, [start, end). */
  start: number;
  end: number;
  claims: string[];
}

export interface ExamplePerson {
  id: string;
  start: number;
  end: number;
  /** Counts neither when found nor when missed. */
  optional: boolean;
}

export interface ExampleBlock {
  text: string;
  sentences: ExampleSentence[];
  people: ExamplePerson[];
}

export interface ExamplePage {
  id: string;
  /** Whether the page is about the pack's event. */
  about: boolean;
  /** Made to teach, and thicker with claims than pages are: says nothing of how probable a claim is, or how well the spotter does. */
  drill: boolean;
  blocks: ExampleBlock[];
}

const MENTION = /\[([^\]]+)\]\((\??)([a-z-]+)\)/gu;

/** Reads annotated pages. Throws where a line is neither a page's head, a sentence nor empty. */
export function parseExamples(source: string): ExamplePage[] {
  const pages: ExamplePage[] = [];
  let block: ExampleBlock | undefined;
  for (const [index, line] of source.split(/\r?\n/u).entries()) {
    const head = /^@\s+(\S+)\s+about=(\S+)(\s+drill)?\s*$/u.exec(line);
    if (head) {
      pages.push({ id: head[1] ?? '', about: head[2] !== 'other', drill: head[3] !== undefined, blocks: [] });
      block = undefined;
      continue;
    }
    if (line.trim() === '') {
      block = undefined;
      continue;
    }
    const row = /^([a-z0-9,-]+) \| (.*)$/u.exec(line);
    const page = pages.at(-1);
    if (!page || !row) throw new Error(`line ${index + 1} is neither a page's head, a sentence nor empty: ${line}`);
    if (!block) {
      block = { text: '', sentences: [], people: [] };
      page.blocks.push(block);
    }
    addSentence(block, row[1] ?? '-', row[2] ?? '');
  }
  return pages;
}

function addSentence(block: ExampleBlock, claims: string, marked: string): void {
  if (block.text) block.text += ' ';
  const start = block.text.length;
  let last = 0;
  for (const match of marked.matchAll(MENTION)) {
    block.text += marked.slice(last, match.index);
    const words = match[1] ?? '';
    const at = block.text.length;
    block.people.push({ id: match[3] ?? '', start: at, end: at + words.length, optional: match[2] === '?' });
    block.text += words;
    last = match.index + match[0].length;
  }
  block.text += marked.slice(last);
  block.sentences.push({ start, end: block.text.length, claims: claims === '-' ? [] : claims.split(',') });
}

/** Every so many-th page of annotated pages, as text. */
export function takePages(source: string, every: number): string {
  const pages = source.split(/^(?=@ )/mu).filter((page) => page.startsWith('@'));
  return pages.filter((_, at) => at % every === 0).join('');
}
