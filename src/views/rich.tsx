/** A line of our own words of which some carry weight. */
export type Rich = readonly (string | { strong: string })[];

export const strong = (text: string): { strong: string } => ({ strong: text });

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
