import { expect, it } from 'vitest';
import { checkSilence } from '../../src/cli/pack-silence';
import type { Claim, Pack } from '../../src/pack/schema';
import { smallPack, TEXTS } from '../pack/fixture';

/** The small pack, its apology changed: only source "a" reports it. */
function packWith(change: Partial<Claim>): Pack {
  const pack = smallPack();
  Object.assign(pack.claims[1] ?? {}, change);
  return pack;
}

const WRONG = {
  path: 'claims[1].reports.b',
  message: 'is null, but "drag on" stands in B 1 (0–16) "Repairs drag on."',
};

it('finds no fault where no cue stands in the silent article', () => {
  expect(checkSilence(smallPack(), TEXTS)).toEqual({ problems: [], warnings: [] });
});

it('refuses null where a cue stands, and tells the sentence', () => {
  expect(checkSilence(packWith({ cues: ['Drag On', 'sorry'] }), TEXTS).problems).toEqual([
    { ...WRONG, message: WRONG.message.replace('drag on', 'Drag On') },
  ]);
});

it('tells each sentence with all of its cues, and no more than its beginning', () => {
  const { problems } = checkSilence(
    packWith({ cues: ['repairs', 'the old bridge', 'council', 'Tuesday', 'sorry'] }),
    TEXTS,
  );
  expect(problems).toEqual([
    { ...WRONG, message: WRONG.message.replace('drag on', 'repairs') },
    {
      path: 'claims[1].reports.b',
      message:
        'is null, but "the old bridge", "Tuesday" stands in B 2 (17–151) "The mayor said on Tuesday that the old …"',
    },
    {
      path: 'claims[1].reports.c',
      message: 'is null, but "council" stands in C 1 (0–70) "The crossing may open in ten days, the …"',
    },
  ]);
});

it('takes a cue as whole words, whatever marks stand between them', () => {
  expect(checkSilence(packWith({ cues: ['pair', 'drag o', 'be patients'] }), TEXTS).problems).toEqual([]);
  expect(checkSilence(packWith({ cues: ['to be-patient'] }), TEXTS).problems).toHaveLength(1);
  const texts = { ...TEXTS, b: 'The mayor’s “last” word.' };
  expect(checkSilence(packWith({ cues: ["mayor's last word"] }), texts).problems).toHaveLength(1);
});

it('does not join the words of two sentences', () => {
  expect(checkSilence(packWith({ cues: ['on the mayor'] }), TEXTS).problems).toEqual([]);
});

it('asks of a claim under a wider one the same', () => {
  expect(checkSilence(packWith({ under: 'closure', cues: ['drag on'] }), TEXTS).problems).toEqual([WRONG]);
});

it('only warns where the author says why', () => {
  expect(checkSilence(packWith({ cues: ['drag on'], silent: { b: 'It means the repairs.' } }), TEXTS)).toEqual({
    problems: [],
    warnings: [{ ...WRONG, message: `${WRONG.message}; left so: It means the repairs.` }],
  });
});

it('refuses a reason that nothing asks for', () => {
  const pack = packWith({ cues: ['drag on'], silent: { b: 'Why.', c: 'Why.' } });
  expect(checkSilence(pack, TEXTS).problems).toEqual([
    { path: 'claims[1].silent.c', message: 'is not needed: no cue stands in the article' },
  ]);
});

it('passes over an article that is not there', () => {
  const { a, c } = TEXTS;
  const pack = packWith({ cues: ['drag on'], silent: { b: 'Why.' } });
  expect(checkSilence(pack, { a: a ?? '', c: c ?? '' })).toEqual({ problems: [], warnings: [] });
});
