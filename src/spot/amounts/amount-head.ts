/** The unit that a number counts, and the adjectives before it. */
import type { Count } from './amount-count';
import { type SpokenUnit, spokenUnit } from './amount-units';
import { type Piece, pieceAt, wordSet } from './amount-words';

/** Adjectives that leave an amount what it is. */
const LONG = wordSet(
  'long full whole solid straight consecutive successive gruelling grueling bloody brutal tense intense very bare short mere ' +
    'good entire working hard frantic difficult painful dramatic exhausting terrible devastating punishing marathon ' +
    'continuous uninterrupted unbroken calendar eventful agonising agonizing wretched',
);
const EXTRA = wordSet('more further additional extra other');
const ADJECTIVES_MAX = 2;
/** An article before these and a unit: "a whole day" is an amount wherever it stands, "a long day" is not. */
const WHOLE = wordSet('full whole entire solid');
/** "A good hour" is long; "a good day" went well. */
const GOOD_UNITS = wordSet('hour decade century');

/** The unit of a count. */
export interface Head {
  unit: SpokenUnit;
  /** The piece behind it. */
  to: number;
  /** "three more hours" */
  extra: boolean;
  /** "three-hour" */
  hyphened: boolean;
  /** "a whole day", "a good hour" */
  whole: boolean;
  good: boolean;
}

/** The unit that follows a count, with the adjectives between: "three" and "gruelling hours". */
export function readHead(pieces: readonly Piece[], count: Count): Head | null {
  let at = count.to;
  let extra = false;
  let whole = false;
  let good = false;
  for (let skipped = 0; skipped < ADJECTIVES_MAX; skipped++) {
    const { word, gap } = pieceAt(pieces, at);
    if (gap !== ' ' && gap !== ', ' && gap !== '-') break;
    if (count.article) {
      if (!WHOLE.has(word) && word !== 'good') break;
      whole ||= WHOLE.has(word);
      good ||= word === 'good';
    } else if (!LONG.has(word) && !EXTRA.has(word)) break;
    extra ||= EXTRA.has(word);
    at++;
  }
  const { word, gap } = pieceAt(pieces, at);
  const unit = spokenUnit(word);
  if (!unit || unit.name === 'second' || (word.length === 1) !== (word === 'h')) return null;
  const bare = gap.replace(/^\+/u, '');
  const glued = bare === '' && count.figures;
  if ((!glued && bare !== ' ' && bare !== '-') || (unit.short && !count.figures)) return null;
  if ((good && !GOOD_UNITS.has(unit.name)) || (count.article && unit.plural)) return null;
  return { unit, to: at + 1, extra, hyphened: bare === '-', whole, good };
}
