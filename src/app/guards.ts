/**
 * Guards for what arrives in a message. A library for that would be a twelfth of the content script, and would make its
 * schemas at the start of every page.
 */

export type Guard<T> = (value: unknown) => value is T;
export type GuardedBy<G> = G extends Guard<infer T> ? T : never;

export const isString: Guard<string> = (value) => typeof value === 'string';
export const isNumber: Guard<number> = (value): value is number => typeof value === 'number' && !Number.isNaN(value);
export const isBoolean: Guard<boolean> = (value) => typeof value === 'boolean';
export const isNull: Guard<null> = (value) => value === null;
/** A whole number, and none below zero. */
export const isCount: Guard<number> = (value): value is number => Number.isInteger(value) && (value as number) >= 0;

/* @__NO_SIDE_EFFECTS__ */
export const orNull =
  <T>(guard: Guard<T>): Guard<T | null> =>
  (value): value is T | null =>
    value === null || guard(value);

/* @__NO_SIDE_EFFECTS__ */
export const oneOf =
  <const T extends string | number>(...all: T[]): Guard<T> =>
  (value): value is T =>
    (all as unknown[]).includes(value);

/* @__NO_SIDE_EFFECTS__ */
export const listOf =
  <T>(guard: Guard<T>): Guard<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(guard);

/** A list of what is only shown, and comes from our own background or page: its items are not looked at. */
/* @__NO_SIDE_EFFECTS__ */
export const anyList =
  <T>(): Guard<T[]> =>
  (value): value is T[] =>
    Array.isArray(value);

/** An object whose inside is not looked at. */
/* @__NO_SIDE_EFFECTS__ */
export const anyObject =
  <T extends object>(): Guard<T> =>
  (value): value is T =>
    typeof value === 'object' && value !== null;

type Shape = Record<string, Guard<unknown>>;
type Shaped<S extends Shape> = { [K in keyof S]: GuardedBy<S[K]> };

/** An object with these keys, each of its form, and no others. */
/* @__NO_SIDE_EFFECTS__ */
export const isShape =
  <S extends Shape>(shape: S): Guard<Shaped<S>> =>
  (value): value is Shaped<S> =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((key) => Object.hasOwn(shape, key)) &&
    Object.entries(shape).every(([key, guard]) => guard((value as Record<string, unknown>)[key]));
