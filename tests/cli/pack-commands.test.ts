import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatPack } from '../../src/cli/pack-json';
import { excerpt, smallPack, TEXTS } from '../pack/fixture';
import { run } from './run';

let dir = '';
let file = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pack-'));
  file = join(dir, 'pack.json');
  for (const [id, text] of Object.entries(TEXTS)) writeFileSync(join(dir, `${id}.txt`), text);
  writeFileSync(file, formatPack(smallPack()));
  // without its shingles a pack is warned of
  run('shingles', '--articles', dir, '--pack', file, '--write');
});

afterEach(() => {
  rmSync(dir, { recursive: true });
});

const onPack = (command: string, ...more: string[]) => run(command, '--articles', dir, '--pack', file, ...more);

describe('check', () => {
  it('counts what it has proven', () => {
    expect(onPack('check')).toEqual({
      status: 0,
      out: ['bridge: 16 excerpts proven, 2 claims, 1 person, 3 sources, 1 shared passage'],
      err: [],
    });
  });

  it('names each exact place, with what the pack says and what the article holds', () => {
    writeFileSync(join(dir, 'c.txt'), (TEXTS.c ?? '').replace('may open', 'may 0pen'));
    const { status, out, err } = onPack('check');
    expect({ status, out }).toEqual({ status: 1, out: [] });
    expect(err).toHaveLength(3);
    expect(err[0]).toMatch(/^sources\[2\]\.sha256: another text: expected "[0-9a-f]{64}", found "[0-9a-f]{64}"$/u);
    expect(err[1]).toBe(
      'claims[0].reports.c.excerpts[0].text: differs from the article at 17 (letter 5); the text stands nowhere in the article: expected "may open", found "may 0pen"',
    );
    expect(err[2]).toBe('2 problems');
  });

  it('tells a pack that is none, and an article that is missing or no text', () => {
    rmSync(join(dir, 'b.txt'));
    expect(onPack('check').err[0]).toBe('sources[1].file: the article is not there: expected "b.txt", found "nothing"');
    writeFileSync(join(dir, 'b.txt'), new Uint8Array([0xff, 0xfe, 0x80]));
    expect(onPack('check')).toMatchObject({ status: 1, err: ['pack: b.txt is not UTF-8'] });
    writeFileSync(file, '{');
    expect(onPack('check')).toMatchObject({
      status: 1,
      err: [expect.stringMatching(/^the pack is not JSON/u), '1 problem'],
    });
  });

  it('reads no file outside of the articles’ directory', () => {
    const pack = smallPack();
    const [source] = pack.sources;
    if (source) source.file = `../${dir.split('/').at(-1)}/a.txt`;
    writeFileSync(file, formatPack(pack));
    expect(onPack('check').err[0]).toContain('sources[0].file: the article is not there');
  });
});

describe('check of silence', () => {
  const silent = (more: object) => {
    const pack = smallPack();
    Object.assign(pack.claims[1] ?? {}, { cues: ['drag on'], ...more });
    writeFileSync(file, formatPack(pack));
  };
  const TOLD = 'claims[1].reports.b: is null, but "drag on" stands in B 1 (0–16) "Repairs drag on."';

  it('refuses null where a cue stands in the article', () => {
    silent({});
    expect(onPack('check')).toEqual({ status: 1, out: [], err: [TOLD, '1 problem'] });
  });

  it('warns where the pack says why, and proves it', () => {
    silent({ silent: { b: 'Of the repairs.' } });
    const { status, err } = onPack('check');
    expect({ status, err }).toEqual({ status: 0, err: [`warning: ${TOLD}; left so: Of the repairs.`] });
  });
});

describe('coverage', () => {
  const whole = () => {
    const undrawn = (source: string, text: string) => ({ source, ...excerpt(source, text), reason: 'Known.' });
    const entries = [undrawn('a', 'Olson wrote'), undrawn('a', 'gave no reason'), undrawn('b', 'Repairs drag on')];
    writeFileSync(file, formatPack({ ...smallPack(), undrawn: entries }));
  };

  it('lists the sentences and sums up', () => {
    whole();
    const { status, out, err } = onPack('coverage');
    expect({ status, err }).toEqual({ status: 0, err: [] });
    expect(out[0]).toBe('A 1 (0–27) "Olson wrote to the council.": 0 % of 5 words shown');
    expect(out.at(-1)).toMatch(/^A: 4 sentences, 2 drawn on, 2 left out; B: /u);
  });

  it('tells what nothing draws on', () => {
    const { status, err } = onPack('coverage');
    expect(status).toBe(1);
    expect(err).toContain('B 1 (0–16) "Repairs drag on.": nothing draws on it');
    expect(err.at(-1)).toBe('3 problems');
  });

  it('covers no pack that is not proven', () => {
    writeFileSync(join(dir, 'c.txt'), (TEXTS.c ?? '').replace('may open', 'may 0pen'));
    expect(onPack('coverage', '--write', '--page', join(dir, 'page.md'))).toMatchObject({ status: 1, out: [] });
    expect(() => readFileSync(join(dir, 'page.md'))).toThrow('ENOENT');
  });

  it('keeps a page', () => {
    whole();
    const page = join(dir, 'page.md');
    const stale = { status: 1, err: [`${page}: is not up to date; --write writes it`, '1 problem'] };
    expect(onPack('coverage', '--page', page)).toMatchObject(stale);
    expect(onPack('coverage', '--page', page, '--write').status).toBe(0);
    expect(onPack('coverage', '--page', page).status).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('| B 1 | “Repairs drag on” | Known. |');
    writeFileSync(page, readFileSync(page, 'utf8').replace('Known', 'Unknown'));
    expect(onPack('coverage', '--page', page)).toMatchObject(stale);
  });
});

describe('shared', () => {
  it('lists the passages, and records them when asked to', () => {
    const recorded = readFileSync(file, 'utf8');
    writeFileSync(file, formatPack({ ...smallPack(), shared: undefined }));
    expect(onPack('shared')).toEqual({
      status: 0,
      out: ['16 words: a 28–109, b 17–98', '1 shared passage found'],
      err: [],
    });
    expect(onPack('check').status).toBe(1);
    expect(onPack('shared', '--write').out).toContain('1 shared passage recorded');
    expect(readFileSync(file, 'utf8')).toBe(recorded);
    expect(onPack('check').status).toBe(0);
  });

  it('records nothing while an article is missing', () => {
    rmSync(join(dir, 'b.txt'));
    expect(onPack('shared', '--write')).toMatchObject({
      status: 1,
      err: ['sources.b.file: b.txt is not there', '1 problem'],
    });
    expect(readFileSync(file, 'utf8')).toBe(formatPack(smallPack()));
  });
});

describe('locate', () => {
  it('fills in places only when asked to', () => {
    const bare = formatPack(smallPack()).replace(/"start": \d+, "end": \d+, "text": "may open"/u, '"text": "may open"');
    writeFileSync(file, bare);
    expect(onPack('locate')).toEqual({ status: 0, out: ['1 place found; --write fills them in'], err: [] });
    expect(readFileSync(file, 'utf8')).toBe(bare);
    expect(onPack('locate', '--write').out).toEqual(['1 place filled in']);
    expect(readFileSync(file, 'utf8')).toBe(formatPack(smallPack()));
  });

  it('says what else is wrong with the pack', () => {
    writeFileSync(file, formatPack({ ...smallPack(), title: 1 }));
    expect(onPack('locate')).toMatchObject({ status: 1, err: ['title: expected string, found 1', '1 problem'] });
  });
});

describe('wrong use', () => {
  it.each([
    [[], 'no command is given'],
    [['prove'], 'there is no command "prove"'],
    [['check'], 'check needs --articles DIR'],
    [['check', '--articles', '/nowhere/at/all'], '/nowhere/at/all is not a directory'],
    [['check', '--articles', '.', '--pack', 'none.json'], 'cannot read none.json'],
    [['check', '--articles', '.', '--write'], 'check writes nothing'],
    [['check', '--articles', '.', '--page', 'p.md'], 'check keeps no page'],
    [['coverage', '--articles', '.', '--pack', 'none.json', '--write'], 'coverage --write needs --page FILE'],
    [['check', 'more', '--articles', '.'], '"more" is one argument too many'],
    [['check', '--article', '.'], "Unknown option '--article'"],
  ])('%j', (args, message) => {
    const { status, out, err } = run(...args);
    expect({ status, out }).toEqual({ status: 2, out: [] });
    expect(err.join('\n')).toContain(message);
    expect(err.join('\n')).toContain('Usage: npm run pack --');
  });

  it('is no use at all when help is asked for', () => {
    expect(run('--help')).toMatchObject({ status: 0, err: [] });
  });
});
