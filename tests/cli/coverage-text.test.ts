import { expect, it } from 'vitest';
import { coverageLines, coveragePage, summaryLine } from '../../src/cli/coverage-text';
import { coverPack } from '../../src/cli/pack-coverage';
import type { Pack } from '../../src/pack/schema';
import { excerpt, smallPack, TEXTS } from '../pack/fixture';

function pack(): Pack {
  const event = { id: 'letter', title: 'A letter | two', day: null, place: null, people: [], claims: ['apology'] };
  return {
    ...smallPack(),
    events: [{ ...event, excerpts: [{ source: 'a', ...excerpt('a', 'Olson wrote') }] }],
    undrawn: [{ source: 'b', ...excerpt('b', 'Repairs drag on'), reason: 'A heading.' }],
  };
}

const sources = () => coverPack(pack(), TEXTS);

it('lists each sentence with what draws on it and what is not shown', () => {
  const lines = coverageLines(sources());
  expect(lines.slice(0, 3)).toEqual([
    'A 1 (0–27) "Olson wrote to the council.": 40 % of 5 words shown',
    '    events: letter',
    '    not shown: to the council',
  ]);
  const second = lines.findIndex((line) => line.startsWith('B 2'));
  expect(lines.slice(second - 3, second + 6)).toEqual([
    'B 1 (0–16) "Repairs drag on.": 0 % of 3 words shown',
    '    left out: A heading.',
    '    not shown: Repairs drag on',
    'B 2 (17–151) "The mayor said on Tuesday that …": 38 % of 26 words shown',
    '    claims: closure (report; How long; For whom)',
    '    described: mayor',
    '    said: mayor',
    '    not shown: The mayor said on Tuesday that the old bridge will stay closed for | and | Olsen | to',
    'C 1 (0–70) "The crossing may open in ten …": 38 % of 13 words shown',
  ]);
});

it('tells a sentence that only describes somebody', () => {
  const only = pack();
  only.people[0]?.described.push({ source: 'a', ...excerpt('a', 'Mayor') });
  expect(coverageLines(coverPack(only, TEXTS))).toContain('    described only: mayor');
});

it('sums up', () => {
  expect(summaryLine(sources())).toBe(
    'A: 4 sentences, 3 drawn on, 0 left out, 1 missed; B: 2 sentences, 1 drawn on, 1 left out; C: 1 sentence, 1 drawn on, 0 left out',
  );
});

it('writes a page', () => {
  const lines = coveragePage(pack(), sources()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      '# Coverage: The closed bridge',
      '## B · Article b',
      '| A 1 | 0–27 | – | tells of: A letter \\| two | 40 % |',
      '| A 4 | 140–167 | **nothing** |  | 0 % |',
      '| B 1 | 0–16 | *left out* |  | 0 % |',
      '| B 2 | 17–151 | How long the bridge is closed | quotes Olsen; describes Olsen | 38 % |',
      '| B 1 | “Repairs drag on” | A heading. |',
    ]),
  );
});

it('puts nothing of the articles on the page but what is left out', () => {
  const page = coveragePage(pack(), sources());
  for (const words of ['wrote to the council', 'on Tuesday', 'more weeks', 'be patient', 'ten days']) {
    expect(page).not.toContain(words);
  }
});

it('has no list of what is left out where nothing is', () => {
  expect(coveragePage(smallPack(), coverPack(smallPack(), TEXTS))).not.toContain('## Left out');
});
