/** Lints the package for Firefox that `npm run zip` made; fails on an error, or where the warnings are not those that docs/stores.md explains. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { packageFile } from './packages';
import { PROJECT } from './run';
import { differences, readExplained, type Warning } from './store/warnings';

interface Report {
  errors: Warning[];
  notices: Warning[];
  warnings: Warning[];
}

function lint(file: string): Report {
  const tool = resolve(PROJECT, 'node_modules/web-ext/bin/web-ext.js');
  const args = [tool, 'lint', '--source-dir', file, '--no-config-discovery', '--output', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: PROJECT, encoding: 'utf8' });
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    throw new Error(`web-ext lint gave no report:\n${stdout}\n${stderr}`);
  }
}

const file = packageFile('firefox');
const { errors, notices, warnings } = lint(file);
const explained = readExplained(readFileSync(resolve(PROJECT, 'docs/stores.md'), 'utf8'));
const problems = [
  ...errors.map(({ code, file: where, message }) => `error: ${code} in ${where ?? 'the package'}: ${message}`),
  ...differences([...notices, ...warnings], explained),
];
for (const problem of problems) console.error(problem);
console.log(
  `${file}: ${errors.length} errors, ${notices.length} notices, ${warnings.length} warnings, ${explained.reduce((sum, { count }) => sum + count, 0)} of them explained`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
