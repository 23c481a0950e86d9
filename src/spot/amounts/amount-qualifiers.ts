/** What qualifies a number of units, before it ("nearly", "just under") and behind it ("or so", "give or take"). */
import type { Kind } from './amount-kinds';
import { readSpan, type Span } from './amount-span';
import { isJoined, type Piece, phraseAfter, phraseBefore, phraseTable, pieceAt, wordSet } from './amount-words';
import { isNumberWord } from './numeral-words';

const BEFORE = phraseTable<Exclude<Kind, `${string}-over` | 'well-under'>>(
  {
    exact:
      'exactly|precisely|just|only|merely|fully|full|a full|the full|all of|all|a whole|the whole|a mere|a total of|a matter of|' +
      'the entire|an entire|a solid|a straight',
    about:
      'about|around|roughly|approximately|approx|circa|ca|some|something like|somewhere around|in the region of|' +
      'in the order of|on the order of|of the order of|more like|more or less|an estimated|estimated|just about|perhaps|maybe|' +
      'an average of|broadly|somewhere near|anything around',
    near:
      'nearly|almost|very nearly|very almost|close to|close on|close upon|closer to|near to|near|nearer|nearer to|nigh on|' +
      'well nigh|approaching|nearing|pushing|verging on|getting on for|virtually|practically|all but|not far off|' +
      'not far from|not far short of|not much short of|not much less than|not much under|within minutes of|within a whisker of',
    'just-under': 'not quite|t quite|short of|shy of|shy',
    under:
      'under|less than|below|fewer than|inside|shorter than|not even|t even|not yet|t yet|sub|something under|something less than',
    'up-to':
      'up to|anything up to|at most|at the most|no more than|not more than|no longer than|not longer than|not over|as long as|' +
      'as much as|as many as|a maximum of|maximum of',
    barely: 'barely|hardly|scarcely|only just',
    good: 'a good|a cool',
    most:
      'the better part of|better part of|the best part of|best part of|the greater part of|a large part of|much of|most of|' +
      'the guts of|the bulk of|the majority of',
    over:
      'over|more than|upwards of|upward of|north of|in excess of|above|beyond|past|longer than|greater than|exceeding|' +
      'something over|something more than|on the far side of',
    'at-least':
      'at least|no less than|no fewer than|not less than|not fewer than|not under|a minimum of|minimum of|no shorter than',
  },
  'last',
);

/** How far over or under. */
const DEGREES = phraseTable<'small' | 'large' | 'plain'>(
  {
    small:
      'just|only just|a little|little|a bit|a little bit|a touch|a shade|a tad|a whisker|a fraction|a hair|a trifle|slightly|' +
      'ever so slightly|marginally|fractionally|barely|not much|seconds|a few seconds|minutes|a few minutes|a minute|' +
      'a minute or two|a couple of minutes|moments|days|a few days|weeks|a few weeks|months|a few months',
    large:
      'well|far|much|considerably|significantly|substantially|comfortably|easily|a lot|a good deal|a great deal|way',
    plain: 'somewhat|rather|anything|a few hours|hours',
  },
  'last',
);

const AFTER = phraseTable<'about' | 'near' | 'just-under' | 'up-to' | 'just-over' | 'over'>(
  {
    about:
      'or so|or thereabouts|or something|or something like that|or near enough|or about that|give or take|ish|more or less',
    near:
      'or nearly|or almost|or nearly so|or a shade less|or a little less|or a bit less|or slightly less|minus a|minus the|' +
      'minus some|less a|less the|less some',
    'just-under': 'or just under|or a shade under',
    'up-to': 'or less|or fewer|or under|or shorter',
    'just-over': 'and change|and a bit|or just over|or a shade more|or a little more|or a bit more|or slightly more',
    over: 'or more|and more|or longer|or better|and counting|and then some',
  },
  'first',
);
/** These belong to what follows where something follows ("three hours, at least 20 people"). */
const AFTER_CLOSED = phraseTable<'about' | 'up-to' | 'over' | 'at-least'>(
  {
    about: 'roughly|approximately|about',
    'up-to': 'at most|at the most|tops|max|maximum|at the outside',
    over: 'plus|odd',
    'at-least': 'at least|at a minimum|minimum|at the very least',
  },
  'first',
);

/** Between "just under" and the number. */
const ARTICLES = wordSet('the a an its their his her');
/** "The past three hours", "half past three" */
const BEFORE_PAST = wordSet('the these this those half quarter minutes its his her their our');
/** "Held over three days" is no more than three days. */
const SPREAD_OVER = wordSet('spread held conducted staged phased stretched distributed');
const SYMBOLS: Readonly<Record<string, Kind>> = {
  '~': 'about',
  '≈': 'about',
  '>': 'over',
  '<': 'under',
  '≥': 'at-least',
  '≤': 'up-to',
};

/** Where the qualifier begins, in pieces and characters, and what it is; `kind` is null where there is none. */
export interface Qualified {
  from: number;
  start: number;
  kind: Kind | null;
  /** The word that says over or under; where an amount ends right before it, that is by how much. */
  base: number;
}

/** The qualifier right before a span; it does not reach before piece `floor`. */
export function qualifierBefore(pieces: readonly Piece[], { from }: Span, floor: number): Qualified {
  const { start, gap } = pieceAt(pieces, from);
  const symbol = SYMBOLS[gap.at(-1) ?? ''];
  if (symbol) return { from, start: start - 1, kind: symbol, base: from };
  let first = readBefore(pieces, from, floor);
  // "about a full three hours"
  if (first.kind === 'exact') {
    const second = readBefore(pieces, first.from, floor);
    if (second.kind !== null) first = second;
  }
  const between = pieceAt(pieces, first.from - 1).word === 'between' && isJoined(pieces, first.from);
  const outer = between && first.from > floor ? first.from - 1 : first.from;
  return { ...first, from: outer, start: pieceAt(pieces, outer).start };
}

function readBefore(pieces: readonly Piece[], to: number, floor: number): Qualified {
  const none: Qualified = { from: to, start: 0, kind: null, base: to };
  if (!isJoined(pieces, to) || to <= floor) return none;
  const close = baseBefore(pieces, to, floor);
  if (close) return close;
  // "very nearly the three-hour mark"; but "over the three hours" is during them.
  if (!ARTICLES.has(pieceAt(pieces, to - 1).word) || !isJoined(pieces, to - 1)) return none;
  const far = baseBefore(pieces, to - 1, floor);
  return far && /^(?:near|just-|well-|most)/u.test(far.kind ?? '') ? far : none;
}

function baseBefore(pieces: readonly Piece[], to: number, floor: number): Qualified | null {
  const base = phraseBefore(pieces, to, BEFORE, floor);
  if (!base) return null;
  const { from, kind } = base;
  // "wasn't even three hours": the words are "wasn", "t", "even".
  if (pieceAt(pieces, from).word === 't') return { from: Math.max(floor, from - 1), start: 0, kind, base: from };
  const before = isJoined(pieces, from) ? pieceAt(pieces, from - 1).word : '';
  const { word } = pieceAt(pieces, to - 1);
  if ((word === 'past' && BEFORE_PAST.has(before)) || (word === 'over' && SPREAD_OVER.has(before))) return null;
  if (kind !== 'over' && kind !== 'under' && kind !== 'just-under') return { from, start: 0, kind, base: from };
  const degree = isJoined(pieces, from) ? phraseBefore(pieces, from, DEGREES, floor) : null;
  const side = kind === 'over' ? 'over' : 'under';
  const exact: Kind = degree?.kind === 'small' ? `just-${side}` : degree?.kind === 'large' ? `well-${side}` : kind;
  return { from: degree?.from ?? from, start: 0, kind: exact, base: from };
}

/** The qualifier right behind a span that ends before piece `to`. */
export function qualifierAfter(pieces: readonly Piece[], to: number): { to: number; kind: Kind } | null {
  const { gap } = pieceAt(pieces, to);
  if (gap.startsWith('+')) return { to, kind: 'over' };
  if (gap !== ' ' && gap !== '-' && gap !== ', ' && gap !== ' (') return null;
  const found = phraseAfter(pieces, to, AFTER);
  if (found) {
    // "or more than", "1,269 days, or nearly 42 months": these begin the next amount.
    if (pieceAt(pieces, found.to).word === 'than' || readSpan(pieces, found.to)) return null;
    // "minus a whisker": what is taken away is not told.
    if (/^(?:minus|less)$/u.test(pieceAt(pieces, to).word)) return { ...found, to };
    // "or nearly three"
    const again = found.kind === 'near' && isJoined(pieces, found.to) && isNumberWord(pieceAt(pieces, found.to).word);
    return again ? { ...found, to: found.to + 1 } : found;
  }
  const closed = phraseAfter(pieces, to, AFTER_CLOSED);
  return closed && (gap === '-' || !isJoined(pieces, closed.to)) ? closed : null;
}
