import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/pack-arguments';
import { readArticles } from '../../src/cli/pack-articles';
import { formatPack } from '../../src/cli/pack-json';
import { checkShingles } from '../../src/cli/pack-shingles';
import { findCopied, loadShingles } from '../../src/spot/copied';
import { smallPack, TEXTS } from '../pack/fixture';
import { run } from './run';

let dir = '';
let file = '';
let kept = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pack-'));
  file = join(dir, 'pack.json');
  kept = join(dir, 'shingles.json');
  for (const [id, text] of Object.entries(TEXTS)) writeFileSync(join(dir, `${id}.txt`), text);
  writeFileSync(file, formatPack(smallPack()));
});

afterEach(() => {
  rmSync(dir, { recursive: true });
});

const onPack = (command: string, ...more: string[]) => run(command, '--articles', dir, '--pack', file, ...more);

describe('shingles', () => {
  it('are written when asked for, and looked at otherwise', () => {
    const stale = { status: 1, out: [], err: [`${kept}: is not up to date; --write writes it`, '1 problem'] };
    expect(onPack('shingles')).toEqual(stale);
    expect(existsSync(kept)).toBe(false);
    expect(onPack('shingles', '--write')).toEqual({ status: 0, out: [`${kept} written`], err: [] });
    expect(onPack('shingles')).toEqual({ status: 0, out: [`${kept} is up to date`], err: [] });
    writeFileSync(kept, readFileSync(kept, 'utf8').replace('"b": "', '"b": "AAAA'));
    expect(onPack('shingles')).toEqual(stale);
  });

  it('hold no word of the articles, and know them again', () => {
    onPack('shingles', '--write');
    const text = readFileSync(kept, 'utf8');
    expect(Object.values(JSON.parse(text).sources).join('')).toMatch(/^[\w+/=]+$/u);
    const shingles = loadShingles(JSON.parse(text));
    expect(shingles.ids).toEqual(['a', 'b', 'c']);
    const whole = Object.entries(TEXTS).map(([id, article]) => [
      id,
      findCopied(shingles, article).copied.at(0)?.sources,
    ]);
    expect(whole).toEqual(Object.entries(shingles.counts).map(([id, count]) => [id, { [id]: [0, count] }]));
  });

  it('are made of no article but those that the pack was written from', () => {
    writeFileSync(join(dir, 'a.txt'), `${TEXTS.a} More.`);
    rmSync(join(dir, 'c.txt'));
    expect(onPack('shingles', '--write')).toEqual({
      status: 1,
      out: [],
      err: [
        'sources[0].file: a.txt is another text than the pack was written from',
        'sources[2].file: c.txt is not there',
        '2 problems',
      ],
    });
    expect(existsSync(kept)).toBe(false);
  });
});

describe('check', () => {
  it('refuses shingles that are out of date or no shingles', () => {
    onPack('shingles', '--write');
    expect(onPack('check')).toMatchObject({ status: 0, err: [] });
    for (const broken of [readFileSync(kept, 'utf8').replace('"b": "', '"b": "AAAA'), '{', '']) {
      writeFileSync(kept, broken);
      const told = `${kept}: is not up to date; \`pack shingles --write\` writes it`;
      expect(onPack('check')).toEqual({ status: 1, out: [], err: [told, '1 problem'] });
    }
  });

  const MISSING = 'is not there, so that copied text cannot be recognised; `pack shingles --write` writes it';

  it('warns of a pack without', () => {
    expect(onPack('check')).toMatchObject({ status: 0, err: [`warning: ${kept}: ${MISSING}`] });
  });

  it('refuses the pack of the extension without', () => {
    const pack = smallPack();
    const articles = readArticles(dir, pack.sources);
    expect(checkShingles(file, pack, articles, true)).toEqual({
      problems: [{ path: kept, message: MISSING }],
      warnings: [],
    });
    const isShipped = (...more: string[]) => readArguments(['check', '--articles', dir, ...more]);
    expect(isShipped()).toMatchObject({ isShipped: true });
    expect(isShipped('--pack', file)).toMatchObject({ isShipped: false });
  });

  it('says nothing of them where the articles are not the pack’s, which proving tells', () => {
    writeFileSync(join(dir, 'c.txt'), `${TEXTS.c} More.`);
    const { err } = onPack('check');
    expect(err.filter((line) => line.includes('shingles'))).toEqual([]);
    expect(err[0]).toMatch(/^sources\[2\]\.length: another length/u);
  });
});
