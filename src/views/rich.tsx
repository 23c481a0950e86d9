import { capital } from '../i18n/messages';
import { usePackLanguage } from './pack-text';

interface Piece {
  text: string;
  /** Carries weight. */
  isStrong?: boolean;
  /** The pack's text, in its language. */
  isPack?: boolean;
}

/** A line of our own words of which some carry weight, and some are the pack's. */
export type Rich = readonly (string | Piece)[];

export const strong = (text: string): Piece => ({ text, isStrong: true });
export const ofPack = (text: string): Rich => [{ text, isPack: true }];

const textOf = (piece: Rich[number]): string => (typeof piece === 'string' ? piece : piece.text);
const weighty = (piece: Rich[number]): Piece => ({
  ...(typeof piece === 'string' ? { text: piece } : piece),
  isStrong: true,
});

/** A message with *stars* around what is heavy; `named` stands for its placeholders. */
export function rich(message: string, named: Record<string, string | Rich>): Rich {
  return message.split('*').flatMap((part, index) =>
    part.split(/\{(\w+)\}/u).flatMap((text, at): Rich => {
      const given = at % 2 === 0 ? text : (named[text] ?? '');
      const line = typeof given === 'string' ? [given] : given;
      const said = line.filter((piece) => textOf(piece) !== '');
      return index % 2 === 0 ? said : said.map(weighty);
    }),
  );
}

/** The line with a capital at its beginning. */
export function capitalised([first, ...rest]: Rich): Rich {
  if (first === undefined) return [];
  return [typeof first === 'string' ? capital(first) : { ...first, text: capital(first.text) }, ...rest];
}

/** The line as text alone, for what has no type: Markdown, announcements. */
export const plain = (line: Rich): string => line.map(textOf).join('');

export function RichText({ line }: { line: Rich }) {
  const packLanguage = usePackLanguage();
  const drawn: { text: string; isStrong: boolean; language: string | undefined }[] = [];
  for (const piece of line) {
    const { text, isStrong = false, isPack = false } = typeof piece === 'string' ? { text: piece } : piece;
    const language = isPack ? packLanguage : undefined;
    const last = drawn.at(-1);
    // What looks and sounds alike is one text.
    if (last && last.isStrong === isStrong && last.language === language) last.text += text;
    else drawn.push({ text, isStrong, language });
  }
  return (
    <>
      {drawn.map(({ text, isStrong, language }, index) => {
        if (isStrong)
          return (
            <b key={index} class="w" lang={language}>
              {text}
            </b>
          );
        return language === undefined ? (
          text
        ) : (
          <span key={index} lang={language}>
            {text}
          </span>
        );
      })}
    </>
  );
}
