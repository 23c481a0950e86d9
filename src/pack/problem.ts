/** What is wrong in a pack, and where: `claims[3].reports.002.excerpts[0].text`. */
export interface Problem {
  path: string;
  message: string;
}

/** A field's name, or a place in a list. */
export type Step = string | number;

/** Longer names and values are cut in paths and messages: whoever reads them wants to know where, not all of it. */
const KEY_MAX = 80;
const MESSAGE_MAX = 300;

const cut = (text: string, max: number): string => (text.length > max ? `${text.slice(0, max)}…` : text);

/** A name that no pack has is quoted, so that it can neither break the line nor look like more of the path. */
export function joinPath(parent: string, key: Step): string {
  if (typeof key === 'number') return `${parent}[${key}]`;
  const name = cut(key, KEY_MAX);
  if (!/^[\w$-]+…?$/u.test(name)) return `${parent}[${JSON.stringify(name)}]`;
  return parent === '' ? name : `${parent}.${name}`;
}

/** A problem for each value that stood in the list before. */
export function repeated(values: readonly string[], pathOf: (index: number) => string): Problem[] {
  const first = new Map<string, number>();
  return values.flatMap((value, index) => {
    const before = first.get(value);
    if (before !== undefined) return [{ path: pathOf(index), message: `"${value}" is already ${pathOf(before)}` }];
    first.set(value, index);
    return [];
  });
}

/** More than a screen of problems helps nobody; the rest is counted. */
const LISTED_MAX = 20;

/** A pack that cannot be used. The message lists the problems, one a line, each with its path. */
export class PackError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const clear = problems.map(({ path, message }) => ({ path, message: oneLine(message) }));
    const lines = clear
      .slice(0, LISTED_MAX)
      .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
    const rest = problems.length - lines.length;
    super([...lines, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n'));
    this.name = 'PackError';
    this.problems = clear;
  }
}

/** Messages hold values of the file, which may be long, or hold line breaks and half characters. */
const oneLine = (message: string): string => cut(message, MESSAGE_MAX).replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
