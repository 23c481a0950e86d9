import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKnowledge } from '../../src/spot/knowledge';
import { loadNames } from '../../src/spot/names';
import { resolvePeople } from '../../src/spot/people';
import { readBlock } from '../../src/spot/read-block';
import type { Reading } from '../../src/spot/reading';
import { CONTEXT, data } from './fixture';

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

describe('the state of what is known', () => {
  const read = (text: string) => readBlock(names, text);
  /** The states after each block. */
  const states = (...texts: string[]) => {
    const knowledge = createKnowledge(names);
    return texts.map((text) => {
      knowledge.add(read(text));
      return knowledge.state();
    });
  };

  it('stays where nobody new is named', () => {
    const [first, ...others] = states('Friedrich Merz came.', 'It rained.', 'Friedrich Merz left.', 'Merz was late.');
    expect(new Set(others)).toEqual(new Set([first]));
  });

  it.each([
    ['somebody is named in full', 'Merz came.', 'Giorgia Meloni came.'],
    ['another bearer is named', 'Giorgia Meloni came.', 'The actor Christopher Meloni came.'],
    ['the page turns out to be about the event', 'Merz came.', CONTEXT],
    ['the page names enough of the event', 'Merz came.', 'Putin and Stubb saw the Kremlin.'],
  ])('changes where %s', (_, before, after) => {
    const [one, other] = states(before, after);
    expect(other).not.toBe(one);
  });

  it('changes with every name where there are several bearers, since their order counts', () => {
    const all = states('Giorgia Meloni came.', 'The actor Christopher Meloni came.', 'Meloni left.', 'It rained.');
    expect(all[2]).not.toBe(all[1]);
    expect(all[3]).toBe(all[2]);
  });

  it('is as before when a block has gone that told something', () => {
    const knowledge = createKnowledge(names);
    knowledge.add(read('Merz came.'));
    const before = knowledge.state();
    const told = read('Giorgia Meloni came.');
    knowledge.add(told);
    knowledge.remove(told);
    expect(knowledge.state()).toBe(before);
  });

  it('never stays where a name of a block that stands means somebody else than before', () => {
    const texts = [
      'Merz came.',
      'Friedrich Merz left.',
      'Meloni sang.',
      'Giorgia Meloni spoke.',
      'The actor Christopher Meloni came.',
      CONTEXT,
      'A film from Helsinki in 1999.',
      'Vance and Putin.',
      'Cyrus Vance was another.',
      'JD Vance smiled.',
      'It rained.',
      'President Putin met Trump at the summit.',
    ];
    const step = fc.record({ text: fc.nat(texts.length - 1), gone: fc.option(fc.nat()) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const standing: Reading[] = [];
        const knowledge = createKnowledge(names, () => standing);
        const meant = () => new Map(standing.map((one) => [one, JSON.stringify(resolvePeople(names, one, knowledge))]));
        for (const { text, gone } of steps) {
          const [before, was] = [knowledge.state(), meant()];
          if (gone !== null && standing.length > 0) {
            const [left] = standing.splice(gone % standing.length, 1);
            if (left) knowledge.remove(left);
          } else {
            const added = read(texts[text] ?? '');
            standing.push(added);
            knowledge.add(added);
          }
          if (knowledge.state() !== before) continue;
          for (const [one, people] of meant()) if (was.has(one)) expect(people).toBe(was.get(one));
        }
      }),
      { numRuns: 300 },
    );
  });
});
