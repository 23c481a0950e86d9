/** Texts of a pack stand in its language, which may be another than the interface's: they are marked so, to be read out as theirs. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Deck } from '../pack/deck';
import { words } from './words';

const Language = createContext<string | undefined>(undefined);

/** For `lang` of what holds nothing but a text of the pack; undefined where all is in one language. */
export const usePackLanguage = (): string | undefined => useContext(Language);

/** Everything that is drawn of one pack. */
export function InPack({ deck, children }: { deck: Deck; children: ComponentChildren }) {
  const isSame = deck.language.split('-')[0] === words.language;
  return <Language.Provider value={isSame ? undefined : deck.language}>{children}</Language.Provider>;
}

/** A text of the pack that has no element of its own. */
export function PackText({ children }: { children: string }): ComponentChildren {
  const language = usePackLanguage();
  return language === undefined ? children : <span lang={language}>{children}</span>;
}

/** A line of the interface into which a text of the pack was put. */
export function WithPackText({ line, text }: { line: string; text: string }) {
  const language = usePackLanguage();
  const at = language === undefined || text === '' ? -1 : line.indexOf(text);
  if (at < 0) return <>{line}</>;
  return (
    <>
      {line.slice(0, at)}
      <span lang={language}>{text}</span>
      {line.slice(at + text.length)}
    </>
  );
}
