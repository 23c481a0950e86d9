/** Opening marks and the marks that close them. A straight quotation mark closes itself. */
const PAIRS: Record<string, string> = { '“': '”', '‘': '’', '«': '»', '"': '"' };

/** No quotation is longer, in code units; a text of nothing but opening marks is still read in time. */
const QUOTATION_MAX = 2_000;

/**
 * What stands inside quotation marks: [start, end) of the words between them. A quotation ends at its line's end at the
 * latest, since a new paragraph opens its quotation again. A single closing mark with a letter behind it is an apostrophe.
 */
export function quotedSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let at = 0;
  while (at < text.length) {
    const closing = PAIRS[text.charAt(at)];
    at++;
    if (closing === undefined) continue;
    const end = closingAt(text, at, closing);
    if (end === undefined) continue;
    spans.push([at, end]);
    // marks inside a quotation open quotations of their own, but an even mark would open at the wrong end
    if (closing === '"') at = end + 1;
  }
  return spans;
}

function closingAt(text: string, from: number, closing: string): number | undefined {
  const end = Math.min(text.length, from + QUOTATION_MAX);
  for (let at = from; at < end && text.charAt(at) !== '\n'; at++) {
    if (text.charAt(at) !== closing) continue;
    if (closing === '’' && /^\p{L}/u.test(text.slice(at + 1, at + 3))) continue;
    return at;
  }
  return undefined;
}
