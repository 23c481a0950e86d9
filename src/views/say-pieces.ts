export interface SayPiece {
  piece: string;
  /** The name or the word that decides. */
  isHead: boolean;
  /** The pack's text. */
  isPack: boolean;
}

/** A cell's words, cut where what decides ends (before the first comma or semicolon), and where the pack's text begins and ends. */
export function sayPieces(text: string, ofPack: string): SayPiece[] {
  const comma = text.search(/[,;]/u);
  const head = comma < 0 ? text.length : comma;
  const from = ofPack === '' ? -1 : text.indexOf(ofPack);
  const to = from < 0 ? -1 : from + ofPack.length;
  const cuts = [...new Set([0, head, from, to, text.length])].filter((cut) => cut >= 0).sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    return { piece: text.slice(start, end), isHead: end <= head, isPack: start >= from && end <= to };
  });
}
