/** Running the project's own tools from a script, on every system. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export const PROJECT = resolve(import.meta.dirname, '..');

/** Runs a Node program of an installed package; false where it fails. */
export function runTool(program: string, args: string[], env: Record<string, string> = {}): boolean {
  const file = resolve(PROJECT, 'node_modules', program);
  const { status } = spawnSync(process.execPath, [file, ...args], {
    cwd: PROJECT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function wxt(command: 'build' | 'zip'): void {
  for (const browser of ['chrome', 'firefox']) {
    if (!runTool('wxt/bin/wxt.mjs', [command, '-b', browser, '--mv3']))
      throw new Error(`The build for ${browser} failed.`);
  }
}

/** Builds the extension for both browsers; throws where that fails. */
export const build = (): void => wxt('build');

/** Builds it and packs it for the stores; throws where that fails. */
export const zip = (): void => wxt('zip');
