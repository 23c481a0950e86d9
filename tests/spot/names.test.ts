import { describe, expect, it } from 'vitest';
import { loadNames } from '../../src/spot/names';
import { readBlock } from '../../src/spot/read-block';
import { FULL } from '../../src/spot/reading';
import { data } from './fixture';

const names = loadNames(data);
const kinds = (text: string): number[] => readBlock(names, text).hits.map((hit) => hit.kind);

describe('the names', () => {
  it('takes any given name with any spelling of the surname', () =>
    expect(kinds('Volodymyr Zelensky')).toEqual([FULL]));
});
