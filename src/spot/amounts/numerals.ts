/** Numbers in running English, read from words and figures. */
import { follows, isJoined, type Piece, pieceAt, wordSet } from './amount-words';
import { type Numeral, readFraction, readSlashed } from './fractions';
import { DIGITS, isNumberWord, SCALES, SIGNS, SMALL, TENS } from './numeral-words';

/** After a month a small figure is a day ("on May 2 days of rain began"), after these others a name ("Article 5"). */
const BEFORE_NO_COUNT = wordSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep ' +
    'sept oct nov dec article section chapter phase resolution group channel number page paragraph protocol flight',
);
const MONTH_DAYS = 31;
/** "Aug. 15", "Sept. 2" */
const ABBREVIATION_MAX = 4;
/** Words before "hundred" by which it is no number any more. */
const VAGUE = wordSet('several few many couple');
/** Before figures, a hyphen after any other word makes a name of them ("Covid-19", "F-16"). */
const HYPHENS_ON = wordSet('nearly almost quite over under about around than plus sub');
/** Longer figures are codes; 9,999,999 of anything is more than a page tells of a length. */
const FIGURES_MAX = 7;
const HOUR_MINUTES = 60;

/** Whether a number may begin at piece `at`, going by what stands before it. */
function mayBegin(pieces: readonly Piece[], at: number): boolean {
  const { gap, word } = pieceAt(pieces, at);
  const before = pieceAt(pieces, at - 1).word;
  // The middle of a number, a date or a clock time ends its gap without a space; what opens a quotation does not.
  if (/[.,:/+]$/u.test(gap) || (gap === '' && at > 0)) return false;
  if (SCALES.has(word) && isJoined(pieces, at) && VAGUE.has(before)) return false;
  if (!DIGITS.test(word)) {
    // "two three-hour sessions" are two numbers, the middle of "five hundred twenty thousand" is none.
    const goesOn = SCALES.has(before) || (isNumberWord(before) && (gap === '-' || SCALES.has(word)));
    return !goesOn || !isJoined(pieces, at);
  }
  if (gap === '-') return HYPHENS_ON.has(before);
  const near = gap === ' ' || (gap === '. ' && before.length <= ABBREVIATION_MAX);
  return !near || !BEFORE_NO_COUNT.has(before) || Number(word) > MONTH_DAYS;
}

/**
 * A number at piece `at`: "three", "forty-two", "one hundred and seventy", "1,271", "2.5", "2½", "three and a half". With
 * `inside`, one that may go on from what stands before it ("2-3", "2h45").
 */
export function readNumber(pieces: readonly Piece[], at: number, inside = false): Numeral | null {
  if (!inside && !mayBegin(pieces, at)) return null;
  const whole = DIGITS.test(pieceAt(pieces, at).word) ? readFigures(pieces, at) : readWords(pieces, at);
  if (!whole || whole.clock || !Number.isInteger(whole.value)) return whole;
  const fraction = readFraction(pieces, whole.to);
  return fraction ? { ...whole, value: whole.value + fraction.value, to: fraction.to } : whole;
}

function readFigures(pieces: readonly Piece[], at: number): Numeral | null {
  let written = pieceAt(pieces, at).word;
  // Figures that begin with a nought are codes and clock times too.
  if (written.length > FIGURES_MAX || (written.length > 1 && written.startsWith('0'))) return null;
  let to = at + 1;
  const next = (): Piece => pieceAt(pieces, to);
  const goesOn = (gap: string): boolean => next().gap === gap && DIGITS.test(next().word);
  const first = Number(written);
  if (goesOn('/')) return readSlashed(pieces, at);
  if (goesOn(':')) {
    const minutes = next().word.length === 2 ? Number(next().word) : HOUR_MINUTES;
    return first > 0 && minutes < HOUR_MINUTES
      ? { value: first + minutes / HOUR_MINUTES, to: to + 1, figures: true, clock: true }
      : null;
  }
  while (goesOn(',') && next().word.length === 3 && written.length + 3 <= FIGURES_MAX) {
    written += next().word;
    to++;
  }
  if (goesOn('.') && next().word.length <= 3) {
    written += `.${next().word}`;
    to++;
  }
  // A year is no count of hours; "2,000 years" and "2000 years" are.
  if (to === at + 1 && first >= 1900 && first < 2100 && first !== 2000) return null;
  if (Number(written) === 0 || ['.', ',', ':', '/'].some(goesOn)) return null;
  const scale = joinedScale(pieces, to);
  return scale === undefined
    ? { value: Number(written), to, figures: true }
    : { value: Number(written) * scale, to: to + 1, figures: true };
}

function belowHundred(pieces: readonly Piece[], at: number): Numeral | null {
  const { word } = pieceAt(pieces, at);
  const ten = TENS.get(word);
  const value = ten ?? SMALL.get(word);
  if (value === undefined) return null;
  const unit = ten !== undefined && isJoined(pieces, at + 1) ? (SMALL.get(pieceAt(pieces, at + 1).word) ?? 10) : 10;
  return unit < 10 ? { value: value + unit, to: at + 2, figures: false } : { value, to: at + 1, figures: false };
}

const joinedScale = (pieces: readonly Piece[], at: number): number | undefined =>
  isJoined(pieces, at) ? SCALES.get(pieceAt(pieces, at).word) : undefined;

/** A number in letters; each scale is smaller than the one before, so that a chain of number words has an early end. */
function readWords(pieces: readonly Piece[], at: number): Numeral | null {
  const { word } = pieceAt(pieces, at);
  if (word === 'half' && follows(pieces, at + 1, ['a', 'dozen'])) return { value: 6, to: at + 3, figures: false };
  const sign = SIGNS.get(word);
  if (sign !== undefined) return { value: sign, to: at + 1, figures: false };
  const article = word === 'a' && joinedScale(pieces, at + 1) !== undefined;
  let part = article ? { value: 1, to: at + 1, figures: false } : belowHundred(pieces, at);
  let scale = part ? joinedScale(pieces, part.to) : SCALES.get(word);
  let to = part ? part.to : at;
  let sum = 0;
  let last = Number.POSITIVE_INFINITY;
  while (scale !== undefined && scale < last) {
    sum += (part?.value ?? 1) * scale;
    last = scale;
    to++;
    const from = isJoined(pieces, to) && pieceAt(pieces, to).word === 'and' ? to + 1 : to;
    part = scale >= 100 && isJoined(pieces, from) ? belowHundred(pieces, from) : null;
    if (!part) break;
    to = part.to;
    scale = joinedScale(pieces, to);
  }
  const value = sum + (part?.value ?? 0);
  return value > 0 ? { value, to, figures: false } : null;
}
