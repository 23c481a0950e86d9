import * as v from 'valibot';
import { joinPath, PackError, type Problem, type Step } from './problem';
import { type Pack, PackSchema } from './schema';
import { tooMuch } from './size';
import { givenTwice } from './twice';
import { validatePack } from './validate';

export { PackError };

/** The shipped pack is a hundred kilobytes; a file far beyond this is something else, and reading it would only block. */
const PACK_TEXT_MAX = 2_000_000;

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
  const pack = parsePack(input);
  const twice = givenTwice(json);
  if (twice.length > 0) throw new PackError(twice);
  return pack;
}

/** A pack from parsed JSON; throws `PackError`, which names the path of every problem. */
export function parsePack(input: unknown): Pack {
  const size = tooMuch(input);
  if (size !== undefined) throw single(`the pack ${size}`);
  const result = v.safeParse(PackSchema, input, { abortPipeEarly: true });
  if (!result.success) throw new PackError(oneEach(result.issues.map(toProblem)));
  const left = leftOut(input, result.output, '');
  if (left.length > 0) throw new PackError(left);
  const problems = validatePack(result.output);
  if (problems.length > 0) throw new PackError(problems);
  return result.output;
}

const single = (message: string): PackError => new PackError([{ path: '', message }]);

type Issue = v.InferIssue<typeof PackSchema>;

function toProblem(issue: Issue): Problem {
  const items = issue.path ?? [];
  // to the schema a list is an object whose fields are missing
  const list = items.findIndex(({ type, input }) => type === 'object' && Array.isArray(input));
  const keys = (list < 0 ? items : items.slice(0, list)).map(
    (item): Step => (typeof item.key === 'number' ? item.key : String(item.key)),
  );
  const path = keys.reduce<string>(joinPath, '');
  const message = list < 0 ? messageOf(issue) : NOT_LIST;
  return { path, message: path === '' ? `the pack: ${message}` : message };
}

const NOT_LIST = 'expected Object, found Array';

function messageOf(issue: Issue): string {
  // every check of the schema has words of its own; what has none is a wrong type, or a key too many or too few
  const isKey = issue.type === 'strict_object' && issue.message.startsWith('Invalid key');
  if (isKey && issue.expected === 'never') return 'is not a known field';
  if (isKey) return 'is missing';
  if (issue.message.startsWith('Invalid')) return `expected ${issue.expected}, found ${issue.received}`;
  return issue.type === 'regex' ? `${issue.received} ${issue.message}` : issue.message;
}

/** A list in an object's place is one problem, however many fields it lacks. */
function oneEach(problems: Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ path, message }) => {
    const key = `${path}\n${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * What the schema passes over without a word: names like `__proto__`, which could reach into an object's own machinery,
 * and an empty list in a record's place.
 */
function leftOut(input: unknown, output: unknown, path: string): Problem[] {
  if (typeof input !== 'object' || input === null) return [];
  if (typeof output !== 'object' || output === null) return [];
  if (Array.isArray(input) !== Array.isArray(output)) return [{ path, message: NOT_LIST }];
  return Object.entries(input).flatMap(([key, value]) => {
    const at = joinPath(path, Array.isArray(input) ? Number(key) : key);
    const taken = Object.getOwnPropertyDescriptor(output, key);
    return taken ? leftOut(value, taken.value, at) : [{ path: at, message: 'is not a name that a field may have' }];
  });
}
