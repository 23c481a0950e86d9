import { describe, expect, it } from 'vitest';
import { loadNames } from '../../src/spot/names';
import { readBlock } from '../../src/spot/read-block';
import { BARE, FULL, ROLE } from '../../src/spot/reading';
import { data } from './fixture';

const names = loadNames(data);
const kinds = (text: string): number[] => readBlock(names, text).hits.map((hit) => hit.kind);

describe('one block alone', () => {
  it('tells full names, titles and surnames apart', () =>
    expect(kinds('Donald Trump met President Putin; Merz did not.')).toEqual([FULL, ROLE, BARE]));
  it('counts terms, years and the event’s place', () => {
    const reading = readBlock(names, 'The White House spoke of Anchorage in 2025 and of Helsinki in 2018 and 2019.');
    expect(reading).toMatchObject({ eventYears: 1, otherYears: 2, namesEvent: true });
    expect(
      new Map([
        [1, 1],
        [6, 1],
        [8, 1],
      ]),
    ).toEqual(
      new Map(
        Array.from({ length: reading.terms.length / 2 }, (_, at) => [reading.terms[2 * at], reading.terms[2 * at + 1]]),
      ),
    );
  });
  it('knows a block that names the place', () => {
    expect(readBlock(names, 'Back in Alaska it rained.').namesEvent).toBe(true);
    expect(readBlock(names, 'Back in Kansas it rained.').namesEvent).toBe(false);
  });
});
