/**
 * `npm test`: unit tests, then end-to-end tests of fresh production builds in Chromium and in Firefox. A browser that is
 * missing is installed where that can be done without asking, and is a failure otherwise.
 * `--e2e` leaves the unit tests out; whatever else is given is passed on to vitest.
 */
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBrowsers } from './browsers';
import { build, PROJECT, runTool } from './run';

const given = process.argv.slice(2);
const rest = given.filter((argument) => argument !== '--e2e');

interface Counts {
  passed: number;
  failed: number;
}

/** Runs vitest; its tests counted from its own report, a run without a report as one failure. */
function vitest(name: string, args: string[]): Counts {
  const report = resolve(PROJECT, `.cache/${name}.json`);
  rmSync(report, { force: true });
  const ok = runTool('vitest/vitest.mjs', [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed, failed: ok ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

try {
  ensureBrowsers(['chromium', 'firefox']);
  const runs: Counts[] = [];
  if (!given.includes('--e2e')) runs.push(vitest('unit', []));
  build();
  runs.push(vitest('e2e', ['--config', 'vitest.e2e.config.ts', ...rest]));
  const sum = (key: keyof Counts) => runs.reduce((total, counts) => total + counts[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
