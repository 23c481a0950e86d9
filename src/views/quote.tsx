import type { DeckExcerpt } from '../pack/deck';
import { usePackLanguage } from './pack-text';
import { piecesOf } from './pieces';

/**
 * Somebody else's words: serif, in quotation marks, the decisive ones heavy. Never used for words of ours; what we note on
 * the quotation stands right behind it, outside its marks.
 */
export function Quote({ excerpt }: { excerpt: DeckExcerpt }) {
  const language = usePackLanguage();
  return (
    <>
      <q lang={language}>
        {piecesOf({ ...excerpt, text: nested(excerpt.text) }).map(({ text, isStrong }, index) =>
          isStrong ? <b key={index}>{text}</b> : text,
        )}
      </q>
      {excerpt.note !== undefined && (
        <>
          {' '}
          <span class="sic" lang={language}>
            {excerpt.note}
          </span>
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
