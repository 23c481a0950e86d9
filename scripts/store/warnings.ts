/** What `web-ext lint` warns of, beside what docs/stores.md explains. */
import { codeIn, sectionOf, tableOf } from './markdown';

/** The part of a warning in web-ext's report that is read here. */
export interface Warning {
  code: string;
  file?: string;
  message: string;
}

export interface Explained {
  code: string;
  /** A file of the package; a star stands for a part that the build makes up. */
  file: string;
  count: number;
  why: string;
}

export function readExplained(stores: string): Explained[] {
  return tableOf(sectionOf(stores, 'What the linter warns of')).map(
    ({ warning = '', file = '', times = '', why = '' }) => ({
      code: codeIn(warning)[0] ?? '',
      file: codeIn(file)[0] ?? '',
      count: Number(times),
      why,
    }),
  );
}

/** Warnings beyond the explained ones, and explanations of warnings that there are no longer; each in a line. */
export function differences(warnings: readonly Warning[], explained: readonly Explained[]): string[] {
  const left = [...warnings];
  const gone: string[] = [];
  for (const { code, file, count } of explained) {
    for (let i = 0; i < count; i++) {
      const at = left.findIndex((warning) => warning.code === code && isFile(warning.file ?? '', file));
      if (at >= 0) left.splice(at, 1);
      else gone.push(`explained, but not reported: ${code} in ${file}`);
    }
  }
  return [
    ...left.map(({ code, file, message }) => `not explained: ${code} in ${file ?? 'the package'}: ${message}`),
    ...gone,
  ];
}

function isFile(file: string, pattern: string): boolean {
  const [start = '', end] = pattern.split('*');
  return end === undefined ? file === pattern : file.startsWith(start) && file.endsWith(end);
}
