/** The benchmark's results as text and as Markdown. Pure. */

export interface Row {
  what: string;
  /** As a reader sees it ("3.1 × floor"). */
  measured: string;
  /** Empty where nothing is asked for. */
  bar: string;
  /** Null where there is no bar, or nothing could be measured. */
  met: boolean | null;
}

/** "0.43", "5.1", "38", "1,204": two figures that count, more only for whole numbers. */
export function plain(figure: number): string {
  if (!Number.isFinite(figure)) return '–';
  const size = Math.abs(figure);
  if (size >= 100) return Math.round(figure).toLocaleString('en');
  return figure.toFixed(size < 1 ? 2 : size < 20 ? 1 : 0);
}

/** A row with one figure that should not exceed its bar. `detail` is shown behind the figure. */
export function atMost(what: string, figure: number, limit: number, unit: string, detail = ''): Row {
  const isKnown = Number.isFinite(figure);
  return {
    what,
    measured: isKnown ? `${plain(figure)} ${unit}${detail ? ` (${detail})` : ''}` : '–',
    bar: `≤ ${limit} ${unit}`,
    met: isKnown ? figure <= limit : null,
  };
}

const verdict = ({ met }: Row): string => (met === null ? '' : met ? 'met' : 'missed');

const HEAD = ['what', 'measured', 'bar', ''];

/** A table with columns as wide as their widest cell, for a terminal. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      widths
        .map((width, column) => (row[column] ?? '').padEnd(width))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const cells = (row: Row): string[] => [row.what, row.measured, row.bar, verdict(row)];

export const rowsAsText = (rows: readonly Row[]): string => textTable(HEAD, rows.map(cells));
export const rowsAsMarkdown = (rows: readonly Row[]): string => markdownTable(HEAD, rows.map(cells));
