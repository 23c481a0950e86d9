/** What a qualifier makes of a number: "nearly three hours", "over three years". */

/** Each kind by the words that we put it in; the empty one is a plain number. */
export const KIND_TEXT = {
  exact: '',
  about: 'about',
  near: 'nearly',
  'just-under': 'just under',
  under: 'under',
  'well-under': 'well under',
  'up-to': 'up to',
  barely: 'barely',
  good: 'a good',
  most: 'most of',
  'just-over': 'just over',
  over: 'over',
  'well-over': 'well over',
  'at-least': 'at least',
} as const;

export type Kind = keyof typeof KIND_TEXT;

/** "The better part" of something is more than half of it; two of three hours. */
const MOST = 2 / 3;
/** "Over three hours" is not yet four: whoever means four says so. Nine tenths of the way to the next round number. */
const BEFORE_NEXT = 0.9;

/** How far "nearly" and "about" reach, in spreads: farther than a plain number, not as far as "under". */
const NEAR = 1.4;
/** "Under three hours" is no less than two and a half: whoever means two and a half says so. */
const UNDER = 2;

/**
 * The interval that the words allow, in the unit of its arguments: from `low` to `high`, which are the same but for "two
 * to three"; `spread` is how exact they are, `reach` how far it is to the next number that somebody would say.
 */
export function interval(kind: Kind, low: number, high: number, spread: number, reach: number): [number, number] {
  // Less than a spread and a half: "nearly three hours" begins above where "two and a half hours" ends (2:37).
  const near = NEAR * spread;
  const over = BEFORE_NEXT * reach;
  switch (kind) {
    case 'exact':
      return low < high ? [low, high] : [low - spread, high + spread];
    case 'about':
      return [low - near, high + near];
    case 'near':
    case 'just-under':
      return [low - near, high];
    case 'under':
    case 'up-to':
      return [low - UNDER * spread, high];
    case 'well-under':
      return [low - 2 * UNDER * spread, high - spread];
    case 'barely':
      return [low - spread, high + spread / 2];
    case 'good':
      return [low - spread / 2, high + 2 * spread];
    case 'most':
      return [low * MOST, high];
    case 'just-over':
      return [low, high + near];
    case 'over':
    case 'at-least':
      return [low, high + over];
    case 'well-over':
      return [low + spread, high + 2 * over];
  }
}
