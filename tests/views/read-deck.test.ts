import { describe, expect, it } from 'vitest';
import { isNamedIn, personOf } from '../../src/views/read-deck';
import { realDeck } from './real-deck';

describe('isNamedIn', () => {
  const deck = realDeck();
  it.each([
    ['emmanuel-macron', '003', true],
    ['emmanuel-macron', '000', false],
    ['friedrich-merz', '002', true],
    ['friedrich-merz', '003', false],
    ['volodymyr-zelenskyy', '000', true],
    ['marco-rubio', '000', false],
  ])('%s in %s: %s', (id, source, named) => {
    const person = personOf(deck, id);
    if (!person) throw new Error(id);
    expect(isNamedIn(deck, person, source)).toBe(named);
  });
});
