import { describe, expect, it } from 'vitest';
import { compileReader } from '../../src/learn/reader';
import { makeWordingData } from '../../src/pack/make-wording';
import { loadReader } from '../../src/spot/read-blocks';
import { fullPack, smallPack } from '../pack/fixture';

const PAGE = '@ one about=other\n- | Be patient, they said.\n- | The bridge is closed.\n';

describe('what is read with beside the claim model', () => {
  it('is the pack’s cues, its sayings and its shingles', () => {
    const data = compileReader(smallPack(), null, {});
    expect(data.wording).toEqual(makeWordingData(smallPack()));
    expect(data.sayings.sayings.map(({ person, text }) => [person, text])).toEqual([
      ['mayor', 'We are sorry,'],
      ['mayor', 'be patient'],
    ]);
    expect(data.shingles).toBeNull();
    expect(compileReader(smallPack(), { any: 'thing' }, {}).shingles).toEqual({ any: 'thing' });
  });

  it('leaves out sayings that are everybody’s', () => {
    const { sayings } = compileReader(smallPack(), null, { 'page.txt': PAGE }).sayings;
    expect(sayings.map(({ text }) => text)).toEqual(['We are sorry,']);
  });

  it('is the same for the same folder, and can be loaded after it was written', () => {
    const other = PAGE.replace('one', 'two').replace('patient', 'calm');
    const data = compileReader(fullPack(), null, { a: PAGE, b: other });
    expect(JSON.stringify(compileReader(fullPack(), null, { b: other, a: PAGE }))).toBe(JSON.stringify(data));
    const { claims, sayings, shingles } = loadReader(JSON.parse(JSON.stringify(data)));
    expect([...claims.keys()]).toEqual(['closure', 'apology']);
    expect(sayings.list.map(({ person }) => person)).toEqual(['mayor']);
    expect(shingles).toBeNull();
  });

  it('is not made of pages that are none', () => {
    expect(() => compileReader(smallPack(), null, { 'page.txt': 'no page' })).toThrow('line 1');
  });
});
