/**
 * The shipped pack has about four thousand values (lists and objects counted too). The limit bounds the time and the
 * memory that a broken file can cost: every wrong value is a problem with a path.
 */
const VALUES_MAX = 30_000;

/** The form of a pack is not nested deeper than ten levels; this leaves room, and keeps what recurses from overflowing. */
const DEPTH_MAX = 32;

/** Why a parsed JSON value is too much to be a pack; undefined where it is not. Takes no longer than the limits allow. */
export function tooMuch(input: unknown): string | undefined {
  let level: unknown[] = [input];
  let count = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH_MAX) return `is nested deeper than ${DEPTH_MAX} levels`;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      const inner: unknown[] = Object.values(value);
      count += inner.length;
      if (count > VALUES_MAX) return `holds more than ${VALUES_MAX} values`;
      next.push(...inner);
    }
    level = next;
  }
  return undefined;
}
