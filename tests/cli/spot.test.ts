import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TEXT =
  'Donald Trump met Vladimir Putin in Anchorage, Alaska.\n\nThe talks on Ukraine lasted nearly three hours.\n';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'spot-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Runs the command; compiling the pack takes some seconds when nothing is cached. */
const run = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', join(ROOT, 'src/cli/spot.ts'), ...args],
      { cwd: ROOT },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

describe('spot', { timeout: 180_000 }, () => {
  it('prints one object a line, with offsets into the file’s text', async () => {
    const file = join(dir, 'page.txt');
    await writeFile(file, TEXT);
    const { code, out } = await run(file);
    expect(code).toBe(0);
    const found = JSON.parse(out);
    expect(found.file).toBe(file);
    expect(found.people.map((one: { id: string }) => one.id)).toEqual(['donald-trump', 'vladimir-putin']);
    expect(found.claims.map((one: { id: string }) => one.id)).toEqual(['meeting-length']);
    for (const one of [...found.people, ...found.claims]) expect(TEXT.slice(one.start, one.end)).toBe(one.text);
  });

  it('reads a page and gives its text', async () => {
    const file = join(dir, 'page.html');
    await writeFile(
      file,
      '<!doctype html><title>x</title><h1>Anchorage</h1><p>Donald <b>Trump</b> left.</p><script>Putin</script>',
    );
    const found = JSON.parse((await run(file)).out);
    expect(found.text).toBe('Anchorage\n\nDonald Trump left.');
    expect(found.people).toEqual([{ id: 'donald-trump', start: 11, end: 23, text: 'Donald Trump' }]);
  });

  it('answers the other files where one is missing', async () => {
    const file = join(dir, 'other.txt');
    await writeFile(file, 'Nothing.');
    const { code, out, err } = await run(join(dir, 'missing.txt'), file);
    expect(code).toBe(1);
    expect(err).toContain('missing.txt');
    expect(JSON.parse(out)).toEqual({ file, people: [], claims: [] });
  });

  it('says how it is used', async () => {
    expect((await run()).err).toContain('usage');
    expect((await run('--loud', 'x')).err).toContain('--loud');
  });
});
