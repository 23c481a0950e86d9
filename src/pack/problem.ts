/** What is wrong in a pack, and where: `claims[3].reports.002.excerpts[0].text`. */
export interface Problem {
  path: string;
  message: string;
}

export function joinPath(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`;
  return parent === '' ? key : `${parent}.${key}`;
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
