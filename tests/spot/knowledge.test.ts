import { describe, expect, it } from 'vitest';
import { createKnowledge } from '../../src/spot/knowledge';
import { loadNames } from '../../src/spot/names';
import { readBlock } from '../../src/spot/read-block';
import { data } from './fixture';

const names = loadNames(data);

describe("a page's knowledge", () => {
  const event = 'The summit in Anchorage was about Ukraine, the Kremlin said.';
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
});
