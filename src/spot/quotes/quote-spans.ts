/**
 * Where a block's text stands in quotation marks, also where a mark may be an apostrophe or is never closed. For pages of
 * any kind; `pack/quotes.ts` is stricter, since excerpts are proven by it.
 */
import type { TextSpan } from '../../pack/wording';

/** Marks that open a quotation, with the marks that may close it. */
const CLOSING: Record<string, string> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '‹': '›',
  '"': '"',
  '‘': '’',
  "'": "'",
};
const OPENING = /["“„«‹‘']/gu;
/** Marks that are also apostrophes. */
const SINGLE = /[‘']/u;
const DOUBLE = /["“„«]/u;
/** No quotation is longer, in code units; without an end to the search, a page of nothing but marks would cost its length squared. */
const QUOTATION_MAX = 2_000;
/** What ends a quotation that nobody closed: the next paragraph opens its own. */
const EMPTY_LINE = /\n\s*\n/u;
const EMPTY_LINE_HERE = /\n\s*\n/uy;
const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;

/**
 * What stands between the outermost quotation marks of a block, in order, without the marks. A quotation in double marks
 * or guillemets that is not closed goes on to the block's end, as one does that goes on in the next paragraph; a single
 * mark that nothing closes is an apostrophe.
 */
export function quotedPieces(text: string): TextSpan[] {
  const pieces: TextSpan[] = [];
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(text); found; found = OPENING.exec(text)) {
    const mark = found[0];
    const start = found.index + 1;
    if (!opens(text, found.index)) continue;
    const single = SINGLE.test(mark);
    const end = single
      ? closingSingle(text, start, mark)
      : (closingDouble(text, start, mark) ?? endOfPart(text, start));
    if (end === undefined) continue;
    pieces.push({ start, end });
    OPENING.lastIndex = end + 1;
  }
  return pieces;
}

/** Straight and single marks open only before a word and not behind one: others close, or are apostrophes or inches. */
function opens(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark !== '"' && !SINGLE.test(mark)) return true;
  const next = text.charAt(at + 1);
  return next !== '' && !SPACE.test(next) && !WORD.test(text.charAt(at - 1));
}

function closingDouble(text: string, from: number, mark: string): number | undefined {
  const closing = CLOSING[mark] ?? mark;
  for (let at = from; at < Math.min(text.length, from + QUOTATION_MAX); at++) {
    const char = text.charAt(at);
    if (char === '\n' && isEmptyLine(text, at)) return undefined;
    if (!closing.includes(char)) continue;
    // A straight mark that looks as if it opened belongs to the next paragraph of the same speech.
    if (char === '"' && SPACE.test(text.charAt(at - 1)) && WORD.test(text.charAt(at + 1))) continue;
    return at;
  }
  return undefined;
}

/**
 * Double marks inside are passed over as a whole; another single mark that opens tells that the first was an apostrophe
 * ("the '90s"). "the leaders' call" may close a quotation or not: it does only if no other mark does.
 */
function closingSingle(text: string, from: number, mark: string): number | undefined {
  const closing = CLOSING[mark] ?? mark;
  let possessive: number | undefined;
  for (let at = from; at < Math.min(text.length, from + QUOTATION_MAX); at++) {
    const char = text.charAt(at);
    if (char === '\n' && isEmptyLine(text, at)) break;
    if (closing.includes(char) && !SPACE.test(text.charAt(at - 1)) && !WORD.test(text.charAt(at + 1))) {
      if (!/^s['’] \p{Ll}/u.test(text.slice(at - 1, at + 3))) return at;
      possessive ??= at;
    } else if (char === mark && opens(text, at)) {
      break;
    } else if (DOUBLE.test(char) && opens(text, at)) {
      const inner = closingDouble(text, at + 1, char);
      if (inner === undefined) break;
      at = inner;
    }
  }
  return possessive;
}

function isEmptyLine(text: string, at: number): boolean {
  EMPTY_LINE_HERE.lastIndex = at;
  return EMPTY_LINE_HERE.test(text);
}

function endOfPart(text: string, from: number): number {
  const found = text.slice(from).search(EMPTY_LINE);
  return found < 0 ? text.length : from + found;
}
