import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../src/spot/wording/attribution';
import { hear } from '../heard';
import { pages, REPEATED, repeated } from '../texts';

function attributions(text: string): Attribution[] {
  return hear(text).sentences.flatMap((sentence) => [...sentence.attributions]);
}

/** "hale [Hale said]: that it is open": whose word, the words that show it, its content. */
function told(text: string): string[] {
  return attributions(text).map(({ speaker, shown, scope, isAct, isDenial }) => {
    const who = speaker.people.join('+') || speaker.kind;
    const what = scope.map(({ start, end }) => text.slice(start, end).trim()).join(' | ');
    return `${who}${isAct ? ' acts' : ''}${isDenial ? ' not' : ''} [${text.slice(shown.start, shown.end)}] ${what}`;
  });
}

const table = (rows: readonly [text: string, ...wanted: string[]][]): void => {
  for (const [text, ...wanted] of rows) it(text, () => expect(told(text)).toEqual(wanted));
};

describe('what is said behind the verb', () => {
  table([
    ['Hale said the port is open.', 'hale [Hale said] the port is open'],
    ['On Friday Berg has confirmed that it is open.', 'berg [Berg has confirmed] that it is open'],
    ['Berg, who said it was open, left.', 'berg [Berg, who said] it was open'],
    ['Hale left, saying it was open.', 'hale [Hale left, saying] it was open'],
    ['When Hale said it was open, Berg smiled.', 'hale [Hale said] it was open'],
    ['Berg told reporters after the vote that it is open.', 'berg [Berg told] reporters | that it is open'],
  ]);
});

describe('what is said around the verb', () => {
  table([
    ['The port is open, Hale said.', 'hale [Hale said] The port is open, Hale said'],
    ['The port, Hale said, is open.', 'hale [Hale said] The port, Hale said, is open'],
    ['The port is open, Hale said on Friday.', 'hale [Hale said] The port is open, Hale said on Friday'],
    ['Port is open, says Berg', 'berg [says Berg] Port is open, says Berg'],
    ['According to Hale, the port is open.', 'hale [According to Hale] According to Hale, the port is open'],
    ['By Hale’s account, it is open.', 'hale [Hale’s account] By Hale’s account, it is open'],
    [
      'In the judgement of Anna Berg, it is open.',
      'berg [In the judgement of Anna Berg] In the judgement of Anna Berg, it is open',
    ],
    ['Hale: the port is open', 'hale [Hale] Hale: the port is open'],
    ['Port is open: Hale', 'hale [Hale] Port is open: Hale'],
    ['The port is reportedly open.', 'unnamed [reportedly] The port is reportedly open'],
    ['The port is said to be open.', 'unnamed [is said to] The port is said to be open'],
  ]);
});

describe('what is said beside something else', () => {
  table([
    ['The port is open; Hale said he was glad.', 'hale [Hale said] he was glad'],
    ['The port is open, and Hale said he was glad.', 'hale [Hale said] he was glad'],
    ['The port is open, while Novak said nothing.', 'novak [Novak said] nothing'],
    ['“Open,” said Berg when the dockers were back.', 'berg [said Berg] Open,” said Berg | '],
  ]);
});

describe('what is not said', () => {
  table([
    ['Hale denied it was open.', 'hale not [Hale denied] it was open'],
    ['Hale never said it was open.', 'hale not [Hale never said] it was open'],
    ['If Hale says it is open, we go.', 'hale not [Hale says] it is open, we go'],
    ['Nobody said it was open.', 'other not [Nobody said] it was open'],
  ]);
});

describe('an act of speech', () => {
  table([
    ['Hale rejected the offer.', 'hale acts [Hale rejected] Hale rejected the offer'],
    ['Berg hailed the vote.', 'berg acts [Berg hailed] Berg hailed the vote'],
  ]);
  it.each([
    'The offer was rejected.',
    'The offer was flatly rejected by all.',
    'Hale was rejected by the union.',
    'If Hale rejected it, they would stay.',
  ])('is none in %j', (text) => expect(told(text)).toEqual([]));
});

describe('nothing is somebody’s word', () => {
  it.each([
    'The port is open.',
    'The reports were late.',
    'Hale was told to leave.',
    'We should say that it is open.',
    'I think it is open.',
    '“Hale said so, and Berg said so.”',
    'The statement was long.',
    'Their account is empty.',
    '',
  ])('in %j', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('any sentence', () => {
  it('has attributions that stand in it', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(pages, (page) => {
        for (const { start, end, attributions: found } of hear(page).sentences) {
          for (const { shown, scope } of found) {
            for (const span of [shown, ...scope]) {
              expect(span.start).toBeGreaterThanOrEqual(start);
              expect(span.end).toBeGreaterThanOrEqual(span.start);
              expect(span.end).toBeLessThanOrEqual(end);
            }
            expect(shown.end).toBeGreaterThan(shown.start);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(REPEATED)('is heard in time about linear in its length: %j', { timeout: 60_000 }, (part) => {
    const text = repeated(part);
    const begin = performance.now();
    hear(text);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});
