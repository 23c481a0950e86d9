import { describe, expect, it } from 'vitest';
import { createKnowledge } from '../../src/spot/knowledge';
import { loadNames } from '../../src/spot/names';
import { readBlock } from '../../src/spot/read-block';
import { data } from './fixture';

const names = loadNames(data);
const about = (...blocks: string[]): number => {
  const knowledge = createKnowledge(names);
  for (const block of blocks) knowledge.add(readBlock(names, block));
  return knowledge.about();
};

describe('the gate', () => {
  const event = 'The summit in Anchorage was about Ukraine, the Kremlin said.';
  it('opens on a page of the event', () => expect(about(event)).toBeGreaterThan(0.8));
  it('stays closed elsewhere', () => {
    expect(about('A film from Helsinki.')).toBeLessThan(0.1);
  });
  it('is shut where neither the people nor the places of the event are named', () => {
    expect(about()).toBe(0);
    expect(about('The forecast says rain.', 'The talks about the ferry go on; a deal is near.')).toBe(0);
  });
});
