import { capital } from '../i18n/messages';

/** A line of our own words of which some carry weight. */
export type Rich = readonly (string | { strong: string })[];

export const strong = (text: string): { strong: string } => ({ strong: text });

/** A message with *stars* around what is heavy; `named` stands for its placeholders, and a line brings its own weight. */
export function rich(message: string, named: Record<string, string | Rich>): Rich {
  return message.split('*').flatMap((part, index) =>
    part.split(/\{(\w+)\}/u).flatMap((text, at): Rich => {
      const piece = at % 2 === 0 ? text : (named[text] ?? '');
      if (piece === '') return [];
      return typeof piece !== 'string' ? piece : [index % 2 === 0 ? piece : strong(piece)];
    }),
  );
}

/** The line with a capital at its beginning. */
export function capitalised([first, ...rest]: Rich): Rich {
  if (first === undefined) return [];
  return [typeof first === 'string' ? capital(first) : strong(capital(first.strong)), ...rest];
}

/** The line as text alone, for what has no type: Markdown, announcements. */
export const plain = (line: Rich): string =>
  line.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join('');

export function RichText({ line }: { line: Rich }) {
  return (
    <>
      {line.map((piece, index) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <b key={index} class="w">
            {piece.strong}
          </b>
        ),
      )}
    </>
  );
}
