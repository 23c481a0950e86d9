import * as v from 'valibot';
import { joinPath, PackError, type Problem } from './problem';
import { type Pack, PackSchema } from './schema';
import { validatePack } from './validate';

export { PackError };

/** A pack is some tens of kilobytes; a file beyond this is something else, and reading it would only block. */
const PACK_TEXT_MAX = 8_000_000;

/** Values in messages are shown this long at most. */
const SHOWN_MAX = 160;

/** A pack from its JSON text; throws `PackError` when it is not JSON, not a pack, or a pack that contradicts itself. */
export function parsePackText(json: string): Pack {
  if (json.length > PACK_TEXT_MAX)
    throw single(`the pack has ${json.length} characters; at most ${PACK_TEXT_MAX} are read`);
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch (error) {
    throw single(`the pack is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return parsePack(input);
}

/** A pack from parsed JSON; throws `PackError`, which names the path of every problem. */
export function parsePack(input: unknown): Pack {
  const result = v.safeParse(PackSchema, input);
  if (!result.success) throw new PackError(result.issues.map(toProblem));
  const problems = validatePack(result.output);
  if (problems.length > 0) throw new PackError(problems);
  return result.output;
}

const single = (message: string): PackError => new PackError([{ path: '', message }]);

type Issue = v.InferIssue<typeof PackSchema>;

function toProblem(issue: Issue): Problem {
  const keys = (issue.path ?? []).map((item) => (item as { key?: unknown }).key);
  const path = keys.reduce<string>((parent, key) => joinPath(parent, typeof key === 'number' ? key : String(key)), '');
  const message = messageOf(issue);
  const shown = message.length > SHOWN_MAX ? `${message.slice(0, SHOWN_MAX)}…` : message;
  return { path, message: path === '' ? `the pack: ${shown}` : shown };
}

function messageOf(issue: Issue): string {
  // every check of the schema has words of its own; what has none is a wrong type, or a key too many or too few
  const isKey = issue.type === 'strict_object' && issue.message.startsWith('Invalid key');
  if (isKey && issue.expected === 'never') return 'is not a known field';
  if (isKey) return 'is missing';
  if (issue.message.startsWith('Invalid')) return `expected ${issue.expected}, found ${issue.received}`;
  return issue.type === 'regex' ? `${issue.received} ${issue.message}` : issue.message;
}
