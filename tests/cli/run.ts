import { runPack } from '../../src/cli/pack-commands';

/** Runs the pack tool; what it wrote, and its exit status. */
export function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = runPack(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { status, out, err };
}
