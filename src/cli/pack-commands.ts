import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { PackError, parsePack, parsePackText } from '../pack/load';
import { excerptsOf } from '../pack/parts';
import type { Problem } from '../pack/problem';
import { type ProofProblem, provePack } from '../pack/prove';
import { findSharedPassages } from '../pack/shared';
import { coverageLines, coveragePage, summaryLine } from './coverage-text';
import { type Job, readArguments, readPackFile, USAGE, UsageError } from './pack-arguments';
import { readArticles } from './pack-articles';
import { coverageProblems, coverPack } from './pack-coverage';
import { formatPack } from './pack-json';
import { locate } from './pack-locate';
import { readingProblems } from './pack-readings';
import { packJsonSchema, schemaFileOf } from './pack-schema';
import { checkShingles, shinglesFileOf, shinglesText, strangers } from './pack-shingles';
import { checkSilence } from './pack-silence';

/** Where the commands write, a line at a time. */
export interface Output {
  out(line: string): void;
  err(line: string): void;
}

/** Runs the pack tool with the arguments behind its name; returns the exit status. */
export function runPack(args: string[], output: Output): number {
  try {
    const job = readArguments(args);
    if (job === 'help') {
      output.out(USAGE);
      return 0;
    }
    if (job.command === 'schema') return keep(schemaFileOf(job.file), packJsonSchema(), job.write, output);
    const json = readPackFile(job.file);
    const commands = { check, shared, locate: fillIn, shingles, coverage };
    return commands[job.command](job, json, output);
  } catch (error) {
    if (error instanceof UsageError) {
      output.err(`pack: ${error.message}\n\n${USAGE}`);
      return 2;
    }
    if (error instanceof PackError) {
      tell(error.problems, output);
      return 1;
    }
    output.err(`pack: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

function check(job: Job, json: string, output: Output): number {
  const pack = parsePackText(json);
  const articles = readArticles(job.articles, pack.sources);
  const silence = checkSilence(pack, articles.texts);
  const kept = checkShingles(job.file, pack, articles, job.isShipped);
  for (const { path, message } of [...silence.warnings, ...kept.warnings]) output.err(`warning: ${path}: ${message}`);
  const problems = [
    ...provePack(pack, articles.texts, articles.sha256),
    ...silence.problems,
    ...kept.problems,
    ...readingProblems(pack),
  ];
  if (problems.length > 0) {
    tell(problems, output);
    return 1;
  }
  const counts = [
    counted(excerptsOf(pack).length, 'excerpt', 'proven'),
    counted(pack.claims.length, 'claim'),
    counted(pack.people.length, 'person', '', 'people'),
    counted(pack.sources.length, 'source'),
    counted(pack.shared?.length ?? 0, 'shared passage'),
  ];
  output.out(`${pack.id}: ${counts.join(', ')}`);
  return 0;
}

function shared(job: Job, json: string, output: Output): number {
  const pack = parsePackText(json);
  const { texts } = readArticles(job.articles, pack.sources);
  const missing = pack.sources.filter(({ id }) => !Object.hasOwn(texts, id));
  if (missing.length > 0) {
    tell(
      missing.map(({ id, file }) => ({ path: `sources.${id}.file`, message: `${file} is not there` })),
      output,
    );
    return 1;
  }
  const passages = findSharedPassages(Object.fromEntries(pack.sources.map(({ id }) => [id, texts[id] ?? ''])));
  for (const { words, spans } of passages) {
    const places = Object.entries(spans).map(([id, { start, end }]) => `${id} ${start}–${end}`);
    output.out(`${counted(words, 'word')}: ${places.join(', ')}`);
  }
  output.out(counted(passages.length, 'shared passage', job.write ? 'recorded' : 'found'));
  if (job.write) writeFileSync(job.file, formatPack({ ...pack, shared: passages }));
  return 0;
}

function fillIn(job: Job, json: string, output: Output): number {
  const input = parseJson(json);
  const { pack, filled, problems } = locate(input, readArticles(job.articles, sourcesOf(input)));
  if (job.write && filled > 0) writeFileSync(job.file, formatPack(pack));
  output.out(`${counted(filled, 'place')} ${job.write ? 'filled in' : 'found; --write fills them in'}`);
  tell(problems, output);
  if (problems.length > 0) return 1;
  parsePack(pack);
  return 0;
}

function coverage(job: Job, json: string, output: Output): number {
  const pack = parsePackText(json);
  const { texts, sha256 } = readArticles(job.articles, pack.sources);
  // excerpts that are not where they are said to be would draw on any sentence
  const unproven = provePack(pack, texts, sha256);
  if (unproven.length > 0) {
    tell(unproven, output);
    return 1;
  }
  const sources = coverPack(pack, texts);
  const problems = coverageProblems(pack, sources);
  for (const line of coverageLines(sources)) output.out(line);
  output.out(summaryLine(sources));
  if (job.page !== undefined) {
    const page = coveragePage(pack, sources);
    if (job.write) writeFileSync(job.page, page);
    else if (!existsSync(job.page) || readFileSync(job.page, 'utf8') !== page) {
      problems.push({ path: job.page, message: 'is not up to date; --write writes it' });
    }
  }
  tell(problems, output);
  return problems.length > 0 ? 1 : 0;
}

function shingles(job: Job, json: string, output: Output): number {
  const pack = parsePackText(json);
  const articles = readArticles(job.articles, pack.sources);
  const problems = strangers(pack, articles);
  tell(problems, output);
  if (problems.length > 0) return 1;
  return keep(shinglesFileOf(job.file), shinglesText(pack, articles.texts), job.write, output);
}

/** A file that is generated and kept: written when asked for, looked at otherwise. */
function keep(file: string, text: string, write: boolean, output: Output): number {
  const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === text;
  if (write && !isCurrent) writeFileSync(file, text);
  if (isCurrent || write) {
    output.out(`${file} ${isCurrent ? 'is up to date' : 'written'}`);
    return 0;
  }
  tell([{ path: file, message: 'is not up to date; --write writes it' }], output);
  return 1;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`the pack is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The sources of a pack that need not be valid yet. */
function sourcesOf(input: unknown): { id: string; file: string }[] {
  if (typeof input !== 'object' || input === null || !('sources' in input) || !Array.isArray(input.sources)) return [];
  return input.sources.flatMap((source: unknown) => {
    if (typeof source !== 'object' || source === null || !('id' in source) || !('file' in source)) return [];
    return [{ id: String(source.id), file: String(source.file) }];
  });
}

function tell(problems: readonly (Problem | ProofProblem)[], output: Output): void {
  for (const problem of problems) {
    const proof = 'expected' in problem ? `: expected ${quote(problem.expected)}, found ${quote(problem.found)}` : '';
    output.err(`${problem.path === '' ? '' : `${problem.path}: `}${problem.message}${proof}`);
  }
  if (problems.length > 0) output.err(counted(problems.length, 'problem'));
}

const quote = (text: string): string => JSON.stringify(text);

function counted(count: number, noun: string, state = '', plural = `${noun}s`): string {
  return [count, count === 1 ? noun : plural, state].filter((part) => part !== '').join(' ');
}
