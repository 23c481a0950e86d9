/** What other documents need of the project's Markdown: its sections and its tables. */

/** The text under each heading of the second level, by the heading. */
export function sectionsOf(markdown: string): Map<string, string> {
  const parts = markdown.split(/^## +(.+)$/mu).slice(1);
  return new Map(
    parts.flatMap((part, index): [string, string][] =>
      index % 2 === 0 ? [[part.trim(), (parts[index + 1] ?? '').trim()]] : [],
    ),
  );
}

/** The text under a heading; throws where there is none. */
export function sectionOf(markdown: string, heading: string): string {
  const section = sectionsOf(markdown).get(heading);
  if (!section) throw new Error(`There is no section "${heading}".`);
  return section;
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell) => cell.trim());

/** The rows of the first table in a text, each cell by the head of its column. Throws where there is no table. */
export function tableOf(markdown: string): Record<string, string>[] {
  const lines = markdown.split('\n');
  const rule = lines.findIndex((line) => /^\|(?:\s*:?-+:?\s*\|)+\s*$/u.test(line));
  const head = cellsOf(lines[rule - 1] ?? '');
  if (rule < 1) throw new Error('There is no table.');
  const after = lines.slice(rule + 1);
  const end = after.findIndex((line) => !line.startsWith('|'));
  return after.slice(0, end < 0 ? undefined : end).map((line) => {
    const cells = cellsOf(line);
    return Object.fromEntries(head.map((name, index) => [name, cells[index] ?? '']));
  });
}

/** All that stands in a text as code. */
export function codeIn(markdown: string): string[] {
  return [...markdown.matchAll(/`([^`]+)`/gu)].map(([, code]) => code ?? '');
}
