import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyList,
  anyObject,
  type Guard,
  isBoolean,
  isCount,
  isNull,
  isNumber,
  isShape,
  isString,
  listOf,
  oneOf,
  orNull,
} from '../../src/app/guards';

const SHAPE = { id: isString, count: isCount, title: orNull(isString) };
const fitting = fc.record({ id: fc.string(), count: fc.nat(), title: fc.option(fc.string()) });

describe('guards', () => {
  it.each<[string, Guard<unknown>, unknown[], unknown[]]>([
    ['a string', isString, ['', 'a'], [null, undefined, 1, ['a'], new String('a')]],
    ['a number', isNumber, [0, -1.5], [Number.NaN, '1', null, undefined, 1n]],
    ['a boolean', isBoolean, [true, false], [0, 'true', null, undefined]],
    ['null', isNull, [null], [undefined, 0, '', {}]],
    ['a string or null', orNull(isString), ['', null], [undefined, 0]],
    ['one of some', oneOf<string | number>('a', 1), ['a', 1], ['1', 'b', null, undefined, ['a']]],
    ['a list of counts', listOf(isCount), [[], [0, 1]], [[0, -1], ['0'], null, { length: 0 }, '']],
    ['any list', anyList(), [[], [null, 'a']], [null, undefined, { length: 0 }, '']],
    ['any object', anyObject(), [{}, { a: 1 }], [null, undefined, 'a', 1]],
  ])('tell %s from all else', (_, guard, good, bad) => {
    expect(good.map(guard)).toEqual(good.map(() => true));
    expect(bad.map(guard)).toEqual(bad.map(() => false));
  });

  it('count with whole numbers from zero on', () => {
    fc.assert(fc.property(fc.nat(), (count) => isCount(count) && (count === 0 || !isCount(-count))));
    fc.assert(fc.property(fc.double({ noInteger: true }), (part) => !isCount(part)));
  });
});

describe('a shape', () => {
  const guard = isShape(SHAPE);

  it('is met by what has all of its keys in their form', () => {
    fc.assert(fc.property(fitting, (value) => guard(value)));
  });

  it('is missed without one of its keys, or with one of another form', () => {
    const key = fc.constantFrom(...Object.keys(SHAPE));
    fc.assert(fc.property(fitting, key, (value, wrong) => !guard({ ...value, [wrong]: undefined })));
    fc.assert(fc.property(fitting, key, (value, wrong) => !guard({ ...value, [wrong]: [] })));
  });

  it('is missed with a key more, also with one that every object knows', () => {
    const other = fc.oneof(fc.string(), fc.constantFrom('toString', 'constructor', '__proto__'));
    fc.assert(
      fc.property(
        fitting,
        other.filter((key) => !Object.hasOwn(SHAPE, key)),
        (value, key) => !guard(Object.defineProperty({ ...value }, key, { value: 1, enumerable: true })),
      ),
    );
  });

  it('may have shapes in it', () => {
    const inner = isShape({ all: listOf(guard) });
    expect(inner({ all: [{ id: 'a', count: 1, title: null }] })).toBe(true);
    expect(inner({ all: [{ id: 'a', count: 1, title: null }, null] })).toBe(false);
  });
});

it('nothing that may arrive makes a guard fail', () => {
  const all = [isShape(SHAPE), listOf(isShape(SHAPE)), oneOf('a'), orNull(isCount), anyList(), anyObject()];
  const arriving = fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true });
  fc.assert(fc.property(arriving, (value) => all.every((guard) => typeof guard(value) === 'boolean')));
});
