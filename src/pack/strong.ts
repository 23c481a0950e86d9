import { wholeWordStarts } from './words';

/**
 * Where the decisive words stand in an excerpt: [start, end) in `text`, in the text's order. Each string takes its first
 * place, as whole words if there is such a place; given twice, it takes the second place too. A string that has no
 * (further) place is in `missing`.
 */
export function placeStrong(text: string, strong: readonly string[]): { spans: [number, number][]; missing: string[] } {
  const spans: [number, number][] = [];
  const missing: string[] = [];
  for (const words of strong) {
    const start = startsOf(text, words).find((at) => !spans.some(([from, to]) => at < to && at + words.length > from));
    if (start === undefined) missing.push(words);
    else spans.push([start, start + words.length]);
  }
  return { spans: spans.sort((a, b) => a[0] - b[0]), missing };
}

function startsOf(text: string, part: string): number[] {
  const whole = wholeWordStarts(text, part);
  const any: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) any.push(at);
  return [...whole, ...any];
}
