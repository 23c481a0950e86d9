import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Speaker, speakerOf } from '../../../src/spot/wording/speaker';
import { hear } from '../heard';
import { pages } from '../texts';

/** The subject of the verb that stands between asterisks. */
function subject(marked: string): Speaker {
  const before = marked.indexOf('*');
  const { sentences } = hear(marked.replaceAll('*', ''));
  const sentence = sentences.find(({ start, end }) => start <= before && before < end);
  if (!sentence) throw new Error('no sentence');
  const verb = sentence.tokens.findIndex(({ start }) => start === before);
  return speakerOf(sentence.cut, verb);
}

function told(marked: string): string {
  const { kind, people, name } = subject(marked);
  if (kind === 'people') return people.join('+');
  return kind === 'unclear' || kind === 'pronoun' ? kind : `${kind}: ${name}`;
}

const table = (rows: readonly [marked: string, wanted: string][]): void => {
  it.each(rows)('%s: %s', (marked, wanted) => expect(told(marked)).toBe(wanted));
};

describe('who speaks before the verb', () => {
  table([
    ['Hale *said* so.', 'hale'],
    ['On Friday Tom Hale *said* so.', 'hale'],
    ['Transport minister Anna Berg *said* so.', 'berg'],
    ['Hale has since *said* so.', 'hale'],
    ['Hale on Sunday *said* so.', 'hale'],
    ['Berg and Hale *said* so.', 'berg+hale'],
    ['Berg, Hale and Osei *said* so.', 'hale+osei'],
    ['Berg’s rival Hale *said* so.', 'hale'],
    ['Berg told Hale’s mediator Lena Osei and *said* so.', 'unclear'],
    ['Hale, the union’s leader, *said* so.', 'hale'],
    ['Hale, who led the talks, *said* so.', 'hale'],
    ['The union’s leader, Tom Hale, *said* so.', 'hale'],
    ['Hale, speaking to Berg, *said* so.', 'hale'],
    ['It is open, because Hale *said* so.', 'hale'],
    ['Hale, in a letter to Berg, *said* so.', 'hale'],
    ['Hale, flanked by Berg, *said* so.', 'hale'],
    ['Hale, citing Berg, *said* so.', 'hale'],
    ['Secretary of State Anna Berg *said* so.', 'berg'],
    ['President of the Dockers Union Tom Hale *said* so.', 'hale'],
    ['On Friday in Oslo Tom Hale *said* so.', 'hale'],
    ['Hale, who *said* so, left.', 'hale'],
    ['He *said* so.', 'pronoun'],
    ['Later she *said* so.', 'pronoun'],
  ]);
});

describe('who speaks behind the verb', () => {
  table([
    ['“Open,” *said* Hale.', 'hale'],
    ['“Open,” *said* Hale on Friday.', 'hale'],
    ['“Open,” *added* the mediator Lena Osei.', 'osei'],
    ['“Open,” *said* a union official.', 'unnamed: a union official'],
    ['“Open,” *said* Erik Lund.', 'other: Erik Lund'],
    ['“Open,” *said* the minister.', 'unclear'],
    ['Port is open, *says* Berg', 'berg'],
  ]);
});

describe('who speaks in a participle', () => {
  table([
    ['Hale left at noon, *saying* so.', 'hale'],
    ['She left at noon, *saying* so.', 'pronoun'],
    ['Hale met Berg, *saying* so.', 'unclear'],
    ['The crowd left, *saying* so.', 'unclear'],
  ]);
});

describe('people whom nobody names', () => {
  table([
    ['Officials *said* so.', 'unnamed: Officials'],
    ['Two people close to the talks *said* so.', 'unnamed: Two people close to the talks'],
    ['Aides to Berg *said* so.', 'unnamed: Aides to Berg'],
    ['Hale’s aides *said* so.', 'unnamed: Hale’s aides'],
    ['A senior diplomat who asked not to be named *said* so.', 'unnamed: A senior diplomat'],
  ]);
});

describe('people whom the pack does not know', () => {
  table([
    ['Erik Lund *said* so.', 'other: Erik Lund'],
    ['Union spokesman Erik Lund *said* so.', 'other: Union spokesman Erik Lund'],
    ['Union aide Erik Lund *said* so.', 'other: Union aide Erik Lund'],
    ['The paper, the Varde Herald *said*, is late.', 'other: the Varde Herald'],
  ]);
});

describe('who it is cannot be told', () => {
  table([
    ['The minister *said* so.', 'unclear'],
    ['Hale’s spokeswoman *said* so.', 'unclear'],
    ['Hale’s wife *said* so.', 'unclear'],
    ['A spokesman for Hale *said* so.', 'unclear'],
    ['A spokeswoman for minister Anna Berg *said* so.', 'unclear'],
    ['The brother of Anna Berg *said* so.', 'unclear'],
    ['A friend of Hale, who was there, *said* so.', 'unclear'],
    ['The man *said* so.', 'unclear'],
    ['His son *said* so.', 'unclear'],
    ['A docker with two small children and a very long way home to the islands *said* so.', 'unclear'],
    ['*Said* so.', 'unclear'],
  ]);
});

it('names the words that name the speaker', () => {
  const text = 'On Friday Tom Hale said so.';
  const [sentence] = hear(text).sentences;
  const { from, to } = subject(text.replace('said', '*said*'));
  expect(text.slice(sentence?.tokens[from]?.start, sentence?.tokens[to - 1]?.end)).toBe('Tom Hale');
});

it('of any word of any sentence is somebody or not clear', () => {
  fc.assert(
    fc.property(pages, (page) => {
      for (const { cut, tokens } of hear(page).sentences) {
        for (const at of tokens.keys()) {
          const { kind, people, name, from, to } = speakerOf(cut, at);
          expect(people.length > 0).toBe(kind === 'people');
          expect(name !== '').toBe(kind === 'unnamed' || kind === 'other');
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(tokens.length);
        }
      }
    }),
  );
});
