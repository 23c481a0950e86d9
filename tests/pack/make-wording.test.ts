import { describe, expect, it } from 'vitest';
import { makeWordingData } from '../../src/pack/make-wording';
import { fullPack, smallPack } from './fixture';

describe('what a page’s wording is read with', () => {
  it('is empty where a pack has no cues for it', () => {
    const { sets, claims } = makeWordingData(smallPack());
    expect(sets).toEqual({});
    expect(claims.map(({ id, core, speech }) => [id, core, speech])).toEqual([
      ['closure', [], false],
      ['apology', [], false],
    ]);
    const nothing = { isMissed: false, isNumber: false, readings: [], amount: null, day: null, around: [] };
    expect(claims.map(({ differences }) => differences)).toEqual([[nothing, nothing], [nothing]]);
  });

  it('leaves out claims under another, which no sentence is found for', () => {
    expect(makeWordingData(fullPack()).claims.map(({ id }) => id)).toEqual(['closure', 'apology']);
  });

  it('has what the author wrote, difference by difference', () => {
    const pack = smallPack();
    const [closure, apology] = pack.claims;
    if (!closure || !apology) throw new Error('no claims');
    pack.sets = { close: ['closed', 'shut'] };
    closure.core = ['bridge ~ {close}'];
    apology.speech = true;
    closure.differences = closure.differences.map((difference, index) =>
      index === 0
        ? { ...difference, kind: 'number', amount: { unit: 'week', near: ['closed'] }, around: ['week*'] }
        : {
            ...difference,
            missed: 'who it is for',
            readings: [{ text: 'shops', cues: ['shop*'] }],
            day: { near: ['told'] },
          },
    );
    const data = makeWordingData(pack);
    expect(data.sets).toEqual({ close: ['closed', 'shut'] });
    expect(data.claims).toMatchObject([
      {
        core: ['bridge ~ {close}'],
        speech: false,
        differences: [
          { isMissed: false, isNumber: true, amount: { unit: 'week', near: ['closed'] }, around: ['week*'], day: null },
          { isMissed: true, isNumber: false, readings: [{ text: 'shops', cues: ['shop*'] }], day: { near: ['told'] } },
        ],
      },
      { core: [], speech: true },
    ]);
  });

  it('is plain JSON, and the same for the same pack', () => {
    const data = makeWordingData(fullPack());
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(JSON.stringify(makeWordingData(fullPack()))).toBe(JSON.stringify(data));
  });
});
