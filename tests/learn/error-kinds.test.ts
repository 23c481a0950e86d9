import { describe, expect, it } from 'vitest';
import { falseKind, type Misjudged, missedKind } from '../../src/learn/error-kinds';

const one: Misjudged = {
  pageAbout: 0.9,
  isAbout: true,
  words: 20,
  probability: 0.1,
  threshold: 0.5,
  givenWrongly: false,
  reportsOthers: false,
  besideIt: false,
};

describe('the kind of an error', () => {
  it.each([
    [{ pageAbout: 0.3, probability: 0.4 }, 'missed: the page is not taken for one about the event'],
    [{ probability: 0.25 }, 'missed: nearly found'],
    [{ givenWrongly: true, words: 3 }, 'missed: another claim is found in its place'],
    [{ words: 8 }, 'missed: a comment of a few words'],
    [{}, 'missed: put in words that no example comes near'],
  ])('of a claim that is missed %j', (more, kind) => expect(missedKind({ ...one, ...more })).toBe(kind));

  it.each([
    [{ isAbout: false, besideIt: true }, 'false: on a page about something else'],
    [{ besideIt: true, reportsOthers: true }, 'false: beside a sentence that reports it'],
    [{ reportsOthers: true }, 'false: in a sentence that reports another claim'],
    [{}, 'false: in a sentence that reports no claim'],
  ])('of a claim that is not there %j', (more, kind) => expect(falseKind({ ...one, ...more })).toBe(kind));
});
