import { describe, expect, it } from 'vitest';
import { createAppetite } from '../../src/app/appetite';
import { loadNames } from '../../src/spot/names';
import { readBlock } from '../../src/spot/read-block';
import { data } from '../spot/fixture';

const names = loadNames(data);
const create = () => createAppetite(names.sieve);

const NAMED = 'Putin left.';
const PLAIN = 'It rained.';
/** More than what is wanted as evidence, in each case. */
const LONG = 'It rained on. '.repeat(1_000);
const LONG_NAMED = 'Putin left. '.repeat(1_000);

describe('an appetite', () => {
  it('is for names at first', () => {
    const { test, isPicky, wants } = create();
    expect([test(NAMED) > 0, test(PLAIN)]).toEqual([true, -1]);
    expect([wants(NAMED, false), wants(PLAIN, false)]).toEqual([true, false]);
    expect(isPicky()).toBe(true);
  });

  it('is for everything within bounds once there is a name', () => {
    const { grow, isPicky, wants, hasAll } = create();
    expect(grow('evidence')).toBe(true);
    expect(isPicky()).toBe(false);
    expect([wants(NAMED, false), wants(PLAIN, false)]).toEqual([true, true]);
    expect(hasAll()).toBe(true);
  });

  it('is picky again when it has evidence enough, and knows that more is left', () => {
    const { grow, isPicky, wants, wantsEvidence, hasAll } = create();
    grow('evidence');
    expect(wantsEvidence(LONG)).toBe(true);
    expect(isPicky()).toBe(true);
    expect(hasAll()).toBe(false);
    expect([wants(NAMED, false), wants(PLAIN, false)]).toEqual([true, false]);
    expect(wantsEvidence(PLAIN)).toBe(false);
  });

  it('takes evidence of blocks with names and of others, of each so much', () => {
    const { grow, isPicky, wantsEvidence } = create();
    grow('evidence');
    expect(wantsEvidence(LONG_NAMED)).toBe(true);
    expect(wantsEvidence(NAMED)).toBe(false);
    expect(isPicky()).toBe(false);
    expect(wantsEvidence(PLAIN)).toBe(true);
  });

  it('wants evidence again where a block has left that was some', () => {
    const { grow, isPicky, wantsEvidence, release } = create();
    grow('evidence');
    wantsEvidence(LONG);
    release(PLAIN, readBlock(names, PLAIN, false));
    expect(isPicky()).toBe(true);
    release(LONG, readBlock(names, LONG));
    expect(isPicky()).toBe(false);
    expect(wantsEvidence(PLAIN)).toBe(true);
  });

  it('is for everything on a page about the event, however long', () => {
    const { grow, isPicky, wants, wantsEvidence } = create();
    grow('evidence');
    wantsEvidence(LONG);
    expect(grow('everything')).toBe(true);
    expect(isPicky()).toBe(false);
    expect(wants(PLAIN, false)).toBe(true);
  });

  it('only grows', () => {
    const { grow, isPicky } = create();
    expect(grow('names')).toBe(false);
    expect(grow('everything')).toBe(true);
    expect([grow('everything'), grow('evidence'), grow('names')]).toEqual([false, false, false]);
    expect(isPicky()).toBe(false);
  });

  it('is never for a block beyond all measure', () => {
    const { grow, wants } = create();
    const huge = 'Putin left. '.repeat(50_000);
    expect(wants(huge, true)).toBe(false);
    grow('everything');
    expect(wants(huge, true)).toBe(false);
  });
});
