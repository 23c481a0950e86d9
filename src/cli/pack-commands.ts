import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PackError, parsePack, parsePackText } from '../pack/load';
import { excerptsOf } from '../pack/parts';
import type { Problem } from '../pack/problem';
import { type ProofProblem, provePack } from '../pack/prove';
import { findSharedPassages } from '../pack/shared';
import { readArticles } from './pack-articles';
import { formatPack } from './pack-json';
import { locate } from './pack-locate';

const DEFAULT_PACK = 'assets/packs/alaska-summit/pack.json';

const USAGE = `Usage: npm run pack -- COMMAND --articles DIR [--pack FILE] [--write]

  check   proves the pack against its articles: every excerpt letter by letter, fingerprints, spellings, quotations
  shared  finds the passages that two sources carry word for word; --write records them in the pack
  locate  finds start and end of excerpts that have only their text, and missing fingerprints; --write fills them in

  --articles DIR  where the sources' files are
  --pack FILE     the pack (default: ${DEFAULT_PACK})

Exit status: 0 all is well, 1 the pack has problems (each on a line with its place), 2 wrong use.`;

/** Where the commands write, a line at a time. */
export interface Output {
  out(line: string): void;
  err(line: string): void;
}

class UsageError extends Error {}

interface Job {
  command: 'check' | 'shared' | 'locate';
  file: string;
  articles: string;
  write: boolean;
}

/** Runs the pack tool with the arguments behind its name; returns the exit status. */
export function runPack(args: string[], output: Output): number {
  try {
    const job = readArguments(args);
    if (job === 'help') {
      output.out(USAGE);
      return 0;
    }
    const json = readPackFile(job.file);
    const commands = { check, shared, locate: fillIn };
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

function readArguments(args: string[]): Job | 'help' {
  const { values, positionals } = parseOptions(args);
  if (values.help) return 'help';
  const [command, ...more] = positionals;
  if (command !== 'check' && command !== 'shared' && command !== 'locate') {
    throw new UsageError(command === undefined ? 'no command is given' : `there is no command "${command}"`);
  }
  if (more.length > 0) throw new UsageError(`"${more[0]}" is one argument too many`);
  if (values.articles === undefined) throw new UsageError(`${command} needs --articles DIR`);
  if (!statSync(values.articles, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${values.articles} is not a directory`);
  }
  if (values.write && command === 'check') throw new UsageError('check writes nothing');
  return { command, file: values.pack, articles: values.articles, write: values.write };
}

function parseOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        articles: { type: 'string' },
        pack: { type: 'string', default: DEFAULT_PACK },
        write: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readPackFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function check(job: Job, json: string, output: Output): number {
  const pack = parsePackText(json);
  const { texts, sha256 } = readArticles(job.articles, pack.sources);
  const problems = provePack(pack, texts, sha256);
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
