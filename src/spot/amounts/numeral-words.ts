/** The words that numbers are made of. */

const numbered = (words: string, times = 1): [string, number][] =>
  words.split(' ').map((word, index) => [word, (index + 1) * times]);

/** Below twenty; "zero" is left out, since nobody counts time by it ("the zero hour"). */
export const SMALL: ReadonlyMap<string, number> = new Map(
  numbered(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
      'eighteen nineteen',
  ),
);

export const TENS: ReadonlyMap<string, number> = new Map(
  numbered('ten twenty thirty forty fifty sixty seventy eighty ninety', 10).slice(1),
);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);

/** Ordinals by their last word; those of tens are multiples of ten. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
      'fifteenth sixteenth seventeenth eighteenth nineteenth',
  ),
  ...numbered('tenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 10).slice(1),
]);

/** Fractions that are one character. */
export const SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);

/** What a number of parts is counted in ("three quarters"). */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
]);

export const DIGITS = /^\d+$/u;

/** Whether the word is a number or a part of one, in letters. */
export const isNumberWord = (word: string): boolean => SMALL.has(word) || TENS.has(word) || SCALES.has(word);
