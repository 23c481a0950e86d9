/**
 * Pairs of whole numbers, numbered in the order in which they came. An exact map in flat arrays: a pair that was not
 * entered is never taken for another one, and neither strings nor objects are made.
 */
export interface Pairs {
  count: number;
  /** By number. */
  lefts: Int32Array;
  rights: Int32Array;
  /**
   * Slots of three: a pair, and its number plus one; 0: none. Beside each other, since a look at memory far away costs more
   * than all else. There are at least twice as many as pairs.
   */
  slots: Int32Array;
}

const SLOT = 3;

/** What `clearPairs` keeps room for: what has needed more gives it back. */
const ROOM_KEPT = 512;

/** Odd numbers that carry a change of one bit far up: 2³² divided by the golden ratio, and one of MurmurHash's. */
const SPREAD_LEFT = 0x9e3779b1;
const SPREAD_RIGHT = 0x85ebca6b;

/** An empty map with room for so many pairs; it grows. */
export function createPairs(room: number): Pairs {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, room + 1)));
  return {
    count: 0,
    lefts: new Int32Array(size),
    rights: new Int32Array(size),
    slots: new Int32Array(2 * size * SLOT),
  };
}

/** The pair's number, under which it is entered if it was not. */
export function enterPair(pairs: Pairs, left: number, right: number): number {
  const { slots } = pairs;
  const at = slotOf(slots, left, right);
  const known = (slots[at + 2] ?? 0) - 1;
  if (known >= 0) return known;
  const number = pairs.count++;
  pairs.lefts[number] = left;
  pairs.rights[number] = right;
  fill(slots, at, left, right, number);
  if (pairs.count === pairs.lefts.length) grow(pairs);
  return number;
}

/** The pair's number; -1 where it was not entered. */
export const pairAt = ({ slots }: Pairs, left: number, right: number): number =>
  (slots[slotOf(slots, left, right) + 2] ?? 0) - 1;

/** Empties the map, to be used again. */
export function clearPairs(pairs: Pairs): void {
  if (pairs.lefts.length > ROOM_KEPT) Object.assign(pairs, createPairs(0));
  pairs.slots.fill(0);
  pairs.count = 0;
}

/** Where the pair's slot begins, or the empty one that it belongs into. */
function slotOf(slots: Int32Array, left: number, right: number): number {
  const count = slots.length / SLOT;
  const hash = Math.imul(left, SPREAD_LEFT) ^ Math.imul(right, SPREAD_RIGHT);
  let at = ((hash ^ (hash >>> 15)) & (count - 1)) * SLOT;
  while (slots[at + 2] !== 0 && (slots[at] !== left || slots[at + 1] !== right)) {
    at += SLOT;
    if (at === slots.length) at = 0;
  }
  return at;
}

function fill(slots: Int32Array, at: number, left: number, right: number, number: number): void {
  slots[at] = left;
  slots[at + 1] = right;
  slots[at + 2] = number + 1;
}

function grow(pairs: Pairs): void {
  const { lefts, rights, count } = pairs;
  Object.assign(pairs, createPairs(2 * count), { count });
  pairs.lefts.set(lefts);
  pairs.rights.set(rights);
  for (let number = 0; number < count; number++) {
    const left = lefts[number] ?? 0;
    const right = rights[number] ?? 0;
    fill(pairs.slots, slotOf(pairs.slots, left, right), left, right, number);
  }
}
