/** A word of a text: folded for comparing, and where it stands (UTF-16 code units, [start, end)). */
export interface Word {
  folded: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text: runs of letters and digits, in lower case; punctuation and quotation marks fall away. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    folded: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Starts of `part` where it stands in `text` as whole words: no letter or digit touches it on either side. */
export function wholeWordStarts(text: string, part: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    // two code units are a whole character, whatever it is
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + part.length, at + part.length + 2);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) starts.push(at);
  }
  return starts;
}
