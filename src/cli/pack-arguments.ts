import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const DEFAULT_PACK = 'assets/packs/alaska-summit/pack.json';
/** The page on what the default pack draws on. */
const DEFAULT_COVERAGE = 'docs/coverage.md';

export const USAGE = `Usage: npm run pack -- COMMAND --articles DIR [--pack FILE] [--write]

  check     proves the pack against its articles: every excerpt letter by letter, fingerprints, spellings, quotations,
            that no source is put down as silent where a claim's cues stand in its article, and the shingles
  shared    finds the passages that two sources carry word for word; --write records them in the pack
  locate    finds start and end of excerpts that have only their text, and missing fingerprints; --write fills them in
  shingles  whether the hashes beside the pack, by which copied text is known, are up to date; --write writes them
  coverage  lists, sentence by sentence, what draws on the articles and what nothing draws on; --write writes the page
  schema    needs no articles: whether the JSON Schema beside the packs is up to date; --write writes it

  --articles DIR  where the sources' files are
  --pack FILE     the pack (default: ${DEFAULT_PACK})
  --page FILE     coverage: the page that is kept (default for the default pack: ${DEFAULT_COVERAGE})

Exit status: 0 all is well, 1 the pack has problems (each on a line with its place), 2 wrong use.`;

export class UsageError extends Error {}

const COMMANDS = ['check', 'shared', 'locate', 'shingles', 'coverage'] as const;
type Command = (typeof COMMANDS)[number];

/** What is to be done. */
export interface Job {
  command: Command;
  file: string;
  articles: string;
  write: boolean;
  /** The coverage page; undefined where none is kept. */
  page: string | undefined;
  /** Whether it is the pack that the extension is built with, which must not lack its shingles. */
  isShipped: boolean;
}

/** The JSON Schema beside the packs is to be written, or looked at. */
export interface SchemaJob {
  command: 'schema';
  file: string;
  write: boolean;
}

/** Reads the arguments behind the tool's name. Throws `UsageError` where they say nothing that can be done. */
export function readArguments(args: string[]): Job | SchemaJob | 'help' {
  const { values, positionals } = parseOptions(args);
  if (values.help) return 'help';
  const [name, ...more] = positionals;
  if (name === 'schema') return schemaJob(values, more);
  const command = COMMANDS.find((known) => known === name);
  if (command === undefined) {
    throw new UsageError(name === undefined ? 'no command is given' : `there is no command "${name}"`);
  }
  if (more.length > 0) throw new UsageError(`"${more[0]}" is one argument too many`);
  if (values.articles === undefined) throw new UsageError(`${command} needs --articles DIR`);
  if (!statSync(values.articles, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${values.articles} is not a directory`);
  }
  if (values.write && command === 'check') throw new UsageError('check writes nothing');
  if (values.page !== undefined && command !== 'coverage') throw new UsageError(`${command} keeps no page`);
  const isShipped = resolve(values.pack) === resolve(DEFAULT_PACK);
  const page = values.page ?? (isShipped ? DEFAULT_COVERAGE : undefined);
  if (values.write && command === 'coverage' && page === undefined) {
    throw new UsageError('coverage --write needs --page FILE for this pack');
  }
  return { command, file: values.pack, articles: values.articles, write: values.write, page, isShipped };
}

function schemaJob(
  { articles, page, pack, write }: ReturnType<typeof parseOptions>['values'],
  more: string[],
): SchemaJob {
  if (more.length > 0) throw new UsageError(`"${more[0]}" is one argument too many`);
  if (articles !== undefined || page !== undefined) throw new UsageError('schema takes only --pack and --write');
  return { command: 'schema', file: pack, write };
}

function parseOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        articles: { type: 'string' },
        pack: { type: 'string', default: DEFAULT_PACK },
        page: { type: 'string' },
        write: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The pack's JSON text. Throws `UsageError` where it cannot be read. */
export function readPackFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
