/** `npm run --silent spot -- FILE…`: the people and claims of texts and pages, one JSON object a line. */
import { readFile } from 'node:fs/promises';
import { compiledPack, PACK_DIR } from '../../build/compiled-pack';
import { loadClaimModel } from '../spot/claims';
import { loadNames } from '../spot/names';
import { spotPage } from '../spot/page';

const USAGE =
  'usage: spot [--explain] FILE…\n  FILE: plain text (an empty line ends a paragraph), or a page whose name ends in .html';

/** Paragraphs of a plain text with the offset where each begins. */
function paragraphs(text: string): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\r?\n(?:[^\S\n]*\r?\n)+/gu)) {
    found.push({ text: text.slice(start, gap.index), start });
    start = gap.index + gap[0].length;
  }
  found.push({ text: text.slice(start), start });
  return found.filter((one) => one.text.trim() !== '');
}

/** The text that the content script would read from a page, its blocks joined by an empty line. */
async function pageText(html: string): Promise<string> {
  const [{ Window }, { readBlocks }] = await Promise.all([import('happy-dom'), import('../page/blocks')]);
  const window = new Window({
    settings: { disableJavaScriptEvaluation: true, disableJavaScriptFileLoading: true, disableCSSFileLoading: true },
  });
  window.document.write(html);
  const texts: string[] = [];
  for (const block of readBlocks(window.document.body as unknown as Node)) texts.push(block.text);
  await window.happyDOM.close();
  return texts.join('\n\n');
}

async function main(args: string[]): Promise<number> {
  const explain = args.includes('--explain');
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--explain');
  if (unknown !== undefined || files.length === 0) {
    console.error(unknown === undefined ? USAGE : `spot: unknown option ${unknown}\n${USAGE}`);
    return 1;
  }
  const compiled = await compiledPack(PACK_DIR);
  const names = loadNames(compiled.names);
  const model = loadClaimModel(compiled.claims);
  let failed = 0;
  for (const file of files) {
    try {
      const isPage = /\.html?$/iu.test(file);
      const source = await readFile(file, 'utf8');
      const text = isPage ? await pageText(source) : source;
      const parts = paragraphs(text);
      const page = spotPage(
        names,
        model,
        parts.map((part) => part.text),
      );
      const at = (index: number, mention: { id: string; start: number; end: number }) => {
        const from = (parts[index]?.start ?? 0) + mention.start;
        const to = (parts[index]?.start ?? 0) + mention.end;
        return { id: mention.id, start: from, end: to, text: text.slice(from, to) };
      };
      const people = page.people.flatMap((list, index) => list.map((mention) => at(index, mention)));
      const claims = page.claims.flatMap((list, index) =>
        list.map((mention) => ({
          ...at(index, mention),
          ...(explain ? { probability: Number(mention.probability.toFixed(3)), matched: mention.matched } : {}),
        })),
      );
      const about = explain ? { about: Number(page.about.toFixed(3)) } : {};
      console.log(JSON.stringify({ file, ...about, people, claims, ...(isPage ? { text } : {}) }));
    } catch (error) {
      failed++;
      console.error(`spot: ${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return failed > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
