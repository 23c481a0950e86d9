import { describe, expect, it } from 'vitest';
import { createKnowledge } from '../../src/spot/gate';
import { loadNames, readBlock } from '../../src/spot/names';
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
    expect(about()).toBeLessThan(0.2);
  });
  it('is left as it was by a block that came and went', () => {
    const knowledge = createKnowledge(names);
    knowledge.add(readBlock(names, event));
    const before = knowledge.about();
    const other = readBlock(names, 'A film about President Putin and Helsinki in 1999.');
    knowledge.add(other);
    expect(knowledge.about()).not.toBe(before);
    knowledge.remove(other);
    expect(knowledge.about()).toBe(before);
  });
  it('knows a block that names the place', () => {
    expect(readBlock(names, 'Back in Alaska it rained.').namesEvent).toBe(true);
    expect(readBlock(names, 'Back in Kansas it rained.').namesEvent).toBe(false);
  });
});
