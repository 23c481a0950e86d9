/**
 * `npm test`: unit tests, then tests of fresh packages and end-to-end tests of production builds in Chromium and in Firefox. A browser that is
 * missing is installed where that can be done without asking, and is a failure otherwise.
 * `--e2e` leaves the unit tests out; whatever else is given is passed on to vitest.
 */
import { readFileSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { ensureBrowsers } from './browsers';
import { PROJECT, runTool, zip } from './run';

const given = process.argv.slice(2);
const rest = given.filter((argument) => argument !== '--e2e');

interface Counts {
  passed: number;
  failed: number;
  /** What each failed test, or file that did not run, is called and says. */
  failures: string[];
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

const failuresOf = ({ testResults }: Report): string[] =>
  testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const said = failed.map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages.join('\n')}`);
    return [...(message === '' ? [] : [message]), ...said].map((what) => `${relative(PROJECT, name)}: ${what}`);
  });

/** Runs vitest; its tests counted from its own report, a run without a report as one failure. */
function vitest(name: string, args: string[]): Counts {
  const path = resolve(PROJECT, `.cache/${name}.json`);
  rmSync(path, { force: true });
  const ok = runTool('vitest/vitest.mjs', [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${path}`,
  ]);
  try {
    const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
    const { numPassedTests: passed, numFailedTests: failed } = report;
    return { passed, failed: ok ? failed : Math.max(failed, 1), failures: failuresOf(report) };
  } catch {
    return { passed: 0, failed: 1, failures: [`the ${name} tests wrote no report`] };
  }
}

try {
  ensureBrowsers(['chromium', 'firefox']);
  const runs: Counts[] = [];
  if (!given.includes('--e2e')) runs.push(vitest('unit', []));
  zip();
  runs.push(vitest('e2e', ['--config', 'vitest.e2e.config.ts', ...rest]));
  const sum = (key: 'passed' | 'failed') => runs.reduce((total, counts) => total + counts[key], 0);
  // Said last, and again, for the log of a long run is often cut.
  for (const failure of runs.flatMap(({ failures }) => failures)) console.error(`FAILED ${failure}\n`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
