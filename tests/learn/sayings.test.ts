import { describe, expect, it } from 'vitest';
import { PACK_DIR, readPackFolder } from '../../build/compiled-pack';
import { learnSayings, sayingsOf } from '../../src/learn/sayings';
import { makeDeck } from '../../src/pack/make-deck';
import { loadWordWeights } from '../../src/spot/quotes/word-weights';

const said = (...texts: string[]) => texts.map((text) => ({ source: '0', start: 0, end: text.length, text }));
const people = [{ id: 'ann', said: said('see you soon', 'a deep mine', 'see you soon') }];
const pages = [
  '@ one about=summit\n- | The mine is deep.\n- | It is a deep mine, she said.\n',
  '@ two about=other\n- | See you soon, he said.\n',
];

describe('learning sayings', () => {
  const learned = learnSayings(people, pages);
  it('leaves out what pages of other matters say too, and keeps the numbers of the rest', () =>
    expect(learned.sayings).toEqual([{ person: 'ann', saying: 1, text: 'a deep mine' }]));
  it('weighs a word the less the more sentences have it', () => {
    const weightOf = loadWordWeights(learned.weights);
    expect([weightOf('said'), weightOf('it'), weightOf('unheard')]).toEqual([0.5, 1, 5]);
  });
  it('gives the same for the same pages in any order', () =>
    expect(learnSayings(people, [...pages].reverse())).toEqual(learned));
});

it('numbers sayings as the deck does', async () => {
  const { pack } = await readPackFolder(PACK_DIR);
  const numbered = makeDeck(pack).people.flatMap((person) =>
    person.said.map(({ excerpt }, saying) => ({ person: person.id, saying, text: excerpt.text })),
  );
  expect(sayingsOf(pack.people)).toEqual(numbered);
});
