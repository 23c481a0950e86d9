import fc from 'fast-check';
import { expect, it } from 'vitest';
import { givenTwice } from '../../src/pack/twice';

it('finds none where no field is given twice', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      expect(givenTwice(JSON.stringify(value, null, indent))).toEqual([]);
    }),
  );
});

it('finds each, wherever it stands and however it is written', () => {
  expect(givenTwice('{"a": 1, "b": [{"c": {}}, {"c": "}", "d": [","], "\\u0063": 2}], "a": {"a": 3}, "a": 4}')).toEqual(
    [
      { path: 'b[1].c', message: 'is given twice' },
      { path: 'a', message: 'is given twice' },
      { path: 'a', message: 'is given twice' },
    ],
  );
});

it('takes no value and no quoted brace for a name', () => {
  expect(givenTwice('{"a": "a", "b": ["a", "a", "{\\"a\\": 1"], "c\\\\": {"a": 1}, "d": {"a": 1}}')).toEqual([]);
});
