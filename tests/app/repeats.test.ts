import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutRepeats, withRepeats } from '../../src/app/repeats';

it('sends no text twice that follows another', () => {
  const blocks = [
    { text: 'a', before: '', id: 1 },
    { text: 'b', before: 'a', id: 2 },
    { text: 'c', before: 'x', id: 3 },
  ];
  expect(withoutRepeats(blocks).map(({ before }) => before)).toEqual(['', null, 'x']);
});

it('loses nothing', () => {
  const text = fc.constantFrom('', 'a', 'b');
  fc.assert(
    fc.property(fc.array(fc.record({ text, before: text, id: fc.nat() })), (blocks) => {
      expect(withRepeats(withoutRepeats(blocks))).toEqual(blocks);
    }),
  );
});
