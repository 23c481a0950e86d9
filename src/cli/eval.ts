/** `npm run eval`: how well the spotter does on authors that it did not learn from, how honest its probabilities are, and what it costs. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PACK_DIR, type PackFolder, readPackFolder } from '../../build/compiled-pack';
import { type CompiledSpotting, compileSpotting } from '../learn/compile';
import { type ExamplePage, parseExamples, takePages } from '../learn/examples';
import { f1, newTally, precision, recall, type Score, scorePages, type Tally } from '../learn/measure';
import { loadClaimModel, spotClaims } from '../spot/claims';
import { createKnowledge } from '../spot/knowledge';
import { loadNames } from '../spot/names';
import { resolvePeople } from '../spot/people';
import { readBlock } from '../spot/read-block';
import { quoteRates } from './eval-quotes';
import { wordingRates } from './eval-wording';

const USAGE =
  'usage: eval [--errors] [--write] [FILE…]\n' +
  '  FILE: further annotated pages to score with the model that learned from all examples\n' +
  '  --errors: every error on a line; --write: the figures into docs/spotting.md';

/** Where `--write` puts the figures: between two lines of the page. */
const PAGE = join(import.meta.dirname, '../../docs/spotting.md');
const MARKS = ['<!-- figures: written by npm run eval -- --write -->', '<!-- end of figures -->'] as const;
/** What the learning curve is drawn through: shares of the pages of all other authors. */
const SHARES = [8, 4, 2, 1];

const printed: string[] = [];
const print = (line: string): void => {
  printed.push(line);
  console.log(line);
};

const show = (value: number): string => value.toFixed(3);
const pair = (tally: Tally): string => `${show(precision(tally))} ${show(recall(tally))} ${show(f1(tally))}`;
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function printScore(label: string, score: Score): void {
  const bounds = score.people.hit - score.exact;
  print(
    `${label.padEnd(10)} people ${pair(score.people)} (${bounds} with other bounds)  claims ${pair(score.claims)}  ` +
      `false elsewhere ${score.elsewhere}  gate closed ${score.gate.closed.length} open ${score.gate.open.length}`,
  );
}

/** Of the mentions that claim a probability within each tenth, the share that is right. */
function printCalibration(scores: Score[]): void {
  const all = scores.flatMap((score) => score.calibration);
  const cells: string[] = [];
  for (let tenth = 0; tenth < 10; tenth++) {
    const inside = all.filter(
      ({ probability }) => probability >= 0.02 && Math.min(9, Math.floor(probability * 10)) === tenth,
    );
    if (inside.length === 0) continue;
    const said = mean(inside.map(({ probability }) => probability));
    const was = inside.filter(({ right }) => right).length / inside.length;
    cells.push(`${said.toFixed(2)}→${was.toFixed(2)} (${inside.length})`);
  }
  print(`calibration, said→was (mentions): ${cells.join('  ')}`);
  const wanted = all.filter(({ right }) => right).length;
  const sorted = all.filter(({ probability }) => probability > 0).sort((a, b) => b.probability - a.probability);
  for (const least of [0.95, 0.9, 0.85, 0.8]) {
    let hits = 0;
    let best = { recall: 0, threshold: 1 };
    for (const [index, { probability, right }] of sorted.entries()) {
      if (right) hits++;
      if (hits / (index + 1) >= least) best = { recall: hits / wanted, threshold: probability };
    }
    print(
      `  at precision ${least.toFixed(2)}: recall ${show(best.recall)}, probability ${show(best.threshold)} and more`,
    );
  }
}

function printByClaim(scores: Score[]): void {
  const sums = new Map<string, Tally>();
  for (const score of scores) {
    for (const [id, tally] of score.byClaim) {
      const sum = sums.get(id) ?? newTally();
      sums.set(id, sum);
      for (const key of ['hit', 'missed', 'false'] as const) sum[key] += tally[key];
    }
  }
  for (const [id, tally] of sums) print(`  ${id.padEnd(22)} ${pair(tally)} (of ${tally.hit + tally.missed})`);
}

function printKinds(scores: Score[]): void {
  const kinds = new Map<string, number>();
  for (const score of scores) {
    for (const [kind, count] of score.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  }
  print('errors on claims by kind');
  for (const [kind, count] of [...kinds].sort((a, b) => b[1] - a[1])) print(`  ${String(count).padStart(4)} ${kind}`);
}

/** What so many sentences of other authors buy: each author scored by what was learned from a share of the others' pages. */
function printCurve(folder: PackFolder, whole: [string, ExamplePage[]][], full: Score[]): void {
  print('learning curve: sentences learned from → claims precision, recall, F1 (means)');
  for (const share of SHARES) {
    const sizes: number[] = [];
    const scores = whole.map(([name, pages], at) => {
      const others = Object.entries(folder.examples).filter(([other]) => other !== name);
      const rest = Object.fromEntries(others.map(([other, text]) => [other, takePages(text, share)]));
      sizes.push(
        Object.values(rest)
          .flatMap(parseExamples)
          .flatMap((page) => page.blocks.flatMap((block) => block.sentences)).length,
      );
      const known = full[at];
      return share === 1 && known ? known : scoreWith(folder, rest, pages);
    });
    print(
      `  ${mean(sizes).toFixed(0).padStart(5)} → ${show(mean(scores.map((s) => precision(s.claims))))} ` +
        `${show(mean(scores.map((s) => recall(s.claims))))} ${show(mean(scores.map((s) => f1(s.claims))))}`,
    );
  }
}

function scoreWith(folder: PackFolder, examples: Record<string, string>, pages: ExamplePage[]): Score {
  const compiled = compileSpotting(folder.pack, folder.spotting, examples);
  return scorePages(loadNames(compiled.names), loadClaimModel(compiled.claims), pages);
}

async function writeFigures(): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  const [from, to] = [page.indexOf(MARKS[0]), page.indexOf(MARKS[1])];
  if (from < 0 || to < from) throw new Error(`${PAGE} has no place for the figures (${MARKS.join(' … ')})`);
  const figures = printed.filter((line) => !line.startsWith('milliseconds'));
  await writeFile(
    PAGE,
    `${page.slice(0, from)}${MARKS[0]}\n\n\`\`\`text\n${figures.join('\n')}\n\`\`\`\n\n${page.slice(to)}`,
  );
}

function printCosts(compiled: CompiledSpotting, texts: string[]): void {
  for (const [label, value] of [
    ['names and gate', compiled.names],
    ['claim model', compiled.claims],
  ] as const) {
    const json = JSON.stringify(value);
    print(`${label}: ${json.length} bytes, ${gzipSync(json, { level: 9 }).length} gzipped`);
  }
  const names = loadNames(compiled.names);
  const model = loadClaimModel(compiled.claims);
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const per100 = (run: () => void): number => {
    run();
    const start = performance.now();
    run();
    return ((performance.now() - start) * 100_000) / size;
  };
  const people = per100(() => {
    const knowledge = createKnowledge(names);
    const readings = texts.map((text) => readBlock(names, text));
    for (const reading of readings) knowledge.add(reading);
    for (const reading of readings) resolvePeople(names, reading, knowledge);
  });
  const claims = per100(() =>
    spotClaims(
      model,
      texts.map((text, index) => ({ text, before: texts[index - 1] ?? '' })),
      1,
    ),
  );
  print(`milliseconds per 100 KB: people and gate ${people.toFixed(1)}, claims ${claims.toFixed(1)}`);
}

async function main(args: string[]): Promise<number> {
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--errors' && arg !== '--write');
  if (unknown !== undefined) {
    console.error(`eval: unknown option ${unknown}\n${USAGE}`);
    return 1;
  }
  const folder = await readPackFolder(PACK_DIR);
  const errors: string[] = [];
  const scores: Score[] = [];
  print('each author scored by what was learned from the others (precision, recall, F1)');
  // Drills teach; only whole pages say how well it does.
  const whole = Object.entries(folder.examples)
    .map(([name, text]): [string, ExamplePage[]] => [name, parseExamples(text)])
    .filter(([, pages]) => !pages.some((page) => page.drill));
  for (const [name, pages] of whole) {
    const rest = Object.fromEntries(Object.entries(folder.examples).filter(([other]) => other !== name));
    const score = scoreWith(folder, rest, pages);
    printScore(name.replace(/\.txt$/u, ''), score);
    scores.push(score);
    errors.push(...score.errors);
  }
  const average = (of: (score: Score) => number): string => show(mean(scores.map(of)));
  print(
    `${'mean'.padEnd(10)} people ${average((s) => precision(s.people))} ${average((s) => recall(s.people))} ${average((s) => f1(s.people))}` +
      `  claims ${average((s) => precision(s.claims))} ${average((s) => recall(s.claims))} ${average((s) => f1(s.claims))}`,
  );
  printByClaim(scores);
  printCalibration(scores);
  printKinds(scores);
  printCurve(folder, whole, scores);
  const compiled = compileSpotting(folder.pack, folder.spotting, folder.examples);
  for (const file of args.filter((arg) => !arg.startsWith('--'))) {
    const score = scorePages(
      loadNames(compiled.names),
      loadClaimModel(compiled.claims),
      parseExamples(await readFile(file, 'utf8')),
    );
    printScore(file.replace(/^.*\//u, ''), score);
    errors.push(...score.errors);
  }
  for (const line of quoteRates(folder.pack, folder.examples)) print(line);
  const wording = await wordingRates(folder, compiled);
  for (const line of wording.lines) print(line);
  errors.push(...wording.errors);
  printCosts(
    compiled,
    Object.values(folder.examples).flatMap((text) =>
      parseExamples(text).flatMap((page) => page.blocks.map((block) => block.text)),
    ),
  );
  if (args.includes('--write')) await writeFigures();
  if (args.includes('--errors')) console.log(errors.join('\n'));
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
