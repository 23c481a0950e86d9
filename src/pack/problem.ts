/** What is wrong in a pack, and where: `claims[3].reports.002.excerpts[0].text`. */
export interface Problem {
  path: string;
  message: string;
}

export function joinPath(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`;
  return parent === '' ? key : `${parent}.${key}`;
}

/** A problem for each value that stood in the list before. */
export function repeated(values: readonly string[], pathOf: (index: number) => string): Problem[] {
  return values.flatMap((value, index) => {
    const first = values.indexOf(value);
    return first === index ? [] : [{ path: pathOf(index), message: `"${value}" is already ${pathOf(first)}` }];
  });
}

/** More than a screen of problems helps nobody; the rest is counted. */
const LISTED_MAX = 20;

/** A pack that cannot be used. The message lists the problems, one a line, each with its path. */
export class PackError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems
      .slice(0, LISTED_MAX)
      .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
    const rest = problems.length - lines.length;
    super([...lines, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n'));
    this.name = 'PackError';
    this.problems = problems;
  }
}
