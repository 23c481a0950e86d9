import type { Rich } from './rich';

/** A cell's words, cut where what decides ends (before the first comma or semicolon), and where the pack's text begins and ends. */
export function sayLine(text: string, ofPack: string): Rich {
  const comma = text.search(/[,;]/u);
  const head = comma < 0 ? text.length : comma;
  const from = ofPack === '' ? -1 : text.indexOf(ofPack);
  const to = from < 0 ? -1 : from + ofPack.length;
  const cuts = [...new Set([0, head, from, to, text.length])].filter((cut) => cut >= 0).sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    return { text: text.slice(start, end), isStrong: end <= head, isPack: start >= from && end <= to };
  });
}
