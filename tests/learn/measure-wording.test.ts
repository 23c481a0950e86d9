import { describe, expect, it } from 'vitest';
import { compileDeck } from '../../src/learn/deck';
import { annotatedReader, scoreWording, spottedReader } from '../../src/learn/measure-wording';
import { parseWordingPages } from '../../src/learn/wording-pages';
import { makeWordingData } from '../../src/pack/make-wording';
import type { Pack } from '../../src/pack/schema';
import { loadClaimModel } from '../../src/spot/claims';
import { KIND } from '../../src/spot/features';
import { loadNames } from '../../src/spot/names';
import { loadReader } from '../../src/spot/read-blocks';
import { loadClaimReaders } from '../../src/spot/wording/values';
import { smallPack } from '../pack/fixture';
import { data } from '../spot/fixture';
import { featuresData, weightsData } from '../spot/model-data';

/** The small pack, its first claim with cues: how long, in weeks. A and B have it from the mayor. */
function pack(): Pack {
  const made = smallPack();
  const [closure] = made.claims;
  if (!closure) throw new Error('no claim');
  closure.core = ['bridge ~ closed'];
  closure.differences = closure.differences.map((one, index) =>
    index === 0
      ? { ...one, kind: 'number', amount: { unit: 'week', near: ['closed'] } }
      : { ...one, missed: 'for whom it is', around: ['shop*'] },
  );
  return made;
}

const deck = compileDeck(pack(), null);
const readers = loadClaimReaders(makeWordingData(pack()));
const score = (source: string) => scoreWording(deck, annotatedReader(readers), parseWordingPages(source));

describe('voices', () => {
  const cases: [sentence: string, label: string, outcome: 'hit' | 'false' | 'missed' | 'none'][] = [
    ['The bridge is closed for two weeks, [Olsen](mayor) said.', 'attributed mayor', 'hit'],
    ['The bridge is closed for two weeks.', 'stated', 'hit'],
    ['The bridge is apparently closed for two weeks.', 'hedged', 'hit'],
    ['The bridge is closed for two weeks, officials said.', 'attributed unnamed', 'hit'],
    ['The bridge is closed for two weeks, Ida Moe said.', 'attributed other', 'hit'],
    // Read as somebody's, and not whose: not wrong.
    ['The bridge is closed for two weeks, the minister said.', 'attributed mayor', 'hit'],
    ['The bridge is closed for two weeks, [Olsen](mayor) said.', 'stated', 'false'],
    ['The bridge is closed for two weeks.', 'unclear', 'false'],
    ['The bridge is closed for two weeks, officials said.', 'attributed mayor', 'false'],
    ['The bridge is not closed.', 'stated', 'missed'],
    ['The bridge is not closed.', 'unclear', 'none'],
  ];
  it.each(cases)('%s as %s: %s', (sentence, label, outcome) => {
    const { voices } = score(`@ one\nclosure | ${sentence}\n= closure ${label}\n`);
    const wanted = { hit: 0, false: 0, missed: 0, ...(outcome === 'none' ? {} : { [outcome]: 1 }) };
    expect(voices).toEqual(wanted);
  });

  it('without a label are taken for unclear', () => {
    expect(score('@ one\nclosure | The bridge is closed for two weeks.\n').voices).toEqual({
      hit: 0,
      false: 1,
      missed: 0,
    });
  });
});

describe('contrasts', () => {
  const page = (sentence: string, ...labels: string[]) =>
    `@ one\nclosure | ${sentence}\n= closure attributed mayor\n${labels.join('\n')}\n`;
  const other = 'The bridge is closed for five weeks, [Olsen](mayor) told shops.';
  const same = 'The bridge is closed for two weeks, [Olsen](mayor) told shops.';

  it('are right where an annotator saw them', () => {
    const { kinds, errors } = score(page(other, '> closure number How long'));
    expect(kinds.get('number')).toEqual({ hit: 1, false: 0, missed: 0 });
    expect(errors).toEqual([]);
  });

  it('are false where nobody saw them', () => {
    const { kinds, errors } = score(page(other));
    expect(kinds.get('number')).toEqual({ hit: 0, false: 1, missed: 0 });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('FALSE one closure');
  });

  it('are missed where only the annotator saw them', () => {
    const { kinds, errors } = score(page(same, '> closure number How long'));
    expect(kinds.get('number')).toEqual({ hit: 0, false: 0, missed: 1 });
    expect(errors[0]).toContain('missed one closure number How long');
  });

  it('are of the same aspect only', () => {
    const { kinds } = score(page(other, '> closure number For whom'));
    expect(kinds.get('number')).toEqual({ hit: 0, false: 1, missed: 1 });
  });

  it('of what a page leaves out hang on the whole page', () => {
    const short =
      '@ one\nclosure | The bridge is closed for two weeks, [Olsen](mayor) said.\n= closure attributed mayor\n';
    expect(score(`${short}> closure presence For whom\n`).kinds.get('presence')).toMatchObject({ hit: 1, false: 0 });
    expect(score(`${short}\n- | Shops were told.\n`).kinds.get('presence')).toMatchObject({ hit: 0, false: 0 });
  });

  it('sum over pages', () => {
    const { kinds, voices } = score(page(other, '> closure number How long') + page(other).replace('@ one', '@ two'));
    expect(kinds.get('number')).toEqual({ hit: 1, false: 1, missed: 0 });
    expect(voices.hit).toBe(2);
  });

  it('of a claim that the deck does not know are none', () => {
    const { voices, errors } = score('@ one\nunheard | The bridge is closed.\n= unheard stated\n');
    expect([voices, errors]).toEqual([{ hit: 0, false: 0, missed: 0 }, []]);
  });
});

describe('an annotated page', () => {
  it('is read sentence by sentence, by claim, and for what it touches on', () => {
    const [page] = parseWordingPages(
      '@ one\nclosure | The bridge is closed.\n- | It rained.\n\nclosure,apology | Sorry: the bridge is closed to shops.\n',
    );
    if (!page) throw new Error('no page');
    const { claims, touched } = annotatedReader(readers)(page);
    expect(claims.map(({ id, sentences }) => [id, sentences.map(({ text }) => text)])).toEqual([
      ['closure', ['The bridge is closed.', 'Sorry: the bridge is closed to shops.']],
      ['apology', ['Sorry: the bridge is closed to shops.']],
    ]);
    expect(touched).toEqual(['closure 1']);
  });

  it('leaves the wording of a claim without cues open', () => {
    const [page] = parseWordingPages('@ one\nunheard | The bridge is closed.\n');
    if (!page) throw new Error('no page');
    expect(annotatedReader(readers)(page).claims).toMatchObject([{ id: 'unheard', sentences: [{ wording: null }] }]);
  });
});

describe('a page as the extension reads it', () => {
  /** "truce" speaks for the one claim. */
  const model = loadClaimModel({
    claims: ['ceasefire'],
    lexicon: { TRUCE: 'truce', PLACE: 'alaska' },
    place: 'PLACE',
    stems: '',
    features: featuresData([[KIND.concept, 0]]),
    weights: weightsData([127]),
    steps: [0.08],
    bias: [-2],
    second: [-1, 1, 0.3, 0, 0],
    thresholds: { fewer: 0.9, usual: 0.5, more: 0.3 },
  });
  const reader = loadReader({
    wording: { sets: {}, claims: [{ id: 'ceasefire', core: ['wants ~ truce'], speech: true, differences: [] }] },
    sayings: { sayings: [], weights: { levels: Array.from({ length: 10 }, () => '') } },
    shingles: null,
  });
  const read = spottedReader(loadNames(data), model, reader);

  it('has the mentions that are spotted, whatever was annotated', () => {
    const [page] = parseWordingPages(
      '@ one\nclosure | The Alaska summit in Anchorage was about Ukraine and a ceasefire, the Kremlin and the White House said.\n\n- | It rained. Donald Trump wants a truce.\n',
    );
    if (!page) throw new Error('no page');
    const { claims, touched } = read(page);
    expect(claims.map(({ id, sentences }) => [id, sentences.map(({ text }) => text)])).toEqual([
      ['ceasefire', ['Donald Trump wants a truce.']],
    ]);
    expect(claims[0]?.sentences[0]?.wording?.voice?.people).toEqual(['donald-trump']);
    expect(touched).toEqual([]);
  });
});
