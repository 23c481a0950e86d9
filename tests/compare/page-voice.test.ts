import { describe, expect, it } from 'vitest';
import { pageVoice } from '../../src/compare/page-voice';
import type { SentenceWording, Voice } from '../../src/pack/wording';
import { pageClaim, sentence, voice, wording, wordOf } from '../views/fixture-page';

/** The voice of a page whose sentences on the claim are worded so. */
const voiceOf = (...wordings: (SentenceWording | null)[]) =>
  pageVoice(pageClaim('matter', ...wordings.map((one) => sentence('', { wording: one }))));
const spoken = (one: Voice | null, more: Partial<SentenceWording> = {}) => wording({ voice: one, ...more });

const STATED = spoken(voice());
const HEDGED = spoken(voice({ certainty: 'hedged' }));
const ANN = spoken(wordOf(['ann']));

describe('pageVoice', () => {
  it.each([
    ['stated', STATED],
    ['hedged', HEDGED],
    ['attributed', ANN],
  ])('is that of the only sentence: %s', (certainty, one) => {
    expect(voiceOf(one)).toEqual(one.voice);
    expect(voiceOf(one)?.certainty).toBe(certainty);
  });

  it('is one where all sentences agree, in the words of the first', () => {
    const first = spoken(voice({ certainty: 'hedged', shown: { text: 'may', strong: [] } }));
    expect(voiceOf(first, HEDGED)).toEqual(first.voice);
    expect(voiceOf(STATED, STATED)?.certainty).toBe('stated');
  });

  it('is not clear where sentences part on how firm it is', () => {
    expect(voiceOf(STATED, HEDGED)).toBeNull();
    expect(voiceOf(HEDGED, STATED)).toBeNull();
  });

  it('is somebody’s where any sentence says so, whatever the others put as their own', () => {
    expect(voiceOf(STATED, ANN)?.people).toEqual(['ann']);
    expect(voiceOf(HEDGED, STATED, ANN)?.certainty).toBe('attributed');
  });

  it.each<[string, (SentenceWording | null)[]]>([
    ['no sentence', []],
    ['no sentence has one', [spoken(null, { core: false })]],
    ['one puts the matter in a voice that is not understood', [STATED, spoken(null)]],
    [
      'one beside the matter is somebody’s word or in doubt',
      [STATED, spoken(null, { core: false, isQualified: true })],
    ],
    ['one was not read', [STATED, null]],
    ['a doubt, and one that was not read', [null, HEDGED]],
  ])('is not clear: %s', (_, wordings) => {
    expect(voiceOf(...wordings)).toBeNull();
  });

  it('is not made unclear by a plain sentence that does not put the matter itself', () => {
    expect(voiceOf(STATED, spoken(null, { core: false }))?.certainty).toBe('stated');
  });

  it('is somebody’s even where other sentences are not understood or not read', () => {
    expect(voiceOf(null, spoken(null), ANN)?.people).toEqual(['ann']);
  });
});

describe('the voice of several people', () => {
  it('names all whom the pack knows, each once', () => {
    expect(voiceOf(ANN, spoken(wordOf(['bob', 'ann'])))?.people).toEqual(['ann', 'bob']);
  });

  it('lets people whom the pack knows go before others whom the page names', () => {
    const officials = spoken({ ...wordOf([], 'officials'), unnamed: true });
    expect(voiceOf(officials, ANN)).toMatchObject({ people: ['ann'], name: null, unnamed: false });
    expect(voiceOf(ANN, officials)?.shown).toEqual(ANN.voice?.shown);
  });

  it('has the name that the page uses first', () => {
    const clerk = spoken(wordOf([], 'a clerk'));
    expect(voiceOf(clerk, spoken(wordOf([], 'a guard')))).toMatchObject({ people: [], name: 'a clerk' });
  });

  it('is of unnamed people only where all are', () => {
    const unnamed = (name: string | null) => spoken({ ...wordOf([], name), unnamed: true });
    expect(voiceOf(unnamed('officials'), unnamed('sources'))).toMatchObject({ name: 'officials', unnamed: true });
    expect(voiceOf(unnamed(null))).toMatchObject({ people: [], name: null, unnamed: true });
    expect(voiceOf(unnamed('officials'), spoken(wordOf([], 'a clerk')))?.unnamed).toBe(false);
  });

  it('leaves all open where one sentence does', () => {
    const open = spoken(wordOf([]));
    expect(voiceOf(spoken(wordOf([], 'officials')), open)).toMatchObject({ people: [], name: null, unnamed: false });
    expect(voiceOf(open, ANN)).toMatchObject({ people: ['ann'], name: null });
  });
});
