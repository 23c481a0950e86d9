/** The figures of `npm run eval` on a page's wording and where it parts from the sources. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackFolder } from '../../build/compiled-pack';
import type { CompiledSpotting } from '../learn/compile';
import { compileDeck } from '../learn/deck';
import { newTally, precision, recall, type Tally } from '../learn/measure';
import { annotatedReader, type ReadWordingPage, scoreWording, spottedReader } from '../learn/measure-wording';
import { compileReader } from '../learn/reader';
import { parseWordingPages, type WordingPage } from '../learn/wording-pages';
import { loadClaimModel } from '../spot/claims';
import { loadNames } from '../spot/names';
import { loadReader } from '../spot/read-blocks';

/** Pages whose wording is annotated, one author a file. */
const PAGES = join(import.meta.dirname, '../../tests/eval/wording');

export interface WordingRates {
  lines: string[];
  errors: string[];
}

/** Scores every author's pages: first with their annotated mentions, then with those that the spotter finds. */
export async function wordingRates(folder: PackFolder, compiled: CompiledSpotting): Promise<WordingRates> {
  const deck = compileDeck(folder.pack, folder.shingles);
  const reader = loadReader(compileReader(folder.pack, folder.shingles, folder.examples));
  const authors = await readAuthors();
  const rates: WordingRates = { lines: [], errors: [] };
  const tell = (label: string, read: ReadWordingPage) => {
    const sums = new Map<string, Tally>();
    rates.lines.push(`contrasts of pages with the sources, ${label}: shown, right, precision, recall`);
    for (const [name, pages] of authors) {
      const score = scoreWording(deck, read, pages);
      const own = newTally();
      for (const [kind, tally] of score.kinds) {
        add(own, tally);
        add(sumOf(sums, kind), tally);
      }
      add(sumOf(sums, 'all'), own);
      add(sumOf(sums, 'by whose word'), score.voices);
      rates.lines.push(row(name, own));
      rates.errors.push(...score.errors.map((error) => `${label}: ${error}`));
    }
    for (const [kind, tally] of sums) rates.lines.push(row(kind, tally));
  };
  tell('sentences as annotated', annotatedReader(reader.claims));
  tell('sentences as spotted', spottedReader(loadNames(compiled.names), loadClaimModel(compiled.claims), reader));
  return rates;
}

async function readAuthors(): Promise<[string, WordingPage[]][]> {
  const files = (await readdir(PAGES)).filter((file) => file.endsWith('.txt')).sort();
  return Promise.all(
    files.map(
      async (file): Promise<[string, WordingPage[]]> => [
        file.replace(/\.txt$/u, ''),
        parseWordingPages(await readFile(join(PAGES, file), 'utf8')),
      ],
    ),
  );
}

function sumOf(sums: Map<string, Tally>, kind: string): Tally {
  const sum = sums.get(kind) ?? newTally();
  sums.set(kind, sum);
  return sum;
}

function add(sum: Tally, tally: Tally): void {
  for (const key of ['hit', 'missed', 'false'] as const) sum[key] += tally[key];
}

function row(label: string, tally: Tally): string {
  const shown = tally.hit + tally.false;
  const rate = shown === 0 ? '  –  ' : precision(tally).toFixed(3);
  return `  ${label.padEnd(14)} ${String(shown).padStart(4)} ${String(tally.hit).padStart(4)}  ${rate} ${recall(tally).toFixed(3)}`;
}
