/** `npm run eval`: how well the spotter does on authors that it did not learn from, how honest its probabilities are, and what it costs. */
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { PACK_DIR, readPackFolder } from '../../build/compiled-pack';
import { type CompiledSpotting, compileSpotting } from '../learn/compile';
import { parseExamples } from '../learn/examples';
import { f1, newTally, precision, recall, type Score, scorePages, type Tally } from '../learn/measure';
import { loadClaimModel, spotClaims } from '../spot/claims';
import { createKnowledge } from '../spot/knowledge';
import { loadNames } from '../spot/names';
import { resolvePeople } from '../spot/people';
import { readBlock } from '../spot/read-block';

const USAGE =
  'usage: eval [--errors] [FILE…]\n  FILE: further annotated pages to score with the model that learned from all examples';

const show = (value: number): string => value.toFixed(3);
const pair = (tally: Tally): string => `${show(precision(tally))} ${show(recall(tally))} ${show(f1(tally))}`;
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function printScore(label: string, score: Score): void {
  const bounds = score.people.hit - score.exact;
  console.log(
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
  console.log(`calibration, said→was (mentions): ${cells.join('  ')}`);
  const wanted = all.filter(({ right }) => right).length;
  const sorted = all.filter(({ probability }) => probability > 0).sort((a, b) => b.probability - a.probability);
  for (const least of [0.95, 0.9, 0.85, 0.8]) {
    let hits = 0;
    let best = { recall: 0, threshold: 1 };
    for (const [index, { probability, right }] of sorted.entries()) {
      if (right) hits++;
      if (hits / (index + 1) >= least) best = { recall: hits / wanted, threshold: probability };
    }
    console.log(
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
  for (const [id, tally] of sums) console.log(`  ${id.padEnd(22)} ${pair(tally)} (of ${tally.hit + tally.missed})`);
}

function printCosts(compiled: CompiledSpotting, texts: string[]): void {
  for (const [label, value] of [
    ['names and gate', compiled.names],
    ['claim model', compiled.claims],
  ] as const) {
    const json = JSON.stringify(value);
    console.log(`${label}: ${json.length} bytes, ${gzipSync(json, { level: 9 }).length} gzipped`);
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
  console.log(`milliseconds per 100 KB: people and gate ${people.toFixed(1)}, claims ${claims.toFixed(1)}`);
}

async function main(args: string[]): Promise<number> {
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--errors');
  if (unknown !== undefined) {
    console.error(`eval: unknown option ${unknown}\n${USAGE}`);
    return 1;
  }
  const folder = await readPackFolder(PACK_DIR);
  const errors: string[] = [];
  const scores: Score[] = [];
  console.log('each author scored by what was learned from the others (precision, recall, F1)');
  for (const [name, text] of Object.entries(folder.examples)) {
    const pages = parseExamples(text);
    // Drills teach; only whole pages say how well it does.
    if (pages.some((page) => page.drill)) continue;
    const rest = Object.fromEntries(Object.entries(folder.examples).filter(([other]) => other !== name));
    const compiled = compileSpotting(folder.pack, folder.spotting, rest);
    const score = scorePages(loadNames(compiled.names), loadClaimModel(compiled.claims), pages);
    printScore(name.replace(/\.txt$/u, ''), score);
    scores.push(score);
    errors.push(...score.errors);
  }
  const average = (of: (score: Score) => number): string => show(mean(scores.map(of)));
  console.log(
    `${'mean'.padEnd(10)} people ${average((s) => precision(s.people))} ${average((s) => recall(s.people))} ${average((s) => f1(s.people))}` +
      `  claims ${average((s) => precision(s.claims))} ${average((s) => recall(s.claims))} ${average((s) => f1(s.claims))}`,
  );
  printByClaim(scores);
  printCalibration(scores);
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
  printCosts(
    compiled,
    Object.values(folder.examples).flatMap((text) =>
      parseExamples(text).flatMap((page) => page.blocks.map((block) => block.text)),
    ),
  );
  if (args.includes('--errors')) console.log(errors.join('\n'));
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
