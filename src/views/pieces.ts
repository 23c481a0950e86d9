import type { DeckExcerpt } from '../pack/deck';

export interface Piece {
  text: string;
  isStrong: boolean;
}

/** An excerpt's words in their order, the decisive ones told apart; a span that overlaps one before it is passed over. */
export function piecesOf({ text, strong }: Pick<DeckExcerpt, 'text' | 'strong'>): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const [start, end] of [...strong].sort((a, b) => a[0] - b[0])) {
    if (start < at || end <= start) continue;
    if (start > at) out.push({ text: text.slice(at, start), isStrong: false });
    out.push({ text: text.slice(start, end), isStrong: true });
    at = end;
  }
  if (at < text.length) out.push({ text: text.slice(at), isStrong: false });
  return out;
}
