import type { ComponentChildren } from 'preact';
import type { DeckExcerpt } from '../pack/deck';

/**
 * Somebody else's words: serif, in quotation marks, the decisive ones heavy. Never used for words of ours; what we note on
 * the quotation stands right behind it, outside its marks.
 */
export function Quote({ excerpt }: { excerpt: DeckExcerpt }) {
  return (
    <>
      <q>{pieces(excerpt)}</q>
      {excerpt.note !== undefined && (
        <>
          {' '}
          <span class="sic">{excerpt.note}</span>
        </>
      )}
    </>
  );
}

/** Quotations inside a quotation have single marks, as is the custom; each mark stays one character. */
const nested = (text: string): string =>
  text
    .replace(/"([^"]*)"/gu, '‘$1’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');

function pieces({ text: verbatim, strong }: DeckExcerpt): ComponentChildren[] {
  const text = nested(verbatim);
  const out: ComponentChildren[] = [];
  let at = 0;
  for (const [start, end] of [...strong].sort((a, b) => a[0] - b[0])) {
    if (start < at || end <= start) continue;
    if (start > at) out.push(text.slice(at, start));
    out.push(<b key={start}>{text.slice(start, end)}</b>);
    at = end;
  }
  if (at < text.length) out.push(text.slice(at));
  return out;
}
