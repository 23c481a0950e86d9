/** Whether an amount is how long something lasted or when something was, and whether it is denied. */
import type { Kind } from './amount-kinds';
import type { Span } from './amount-span';
import { follows, isJoined, type Piece, pieceAt, wordSet } from './amount-words';

/** How far back a superlative, or the plan that an amount is part of, is looked for. */
const SUPERLATIVE_WORDS = 14;
const PLAN_WORDS = 5;
const DENIAL_WORDS = 6;

/** Behind an amount: a distance in time, or by how much one thing is longer than another. */
const DISTANCE = wordSet(
  'ago later earlier hence prior previously beforehand afterwards afterward late early ahead away apart longer shorter ' +
    'sooner older younger overdue too faster slower pregnant left remaining',
);
const LASTING = wordSet(
  'for last lasts lasted lasting take takes took taken taking spend spends spent spending run runs ran running stretch ' +
    'stretched talked spoke met sat negotiated raged fought',
);
const SOFT = wordSet(
  'only just perhaps maybe reportedly probably apparently some merely exactly barely about nearly almost',
);
const RECENT = wordSet('past last previous preceding next coming following');
const SECTION = wordSet('first final opening closing initial remaining early');
const OWNERS = wordSet('the his her their its those these that this our my your');
/** Before "in": how soon something was over, or how much time went into it. */
const OVER_IN = wordSet(
  'over done finished settled completed complete concluded wrapped up decided ended through gone nothing little much put',
);
const SEEN = wordSet('seen unseen known witnessed experienced unprecedented unmatched unequalled unparalleled heard');
const QUICK: ReadonlySet<Kind> = new Set<Kind>(['near', 'just-under', 'under', 'well-under', 'barely']);
const PLANNED = wordSet(
  'scheduled planned pencilled penciled slated booked billed allotted allocated earmarked budgeted reserved aside',
);
/** These are plans only with "for" or "to" behind them. */
const PLANNED_TO = wordSet('expected due set meant supposed intended projected expecting planning designed');
const BEING = wordSet('that which had has have been was were is are originally initially first');
const PLAN_LINKS = wordSet('for to last take run go be in down about at a an the on as');
const NO_SUPERLATIVE = wordSet(
  'west rest east test guest request interest protest arrest contest forest honest modest latest harvest invest suggest ' +
    'conquest budapest bucharest midwest southwest northwest southeast northeast quest digest manifest unrest priest ' +
    'breast chest nest vest bequest tempest behest earnest dishonest detest attest molest divest infest ingest',
);

/** The word at `at`, if only a space or a hyphen parts it from the word behind it. */
const wordBefore = (pieces: readonly Piece[], at: number): string =>
  isJoined(pieces, at + 1) ? pieceAt(pieces, at).word : '';

/** The role of a span whose words with their qualifiers are pieces `from` up to `to`. */
export function roleOf(
  pieces: readonly Piece[],
  span: Span,
  from: number,
  to: number,
  kind: Kind,
): 'how-long' | 'when' {
  let before = from - 1;
  while (SOFT.has(wordBefore(pieces, before))) before--;
  if (span.extra || /^(?:another|further|additional|extra)$/u.test(wordBefore(pieces, before))) return 'when';
  let window = wordBefore(pieces, before);
  // "to last three hours": with nothing that it could belong to, "last" is a verb.
  const isWindow = (RECENT.has(window) || SECTION.has(window)) && OWNERS.has(wordBefore(pieces, before - 1));
  if (isWindow) before--;
  else window = '';
  const owned = OWNERS.has(wordBefore(pieces, before));
  if (owned) before--;
  const preposition = wordBefore(pieces, before);
  if (isDistance(pieces, span, to, LASTING.has(preposition))) return 'when';
  const isOf = follows(pieces, to, ['of']);
  if (SECTION.has(window) || (window === 'last' && isOf)) return 'when';
  if (window !== '') return preposition === 'for' || isOutdone(pieces, before) ? 'how-long' : 'when';
  if (preposition === 'by') return isOf ? 'how-long' : 'when';
  if (/^(?:in|within|inside)$/u.test(preposition)) {
    if (preposition === 'in' && (owned || isOf)) return 'how-long';
    return isIn(pieces, span, before, kind) ? 'how-long' : 'when';
  }
  return isPlan(pieces, span, from, to) ? 'when' : 'how-long';
}

/** Whether "in" and an amount say how long: since when something is unequalled, or how soon it was over. */
function isIn(pieces: readonly Piece[], { unit }: Span, at: number, kind: Kind): boolean {
  const word = wordBefore(pieces, at - 1);
  if (OVER_IN.has(word) || SEEN.has(word) || isOutdone(pieces, at)) return true;
  return (unit === 'minute' || unit === 'hour') && QUICK.has(kind) && pieceAt(pieces, at).word === 'in';
}

/** Whether a superlative stands before piece `at`; "the first in three years" tells when the last one was. */
function isOutdone(pieces: readonly Piece[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - SUPERLATIVE_WORDS); back--) {
    const { word } = pieceAt(pieces, back);
    if (/^(?:first|only|time|times|since)$/u.test(word)) return false;
    if (word === 'worst' || (word === 'most' && pieceAt(pieces, back + 1).word !== 'of')) return true;
    if (word.length > 4 && word.endsWith('est') && !NO_SUPERLATIVE.has(word)) return true;
  }
  return false;
}

/** Whether what follows makes the amount a distance: "later", "after the talks", "into the meeting", "to go". */
function isDistance(pieces: readonly Piece[], { unit }: Span, at: number, lasting: boolean): boolean {
  const next = pieceAt(pieces, at);
  const owner = next.word === 's' && next.gap === "'";
  if (owner || next.gap.startsWith("'")) {
    return pieceAt(pieces, owner ? at + 1 : at).word === 'time';
  }
  if (!isJoined(pieces, at)) return false;
  const { word } = next;
  const closed = !isJoined(pieces, at + 1);
  const second = closed ? '' : pieceAt(pieces, at + 1).word;
  if (DISTANCE.has(word)) return true;
  if (word === 'more' || word === 'less') return closed || second === 'than';
  if (word === 'behind') return ![2, 3].some((ahead) => pieceAt(pieces, at + ahead).word.startsWith('door'));
  if (word === 'before' || word === 'after') return !lasting;
  if (word === 'from') return second === 'now' || second === 'today';
  if (word === 'to') return second === 'go' || second === 'spare';
  // "for three hours on Friday", but "three years on, he …"
  if (word === 'on') return !lasting && (closed || /^(?:i|he|she|it|they|we|you|from)$/u.test(second));
  // "More than three years into the war" is how long it has been; "two hours into the meeting" is a moment of it.
  const short = unit !== 'month' && unit !== 'year';
  return short && (word === 'into' || (word === 'in' && closed && !lasting));
}

/** "scheduled for six hours", "the seven hours pencilled in", "expected to last two days" */
function isPlan(pieces: readonly Piece[], span: Span, from: number, to: number): boolean {
  const isPart = pieces.slice(span.from, span.to).some(({ word }) => word === 'of');
  let ahead = to;
  while (isJoined(pieces, ahead) && ahead < to + PLAN_WORDS && BEING.has(pieceAt(pieces, ahead).word)) ahead++;
  const after = isJoined(pieces, ahead) ? pieceAt(pieces, ahead).word : '';
  if (!isPart && (PLANNED.has(after) || /^(?:expected|foreseen|intended|set)$/u.test(after))) return true;
  let linked = false;
  let behind = '';
  for (let back = from - 1; back >= Math.max(0, from - PLAN_WORDS); back--) {
    const word = wordBefore(pieces, back);
    if (PLANNED.has(word) || (linked && PLANNED_TO.has(word))) return true;
    if (behind === 'to' && /^(?:is|was|are|were)$/u.test(word)) return true;
    if (!PLAN_LINKS.has(word)) return false;
    linked ||= word === 'for' || word === 'to';
    behind = word;
  }
  return false;
}

const DENIALS = wordSet('not never neither nor cannot nowhere nothing t');
/** Between a denial and the amount that it denies; any other word is what is denied. */
const DENIED_LINKS = wordSet(
  'for the a an even really actually just only exactly all its their his her merely simply quite fully have has had having ' +
    'been be being was were is are did does do last lasts lasted lasting take takes took taken taking need needed needs run ' +
    'ran running spend spent go gone went exceed exceeded reach reached that than much anything it they',
);
const REPLACED: readonly string[][] = [
  ['rather', 'than'],
  ['instead', 'of'],
  ['far', 'from'],
  ['anything', 'but'],
  ['as', 'opposed', 'to'],
  ['nothing', 'close', 'to'],
  ['nothing', 'like'],
  ['let', 'alone'],
  ['never', 'mind'],
];

/** Whether the amount whose words begin with piece `from` is denied: "never lasted", "not three hours but two". */
export function isDenied(pieces: readonly Piece[], from: number): boolean {
  for (const words of REPLACED) {
    if (words.every((word, index) => wordBefore(pieces, from - words.length + index) === word)) return true;
  }
  const close = wordBefore(pieces, from - 1);
  const bare = close === 'a' || close === 'the' ? wordBefore(pieces, from - 2) : close;
  if (close === 'no' || bare === 'without') return true;
  for (let back = from - 1; back >= Math.max(0, from - DENIAL_WORDS); back--) {
    const { word, gap } = pieceAt(pieces, back);
    if (!isJoined(pieces, back + 1)) return false;
    if (DENIALS.has(word)) return word !== 't' || gap === "'";
    if (!DENIED_LINKS.has(word)) return false;
  }
  return false;
}
