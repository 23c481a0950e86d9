import { describe, expect, it } from 'vitest';
import { coverageProblems, coverPack } from '../../src/cli/pack-coverage';
import type { Pack } from '../../src/pack/schema';
import { excerpt, smallPack, TEXTS } from '../pack/fixture';

function sentence(pack: Pack, name: string) {
  const found = coverPack(pack, TEXTS)
    .flatMap(({ sentences }) => sentences)
    .find((one) => one.name === name);
  if (!found) throw new Error(`there is no sentence ${name}`);
  return found;
}

const problemsOf = (pack: Pack) =>
  coverageProblems(pack, coverPack(pack, TEXTS)).map(({ path, message }) => `${path}: ${message}`);

const MISSED = [
  'A 1 (0–27) "Olson wrote to the council.": nothing draws on it',
  'A 4 (140–167) "Mayor Olsen gave no reason.": nothing draws on it',
  'B 1 (0–16) "Repairs drag on.": nothing draws on it',
];

const leaveOut = (source: string, text: string) => ({ source, ...excerpt(source, text), reason: 'Known.' });

/** The small pack with all that it misses left out on purpose. */
function wholePack(): Pack {
  const undrawn = [leaveOut('a', 'Olson wrote'), leaveOut('a', 'gave no reason.'), leaveOut('b', 'Repairs drag on.')];
  return { ...smallPack(), undrawn };
}

describe('what draws on a sentence', () => {
  it('are reports, differences by their aspect, descriptions and sayings of its own source', () => {
    expect(sentence(smallPack(), 'B 2')).toMatchObject({
      claims: [
        { id: 'closure', title: 'How long the bridge is closed', report: true, aspects: ['How long', 'For whom'] },
      ],
      described: ['mayor'],
      said: ['mayor'],
      events: [],
    });
    expect(sentence(smallPack(), 'A 3')).toMatchObject({
      claims: [{ id: 'apology', report: true, aspects: ['The words'] }],
      described: [],
      said: ['mayor'],
    });
  });

  it('are events', () => {
    const event = { id: 'letter', title: 'A letter', day: null, place: null, people: [], claims: ['apology'] };
    const excerpts = [
      { source: 'a', ...excerpt('a', 'Olson wrote') },
      { source: 'b', ...excerpt('b', 'drag on') },
    ];
    const pack = { ...smallPack(), events: [{ ...event, excerpts }] };
    expect(sentence(pack, 'A 1')).toMatchObject({ claims: [], events: ['letter'] });
    expect(sentence(pack, 'A 2')).toMatchObject({ events: [] });
    expect(problemsOf(pack)).toEqual([MISSED[1]]);
  });

  it('are a difference’s further excerpts, also without a report', () => {
    const pack = smallPack();
    const value = pack.claims[0]?.differences[1]?.values.b;
    if (value) value.also = [excerpt('b', 'Repairs')];
    expect(sentence(pack, 'B 1').claims).toMatchObject([{ id: 'closure', report: false, aspects: ['For whom'] }]);
  });

  it('are both sentences that an excerpt runs over', () => {
    const pack = smallPack();
    pack.claims[1]?.reports.a?.excerpts.push(excerpt('a', 'Olson added.\nMayor'));
    expect(sentence(pack, 'A 4').claims).toMatchObject([{ id: 'apology' }]);
    expect(sentence(pack, 'A 2').claims).toMatchObject([{ id: 'closure' }]);
  });

  it('are not spellings', () => {
    expect(sentence(smallPack(), 'A 4')).toMatchObject({ claims: [], described: [], said: [], events: [] });
  });
});

describe('what is shown', () => {
  it('counts words, and gives the runs between them', () => {
    expect(sentence(smallPack(), 'A 2')).toMatchObject({
      shown: 5,
      hidden: ['said on Tuesday that the old bridge will stay closed for'],
    });
    expect(sentence(smallPack(), 'C 1')).toMatchObject({
      shown: 5,
      hidden: ['The crossing', 'the council hopes; Olsen is silent'],
    });
  });

  it('leaves nothing over where everything is shown', () => {
    const pack = smallPack();
    pack.claims[0]?.reports.b?.excerpts.push(excerpt('b', 'Repairs drag on'));
    expect(sentence(pack, 'B 1')).toMatchObject({ shown: 3, hidden: [] });
  });

  it('does not count a word that an excerpt only touches', () => {
    const pack = smallPack();
    pack.claims[0]?.reports.b?.excerpts.splice(0, 1, excerpt('b', ', and'));
    pack.claims[0]?.differences.splice(0, 1);
    expect(sentence(pack, 'B 2').hidden[0]).toMatch(/two more weeks$/u);
  });

  it('does not count what is left out', () => {
    expect(sentence(wholePack(), 'B 1')).toMatchObject({ shown: 0, hidden: ['Repairs drag on'] });
  });
});

describe('problems', () => {
  it('are sentences that nothing draws on', () => {
    expect(problemsOf(smallPack())).toEqual(MISSED);
  });

  it('are sentences in which somebody is only described', () => {
    const pack = smallPack();
    pack.people[0]?.described.push({ source: 'a', ...excerpt('a', 'Mayor') });
    expect(problemsOf(pack)).toContain('A 4 (140–167) "Mayor Olsen gave no reason.": only a description draws on it');
  });

  it('are not sentences that are only quoted', () => {
    const pack = smallPack();
    pack.people[0]?.said.push({ source: 'a', ...excerpt('a', 'gave no reason') });
    expect(problemsOf(pack)).toEqual([MISSED[0], MISSED[2]]);
  });

  it('are none where the rest is left out on purpose', () => {
    expect(problemsOf(wholePack())).toEqual([]);
  });

  it('are entries that leave out what is drawn on', () => {
    const pack = wholePack();
    pack.undrawn?.push(leaveOut('b', 'be patient'));
    expect(problemsOf(pack)).toEqual(['undrawn[3]: B 2 is drawn on: closure, mayor']);
  });

  it('are entries that lie in no one sentence', () => {
    const pack = wholePack();
    pack.undrawn?.push(leaveOut('b', 'drag on. The mayor'));
    expect(problemsOf(pack)).toEqual(['undrawn[3]: lies in no sentence of source "b"']);
  });
});
